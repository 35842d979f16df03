import type { Name } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";
import { identifier, pascal, screaming, snake } from "../naming.ts";

type Words = Pick<Name, "words">;

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")));

const keywords = set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is",
  "lambda nonlocal not or pass raise return try while with yield",
);

/** Names that annotations use: a member of that name would stand in their way inside its own class. */
const annotations = set("str int float bool bytes dict object");

/** Members of pydantic's models that a field cannot be called. */
const pydantic = set(
  "copy json schema schema_json validate construct parse_obj parse_raw parse_file from_orm update_forward_refs self list dict register mro",
  "model_computed_fields model_config model_construct model_copy model_dump model_dump_json model_extra model_fields model_fields_set",
  "model_json_schema model_parametrized_name model_post_init model_rebuild model_validate model_validate_json model_validate_strings",
);

/** Keywords of every method: a parameter of that name would take their place. */
const options = set("request options extra_headers extra_query timeout total_timeout max_retries server_url idempotency_key");

const envelope = set("status_code content_type headers raw_response data which items has_next next property");
const types = set("Any Annotated ClassVar Literal TypeAlias None True False Model Request");
const client = set(
  "request close server server_url server_variables timeout total_timeout max_retries hooks application http_client clock property type",
);

const fields = new Set([...keywords, ...annotations, ...pydantic]);
const arguments_ = new Set([...fields, ...options]);
const methods = new Set([...keywords, ...annotations, "operations", "shared", "self", "cached_property", "overload"]);
const members = new Set([...keywords, ...annotations, ...client]);
const envelopes = new Set([...keywords, ...annotations, ...envelope]);
/** What the packages that hold modules are written with: a module of that name would take its place. */
const modules = new Set([...keywords, "annotations", "getattr", "globals", "import_module", "list"]);

/** A model's field. */
export const field = (name: Words): Code => lower(name, fields);
/** A field that is also a keyword of a method. */
export const argument = (name: Words): Code => lower(name, arguments_);
export const method = (name: Words): Code => lower(name, methods);
/** A member of the client, or a keyword of its constructor. */
export const member = (name: Words): Code => lower(name, members);
/** A payload's own name in its envelope. */
export const payload = (name: Words): Code => lower(name, envelopes);
export const module = (name: Words): Code => lower(name, modules);

/** A class starts with a capital: where a script has none, or with a digit, X_ stands before, as in no other name. */
export function type(name: Words): Code {
  const text = pascal(name).normalize("NFKC");
  return identifier(/^\p{Lu}/u.test(text) ? text : `X_${text}`, types);
}

export const constant = (name: Words): Code => identifier(legal(screaming(name)), keywords);

const lower = (name: Words, reserved: ReadonlySet<string>): Code => identifier(legal(snake(name)), reserved);

/** As Python itself reads identifiers; a field cannot start with an underscore, so a digit gets a letter in front. */
function legal(text: string): string {
  const normal = text.normalize("NFKC");
  const name = /^[\p{ID_Start}_]/u.test(normal) ? normal : `x${normal}`;
  return trusted(name);
}
