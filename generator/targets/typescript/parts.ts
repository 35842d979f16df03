import type { Resource, Sdk } from "../../model/sdk.ts";
import { type Code, join } from "../code.ts";
import type { Context } from "./context.ts";
import { resourceClass, typeName } from "./naming.ts";

/** Parts of the runtime that only some APIs need: their sources, their tests, and what they give to operations. */
interface Part {
  readonly needed: (sdk: Sdk) => boolean;
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

const bodyKinds = ({ operations }: Sdk): ReadonlySet<string> =>
  new Set(operations.flatMap(({ body }) => (body === null ? [] : [body.kind])));
const has =
  (...kinds: readonly string[]) =>
  (sdk: Sdk) =>
    kinds.some((kind) => bodyKinds(sdk).has(kind));
const hasFiles = has("multipart", "binary", "text", "events", "lines");
const isPaged = ({ operations }: Sdk): boolean => operations.some(({ paging }) => paging !== null);
const hasStreams = ({ operations }: Sdk): boolean =>
  operations.some(({ response }) => response.payloads.some(({ kind }) => kind === "events" || kind === "lines"));

const parts: readonly Part[] = [
  { needed: ({ auth }) => auth.some(({ kind }) => kind === "oauth2"), sources: ["oauth2"], tests: ["oauth2"] },
  { needed: has("form"), sources: ["form"], tests: ["form"] },
  { needed: has("multipart"), sources: ["multipart"], tests: ["multipart"] },
  { needed: has("binary", "text", "events", "lines"), sources: ["binary-body"], tests: ["binary-body"] },
  { needed: (sdk) => hasFiles(sdk) || hasBinary(sdk), sources: ["files"], tests: [] },
  { needed: hasStreams, sources: ["streams"], tests: ["streams"] },
  { needed: isPaged, sources: ["paged-call", "paging", "next-page"], tests: ["paging"] },
  { needed: ({ webhooks }) => webhooks !== null, sources: ["webhooks"], tests: ["webhooks"] },
];

const always = {
  sources: [
    "api-error",
    "attempt",
    "attempts",
    "auth",
    "build-request",
    "client",
    "encoding",
    "envelope",
    "errors",
    "exchange",
    "hooks",
    "json",
    "log",
    "operation",
    "options",
    "outgoing",
    "prepare",
    "race",
    "read-answer",
    "readers",
    "redirect",
    "retry",
    "servers",
    "styles",
    "system",
  ],
  tests: ["auth", "cancellation", "errors", "observability", "requests", "responses", "retries", "styles"],
};

export function runtimeFiles(sdk: Sdk): readonly string[] {
  const needed = parts.filter((part) => part.needed(sdk));
  const sources = [...always.sources, ...needed.flatMap((part) => part.sources)].sort();
  const tests = [...always.tests, ...needed.flatMap((part) => part.tests)].sort();
  return [...sources.map((name) => `src/runtime/${name}.ts`), "test/support.ts", ...tests.map((name) => `test/${name}.test.ts`)];
}

/** A model may hold a file without any operation sending it in a multipart body. */
const hasBinary = ({ models }: Sdk): boolean => JSON.stringify(models).includes('"scalar":"binary"');

interface Exported {
  readonly from: string;
  readonly names: readonly string[];
}

/** What `core.ts` hands on to operations and to users. */
export function runtimeExports({ sdk, client }: Pick<Context, "sdk" | "client">, uses: ReadonlySet<string>): readonly Exported[] {
  const used = (names: readonly string[]) => names.filter((name) => uses.has(name));
  const list: readonly Exported[] = [
    { from: "binary-body", names: used(["binaryBody", "textBody"]) },
    { from: "client", names: ["type CustomRequestOptions"] },
    { from: "envelope", names: ["type Envelope", "type NoRequest", ...(isPaged(sdk) ? ["type Page"] : [])] },
    { from: "errors", names: [`${client}Error`, ...errors] },
    { from: "files", names: hasFiles(sdk) || hasBinary(sdk) ? ["type FileContent", "type FileInput", "type FileUpload"] : [] },
    { from: "form", names: used(["formBody"]).map(() => "form as formBody") },
    { from: "hooks", names: ["type HookContext", "type Hooks"] },
    { from: "json", names: ["type LargeIntegers", "fromBase64", "toBase64"] },
    { from: "log", names: ["type LogLevel", "type Logger"] },
    { from: "multipart", names: used(["multipart"]) },
    { from: "next-page", names: used(["cursor", "linkHeader", "nextUrl", "offset", "pageNumber"]) },
    { from: "operation", names: ["type Operation"] },
    { from: "options", names: ["type BaseClientOptions", "type Credential", "type RequestOptions"] },
    { from: "paged-call", names: isPaged(sdk) ? ["PagedCall"] : [] },
    { from: "paging", names: isPaged(sdk) ? ["type PagedOperation", "paged"] : [] },
    { from: "readers", names: used(["binary", "text"]) },
    { from: "streams", names: hasStreams(sdk) ? ["Stream", ...used(["events", "lines", "textEvents"])] : [] },
    {
      from: "styles",
      names: used(["bareJson", "deepObject", "form", "json", "label", "matrix", "pipeDelimited", "simple", "spaceDelimited"]),
    },
  ];
  return list.filter(({ names }) => names.length > 0).map(({ from, names }) => ({ from: `./runtime/${from}.js`, names }));
}

/** The classes a user may catch, below the root that is called after the client. */
const errors: readonly string[] = [
  "ApiError",
  "BadRequestError",
  "ConfigurationError",
  "ConflictError",
  "ConnectionError",
  "DecodingError",
  "ForbiddenError",
  "InvalidArgumentError",
  "NotFoundError",
  "PaymentRequiredError",
  "RateLimitError",
  "RequestTimeoutError",
  "ServerError",
  "UnauthorizedError",
  "UnprocessableEntityError",
  "WebhookVerificationError",
];

/** The client's class: its root error is called after it, and neither may meet what stands beside it. */
export function clientName(sdk: Sdk): Code {
  const plain = typeName(sdk.client);
  const beside = new Set([...errors, ...types, ...classesOf(sdk.resources)]);
  return beside.has(plain) || beside.has(`${plain}Error`) || beside.has(`${plain}Core`) ? join`${plain}Client` : plain;
}

const classesOf = (resources: readonly Resource[]): readonly string[] =>
  resources.flatMap((resource) => [resourceClass(resource), ...classesOf(resource.children)]);

/** The other types and classes that the package's root hands on. */
const types: readonly string[] = [
  ...["BaseClientOptions", "ClientOptions", "Credential", "CustomRequestOptions", "Envelope", "FileContent", "FileInput", "FileUpload"],
  ...["HookContext", "Hooks", "LargeIntegers", "LogLevel", "Logger", "NoRequest", "Page", "PagedCall", "RequestOptions", "Stream"],
];

/** What the package's root hands on of the core, beside its client. */
export function publicNames(context: Context): readonly string[] {
  const hidden = new Set(["type Operation", "type PagedOperation", "paged", "form as formBody"]);
  const all = runtimeExports(context, new Set()).flatMap(({ names }) => names);
  return ["type ClientOptions", ...all].filter((name) => !hidden.has(name));
}
