import type { AuthScheme, CredentialOption, Sdk, Server } from "../../../model/sdk.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import { docstring } from "../comments.ts";
import type { Facts } from "../facts.ts";
import { Imports } from "../imports.ts";
import { json, names, text, tuple } from "../literals.ts";
import * as naming from "../naming.ts";
import { besideClient } from "../runtime-names.ts";
import { resourceClass, resourceModule } from "./resource.ts";

/** The client, twice: for threads and for coroutines. */
export function clientView(facts: Facts) {
  const { sdk } = facts;
  const typing = new Imports();
  const choosesServer = sdk.servers.length > 1 || sdk.servers.some(({ variables }) => variables.length > 0);
  for (const resource of sdk.resources) {
    typing.name(`.resources.${resourceModule(resource)}`, resourceClass(resource), join`Async${resourceClass(resource)}`);
  }
  if (choosesServer) typing.name("collections.abc", "Mapping");
  typing.name("types", "TracebackType").name("typing_extensions", "Self").module("httpx");
  typing
    .name("._core", "AsyncCore", "Core")
    .name("._envelope", "Envelope")
    .name("._options", "ClientOptions", "RequestOptions")
    .name("typing_extensions", "Unpack");
  const credentials = optionsOf(sdk).flatMap(({ name, synonyms }) => [name, ...synonyms]);
  if (credentials.length > 0) typing.name("._options", "AsyncCredential", "Credential");
  const imports = new Imports()
    .name("threading", "Lock")

    .name("typing", "TYPE_CHECKING", "Any")
    .name("._hooks", "Hooks")
    .name("._options", "Server", "client_options");
  if (sdk.resources.length > 0) imports.name("functools", "cached_property");
  const schemes = sdk.auth.map((scheme) => schemeCode(scheme, imports));
  return {
    imports: imports.code,
    typing: typing.lines,
    name: clientName(sdk),
    doc: docstring({ summary: `${sdk.title}.`, description: sdk.docs.description }, [], "    "),
    package: text(`${facts.package.name}/${sdk.version}`),
    servers: tuple(sdk.servers.map(serverCode)),
    choosesServer,
    schemes: tuple(schemes),
    credentials: credentials.map((name) => ({
      name: naming.member(name),
      pair: join`${text(naming.member(name))}: ${naming.member(name)}`,
    })),
    resources: sdk.resources.map((resource) => ({
      name: naming.member(resource.name),
      type: resourceClass(resource),
      module: resourceModule(resource),
      doc: docstring({ summary: resource.docs.summary, description: "" }, [], "        "),
    })),
  };
}

/** The client's class; `Configuration` would call the root of all errors as one of them is called. */
export function clientName({ client }: Sdk): Code {
  const name = naming.type(client);
  return besideClient.has(name) || besideClient.has(`${name}Error`) ? join`${name}Client` : name;
}

/** Options by their name: two schemes can share one. */
export function optionsOf({ auth }: Pick<Sdk, "auth">): readonly CredentialOption[] {
  const byName = new Map(auth.flatMap(({ options }) => options).map((option) => [naming.member(option.name), option]));
  return [...byName.values()];
}

function serverCode({ url, name, variables }: Server): Code {
  const values = variables.map((variable) => join`${text(variable.name.wire)}: ${json(variable.default)}`);
  return join`Server(${text(url)}, ${name === null ? trusted("None") : text(name)}, {${list(values, ", ")}})`;
}

function schemeCode(scheme: AuthScheme, imports: Imports): Code {
  imports.name("._auth", "Option");
  const id = text(scheme.id);
  switch (scheme.kind) {
    case "api-key": {
      imports.name("._auth", "ApiKey");
      const basic = scheme.format === "basic" ? trusted(", basic=True") : trusted("");
      return join`ApiKey(${id}, ${option(scheme, "key")}, ${text(scheme.in)}, ${text(scheme.wire)}${basic})`;
    }
    case "bearer":
      imports.name("._auth", "Bearer");
      return join`Bearer(${id}, ${option(scheme, "token")})`;
    case "basic":
      imports.name("._auth", "BasicAuth");
      return join`BasicAuth(${id}, ${option(scheme, "username")}, ${option(scheme, "password")})`;
    case "oauth2": {
      imports.name("._oauth2", "OAuth2");
      const options = list([option(scheme, "token"), option(scheme, "client-id"), option(scheme, "client-secret")], ", ");
      return join`OAuth2(${id}, ${options}, ${text(scheme.tokenUrl)}, ${names(scheme.scopes)})`;
    }
  }
}

function option({ options }: AuthScheme, role: CredentialOption["role"]): Code {
  const found = options.find((each) => each.role === role) ?? options[0];
  if (!found) throw new Error(`a scheme has no option for its ${role}`);
  return join`Option(${names([found.name, ...found.synonyms].map((name) => naming.member(name)))}, ${text(found.variable)})`;
}
