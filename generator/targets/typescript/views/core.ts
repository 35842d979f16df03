import type { AuthScheme, CredentialOption, Sdk, Server } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { comment } from "../comments.ts";
import type { Context } from "../context.ts";
import { descriptor, securityDoc, serversDoc, variableName } from "../descriptor.ts";
import { exportOf, importOf, present } from "../imports.ts";
import { key, literal, scalarLiteral } from "../literals.ts";
import { optionName } from "../naming.ts";
import { runtimeExports } from "../parts.ts";
import { call, type Doc, listOf, object, pretty, union } from "../pretty.ts";
import type { AliasView } from "./models.ts";

/** `core.ts`: a client without resources, and what operations are made of. */
export interface CoreView {
  readonly imports: readonly Code[];
  readonly client: Code;
  readonly optionsOpen: Code;
  readonly options: readonly AliasView[];
  readonly hasOptions: boolean;
  readonly definition: Code;
  readonly exports: readonly Code[];
}

export function coreView(context: Context): CoreView {
  const { sdk } = context;
  const schemes = sdk.auth.map((scheme) => schemeCall(scheme));
  const options = [
    ...sdk.auth.flatMap(({ options: given, docs }) => given.flatMap((option) => credentialViews(option, docs.description))),
    ...serverViews(sdk),
  ];
  const functions = schemes.map(({ callee }) => callee);
  const credential = sdk.auth.length > 0 ? ["Credential"] : [];
  return {
    imports: present([
      importOf({ from: "./runtime/auth.js", values: functions.filter((name) => name !== "oauth2") }),
      importOf({ from: "./runtime/client.js", values: ["ApiClient"] }),
      importOf({ from: "./runtime/oauth2.js", values: functions.filter((name) => name === "oauth2") }),
      importOf({ from: "./runtime/options.js", types: ["BaseClientOptions", ...credential] }),
      importOf({ from: "./runtime/prepare.js", types: ["Definition"] }),
    ]),
    client: context.client,
    optionsOpen: trusted(`export interface ClientOptions extends BaseClientOptions {${options.length === 0 ? "}" : ""}`),
    options,
    hasOptions: options.length > 0,
    definition: pretty(
      definition(
        context,
        schemes.map(({ doc }) => doc),
      ),
      { indent: 0, before: "const definition: Definition = ".length, after: 1 },
    ),
    exports: runtimeExports(context, usedValues(context)).map(({ from, names }) => exportOf(from, names)),
  };
}

/** All that some descriptor names. */
function usedValues({ sdk }: Context): ReadonlySet<string> {
  const uses = new Set<string>();
  for (const operation of sdk.operations) descriptor(operation, sdk, uses);
  return uses;
}

function definition({ sdk, packageName }: Context, schemes: readonly Doc[]): Doc {
  const agent = `${packageName.replace(/^@/, "").replace(/[^A-Za-z0-9._-]+/g, "-")}/${sdk.version}`;
  return object([
    [trusted("agent"), literal(agent)],
    [trusted("servers"), serversDoc(sdk.servers)],
    [trusted("schemes"), object(sdk.auth.map(({ id }, index) => [key(id), schemes[index] ?? trusted("undefined")]))],
    [trusted("security"), securityDoc(sdk.security)],
  ]);
}

interface SchemeCall {
  readonly callee: string;
  readonly doc: Doc;
}

function schemeCall(scheme: AuthScheme): SchemeCall {
  const credential = (role: CredentialOption["role"]) => credentialDoc(scheme.options.find((option) => option.role === role));
  const made = (callee: string, entries: readonly (readonly [string, Doc])[]): SchemeCall => ({
    callee,
    doc: call(trusted(callee), object(entries.map(([name, value]) => [trusted(name), value]))),
  });
  switch (scheme.kind) {
    case "api-key": {
      const basic = scheme.format === "basic" ? [["basic", trusted("true")] as const] : [];
      return made("apiKey", [["in", literal(scheme.in)], ["name", literal(scheme.wire)], ...basic, ["credential", credential("key")]]);
    }
    case "basic":
      return made("basicAuth", [
        ["username", credential("username")],
        ["password", credential("password")],
      ]);
    case "bearer":
      return made("bearer", [["credential", credential("token")]]);
    case "oauth2":
      return made("oauth2", [
        ["tokenUrl", literal(scheme.tokenUrl)],
        ["scopes", listOf(scheme.scopes.map(literal))],
        ["clientId", credential("client-id")],
        ["clientSecret", credential("client-secret")],
        ["accessToken", credential("token")],
      ]);
  }
}

function credentialDoc(option: CredentialOption | undefined): Doc {
  if (!option) throw new Error("a scheme lacks a credential");
  const names = [option.name, ...option.synonyms].map((name) => literal(optionName(name)));
  return object([
    [trusted("names"), listOf(names)],
    [trusted("variable"), literal(option.variable)],
  ]);
}

function credentialViews({ name, synonyms, variable }: CredentialOption, description: string): readonly AliasView[] {
  const member = (each: typeof name) => join`${optionName(each)}?: Credential | undefined;`;
  const same = { summary: `The same as \`${optionName(name)}\`.`, description: "" };
  return [
    {
      doc: comment({ docs: { summary: "", description }, facts: [`Default: the environment variable \`${variable}\`.`] }),
      declaration: member(name),
    },
    ...synonyms.map((synonym) => ({ doc: comment({ docs: same }), declaration: member(synonym) })),
  ];
}

/** Which of several servers, and the variables in their addresses: typed, where there is a choice. */
function serverViews({ servers }: Sdk): readonly AliasView[] {
  const choices = servers.flatMap(({ name }, index) => [scalarLiteral(index), ...(name === null ? [] : [literal(name)])]);
  const list = servers.map((server, index) => `- \`${index}\`${server.name === null ? "" : ` or \`${server.name}\``}: ${server.url}`);
  const server: readonly AliasView[] =
    servers.length > 1
      ? [
          {
            doc: comment({ docs: { summary: "One of the API's own servers.", description: "" }, facts: list }),
            declaration: union(trusted("server?:"), [...new Set(choices), trusted("undefined")], 2),
          },
        ]
      : [];
  return [...server, ...variableViews(servers)];
}

function variableViews(servers: readonly Server[]): readonly AliasView[] {
  const variables = new Map(servers.flatMap(({ variables: each }) => each).map((variable) => [variableName(variable.name), variable]));
  if (variables.size === 0) return [];
  const facts = [...variables.values()].map(({ name, values, default: usual }) => {
    const allowed = values.length === 0 ? "" : `, one of ${values.map((value) => `\`${value}\``).join(", ")}`;
    return `- \`${variableName(name)}\`${allowed}; default \`${usual}\``;
  });
  const names = union(trusted("serverVariables?: Readonly<Partial<Record<"), [...variables.keys()].map(literal), 2);
  const docs = { summary: "Values for the variables in the server's address.", description: "" };
  return [
    { doc: comment({ docs, facts }), declaration: trusted(names.replace(/Record< /, "Record<").replace(/;$/, ", string>>> | undefined;")) },
  ];
}
