import type { Name } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";
import { pascal } from "../naming.ts";

const initialisms = new Set([
  "acl",
  "api",
  "csv",
  "dns",
  "guid",
  "html",
  "http",
  "https",
  "id",
  "ip",
  "json",
  "jwt",
  "os",
  "sql",
  "ssl",
  "tls",
  "uid",
  "uri",
  "url",
  "uuid",
  "xml",
]);

type Words = Pick<Name, "words">;

/** Exported names start with a capital: where a script has none, or with a digit, X_ stands before, as in no other name. */
function exported(name: Words): string {
  const text = pascal(name, { initialisms });
  return /^\p{Lu}/u.test(text) ? text : `X_${text}`;
}

/** Members that a model has for itself. */
const modelMembers = new Set(["AdditionalProperties", "MarshalJSON", "UnmarshalJSON", "Raw"]);

export const typeName = (name: Words): Code => trusted(exported(name));
export const methodName = (name: Words): Code => trusted(exported(name));

export function member(name: Words): Code {
  const text = exported(name);
  return trusted(modelMembers.has(text) ? `${text}Field` : text);
}

/** A constant is named after its type, so that two enums may have the same member. */
export const constant = (type: Words, name: Words): Code => trusted(exported(type) + pascal(name, { initialisms }));

/** Lower case without separators: a name such as model_windows.go would be left out on other systems. */
export const file = ({ words }: Words): string => words.join("");

const keywords = new Set([
  "break",
  "case",
  "chan",
  "const",
  "continue",
  "default",
  "defer",
  "else",
  "fallthrough",
  "for",
  "func",
  "go",
  "goto",
  "if",
  "import",
  "interface",
  "map",
  "package",
  "range",
  "return",
  "select",
  "struct",
  "switch",
  "type",
  "var",
  "main",
  "init",
]);

/** The last part of a module path that makes a package name: github.com/x/y-z/v2 is yz. */
export function packageName(module: string): string {
  const parts = module.split("/").filter((part) => !/^v\d+$/.test(part));
  const name = (parts.at(-1) ?? "")
    .toLowerCase()
    .replace(/^go-|-go$|\.go$/g, "")
    .replace(/[^a-z0-9]/g, "");
  const legal = /^[a-z]/.test(name) ? name : `api${name}`;
  return keywords.has(legal) ? `${legal}api` : legal;
}
