import type { Payload } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import { docstring } from "../comments.ts";
import type { Facts } from "../facts.ts";
import { Imports } from "../imports.ts";
import { frozen } from "../literals.ts";
import * as naming from "../naming.ts";
import { importedModels, optional, type Place, typeCode } from "../types.ts";
import { givenOf, requestField } from "./requests.ts";

/** One module of models/operations: what the operations of a resource are called with, and what they answer. */
export function operationsView(facts: Facts, operations: readonly Operation[]) {
  const imports = new Imports();
  const place: Place = { model: importedModels(facts, imports, "..shared.", null), imports, root: "...", list: "list" };
  const requests = operations.flatMap((operation) => requestView(facts, operation, place));
  const responses = operations.flatMap((operation) => responseViews(facts, operation, place));
  return { imports: imports.code, requests, responses };
}

function requestView(facts: Facts, operation: Operation, place: Place) {
  const { request } = operation;
  if (request.kind !== "object") return [];
  place.imports.name("..._model", "Request");
  const fields = givenOf(facts, operation).map((given) => ({ name: given.name, ...requestField(given, place, facts) }));
  const nullable = fields.flatMap((field) => (field.nullable ? [field.name] : []));
  if (nullable.length > 0) place.imports.name("typing", "ClassVar");
  return [
    {
      name: naming.type(request.type),
      doc: docstring(operation.docs, [], "    "),
      fields: fields.map(({ code, doc }) => ({ code, doc })),
      nullable: nullable.length === 0 ? null : frozen(nullable),
    },
  ];
}

/** Pages, streams and files are others with coroutines than without; everything else is the same. */
export const isTwofold = ({ paging, response }: Operation): boolean =>
  paging !== null || response.payloads.some(({ kind }) => kind === "events" || kind === "lines" || kind === "binary");

export const responseName = ({ response }: Operation): Code => naming.type(response.type);
export const asyncResponseName = (operation: Operation): Code =>
  isTwofold(operation) ? join`Async${responseName(operation)}` : responseName(operation);

function responseViews(facts: Facts, operation: Operation, place: Place) {
  const plain = responseView(facts, operation, { place, asynchronous: "" });
  return isTwofold(operation) ? [plain, responseView(facts, operation, { place, asynchronous: "Async" })] : [plain];
}

interface Flavour {
  readonly place: Place;
  /** "Async", in front of the names of what waits differently. */
  readonly asynchronous: "" | "Async";
}

function responseView(facts: Facts, operation: Operation, flavour: Flavour) {
  const { payloads, emptyStatuses } = operation.response;
  const { asynchronous } = flavour;
  const types = payloads.map((payload) => payloadType(facts, payload, flavour));
  const alone = types.length === 1 && emptyStatuses.length === 0;
  const data =
    types.length === 0
      ? trusted("None")
      : list([...new Set([...types, ...(alone || emptyStatuses.length === 0 ? [] : [trusted("None")])])], " | ");
  return {
    name: asynchronous === "" ? responseName(operation) : asyncResponseName(operation),
    base: base(facts, operation, { ...flavour, data: data as Code }),
    doc: docstring({ summary: "", description: "" }, answerNotes(operation), "    "),
    members: payloads.flatMap((payload, index) => {
      const type = types[index] as Code;
      if (payload.member === null) return [];
      const code = alone ? trusted("self.data") : trusted(`self._payload(${index})`);
      return [
        {
          name: naming.payload(payload.member),
          type: alone ? type : optional(type),
          doc: docstring(payload.docs, [], "        "),
          value: code,
          whole: alone,
        },
      ];
    }),
  };
}

function answerNotes({ response }: Operation): readonly string[] {
  const named = response.headers.map(({ wire, docs }) => `- ${wire}: ${docs.summary || docs.description}`);
  return named.length === 0 ? [] : [`Headers:\n\n${named.join("\n")}`];
}

function base(facts: Facts, { paging }: Operation, { place, asynchronous, data }: Flavour & { readonly data: Code }): Code {
  if (paging === null) {
    place.imports.name("...", "_envelope");
    return join`_envelope.Envelope[${data}]`;
  }
  place.imports.name("...", "_pages");
  return join`_pages.${trusted(asynchronous)}Page[${data}, ${typeCode(paging.item, place, facts)}]`;
}

function payloadType(facts: Facts, payload: Payload, { place, asynchronous }: Flavour): Code {
  switch (payload.kind) {
    case "json":
    case "text":
      return typeCode(payload.type, place, facts);
    case "events":
    case "lines":
      place.imports.name("...", "_streams");
      return join`_streams.${trusted(asynchronous)}Stream[${typeCode(payload.type, place, facts)}]`;
    case "binary":
      place.imports.name("...", "_binary");
      return join`_binary.${trusted(asynchronous)}BinaryContent`;
  }
}
