import type { NormalDocument, NormalSecurityScheme, SecurityRequirement } from "../normalise/document.ts";
import { isObject, text, texts } from "../normalise/read.ts";
import { docsOf } from "./docs.ts";
import type { AuthScheme, CredentialOption, KeyFormat } from "./sdk.ts";
import { wordsOf } from "./split-words.ts";
import { keyOf } from "./unique-names.ts";
import type { Name, SchemeId } from "./words.ts";

/** Ways to prove who calls. Only the first of two equal options keeps the short name. */
export function buildAuth(document: NormalDocument, environment: string): readonly AuthScheme[] {
  const taken = new Set<string>();
  return document.securitySchemes.map((scheme) => {
    const options = wanted(scheme).map((option) => optionOf(option, scheme, { taken, environment }));
    return schemeOf(scheme, { id: scheme.name as SchemeId, docs: docsOf("", scheme.description), options });
  });
}

function schemeOf(scheme: NormalSecurityScheme, common: Pick<AuthScheme, "id" | "docs" | "options">): AuthScheme {
  switch (scheme.scheme.kind) {
    case "api-key":
      return { ...common, ...scheme.scheme, format: formatOf(scheme) };
    case "bearer":
    case "basic":
    case "oauth2":
      return { ...common, ...scheme.scheme };
  }
}

interface Wanted {
  readonly role: CredentialOption["role"];
  readonly names: readonly string[];
}

/** The names that users of SDKs know; an Authorization header of the caller's making is also `authHeader`. */
function wanted({ scheme, extensions }: NormalSecurityScheme): readonly Wanted[] {
  switch (scheme.kind) {
    case "api-key": {
      const given = isObject(extensions["x-sdk-auth"]) ? texts(extensions["x-sdk-auth"]["options"]) : [];
      const usual = scheme.in === "header" && scheme.wire.toLowerCase() === "authorization" ? ["api key", "auth header"] : ["api key"];
      return [{ role: "key", names: given.length > 0 ? given : usual }];
    }
    case "bearer":
      return [{ role: "token", names: ["access token", "bearer token"] }];
    case "basic":
      return [
        { role: "username", names: ["username"] },
        { role: "password", names: ["password"] },
      ];
    case "oauth2":
      return [
        { role: "client-id", names: ["client id"] },
        { role: "client-secret", names: ["client secret"] },
        { role: "token", names: ["access token"] },
      ];
  }
}

function optionOf(
  { role, names }: Wanted,
  scheme: NormalSecurityScheme,
  { taken, environment }: { readonly taken: Set<string>; readonly environment: string },
): CredentialOption {
  const free = names.map(wordsOf).filter((words) => !taken.has(keyOf(words)));
  const chosen = free.length > 0 ? free : [[...wordsOf(scheme.name), ...wordsOf(names[0] ?? role)]];
  for (const words of chosen) taken.add(keyOf(words));
  const [first = ["key"], ...others] = chosen.map((words) => words);
  const given = isObject(scheme.extensions["x-sdk-auth"]) ? text(scheme.extensions["x-sdk-auth"]["variable"]) : "";
  const toName = (words: readonly string[]): Name => ({ wire: words.join("-"), words });
  const variable = /^[A-Z_][A-Z0-9_]*$/i.test(given)
    ? given
    : [environment, ...first]
        .join("_")
        .toUpperCase()
        .replace(/[^A-Z0-9_]/g, "_");
  return { role, name: toName(first), synonyms: others.map(toName), variable };
}

/** A raw key becomes `Basic …` where the document says so, in our words or by its example. */
function formatOf({ extensions }: NormalSecurityScheme): KeyFormat {
  const given = isObject(extensions["x-sdk-auth"]) ? extensions["x-sdk-auth"]["format"] : null;
  return given === "basic" || /^basic\s/i.test(text(extensions["x-speakeasy-example"])) ? "basic" : "plain";
}

/** An operation's alternatives. Schemes declared but never demanded may be used by every operation. */
export function securityOf(own: readonly SecurityRequirement[] | null, document: NormalDocument): readonly (readonly SchemeId[])[] {
  const known = new Set(document.securitySchemes.map(({ name }) => name));
  const demanded = own ?? document.security;
  if (demanded === null) {
    const never = document.operations.every(({ security }) => security === null);
    return never && known.size > 0 ? [...[...known].map((name) => [name as SchemeId]), []] : [];
  }
  // A scheme that nobody declared, or that we cannot speak, asks for nothing we could send.
  return demanded.map(
    (requirement) => Object.keys(requirement).filter((name) => known.has(name)) as readonly string[] as readonly SchemeId[],
  );
}
