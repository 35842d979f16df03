import { body, content, operation, response, responses } from "../base.ts";
import { type Group, type Row, rowsOf } from "../row.ts";

const zebra = { type: "object", properties: { stripes: { type: "integer" } } };
const json = (schema: object) => ({ "application/json": { schema } });
const stripes = ["stripes?: ", "stripes: ", "Stripes", "Stripes", "stripes("] as const;

const bodies = rowsOf("Request Body", body, [
  { keyword: "description", set: { description: "What to paint." }, verdict: "documented", shows: "What to paint." },
  {
    keyword: "required",
    set: { required: true },
    verdict: "typed",
    note: "a call without it does not compile, or is refused before it is sent",
    shows: ["thing: Thing", "thing: Thing", "required Components.Thing Thing", "", ".required()"],
  },
  { keyword: "content", set: { content: json(zebra) }, verdict: "sent", shows: stripes },
  {
    keyword: "content",
    value: "several media types",
    set: { content: { ...json(zebra), "application/xml": { schema: { type: "string" } } } },
    around: { [body]: { content: json(zebra) } },
    verdict: "same",
    note: "JSON is sent where there is a choice",
  },
]);

const sent = (mediaType: string, schema: object, row: Partial<Row> = {}): Omit<Row, "of" | "at"> => ({
  keyword: "(name)",
  value: mediaType,
  set: { content: { [mediaType]: { schema } } },
  verdict: "sent",
  shows: mediaType,
  ...row,
});
const file = { type: "object", properties: { zebra: { type: "string", format: "binary" } } };

const mediaTypes = [
  ...rowsOf("Media Type", body, [
    sent("application/merge-patch+json", zebra, { note: "as JSON" }),
    sent("application/x-www-form-urlencoded", zebra, {
      shows: [
        "write: formBody",
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded",
        "FormBody",
      ],
    }),
    sent("multipart/form-data", file, {
      note: "files as streams or bytes",
      shows: ["write: multipart", "multipart/form-data", "multipart/form-data", "multipart/form-data", "MultipartBody"],
    }),
    sent("application/octet-stream", { type: "string", format: "binary" }, { note: "bytes or a stream" }),
    sent("text/plain", { type: "string" }, { note: "text" }),
    sent("application/xml", zebra, { note: "text of the caller's making: XML is not written from objects" }),
  ]),
  ...rowsOf("Media Type", response, [
    sent("text/event-stream", zebra, { verdict: "read", note: "an iterator of events" }),
    sent("application/jsonl", zebra, { verdict: "read", note: "an iterator of lines" }),
    sent("image/png", { type: "string", format: "binary" }, { verdict: "read", note: "bytes or a stream" }),
  ]),
  ...rowsOf("Media Type", content, [
    { keyword: "schema", set: { schema: zebra }, verdict: "typed", shows: stripes },
    {
      keyword: "example",
      around: { [body]: { required: true } },
      set: { example: { field: "zebra" } },
      verdict: "documented",
      note: "in snippets",
      shows: "zebra",
    },
    {
      keyword: "examples",
      around: { [body]: { required: true } },
      set: { examples: { one: { value: { field: "zebra" } } } },
      verdict: "documented",
      note: "the first, in snippets",
      shows: "zebra",
    },
    { keyword: "prefixEncoding", set: { prefixEncoding: [{ contentType: "text/plain" }] }, verdict: "ignored", note: "parts have names" },
    { keyword: "itemEncoding", set: { itemEncoding: { contentType: "text/plain" } }, verdict: "ignored", note: "parts have names" },
  ]),
  ...rowsOf("Media Type", response, [
    {
      keyword: "itemSchema",
      set: { content: { "application/jsonl": { itemSchema: zebra } } },
      verdict: "read",
      note: "the type of each item of a stream",
      shows: stripes,
    },
  ]),
];

const multipart = {
  [operation]: {
    requestBody: {
      content: {
        "multipart/form-data": {
          schema: { type: "object", properties: { list: { type: "array", items: { type: "string" } }, one: zebra } },
        },
      },
    },
  },
};
const form = {
  [operation]: {
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": {
          schema: { type: "object", properties: { list: { type: "array", items: { type: "string" } } } },
        },
      },
    },
  },
};
const parts = `${body}/content/multipart~1form-data/encoding`;
const fields = `${body}/content/application~1x-www-form-urlencoded/encoding`;

