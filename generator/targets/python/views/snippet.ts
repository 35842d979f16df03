import type { Operation, Sdk } from "../../../model/sdk.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import type { Packages, Snippet } from "../../target.ts";
import { type Facts, factsOf } from "../facts.ts";
import { Imports } from "../imports.ts";
import * as naming from "../naming.ts";
import { blank, value, type Writing } from "../values.ts";
import { clientName } from "./client.ts";
import { type Given, givenOf } from "./requests.ts";

/** A whole program that makes one call. */
export function snippet(sdk: Sdk, operation: Operation, packages: Packages): Snippet {
  const facts = factsOf(sdk, packages);
  const imports = new Imports().name(facts.package.module, clientName(sdk));
  const call = callCode(facts, operation, imports);
  const lines = use(operation, call).map((line) => `        ${line}`);
  const program = [
    imports.code,
    "",
    "",
    "def main() -> None:",
    `    with ${clientName(sdk)}() as client:`,
    ...lines,
    "",
    "",
    'if __name__ == "__main__":',
    "    main()",
    "",
  ];
  return { code: trusted(program.join("\n")), fence: "python" };
}

/** `client.companies.get(company_id="…")` */
function callCode(facts: Facts, operation: Operation, imports: Imports): Code {
  const [first, ...rest] = operation.call.resources;
  const path = [...(first ? [naming.member(first)] : []), ...rest.map((name) => naming.method(name)), naming.method(operation.call.method)];
  return join`client.${list(path, ".")}(${argumentsCode(operation, { facts, imports, inside: new Set() })})`;
}

function argumentsCode(operation: Operation, writing: Writing): Code {
  const { request, body, example } = operation;
  if (request.kind === "none") return trusted("");
  if (request.kind === "body" && request.spread === null) {
    return body === null || (!request.required && example.body === null) ? trusted("") : value(body.type, example.body, writing);
  }
  const given = givenOf(writing.facts, operation).filter(({ required, example: shown }) => required || shown !== undefined);
  const all = given.map((each) => join`${each.name}=${argument(each, writing)}`);
  const line = list(all, ", ");
  if (line.length < 80 || all.length === 0) return line;
  return trusted(`\n${all.map((each) => `            ${each},\n`).join("")}        `);
}

const argument = ({ type, example }: Given, writing: Writing): Code => value(type, example ?? blank(type, writing.facts), writing);

/** What a program does with the answer. */
function use({ paging, response }: Operation, call: Code): readonly Code[] {
  const [payload, another] = response.payloads;
  if (paging !== null) return [join`for ${item(paging.itemName)} in ${call}:`, join`    print(${item(paging.itemName)})`];
  const result = join`res = ${call}`;
  if (payload === undefined) return [result, trusted("print(res.status_code)")];
  const streams = payload.kind === "events" || payload.kind === "lines";
  const isOnly = another === undefined && response.emptyStatuses.length === 0;
  if (isOnly && streams)
    return [result, trusted("with res.data as stream:"), trusted("    for item in stream:"), trusted("        print(item)")];
  if (isOnly && payload.kind === "binary") return [result, trusted("print(len(res.data.read()))")];
  return [result, join`print(res.${payload.member === null ? trusted("data") : naming.payload(payload.member)})`];
}

const item = (name: Parameters<typeof naming.field>[0]): Code => {
  const code = naming.field(name);
  return code === "client" ? trusted("client_") : code;
};
