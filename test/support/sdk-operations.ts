import type { Body, Parameter, Part, Payload, Response } from "../../generator/model/http.ts";
import type { Operation } from "../../generator/model/sdk.ts";
import type { ModelId, OperationId, Origin, SchemeId } from "../../generator/model/words.ts";
import { list, map, model, nullable, scalar } from "./sdk-models.ts";
import type { Spelling } from "./spelling.ts";

/** One operation of each shape: a page, a path with a body, bytes, free bodies, forms, files, events, and nothing at all. */
export function sampleOperations(spelling: Spelling): readonly Operation[] {
  return [
    listThings(spelling),
    putThing(spelling),
    download(spelling),
    watch(spelling),
    sendForm(spelling),
    sendFiles(spelling),
    replaceMap(spelling),
    ping(spelling),
  ];
}

function operation(spelling: Spelling, id: string, facts: Partial<Operation>): Operation {
  return {
    id: id as OperationId,
    name: spelling.name(id),
    call: { resources: [spelling.name("")], method: spelling.name(id) },
    docs: spelling.docs,
    deprecation: null,
    method: "GET",
    path: [{ kind: "text", text: "/widgets" }],
    parameters: [],
    body: null,
    request: { kind: "none" },
    response: response(spelling, id, []),
    paging: null,
    security: [["key" as SchemeId], ["bearer" as SchemeId]],
    servers: [],
    retries: { statuses: [408, 425, 429, 500, 502, 503, 504] },
    idempotencyHeader: null,
    featured: id === "list",
    example: { parameters: {}, body: null },
    aliases: [],
    externalDocs: null,
    origin: `#/paths/${id}` as Origin,
    ...facts,
  };
}

function response(spelling: Spelling, id: string, payloads: readonly Payload[]): Response {
  return {
    type: spelling.name(`${id} response`),
    payloads,
    emptyStatuses: payloads.length === 0 ? [{ from: 204, to: 204 }] : [],
    statuses: payloads.length === 0 ? [{ from: 204, to: 204 }] : payloads.flatMap((payload) => payload.statuses),
    errors: [{ statuses: { from: 404, to: 404 }, type: model("thing"), docs: spelling.docs }],
    headers: [{ wire: "X-Total", docs: spelling.docs }],
  };
}

function payload(spelling: Spelling, facts: Partial<Payload>): Payload {
  return {
    member: spelling.name(""),
    statuses: [{ from: 200, to: 200 }],
    mediaType: "application/json",
    kind: "json",
    type: model("thing"),
    docs: spelling.docs,
    ...facts,
  };
}

function parameter(spelling: Spelling, suffix: string, facts: Partial<Parameter>): Parameter {
  return {
    name: spelling.name(suffix),
    in: "query",
    type: scalar("string"),
    required: false,
    style: "form",
    explode: true,
    allowReserved: false,
    content: null,
    default: spelling.text,
    docs: spelling.docs,
    deprecated: false,
    constraints: [],
    idempotencyKey: false,
    ...facts,
  };
}

function listThings(spelling: Spelling): Operation {
  const parameters = [
    parameter(spelling, "", {}),
    parameter(spelling, "page", { type: scalar("int32"), default: 1 }),
    parameter(spelling, "kinds", { type: list(model("kind")), default: null, deprecated: true }),
    parameter(spelling, "header", { in: "header", style: "simple", explode: false }),
  ];
  return operation(spelling, "list", {
    parameters,
    request: {
      kind: "object",
      type: spelling.name("list request"),
      required: false,
      members: parameters.map((each) => ({ kind: "parameter", parameter: each, name: each.name, required: false, docs: each.docs })),
    },
    response: response(spelling, "list", [payload(spelling, { member: null, type: list(model("thing")) })]),
    paging: {
      items: [],
      item: model("thing"),
      itemName: spelling.name(""),
      style: { kind: "page", parameter: spelling.name("page").wire, size: null, first: 1, pages: null, total: null },
    },
    example: { parameters: { [`query:${spelling.name("").wire}`]: spelling.text }, body: null },
  });
}

