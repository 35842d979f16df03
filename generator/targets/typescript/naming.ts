import type { CallPath, Resource } from "../../model/sdk.ts";
import type { Name } from "../../model/words.ts";
import { type Code, join, trusted } from "../code.ts";
import { camel, identifier, pascal } from "../naming.ts";

/** Words that no variable, function or class can be called. */
const reserved: ReadonlySet<string> = new Set(
  (
    "abstract any arguments as async await boolean break case catch class const continue debugger declare default delete do else enum eval export extends " +
    "false finally for from function get if implements import in infer instanceof interface is keyof let module namespace never new null number object of " +
    "package private protected public readonly require return set static string super switch symbol this throw true try type typeof undefined unique unknown " +
    "var void while with yield"
  ).split(" "),
);

/** Names in generated files that a function would hide, or that the platform gives a meaning. */
const functions: ReadonlySet<string> = new Set([...reserved, "client", "operation", "options", "request", "types"]);

/** Types that stand beside the models in one file, and those of the platform and of the runtime that the model does not keep free. */
const types: ReadonlySet<string> = new Set([
  "Uint8Array",
  "ArrayBuffer",
  "AsyncIterable",
  "FileContent",
  "FileInput",
  "HookContext",
  "LargeIntegers",
  "LogLevel",
  "CustomRequestOptions",
  "WebhookHeaders",
  "WebhookVerificationError",
]);

/** A method of these names would change what the object is to the language. */
const methods: ReadonlySet<string> = new Set(["constructor", "then", "toString", "toJSON", "valueOf", "hasOwnProperty"]);

export const typeName = (name: Pick<Name, "words">): Code => identifier(pascal(name), types);
export const memberName = (name: Pick<Name, "words">): Code => identifier(camel(name), new Set());
export const methodName = (name: Pick<Name, "words">): Code => identifier(camel(name), methods);
export const optionName = memberName;

export function resourceClass({ type }: Resource): Code {
  return join`${identifier(pascal(type), new Set())}Resource`;
}

/** `companies.list` is also the function `companiesList`, in a file of that name. */
export function functionName({ resources, method }: CallPath): Code {
  return identifier(camel({ words: [...resources.flatMap(({ words }) => words), ...method.words] }), functions);
}

/** What stands after the client in a call: `connectionManagement.getAccessToken`. */
export function callPath({ resources, method }: CallPath): Code {
  return trusted([...resources.map(methodName), methodName(method)].join("."));
}

/** The variable that holds a client in examples: codat platform → platformClient. */
export function clientVariable(client: Name): Code {
  const last = client.words.at(-1);
  return last === undefined || last === "client" ? trusted("client") : identifier(camel({ words: [last, "client"] }), functions);
}

/** The variable of a loop over items: company. */
export function itemVariable(name: Name): Code {
  return identifier(camel(name), new Set([...functions, "console", "response"]));
}