const encoding = [
  ...rowsOf("Media Type", parts, [
    { keyword: "encoding", around: multipart, set: { one: { contentType: "text/csv" } }, verdict: "sent", shows: "text/csv" },
  ]),
  ...rowsOf("Encoding", parts, [
    { keyword: "contentType", around: multipart, set: { one: { contentType: "text/csv" } }, verdict: "sent", shows: "text/csv" },
    {
      keyword: "headers",
      around: multipart,
      set: { one: { headers: { "X-Zebra": { schema: { type: "string" } } } } },
      verdict: "ignored",
      note: "a part has its content type and name",
    },
    {
      keyword: "encoding",
      around: multipart,
      set: { one: { encoding: { stripes: { contentType: "text/csv" } } } },
      verdict: "ignored",
      note: "no multipart inside a part",
    },
    {
      keyword: "prefixEncoding",
      around: multipart,
      set: { one: { prefixEncoding: [] } },
      verdict: "ignored",
      note: "no multipart inside a part",
    },
    {
      keyword: "itemEncoding",
      around: multipart,
      set: { one: { itemEncoding: {} } },
      verdict: "ignored",
      note: "no multipart inside a part",
    },
  ]),
  ...rowsOf("Encoding", fields, [
    {
      keyword: "style",
      around: form,
      set: { list: { style: "pipeDelimited" } },
      verdict: "sent",
      shows: ["pipeDelimited", "pipeDelimited", "pipeDelimited", "pipeDelimited", "PIPE"],
    },
    { keyword: "explode", around: form, set: { list: { style: "form", explode: false } }, verdict: "sent" },
    {
      keyword: "allowReserved",
      around: form,
      set: { list: { allowReserved: true } },
      verdict: "sent",
      except: { go: "ignored" },
      shows: "eserved",
    },
  ]),
];

const answers = rowsOf("Responses", responses, [
  {
    keyword: "(status)",
    set: { "201": { description: "", content: json(zebra) } },
    verdict: "read",
    note: "every success has its type, and each its own member",
    shows: stripes,
  },
  {
    keyword: "(status)",
    value: "2XX",
    set: { "200": undefined, "2XX": { description: "", content: json(zebra) } },
    verdict: "read",
    shows: ["[200, 299]", "299", "SendThingResponseBody", "299", '"2XX"'],
  },
  {
    keyword: "(status)",
    value: "404",
    set: { "404": { description: "", content: json(zebra) } },
    verdict: "read",
    note: "an error with a typed body",
    shows: stripes,
  },
  {
    keyword: "default",
    set: { default: { description: "", content: json(zebra) } },
    verdict: "read",
    note: "the body of errors; of successes where none is named",
    shows: stripes,
  },
  {
    keyword: "(status)",
    value: "wrong",
    set: { fine: { description: "", content: json(zebra) } },
    verdict: "ignored",
    reports: ["not-a-status"],
  },
]);

const responseRows = rowsOf("Response", response, [
  { keyword: "description", set: { description: "Painted." }, verdict: "documented", except: { typescript: "ignored" }, shows: "Painted." },
  { keyword: "summary", set: { summary: "Painted." }, verdict: "ignored", note: "`description` is read" },
  {
    keyword: "headers",
    set: { headers: { "X-Zebra": { description: "How striped.", schema: { type: "string" } } } },
    verdict: "ignored",
    note: "every header can be read from the envelope",
    except: { python: "documented" },
  },
  { keyword: "content", given: { content: undefined }, set: { content: json(zebra) }, verdict: "read", shows: stripes },
  {
    keyword: "links",
    set: { links: { next: { operationId: "send-thing" } } },
    verdict: "ignored",
    note: "`x-sdk-paging` says how pages follow each other",
  },
]);

const links = rowsOf(
  "Link",
  response,
  ["operationRef", "operationId", "parameters", "requestBody", "description", "server"].map((keyword) => ({
    keyword,
    set: { links: { next: { [keyword]: "zebra" } } },
    verdict: "ignored" as const,
  })),
);

export const payloads: Group = {
  title: "Bodies and responses",
  about: "A call answers with its payload in an envelope that holds status and headers too.",
  rows: [...bodies, ...mediaTypes, ...encoding, ...answers, ...responseRows, ...links],
};
