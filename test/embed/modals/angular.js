import "@angular/compiler";
import { A11yModule } from "@angular/cdk/a11y";
import { Component, provideZonelessChangeDetection } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";

const template = '<div role="dialog" aria-modal="true" aria-label="Connections" cdkTrapFocus><div class="slot"></div></div>';
const Page = Component({ selector: "x-page", imports: [A11yModule], template })(class {});

export const cdk = async (target) => {
  document.body.append(document.createElement("x-page"));
  await bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
  document.querySelector("x-page .slot").append(target);
};
