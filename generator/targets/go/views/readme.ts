import type { Sdk } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import type { Packages } from "../../target.ts";
import { member, packageName, typeName } from "../naming.ts";
import { spelledCall } from "./operations.ts";
import { snippet } from "./snippet.ts";

/** Prose in Markdown: text of the document stays text, and cannot open a block or a tag. */
export function prose(text: string): Code {
  return trusted(text.replace(/[<>]/g, (sign) => (sign === "<" ? "&lt;" : "&gt;")).replace(/^(\s*)(```|~~~)/gm, "$1\\$2"));
}

export function readmeView(sdk: Sdk, packages: Packages) {
  const featured = sdk.operations.find((operation) => operation.featured) ?? sdk.operations[0];
  const paged = sdk.operations.find(({ paging }) => paging !== null);
  const code = (operation: typeof featured) => trusted(operation ? snippet(sdk, operation, packages).code.trimEnd() : "package main");
  return {
    title: prose(sdk.title),
    description: prose(sdk.docs.description.split("\n\n")[0] ?? ""),
    module: trusted(packages.go.module),
    package: trusted(packageName(packages.go.module)),
    environment: trusted(sdk.environment),
    snippet: code(featured),
    paging: code(paged ?? featured),
    event: eventOf(sdk),
    authenticate: trusted(authenticate(sdk, packageName(packages.go.module))),
  };
}

/** The field of the first event that the union knows. */
function eventOf({ models, webhooks }: Sdk): Code | null {
  const union = models.find(({ id }) => id === webhooks?.event);
  const variant = union?.kind === "union" ? union.variants[0] : undefined;
  return variant ? member(variant.name) : null;
}

function authenticate(sdk: Sdk, name: string): string {
  const options = sdk.auth.flatMap((scheme) => scheme.options);
  if (options.length === 0) return "The API asks for no credential.";
  const rows = options.map(
    ({ name: option, synonyms, variable }) =>
      `| ${[option, ...synonyms].map((each) => `\`${name}.With${typeName(each)}\``).join(" or ")} | \`${variable}\` |`,
  );
  return ["Give a credential to `New`, or set its variable:", "", "| option | variable |", "|---|---|", ...rows].join("\n");
}

export function referenceView(sdk: Sdk, packages: Packages) {
  return {
    title: prose(sdk.title),
    operations: sdk.operations.map((operation) => ({
      call: trusted(spelledCall(operation)),
      route: prose(
        `${operation.method} ${operation.path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("")}`.replaceAll(
          "`",
          "",
        ),
      ),
      description: prose([operation.docs.summary, operation.docs.description].filter((text) => text !== "").join("\n\n")),
      snippet: trusted(snippet(sdk, operation, packages).code.trimEnd()),
    })),
  };
}
