import type { Sdk } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import type { Packages } from "../../target.ts";
import { clientName } from "../naming.ts";
import { optionName } from "./client.ts";
import { spelledCall } from "./request.ts";
import { snippet } from "./snippet.ts";

/** Prose in Markdown: text of the document stays text, and cannot open a block or a tag. */
export function prose(text: string): Code {
  return trusted(text.replace(/[<>]/g, (sign) => (sign === "<" ? "&lt;" : "&gt;")).replace(/^(\s*)(```|~~~)/gm, "$1\\$2"));
}

export function readmeView(sdk: Sdk, packages: Packages) {
  const featured = sdk.operations.find((operation) => operation.featured) ?? sdk.operations[0];
  const paged = sdk.operations.find(({ paging }) => paging !== null);
  const code = (operation: typeof featured) => trusted(operation ? snippet(sdk, operation, packages).code.trimEnd() : "");
  return {
    title: prose(sdk.title),
    description: prose(sdk.docs.description.split("\n\n")[0] ?? ""),
    namespace: trusted(packages.csharp.name),
    client: clientName(sdk.client),
    environment: trusted(sdk.environment),
    snippet: code(featured),
    paging: code(paged ?? featured),
    authenticate: trusted(authenticate(sdk)),
  };
}

function authenticate(sdk: Sdk): string {
  const options = sdk.auth.flatMap((scheme) => scheme.options);
  if (options.length === 0) return "The API asks for no credential.";
  const rows = options.map(
    ({ name, synonyms, variable }) => `| ${[name, ...synonyms].map((each) => `\`${optionName(each)}:\``).join(" or ")} | \`${variable}\` |`,
  );
  return ["Give a credential to the constructor, or set its variable:", "", "| option | variable |", "|---|---|", ...rows].join("\n");
}

export function referenceView(sdk: Sdk, packages: Packages) {
  return {
    title: prose(sdk.title),
    operations: sdk.operations.map((operation) => ({
      call: trusted(spelledCall(operation.call)),
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
