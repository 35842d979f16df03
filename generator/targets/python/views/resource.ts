import type { Method, Operation, Resource } from "../../../model/sdk.ts";
import type { Deprecation } from "../../../model/words.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import { docstring, oneLine } from "../comments.ts";
import { type Facts, moduleOf } from "../facts.ts";
import { Imports } from "../imports.ts";
import { text } from "../literals.ts";
import * as naming from "../naming.ts";
import { optional, type Place, qualifiedModels, typeCode } from "../types.ts";
import { asyncResponseName, responseName } from "./operations.ts";
import { givenOf, keyword, requestType } from "./requests.ts";

export const resourceClass = ({ type }: Resource): Code => join`${naming.type(type)}Resource`;
export const resourceModule = ({ path }: Resource): Code => naming.module({ words: path.flatMap(({ words }) => words) });

/** One resource: its class for threads, and the same for coroutines. */
export function resourceView(facts: Facts, resource: Resource) {
  const imports = new Imports().name("typing", "TYPE_CHECKING");
  const typing = new Imports();
  const hasList = resource.methods.some(({ name }) => naming.method(name) === "list");
  const place: Place = { model: qualifiedModels(imports, ".."), imports, root: "..", list: hasList ? "builtins.list" : "list" };
  const methods = resource.methods.map((method) => methodView(facts, method, { place, typing }));
  for (const child of resource.children) {
    imports.name(`.${resourceModule(child)}`, resourceClass(child), join`Async${resourceClass(child)}`);
  }
  typing.name(".._core", "AsyncCore", "Core");
  return {
    imports: imports.code,
    typing: typing.lines,
    name: resourceClass(resource),
    doc: docstring(resource.docs, [], "    "),
    children: resource.children.map((child) => ({ name: naming.method(child.name), type: resourceClass(child) })),
    methods: methods.map(({ plain }) => plain),
    asyncMethods: methods.map(({ asynchronous }) => asynchronous),
  };
}

interface Where {
  readonly place: Place;
  /** Imports for type checkers only. */
  readonly typing: Imports;
}

function methodView(facts: Facts, method: Method, where: Where) {
  const operation = facts.sdk.operations.find(({ id }) => id === method.operation);
  if (!operation) throw new Error(`the model has no operation ${method.operation}`);
  const { place, typing } = where;
  place.imports.name("..models", "operations").name("..", "_operations");
  typing.name("typing_extensions", "Unpack").name(".._options", "RequestOptions");
  if (method.deprecation) place.imports.name(".._deprecated", "deprecated");
  const shared = { ...signatures(facts, operation, place), ...proseOf(operation, method), name: naming.method(method.name) };
  if (shared.overloaded) place.imports.name("typing", "Any", "overload");
  return {
    plain: { ...shared, ...answer(operation, place) },
    asynchronous: { ...shared, ...asyncAnswer(facts, operation, place) },
  };
}

function proseOf(operation: Operation, { deprecation, alias }: Method) {
  const errors = operation.response.errors.filter(({ docs }) => docs.summary !== "" || docs.description !== "");
  const raises = errors.map(({ statuses, docs }) => `- ${range(statuses)}: ${docs.summary || firstLine(docs.description)}`);
  const links = operation.externalDocs === null ? [] : [operation.externalDocs];
  const failing = raises.length === 0 || alias ? [] : [`Errors:\n\n${raises.join("\n")}`];
  return {
    deprecated: deprecation === null ? null : text(deprecationText(deprecation)),
    doc: docstring(operation.docs, alias ? [] : [...links, ...failing], "        "),
  };
}

const firstLine = (text: string): string => (text.split("\n")[0] ?? "").replace(/:$/, ".");

const range = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `${from}` : from === 0 ? "other" : `${from} to ${to}`;

export function deprecationText({ message, replacement }: Deprecation): string {
  const use =
    replacement === null ? "" : `Use ${[...replacement.resources, replacement.method].map((name) => naming.method(name)).join(".")}.`;
  return [oneLine(message), use].filter((part) => part !== "").join(" ") || "It may go in a later version.";
}

/** How a method may be called: with the request object, with keywords, or without either. */
function signatures(facts: Facts, operation: Operation, place: Place) {
  const { request } = operation;
  const object = requestType(facts, operation, place, (name) => join`operations.${name}`);
  const keywords = givenOf(facts, operation);
  const overloaded = request.kind === "object" || (request.kind === "body" && request.spread !== null);
  const star =
    keywords.length === 0
      ? trusted("")
      : join`*, ${list(
          sorted(keywords).map((given) => keyword(given, place, facts)),
          ", ",
        )}, `;
  const only =
    request.kind === "none" ? trusted("") : request.required ? join`request: ${object}, ` : join`request: ${optional(object)} = None, `;
  return {
    overloaded,
    request: overloaded ? object : only,
    optionalRequest: optional(object),
    keywords: overloaded ? star : trusted(""),
    given: request.kind === "none" ? trusted("None") : trusted("request"),
  };
}

/** Required ones first, as a reader looks for them. */
function sorted<T extends { readonly required: boolean }>(all: readonly T[]): readonly T[] {
  return [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
}

function answer(operation: Operation, { imports }: Place) {
  const result = join`operations.${responseName(operation)}`;
  const target = join`${descriptor(operation)}, ${result}`;
  if (operation.paging === null) return { result, def: trusted("def"), call: join`self._core.call(${target}, ` };
  imports.name("..", "_pages");
  return { result, def: trusted("def"), call: join`_pages.page(self._core, ${target}, ` };
}

const descriptor = (operation: Operation): Code => join`_operations.${moduleOf(operation)}.${naming.constant(operation.name)}`;

function asyncAnswer(facts: Facts, operation: Operation, place: Place) {
  const response = join`operations.${asyncResponseName(operation)}`;
  const target = join`${descriptor(operation)}, ${response}`;
  if (operation.paging === null) {
    return { result: response, def: trusted("async def"), call: join`await self._core.call(${target}, ` };
  }
  const item = typeCode(operation.paging.item, place, facts);
  const result = join`_pages.AsyncPagedCall[${response}, ${item}]`;
  return { result, def: trusted("def"), call: join`_pages.page_async(self._core, ${target}, ` };
}
