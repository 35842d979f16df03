import { openDialog } from "./dialog.ts";
import { copyButton, h } from "./dom.ts";
import { callAsServer } from "./server.ts";
import type { Company } from "./types.ts";

export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresIn?: number;
}

/** Asks for a token as your server does. It is kept nowhere: what is not copied is gone with the dialog. */
export function issueToken({ id }: Company): Promise<IssuedToken> {
  return callAsServer<IssuedToken>("GET", `/companies/${id}/connectionManagement/accessToken`);
}

export async function openToken(company: Company): Promise<void> {
  const { accessToken, expiresIn = 3600 } = await issueToken(company);
  const curl = `curl ${location.origin}/companies/${company.id}/connections -H "Authorization: Bearer ${accessToken}"`;
  openDialog({
    title: `Access token for ${company.name}`,
    kind: "box",
    content: [
      h(
        "p",
        {},
        `Lives ${Math.round(expiresIn / 60)} minutes, and opens this company alone. Your server asks for it; give it to the page.`,
      ),
      shown("The token", accessToken, 5),
      shown("A call with it", curl, 7),
    ],
  });
}

function shown(title: string, text: string, rows: number): HTMLElement {
  const field = h("textarea", { readonly: true, rows, spellcheck: "false", "aria-label": title }, text);
  return h(
    "div",
    { class: "field" },
    h(
      "div",
      { class: "head" },
      h("h3", {}, title),
      copyButton(() => text, title.toLowerCase()),
    ),
    field,
  );
}