function putThing(spelling: Spelling): Operation {
  const id = parameter(spelling, "id", { in: "path", required: true, style: "simple", explode: false, default: null });
  const body: Body = {
    name: spelling.name(""),
    mediaType: "application/json",
    kind: "json",
    type: model("thing"),
    required: true,
    docs: spelling.docs,
    parts: [],
  };
  const example = {
    [spelling.name("").wire]: spelling.text,
    [spelling.name("fixed").wire]: spelling.text,
    [spelling.name("secret").wire]: spelling.text,
  };
  return operation(spelling, "put", {
    method: "PUT",
    path: [
      { kind: "text", text: "/widgets/" },
      { kind: "parameter", wire: id.name.wire },
    ],
    parameters: [id],
    body,
    request: {
      kind: "object",
      type: spelling.name("put request"),
      required: true,
      members: [
        { kind: "parameter", parameter: id, name: id.name, required: true, docs: id.docs },
        { kind: "body", body, name: body.name, required: true, docs: body.docs },
      ],
    },
    response: response(spelling, "put", [
      payload(spelling, {}),
      payload(spelling, { member: spelling.name("choice"), statuses: [{ from: 202, to: 202 }], type: model("choice") }),
    ]),
    example: { parameters: { [`path:${id.name.wire}`]: spelling.text || "1" }, body: example },
  });
}

function download(spelling: Spelling): Operation {
  return operation(spelling, "download", {
    deprecation: { message: spelling.text, replacement: { resources: [spelling.name("")], method: spelling.name("list") } },
    response: response(spelling, "download", [
      payload(spelling, { member: null, mediaType: "application/octet-stream", kind: "binary", type: scalar("binary") }),
    ]),
  });
}

function watch(spelling: Spelling): Operation {
  return operation(spelling, "watch", {
    response: response(spelling, "watch", [
      payload(spelling, { member: null, mediaType: "text/event-stream", kind: "events", type: model("event") }),
    ]),
  });
}

function sendForm(spelling: Spelling): Operation {
  const parts = ["", "id"].map((suffix) => part(spelling, suffix, {}));
  const body = bodyOf(spelling, { mediaType: "application/x-www-form-urlencoded", kind: "form", type: model("form"), parts });
  const example = { [spelling.name("").wire]: spelling.text, [spelling.name("id").wire]: "1" };
  return operation(spelling, "send form", {
    ...inner(spelling, "send form"),
    method: "POST",
    body,
    request: { kind: "body", required: true, spread: "form" as ModelId },
    example: { parameters: {}, body: example },
  });
}

function sendFiles(spelling: Spelling): Operation {
  const file = part(spelling, "file", { kind: "file", type: scalar("binary"), contentType: "image/png" });
  const files = part(spelling, "files", { kind: "file", type: list(scalar("binary")), list: true });
  const body = bodyOf(spelling, {
    mediaType: "multipart/form-data",
    kind: "multipart",
    type: model("upload"),
    parts: [file, files, part(spelling, "", {})],
  });
  return operation(spelling, "send files", {
    ...inner(spelling, "send files"),
    method: "POST",
    body,
    request: { kind: "body", required: true, spread: "upload" as ModelId },
  });
}

function replaceMap(spelling: Spelling): Operation {
  const body = bodyOf(spelling, { name: spelling.name("upload"), type: map(nullable(scalar("double"))) });
  return operation(spelling, "replace", {
    ...inner(spelling, "replace"),
    method: "POST",
    body,
    request: { kind: "body", required: true, spread: null },
    idempotencyHeader: "Idempotency-Key",
    example: { parameters: {}, body: { [spelling.text]: 1.5 } },
    aliases: [{ resources: [spelling.name(""), spelling.name("inner")], method: spelling.name("alias") }],
  });
}

function ping(spelling: Spelling): Operation {
  return operation(spelling, "ping", { ...inner(spelling, "ping"), security: [] });
}

function inner(spelling: Spelling, id: string): Pick<Operation, "call"> {
  return { call: { resources: [spelling.name(""), spelling.name("inner")], method: spelling.name(id) } };
}

function bodyOf(spelling: Spelling, facts: Partial<Body>): Body {
  return {
    name: spelling.name(""),
    mediaType: "application/json",
    kind: "json",
    type: model("thing"),
    required: true,
    docs: spelling.docs,
    parts: [],
    ...facts,
  };
}

function part(spelling: Spelling, suffix: string, facts: Partial<Part>): Part {
  const plain = {
    type: scalar("string"),
    kind: "text",
    list: false,
    contentType: null,
    style: "form",
    explode: true,
    allowReserved: false,
  } as const;
  return { wire: spelling.name(suffix).wire, ...plain, ...facts };
}
