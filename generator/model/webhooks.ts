import type { NormalDocument, NormalWebhook } from "../normalise/document.ts";
import { isObject, text } from "../normalise/read.ts";
import { contentType, kindOf, preferred } from "./bodies.ts";
import { docsOf } from "./docs.ts";
import type { WebhookEvent, Webhooks } from "./sdk.ts";
import { wordsOf } from "./split-words.ts";
import { originOf, type TypeBuilder } from "./type-builder.ts";
import type { JsonKind, UnionModel, Variant } from "./types.ts";
import { uniqueNames } from "./unique-names.ts";
import type { ModelId, Origin } from "./words.ts";

/** Id and wish of the union over all events; it stands in no document. */
const eventId = "#webhooks" as ModelId;

/** The events of a document, and one union that any of their payloads fits. */
export function buildWebhooks(document: NormalDocument, builder: TypeBuilder): Webhooks | null {
  if (document.webhooks.length === 0) return null;
  const names = uniqueNames(
    document.webhooks.map((webhook) => ({ item: webhook, candidates: [wordsOf(webhook.name), [...wordsOf(webhook.name), "event"]] })),
    new Set(),
  );
  const events = document.webhooks.map(
    (webhook): WebhookEvent => ({
      wire: webhook.name,
      name: { wire: webhook.name, words: names.get(webhook) ?? ["event"] },
      docs: docsOf(webhook.summary, webhook.description),
      payload: payloadOf(webhook, builder),
      origin: originOf(webhook),
    }),
  );
  const discriminator = discriminatorOf(document, events, builder);
  const union = unionOf(events, discriminator, builder);
  if (union) {
    builder.models.set(eventId, union);
    builder.wishes.set(eventId, [
      ["webhook", "payload"],
      ["any", "webhook", "payload"],
    ]);
  }
  return { discriminator, event: union ? eventId : null, events };
}

function payloadOf(webhook: NormalWebhook, builder: TypeBuilder): ModelId | null {
  const content = preferred(webhook.contents);
  if (!content || kindOf(content.mediaType, content.schema) !== "json") return null;
  const type = contentType(content, [[...wordsOf(webhook.name), "payload"]], builder);
  const of = type.kind === "nullable" ? type.of : type;
  return of.kind === "model" && builder.models.get(of.id)?.kind === "object" ? of.id : null;
}

/** Where the document says, else a property that payloads share and that is called like an event's type. */
function discriminatorOf(document: NormalDocument, events: readonly WebhookEvent[], builder: TypeBuilder): readonly string[] | null {
  const said = document.extensions["x-sdk-webhooks"];
  const path = isObject(said)
    ? text(said["event"])
        .split(/[/.]/)
        .filter((part) => part !== "")
    : [];
  if (path.length > 0) return path;
  const models = events.flatMap(({ payload }) => (payload ? [builder.models.get(payload)] : []));
  const usual = ["eventType", "event_type", "type", "event", "action"];
  const found = usual.find(
    (name) =>
      models.length > 0 &&
      models.every((model) => model?.kind === "object" && model.properties.some((property) => property.name.wire === name)),
  );
  return found === undefined ? null : [found];
}

function unionOf(events: readonly WebhookEvent[], discriminator: readonly string[] | null, builder: TypeBuilder): UnionModel | null {
  const payloads = [...new Set(events.flatMap(({ payload }) => (payload ? [payload] : [])))];
  if (payloads.length === 0) return null;
  return {
    id: eventId,
    kind: "union",
    name: { wire: "", words: ["webhook", "payload"] },
    docs: docsOf("The payload of any webhook event.", ""),
    deprecated: false,
    usage: { input: false, output: true },
    example: null,
    origin: "#/webhooks" as Origin,
    discriminator: discriminator?.length === 1 ? (discriminator[0] ?? null) : null,
    variants: payloads.map((id) => variantOf(id, events, builder)),
  };
}

function variantOf(id: ModelId, events: readonly WebhookEvent[], builder: TypeBuilder): Variant {
  const model = builder.models.get(id);
  const properties = model?.kind === "object" ? model.properties : [];
  const json: JsonKind = "object";
  return {
    name: { wire: "", words: builder.wishes.get(id)?.[0] ?? ["payload"] },
    type: { kind: "model", id },
    tags: events.filter(({ payload }) => payload === id).map(({ wire }) => wire),
    json,
    required: properties.filter(({ requiredOutput }) => requiredOutput).map(({ name }) => name.wire),
    known: properties.map(({ name }) => name.wire),
    constants: {},
  };
}
