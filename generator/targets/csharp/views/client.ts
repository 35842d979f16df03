import type { AuthScheme, CredentialOption, Resource, Sdk, Server } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { plain, summary } from "../comments.ts";
import { literal, strings } from "../literals.ts";
import { Members, parameter, typeName } from "../naming.ts";

export interface ClientView {
  readonly namespace: Code;
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly package: Code;
  readonly version: Code;
  readonly parameters: readonly { readonly doc: Code; readonly declaration: Code }[];
  readonly environment: Code;
  /** .Give(…).Give(…): what was given, of each scheme and role. */
  readonly given: Code;
  readonly resources: readonly { readonly doc: readonly Code[]; readonly name: Code; readonly type: Code }[];
  readonly servers: readonly Code[];
  readonly schemes: readonly Code[];
  readonly anySecurity: Code;
}

export function clientView(sdk: Sdk, namespace: string): ClientView {
  const credentials = sdk.auth.flatMap((scheme) => scheme.options.flatMap((option) => credentialParameters(scheme, option)));
  const source = sourceParameter(sdk.auth);
  const names = resourceNames(sdk);
  return {
    namespace: trusted(namespace),
    doc: summary(`The client of ${sdk.title}.`, { summary: "", description: sdk.docs.description }, [
      "Safe for use from many threads; one client keeps one pool of connections.",
    ]),
    name: typeName(sdk.client),
    package: literal(namespace),
    version: literal(sdk.version),
    parameters: [...credentials, ...source].map(({ name, type, doc }) => ({
      doc: join`/// <param name="${trusted(name.replace("@", ""))}">${trusted(plain(doc))}</param>`,
      declaration: join`${type}? ${name} = null,`,
    })),
    environment: trusted(sdk.environment),
    given: trusted([...credentials, ...source].map(({ give }) => give).join("")),
    resources: sdk.resources.map((resource) => ({
      doc: summary(`The operations of ${resource.name.words.join(" ")}.`, resource.docs),
      name: names.get(resource) ?? typeName(resource.name),
      type: resourceType(resource),
    })),
    servers: sdk.servers.map((server) => join`${serverLiteral(server)},`),
    schemes: sdk.auth.map(schemeLiteral),
    anySecurity: securityLiteral([...sdk.auth.map(({ id }) => [id]), []]),
  };
}

/** A resource called like the client itself gets Resource behind it. */
export function resourceNames(sdk: Sdk): ReadonlyMap<Resource, Code> {
  const members = new Members(typeName(sdk.client), ["Dispose", "RequestAsync"]);
  return new Map(sdk.resources.map((resource) => [resource, members.name(resource.name)]));
}

export const resourceType = ({ type }: Pick<Resource, "type">): Code => join`${typeName(type)}Resource`;

export function serverLiteral({ url, variables }: Server): Code {
  const filled = variables.map((variable) => join`(${literal(variable.name.wire)}, ${literal(variable.default)})`);
  return filled.length === 0 ? join`new(${literal(url)})` : join`new(${literal(url)}) { Variables = [${trusted(filled.join(", "))}] }`;
}

export const securityLiteral = (alternatives: readonly (readonly string[])[]): Code =>
  trusted(`[${alternatives.map((names) => strings(names)).join(", ")}]`);

function schemeLiteral(scheme: AuthScheme): Code {
  const options = scheme.options.map(
    (option) => join`new(${literal(option.role)}, ${literal(parameter(option.name).replace("@", ""))}, ${literal(option.variable)})`,
  );
  const facts = [...particulars(scheme), join`Options = [${trusted(options.join(", "))}]`];
  return join`new(${literal(scheme.id)}, ${literal(scheme.kind)}) { ${trusted(facts.join(", "))} },`;
}

function particulars(scheme: AuthScheme): readonly Code[] {
  switch (scheme.kind) {
    case "api-key":
      return [
        join`In = ${literal(scheme.in)}`,
        join`Name = ${literal(scheme.wire)}`,
        ...(scheme.format === "basic" ? [trusted("Basic = true")] : []),
      ];
    case "oauth2":
      return [join`TokenUrl = ${literal(scheme.tokenUrl)}`, join`Scopes = ${literal(scheme.scopes.join(" "))}`];
    case "basic":
    case "bearer":
      return [];
  }
}

interface ParameterFacts {
  readonly name: Code;
  readonly type: Code;
  readonly doc: string;
  readonly give: Code;
}

function credentialParameters(scheme: AuthScheme, { role, name, synonyms, variable }: CredentialOption): readonly ParameterFacts[] {
  return [...synonyms, name].map((each) => ({
    name: parameter(each),
    type: trusted("string"),
    doc: `The ${name.words.join(" ")}. Default: ${variable} of the environment.`,
    give: join`.Give(${literal(scheme.id)}, ${literal(role)}, ${parameter(each)})`,
  }));
}

/** The first key or token may also come from a function, asked before each attempt. */
function sourceParameter(auth: readonly AuthScheme[]): readonly ParameterFacts[] {
  const found = auth.flatMap((scheme) =>
    scheme.options.filter(({ role }) => role === "key" || role === "token").map((option) => ({ scheme, option })),
  )[0];
  if (!found) return [];
  return [
    {
      name: trusted("authSource"),
      type: trusted("Func<CancellationToken, ValueTask<string>>"),
      doc: `A function that gives the ${found.option.name.words.join(" ")}, asked before each attempt.`,
      give: join`.Give(${literal(found.scheme.id)}, ${literal(found.option.role)}, authSource)`,
    },
  ];
}
