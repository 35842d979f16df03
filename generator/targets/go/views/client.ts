import type { AuthScheme, CredentialOption, Resource, Sdk, Server } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { lines } from "../comments.ts";
import { literal } from "../literals.ts";
import { methodName, typeName } from "../naming.ts";

export interface ClientView {
  readonly package: Code;
  readonly doc: readonly Code[];
  readonly client: Code;
  readonly environment: Code;
  readonly resources: readonly { readonly field: Code; readonly type: Code; readonly doc: readonly Code[]; readonly value: Code }[];
  readonly name: Code;
  readonly version: Code;
  readonly servers: readonly Code[];
  readonly anySecurity: Code;
  readonly schemes: readonly Code[];
  readonly options: readonly OptionView[];
  readonly hasContext: boolean;
}

export interface OptionView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly parameter: Code;
  readonly value: Code;
  readonly scheme: Code;
  readonly role: Code;
}

export function clientView(sdk: Sdk, packageName: string): ClientView {
  const options = sdk.auth.flatMap((scheme) => scheme.options.flatMap((option) => optionViews(scheme, option)));
  const source = sourceOption(sdk.auth);
  return {
    package: trusted(packageName),
    doc: lines([`Package ${packageName} is the client of the ${sdk.title} API.`, sdk.docs.description]),
    client: typeName(sdk.client),
    environment: trusted(sdk.environment),
    resources: sdk.resources.map((resource) => ({
      field: methodName(resource.name),
      type: resourceType(resource),
      doc: lines([resource.docs.description]),
      value: resourceValue(resource),
    })),
    name: literal(packageName),
    version: literal(sdk.version),
    servers: sdk.servers.map(serverLiteral),
    anySecurity: securityLiteral([...sdk.auth.map(({ id }) => [id]), []]),
    schemes: sdk.auth.map(schemeLiteral),
    options: [...options, ...source],
    hasContext: source.length > 0,
  };
}

export const resourceType = ({ type }: Pick<Resource, "type">): Code => join`${typeName(type)}Resource`;

/** &CompaniesResource{c}, with the resources below it. */
function resourceValue(resource: Resource): Code {
  const children = resource.children.map((child) => join`, ${methodName(child.name)}: ${resourceValue(child)}`);
  return join`&${resourceType(resource)}{config: c${trusted(children.join(""))}}`;
}

export function serverLiteral({ url, variables }: Server): Code {
  const filled = variables.map((variable) => join`${literal(variable.name.wire)}: ${literal(variable.default)}`);
  return filled.length === 0
    ? join`{url: ${literal(url)}}`
    : join`{url: ${literal(url)}, variables: map[string]string{${trusted(filled.join(", "))}}}`;
}

export function securityLiteral(alternatives: readonly (readonly string[])[]): Code {
  if (alternatives.length === 0) return trusted("nil");
  return trusted(`[][]string{${alternatives.map((names) => `{${names.map(literal).join(", ")}}`).join(", ")}}`);
}

function schemeLiteral(scheme: AuthScheme): Code {
  const options = scheme.options.map(
    (option) => join`{${literal(option.role)}, ${literal(optionName(option.name.words))}, ${literal(option.variable)}}`,
  );
  const facts = [
    join`id: ${literal(scheme.id)}`,
    join`kind: ${literal(scheme.kind)}`,
    ...particulars(scheme),
    join`options: []credentialOption{${trusted(options.join(", "))}}`,
  ];
  return join`${literal(scheme.id)}: {${trusted(facts.join(", "))}},`;
}

function particulars(scheme: AuthScheme): readonly Code[] {
  switch (scheme.kind) {
    case "api-key":
      return [
        join`in: ${literal(scheme.in)}`,
        join`name: ${literal(scheme.wire)}`,
        ...(scheme.format === "basic" ? [trusted("basic: true")] : []),
      ];
    case "oauth2":
      return [join`tokenURL: ${literal(scheme.tokenUrl)}`, join`scopes: ${literal(scheme.scopes.join(" "))}`];
    case "basic":
    case "bearer":
      return [];
  }
}

const optionName = (words: readonly string[]): string => `With${typeName({ words })}`;

function optionViews(scheme: AuthScheme, { role, name, synonyms, variable }: CredentialOption): readonly OptionView[] {
  return [name, ...synonyms].map(({ words }) => ({
    doc: lines([`${optionName(words)} gives the ${name.words.join(" ")}. Without it ${variable} is used.`]),
    name: trusted(optionName(words)),
    parameter: trusted("value string"),
    value: trusted("fixedValue(value)"),
    scheme: literal(scheme.id),
    role: literal(role),
  }));
}

/** The first key or token may also come from a function, asked before each attempt. */
function sourceOption(auth: readonly AuthScheme[]): readonly OptionView[] {
  const found = auth.flatMap((scheme) =>
    scheme.options.filter(({ role }) => role === "key" || role === "token").map((option) => ({ scheme, option })),
  )[0];
  if (!found) return [];
  return [
    {
      doc: lines([`WithAuthSource asks a function for the ${found.option.name.words.join(" ")} before each attempt.`]),
      name: trusted("WithAuthSource"),
      parameter: trusted("source func(context.Context) (string, error)"),
      value: trusted("source"),
      scheme: literal(found.scheme.id),
      role: literal(found.option.role),
    },
  ];
}
