import type { AuthScheme, CredentialOption } from "../../../model/sdk.ts";
import type { Name } from "../../../model/words.ts";
import { type Code, trusted } from "../../code.ts";
import { javadoc, note } from "../comments.ts";
import { type Context, runtime } from "../context.ts";
import { Imports } from "../imports.ts";
import { string } from "../literals.ts";
import { optionName } from "../naming.ts";
import { type Expression, invoke, statement } from "../pretty.ts";
import { type ChildView, child } from "./resource.ts";
import { schemeId, security } from "./security.ts";
import { server } from "./server.ts";

export interface ClientView {
  readonly package: Code;
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly children: readonly ChildView[];
  readonly setup: readonly Code[];
  readonly credentials: readonly CredentialView[];
}

/** A method of the builder that takes a secret. */
export interface CredentialView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly type: Code;
  readonly source: Code;
  readonly option: Code;
  readonly setter: Code;
}

export function clientView(context: Context): ClientView {
  const { sdk, packages } = context;
  const imports = new Imports(packages.package);
  for (const name of ["Transport", "ClientBuilder", "RawCall"]) imports.use(runtime(context, name));
  const views = credentials(context);
  if (views.some(({ type }) => type !== "String")) imports.use("java.util.function.Supplier");
  return {
    package: trusted(packages.package),
    doc: [...javadocOf(context)],
    name: context.client,
    children: sdk.resources.map(child),
    setup: setup(context, imports),
    credentials: views,
    imports: imports.lines(),
  };
}

function javadocOf({ sdk }: Context): readonly Code[] {
  const [first = ""] = sdk.docs.description.split(/\n\s*\n/);
  const said = { summary: sdk.docs.summary, description: first };
  const own = "<p>Safe for use from many threads; one client keeps one pool of connections.";
  const doc = javadoc(said, 0, [trusted(own)]);
  return doc.length > 1 ? doc : note("The client. Safe for use from many threads; one client keeps one pool of connections.", 0);
}

function setup(context: Context, imports: Imports): readonly Code[] {
  const { sdk, packages } = context;
  const list = imports.use("java.util.List");
  const use = (name: string) => imports.use(runtime(context, name));
  const args: readonly Expression[] = [
    string(packages.artifact),
    string(sdk.version),
    string(sdk.environment),
    invoke(
      `${list}.of`,
      sdk.servers.map((each) => server(each, context, imports)),
    ),
    invoke(
      `${list}.of`,
      sdk.auth.map((each) => scheme(each, use)),
    ),
    trusted(`${use("Security")}.any(${security(context.sdk.security)})`),
  ];
  return statement("private static final Setup SETUP = ", invoke("new Setup", args), 4);
}

function scheme(given: AuthScheme, use: (name: string) => Code): Expression {
  const option = (role: CredentialOption["role"]) => credential(given, role, use);
  const id = string(schemeId(given.id));
  switch (given.kind) {
    case "api-key": {
      const tail = given.format === "basic" ? ".basic()" : "";
      return invoke(`new ${use("ApiKeyScheme")}`, [id, string(given.in), string(given.wire), option("key")], tail);
    }
    case "bearer":
      return invoke(`new ${use("BearerScheme")}`, [id, option("token")]);
    case "basic":
      return invoke(`new ${use("BasicScheme")}`, [id, option("username"), option("password")]);
    case "oauth2": {
      const client = given.options.some(({ role }) => role === "client-id") ? [option("client-id"), option("client-secret")] : [];
      return invoke(`new ${use("OAuth2Scheme")}`, [id, string(given.tokenUrl), string(given.scopes.join(" ")), option("token"), ...client]);
    }
  }
}

function credential({ id, options }: AuthScheme, role: CredentialOption["role"], use: (name: string) => Code): Expression {
  const option = options.find((each) => each.role === role);
  if (option === undefined) throw new Error(`the scheme ${id} has no ${role}`);
  return invoke(`new ${use("Credential")}`, [string(optionName(option.name)), string(option.variable)]);
}

/** Schemes may share an option; it is one method of the builder. */
function credentials({ sdk }: Context): readonly CredentialView[] {
  const options = [...new Map(sdk.auth.flatMap((scheme) => scheme.options).map((option) => [optionName(option.name), option])).values()];
  const sources = options.filter(isSecret);
  const taken = new Set<string>(options.flatMap(({ name, synonyms }) => [name, ...synonyms].map(optionName)));
  return options.flatMap((option) => {
    const plain = [option.name, ...option.synonyms].map((name) => value(option, name));
    const name = sources.length === 1 && !taken.has("authSource") ? "authSource" : `${optionName(option.name)}Source`;
    return isSecret(option) && !taken.has(name) ? [...plain, source(option, trusted(name))] : plain;
  });
}

const isSecret = ({ role }: CredentialOption): boolean => role === "key" || role === "token";

function value(option: CredentialOption, given: Name): CredentialView {
  const name = optionName(given);
  const also =
    given === option.name
      ? `; otherwise the environment variable ${option.variable} is asked`
      : `: another name of ${optionName(option.name)}`;
  return {
    doc: note(`${what[option.role]}${also}.`, 4),
    name,
    type: trusted("String"),
    source: trusted(`() -> ${name}`),
    option: string(optionName(option.name)),
    setter: string(name),
  };
}

function source(option: CredentialOption, name: Code): CredentialView {
  return {
    doc: note(`${what[option.role]}, asked for before every attempt: for secrets that change.`, 4),
    name,
    type: trusted("Supplier<String>"),
    source: name,
    option: string(optionName(option.name)),
    setter: string(name),
  };
}

const what: Readonly<Record<CredentialOption["role"], string>> = {
  key: "The API key",
  token: "The access token",
  username: "The user name",
  password: "The password",
  "client-id": "The client's id",
  "client-secret": "The client's secret",
};
