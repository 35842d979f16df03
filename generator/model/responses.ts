import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { NormalDocument, NormalResponse } from "../normalise/document.ts";
import { answerOf, contentType, kindOf, preferred } from "./bodies.ts";
import { docsOf } from "./docs.ts";
import type { ErrorCase, Payload, Response, StatusRange } from "./http.ts";
import { any, type TypeBuilder } from "./type-builder.ts";
import type { Name } from "./words.ts";

export type Responses = Omit<Response, "type">;

/** What an operation's answers are: success payloads, statuses without a body, errors. Members are named later. */
export function buildResponses(
  responses: readonly NormalResponse[],
  stem: readonly string[],
  { builder, errorComponents }: ResponseContext,
): Responses {
  const declared = responses.filter((response) => isSuccess(response.status));
  const success = declared.length > 0 ? declared : fallback(responses);
  const payloads: Payload[] = [];
  const emptyStatuses: StatusRange[] = [];
  for (const response of success) {
    const content = isErrorInDisguise(response, errorComponents, builder.diagnostics) ? null : preferred(response.contents);
    if (!content || response.status === "204") {
      emptyStatuses.push(rangeOf(response.status));
      continue;
    }
    const { kind, type } = answerOf(content, [[...stem, "response", "body"]], builder);
    const same = payloads.findIndex((payload) => JSON.stringify([payload.kind, payload.type]) === JSON.stringify([kind, type]));
    const known = payloads[same];
    if (known) payloads[same] = { ...known, statuses: [...known.statuses, rangeOf(response.status)] };
    else
      payloads.push({
        member: null,
        statuses: [rangeOf(response.status)],
        mediaType: content.mediaType,
        kind,
        type,
        docs: docsOf("", response.description),
      });
  }
  const errors = responses.filter((response) => !success.includes(response) && !/^[123]/.test(response.status));
  return {
    payloads,
    emptyStatuses,
    statuses: success.length > 0 ? success.map(({ status }) => rangeOf(status)) : [{ from: 200, to: 299 }],
    errors: errors.map((response) => errorOf(response, stem, builder)),
    headers: success.flatMap((response) => response.headers.map(({ wire, description }) => ({ wire, docs: docsOf("", description) }))),
  };
}

export interface ResponseContext {
  readonly builder: TypeBuilder;
  /** Response components that some error status refers to. */
  readonly errorComponents: ReadonlySet<string>;
}

export const isSuccess = (status: string): boolean => /^2(\d\d|XX)$/.test(status);

/** Without a 2xx the default is what success looks like, and without that a redirect is all there is. */
function fallback(responses: readonly NormalResponse[]): readonly NormalResponse[] {
  const byDefault = responses.filter(({ status }) => status === "default");
  return byDefault.length > 0 ? byDefault : responses.filter(({ status }) => status.startsWith("3"));
}

function rangeOf(status: string): StatusRange {
  if (status === "default") return { from: 200, to: 299 };
  if (status.endsWith("XX")) return { from: Number(status[0]) * 100, to: Number(status[0]) * 100 + 99 };
  return { from: Number(status), to: Number(status) };
}

/** A 2xx that points at the response component of an error was copied by mistake: it has no body. */
function isErrorInDisguise({ component, status, place }: NormalResponse, errors: ReadonlySet<string>, diagnostics: Diagnostics): boolean {
  if (component === null || !errors.has(component)) return false;
  diagnostics.report("success-is-an-error", place, { status, component: component.replace(/^.*\//, "") });
  return true;
}

export function errorComponentsOf(document: NormalDocument): ReadonlySet<string> {
  const components = document.operations.flatMap(({ responses }) =>
    responses.filter(({ status }) => /^[45]/.test(status)).map(({ component }) => component),
  );
  return new Set(components.filter((component) => component !== null));
}

function errorOf(response: NormalResponse, stem: readonly string[], builder: TypeBuilder): ErrorCase {
  const content = preferred(response.contents);
  const isJson = content !== null && kindOf(content.mediaType, content.schema) === "json";
  const type = isJson ? contentType(content, [[...stem, "error", "body"]], builder) : null;
  const range = response.status === "default" ? { from: 400, to: 599 } : rangeOf(response.status);
  return { statuses: range, type: type === any ? null : type, docs: docsOf("", response.description) };
}

/** The envelope's member is the payload type's name; a list or a primitive has `data` only. */
export function memberOf(payload: Payload, names: ReadonlyMap<string, Name>): Name | null {
  if (payload.kind === "binary" || payload.kind === "text" || payload.kind === "events" || payload.kind === "lines") return null;
  const type = payload.type.kind === "nullable" ? payload.type.of : payload.type;
  return type.kind === "model" ? (names.get(type.id) ?? null) : null;
}
