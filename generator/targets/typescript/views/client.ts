import { type Code, trusted } from "../../code.ts";
import { comment } from "../comments.ts";
import type { Context } from "../context.ts";
import { exportOf, importOf, present } from "../imports.ts";
import { resourceClass } from "../naming.ts";
import { publicNames } from "../parts.ts";
import { type ChildView, childViews } from "./resource.ts";

/** `index.ts`: the client with all its resources, and everything a user can name. */
export interface ClientView {
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly client: Code;
  readonly children: readonly ChildView[];
  readonly hasChildren: boolean;
  readonly exports: readonly Code[];
}

export function clientView(context: Context): ClientView {
  const { sdk, client } = context;
  const classes = sdk.resources.map(resourceClass).sort();
  return {
    imports: present([
      importOf({ from: "./core.js", values: [`${client}Core`] }),
      ...classes.map((name) => importOf({ from: `./resources/${name}.js`, values: [name] })),
    ]),
    doc: comment({ docs: { summary: `The ${sdk.title} API.`, description: sdk.docs.summary } }),
    client,
    children: childViews(sdk.resources),
    hasChildren: sdk.resources.length > 0,
    exports: present([
      exportOf("./core.js", [`${client}Core`, ...publicNames(context)]),
      sdk.models.length > 0 ? trusted('export type { components } from "./schema.js";') : null,
      trusted('export type * from "./types.js";'),
      sdk.webhooks === null ? null : trusted('export * as webhooks from "./webhooks.js";'),
    ]),
  };
}
