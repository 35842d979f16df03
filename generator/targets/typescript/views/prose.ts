import type { Operation } from "../../../model/sdk.ts";
import type { Docs } from "../../../model/words.ts";
import { type Code, list, trusted } from "../../code.ts";
import type { Context } from "../context.ts";
import { literal } from "../literals.ts";
import { callPath, clientVariable, memberName, optionName } from "../naming.ts";
import { functionOf } from "./operation.ts";
import { snippetView } from "./snippet.ts";

export interface ReadmeView {
  readonly title: Code;
  readonly description: readonly Code[];
  readonly package: Code;
  readonly packageLiteral: Code;
  readonly coreLiteral: Code;
  readonly operationLiteral: Code;
  readonly client: Code;
  readonly variable: Code;
  readonly environment: Code;
  readonly snippet: Code;
  readonly call: Code;
  readonly function: Code;
  readonly request: Code;
  readonly credentials: readonly CredentialView[];
  readonly paging: readonly Code[];
  readonly hasWebhooks: boolean;
}

export interface CredentialView {
  readonly option: Code;
  readonly variable: Code;
}

export function readmeView(context: Context): ReadmeView | null {
  const { sdk, client, packageName } = context;
  const shown = sdk.operations.find(({ featured }) => featured) ?? sdk.operations[0];
  if (!shown) return null;
  const variable = clientVariable(sdk.client);
  const name = functionOf(shown, context);
  return {
    title: prose(sdk.title),
    description: paragraphs(sdk.docs),
    package: trusted(packageName),
    packageLiteral: literal(packageName),
    coreLiteral: literal(`${packageName}/core`),
    operationLiteral: literal(`${packageName}/operations/${name}`),
    client,
    variable,
    environment: trusted(sdk.environment),
    snippet: snippetText(shown, context),
    call: trusted(`${variable}.${callPath(shown.call)}`),
    function: name,
    request: requestText(shown),
    credentials: sdk.auth.flatMap(({ options }) =>
      options.flatMap(({ name: own, synonyms, variable: stands }) =>
        [own, ...synonyms].map((each) => ({ option: optionName(each), variable: trusted(stands) })),
      ),
    ),
    paging: pagingLines(context, variable),
    hasWebhooks: sdk.webhooks !== null,
  };
}

/** The members that must be given, by their names alone. */
function requestText({ request }: Operation): Code {
  switch (request.kind) {
    case "none":
      return trusted("{}");
    case "body":
      return trusted("request");
    case "object": {
      const names = request.members.filter(({ required }) => required).map(({ name }) => memberName(name));
      return trusted(names.length === 0 ? "{}" : `{ ${list(names, ", ")} }`);
    }
  }
}

function pagingLines({ sdk }: Context, variable: Code): readonly Code[] {
  const paged = sdk.operations.filter(({ paging }) => paging !== null);
  const shown = paged.find(({ request }) => request.kind === "object" && !request.required) ?? paged[0];
  if (!shown) return [];
  const call = `${variable}.${callPath(shown.call)}(${requestText(shown) === "{}" ? "" : requestText(shown)})`;
  return [
    `for await (const item of ${call}) console.log(item);`,
    "",
    `const page = await ${call};`,
    "console.log(page.items, page.hasNext);",
    "const next = await page.next(); // undefined after the last page",
  ].map(trusted);
}

export interface ReferenceView {
  readonly title: Code;
  readonly operations: readonly ReferenceEntry[];
}

export interface ReferenceEntry {
  readonly call: Code;
  readonly route: Code;
  readonly description: readonly Code[];
  readonly snippet: Code;
}

export function referenceView(context: Context): ReferenceView {
  return {
    title: prose(context.sdk.title),
    operations: context.sdk.operations.map((operation) => ({
      call: callPath(operation.call),
      route: trusted(`${operation.method} ${routeOf(operation)}`.replace(/[`\r\n]/g, " ")),
      description: paragraphs(operation.docs),
      snippet: snippetText(operation, context),
    })),
  };
}

const routeOf = ({ path }: Operation): string => path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("");

export const snippetText = (operation: Operation, context: Context): Code => trusted(snippetView(operation, context).lines.join("\n"));

/** Prose between the headings of ours: its own headings go below them, and no fence of its may swallow the rest. */
function paragraphs({ summary, description }: Docs): readonly Code[] {
  const texts = [summary, description].map((text) => text.trim()).filter((text) => text !== "");
  return texts.flatMap((text, index) => (index === 0 ? [prose(text)] : [trusted(""), prose(text)]));
}

function prose(text: string): Code {
  const clean = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "")
    .replace(/^(#{1,6})(?=\s)/gm, "\\$1")
    .replace(/</g, "&lt;");
  const fences = clean.match(/^\s*(```|~~~)/gm) ?? [];
  return trusted(fences.length % 2 === 0 ? clean : clean.replace(/^(\s*)(```|~~~)/gm, "$1\\$2"));
}
