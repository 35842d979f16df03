import type { AuthScheme, CredentialOption, Resource, Sdk, Server } from "../../../model/sdk.ts";
import type { Name } from "../../../model/words.ts";
import { type Code, join, trusted } from "../../code.ts";
import { once } from "../../once.ts";
import { plain, summary } from "../comments.ts";
import { literal, strings } from "../literals.ts";
import { clientName, Members, methodName, parameter, typeName } from "../naming.ts";

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
  const credentials = shared(sdk.auth.flatMap((scheme) => scheme.options.flatMap((option) => credentialParameters(scheme, option))));
  const source = sourceParameter(sdk.auth);
  const names = resourceNames(sdk);
  return {
    namespace: trusted(namespace),
    doc: summary(`The client of ${sdk.title}.`, { summary: "", description: sdk.docs.description }, [
      "Safe for use from many threads; one client keeps one pool of connections.",
    ]),
    name: clientName(sdk.client),
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

/** What expressions of a client and of a resource name, besides their own fields. */
const named = ["ArgumentNullException", "Body", "JsonTypes", "Models", "Paged", "Parameter", "TimeProvider", "TimeSpan"];

/** Under which name each resource of the tree is reached from the one above it. */
export const resourceNames: (sdk: Sdk) => ReadonlyMap<Resource, Code> = once(({ client, resources }) => {
  const top = new Members(clientName(client), ["Dispose", "RequestAsync", ...named], "Resource");
  return new Map([...resources.map((each) => [each, top.name(each.name)] as const), ...resources.flatMap(childNames)]);
});

function childNames(resource: Resource): readonly (readonly [Resource, Code])[] {
  const methods = resource.methods.flatMap(({ name }) => [methodName(name), join`${typeName(name)}Operation`]);
  const members = new Members(resourceType(resource), [...methods, ...named], "Resource");
  return resource.children.flatMap((child) => [[child, members.name(child.name)] as const, ...childNames(child)]);
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
    (option) => join`new(${literal(option.role)}, ${literal(optionName(option.name).replace("@", ""))}, ${literal(option.variable)})`,
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

/** Parameters of every client; a credential of such a name gets Credential behind it. */
const own = new Set(
  "application authSource hooks httpClient logger maxRetries serverIndex serverUrl serverVariables timeProvider timeout totalTimeout".split(
    " ",
  ),
);

export function optionName(name: Name): Code {
  const plain = parameter(name);
  return own.has(plain) ? trusted(`${plain}Credential`) : plain;
}

function credentialParameters(scheme: AuthScheme, { role, name, synonyms, variable }: CredentialOption): readonly ParameterFacts[] {
  return [...synonyms, name].map((each) => ({
    name: optionName(each),
    type: trusted("string"),
    doc: `The ${name.words.join(" ")}. Default: ${variable} of the environment.`,
    give: join`.Give(${literal(scheme.id)}, ${literal(role)}, ${optionName(each)})`,
  }));
}

/** Schemes may share an option: it is one parameter, given to each of them. */
function shared(parameters: readonly ParameterFacts[]): readonly ParameterFacts[] {
  const byName = new Map<Code, ParameterFacts>();
  for (const each of parameters) {
    const known = byName.get(each.name);
    byName.set(each.name, known ? { ...known, give: join`${known.give}${each.give}` } : each);
  }
  return [...byName.values()];
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
