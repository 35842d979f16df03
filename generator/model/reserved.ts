import { keyOf } from "./unique-names.ts";
import { wordsOf } from "./split-words.ts";

/**
 * Type names that some runtime exports or that a language has built in: a schema of that name becomes `…Model`,
 * in every language, so that a type is called the same everywhere.
 */
const types = [
  "ApiError", "ApiException", "BadRequest", "BadRequestError", "UnauthorizedError", "PaymentRequiredError", "ForbiddenError", "NotFoundError", "ConflictError",
  "UnprocessableEntityError", "RateLimitError", "ServerError", "ConnectionError", "ConnectionException", "RequestTimeoutError", "DecodingError",
  "ConfigurationError", "InvalidArgumentError", "BadRequestException", "UnauthorizedException", "ForbiddenException", "NotFoundException", "ConflictException",
  "RateLimitException", "ServerException", "DecodingException", "ConfigurationException", "InvalidArgumentException", "RequestTimeoutException",
  "ApiConnectionError", "ApiTimeoutError", "ApiResponse", "Envelope", "Page", "PagedCall", "PagedResponse", "RequestOptions", "ClientOptions", "Option", "Options",
  "Credential", "Nullable", "Model", "OpenEnum", "Union", "UnknownVariant", "Hooks", "Logger", "Webhook", "WebhookEvent", "Stream", "EventStream", "FileUpload", "Upload",
  "Client", "Operation", "Transport", "Retry", "Ptr", "Value", "Null", "Set", "Request", "Response", "Headers", "Header", "Call", "Setters", "Builder", "Field",
  "Object", "String", "Number", "Integer", "Int", "Long", "Short", "Byte", "Float", "Double", "Decimal", "Boolean", "Bool", "Char", "Character", "Void", "Any", "Never",
  "Unknown", "None", "Nil", "True", "False", "Self", "Type", "Class", "Enum", "Record", "Struct", "Interface", "Array", "List", "Map", "Dict", "Tuple", "Iterable", "Iterator",
  "Iterable", "AsyncIterator", "Stream", "Collection", "Optional", "Promise", "Task", "Future", "Thread", "Runtime", "System", "Process", "Exception", "Error", "Throwable",
  "Date", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Time", "Duration", "Instant", "LocalDate", "Uuid", "Guid", "Uri", "Url", "Symbol", "Function", "RegExp",
  "Buffer", "Blob", "File", "FormData", "ReadableStream", "AbortSignal", "Json", "JsonElement", "JsonNode", "JsonObject", "ObjectNode", "Math", "Console", "Environment",
  "Attribute", "Delegate", "Action", "Func", "Event", "EventArgs", "Index", "Range", "Version", "Random", "Lazy", "Nullable", "Override", "Deprecated", "Literal", "Annotated",
  "Generic", "Protocol", "Callable", "Sequence", "Mapping", "BaseModel", "Partial", "Readonly", "Required", "Pick", "Omit", "Exclude", "Extract", "Awaited", "Parameters", "Package",
  "Module", "Comparable", "Cloneable", "Closeable", "AutoCloseable", "Iterable", "Number", "Proxy", "Reflect", "Intl", "WeakMap", "WeakRef", "Infinity", "Undefined", "Global",
] as const;

/** Members that every client has for itself. */
const clientMembers = ["request", "close", "aclose", "dispose", "options", "with options", "builder", "constructor", "call", "send", "hooks", "logger"] as const;

/** Members that every response has for itself; a payload of that name becomes `…Payload`. */
const envelopeMembers = ["status code", "content type", "headers", "raw response", "data", "next", "has next", "items", "http meta", "stream", "close", "to string", "equals", "body"] as const;

const keys = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => keyOf(wordsOf(name))));

export const reservedTypes = keys(types);
export const reservedClientMembers = keys(clientMembers);
export const reservedEnvelopeMembers = keys(envelopeMembers);
