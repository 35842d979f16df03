import type { AuthScheme, Operation, Resource } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import { type Context, found, operations } from "../context.ts";
import { Imports } from "../imports.ts";
import { paragraph, plain, xml } from "../markdown.ts";
import { accessorName, memberName, optionName, typeName } from "../naming.ts";
import { callSteps, snippet } from "../snippet.ts";
import { outputType } from "../types.ts";

/** What README, manifest, changelog and licence say. */
export interface PackageView {
  readonly title: Code;
  readonly xmlTitle: Code;
  readonly group: Code;
  readonly artifact: Code;
  readonly package: Code;
  readonly version: Code;
  readonly client: Code;
  readonly environment: Code;
  readonly apiVersion: Code;
  readonly description: Code;
  readonly xmlDescription: Code;
  readonly license: Code;
  readonly isMit: boolean;
  readonly repository: Code | null;
}

export function packageView({ sdk, packages, client }: Context): PackageView {
  return {
    title: plain(sdk.title),
    xmlTitle: xml(sdk.title),
    group: xml(packages.group),
    artifact: xml(packages.artifact),
    package: trusted(packages.package),
    version: xml(sdk.version),
    client,
    environment: trusted(sdk.environment),
    apiVersion: plain(sdk.apiVersion),
    description: paragraph(sdk.docs),
    xmlDescription: xml(`The ${sdk.title} API in Java.`),
    license: xml(sdk.license),
    isMit: sdk.license === "MIT",
    repository: sdk.repository === null ? null : xml(sdk.repository),
  };
}

export interface ReadmeView extends PackageView {
  readonly snippet: Code;
  readonly credentials: readonly { readonly setter: Code; readonly variable: Code }[];
  readonly hasCredentials: boolean;
  readonly call: Code;
  readonly responseType: Code;
  readonly paging: { readonly item: Code; readonly call: Code } | null;
  readonly hasWebhooks: boolean;
}

export function readmeView(context: Context): ReadmeView {
  const { sdk } = context;
  const featured = sdk.operations.find((each) => each.featured) ?? sdk.operations[0];
  const pages = sdk.operations.find(({ paging }) => paging !== null);
  const credentials = sdk.auth.flatMap(setters);
  return {
    ...packageView(context),
    snippet: featured === undefined ? trusted("") : trusted(snippet(featured, context).trimEnd()),
    credentials,
    hasCredentials: credentials.length > 0,
    call: featured === undefined ? trusted(".build()") : callCode(featured, context),
    responseType: featured === undefined ? trusted("RawResponse") : typeName(featured.response.type),
    paging: pages === undefined ? null : pagingView(pages, context),
    hasWebhooks: sdk.webhooks !== null,
  };
}

function setters({ options }: AuthScheme): ReadmeView["credentials"] {
  return options.flatMap(({ name, synonyms, variable }) =>
    [name, ...synonyms].map((each) => ({ setter: optionName(each), variable: trusted(variable) })),
  );
}

function callCode(operation: Operation, context: Context): Code {
  return trusted(`client${callSteps(operation, context, new Imports("")).join("")}`);
}

function pagingView(operation: Operation, context: Context): ReadmeView["paging"] {
  const item = operation.paging === null ? trusted("") : outputType(operation.paging.item, context, new Imports(""));
  return { item, call: callCode(operation, context) };
}

export interface ReferenceView {
  readonly title: Code;
  readonly sections: readonly SectionView[];
}

interface SectionView {
  readonly heading: Code;
  readonly doc: Code;
  readonly methods: readonly ReferenceMethodView[];
}

interface ReferenceMethodView {
  readonly heading: Code;
  readonly doc: Code;
  readonly request: Code;
  readonly response: Code;
  readonly snippet: Code;
  readonly aliases: Code | null;
}

export function referenceView(context: Context): ReferenceView {
  return { title: plain(context.sdk.title), sections: context.sdk.resources.flatMap((each) => sections(each, context)) };
}

function sections(resource: Resource, context: Context): readonly SectionView[] {
  const heading = trusted(resource.path.map((name) => `${accessorName(name)}()`).join("."));
  const methods = resource.methods
    .filter(({ alias }) => !alias)
    .map(({ operation }) => method(found(context.operations, operation), context));
  return [{ heading, doc: paragraph(resource.docs), methods }, ...resource.children.flatMap((each) => sections(each, context))];
}

function method(operation: Operation, context: Context): ReferenceMethodView {
  const { call, aliases, response } = operation;
  const path = (each: typeof call) => [...each.resources, each.method].map((name) => `${accessorName(name)}()`).join(".");
  const type = operations(context, typeName(response.type));
  const members = response.payloads.flatMap(({ member }) => (member === null ? [] : [`\`${memberName(member)}()\``]));
  return {
    heading: trusted(path(call)),
    doc: paragraph(operation.docs),
    request: plain(`${operation.method} ${operation.path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("")}`),
    response: trusted(`\`${type}\`${members.length === 0 ? "" : ` with ${members.join(", ")}`}`),
    snippet: trusted(snippet(operation, context).trimEnd()),
    aliases: aliases.length === 0 ? null : trusted(aliases.map((each) => `\`${path(each)}\``).join(", ")),
  };
}
