import type { Resource, Sdk } from "../../model/sdk.ts";
import { trusted } from "../code.ts";
import { type FilePlan, file, type Packages, type Renames, source } from "../target.ts";
import { plain } from "./comments.ts";
import { clientName, modelName, operationType } from "./naming.ts";
import { Types } from "./types.ts";
import { clientView, resourceNames, resourceType } from "./views/client.ts";
import { modelView } from "./views/models.ts";
import { prose, readmeView, referenceView } from "./views/readme.ts";
import { requestView } from "./views/request.ts";
import { resourceView } from "./views/resource.ts";
import { responseView } from "./views/response.ts";

/** Runtime sources; each is copied whole. */
const runtime = [
  "ApiException.cs",
  "ApiResponse.cs",
  "DefaultHandler.cs",
  "Errors.cs",
  "FileContent.cs",
  "Hooks.cs",
  "PagedCall.cs",
  "PagedResponse.cs",
  "RequestOptions.cs",
  "Timestamp.cs",
  "Webhooks.cs",
  ".editorconfig",
];
const inner = [
  "Body",
  "Credentials",
  "JsonType",
  "KeptOpen",
  "Log",
  "Model",
  "Operation",
  "Pager",
  "Parameter",
  "Retry",
  "SafeRedirects",
  "Streams",
  "TokenSource",
  "Transport",
  "Union",
  "Variant",
].map((name) => `Runtime/${name}.cs`);

const tests = [
  "Acme.Client.Tests.csproj",
  "DependencyInjectionTests.cs",
  "PagingTests.cs",
  "RequestTests.cs",
  "ResponseTests.cs",
  "RetryTests.cs",
  "TestServer.cs",
  "WebhookTests.cs",
].map((name) => `tests/Acme.Client.Tests/${name}`);

/** A package of its own, for applications that get their services from a container. */
const companion = "DependencyInjection/AcmeClientServices.cs";

export function layout(sdk: Sdk, packages: Packages): readonly FilePlan[] {
  const namespace = packages.csharp.name;
  const models = new Map(sdk.models.map((model) => [model.id, model]));
  const inside = new Types(models, "");
  const beside = new Types(models, "Components.");
  const outside = new Types(models, "Models.Components.");
  const operations = new Map(sdk.operations.map((operation) => [operation.id as string, operation]));
  const renames = renamesFor(sdk, namespace);
  const names = resourceNames(sdk);
  const project = projectView(sdk, namespace);
  return [
    ...[...runtime, ...inner].map((path) => source(path, renames)),
    ...[companion, ...tests].map((path) => ({ ...source(path, renames), path: renamed(path, renames) })),
    file("[package].csproj.hbs", project, { package: namespace }),
    file("DependencyInjection/[package].DependencyInjection.csproj.hbs", project, { package: namespace }),
    file("[client].cs.hbs", clientView(sdk, namespace), { client: clientName(sdk.client) }),
    ...every(sdk.resources).map((resource) =>
      file("Resources/[resource].cs.hbs", resourceView(resource, { namespace, types: outside, names, operations }), {
        resource: resourceType(resource),
      }),
    ),
    ...sdk.models.map((model) =>
      file("Models/Components/[model].cs.hbs", modelView(model, inside, namespace), { model: modelName(model.name) }),
    ),
    ...sdk.operations.flatMap((operation) => {
      const request = requestView(operation, beside, namespace);
      return request ? [file("Models/Requests/[request].cs.hbs", request, { request: request.name })] : [];
    }),
    ...sdk.operations.map((operation) =>
      file("Models/Requests/[response].cs.hbs", responseView(operation, beside, namespace), {
        response: operationType(operation.response.type),
      }),
    ),
    ...webhookFile(sdk, namespace),
    file("README.md.hbs", readmeView(sdk, packages)),
    file("reference.md.hbs", referenceView(sdk, packages)),
    file("CHANGELOG.md.hbs", { title: prose(sdk.title), version: trusted(sdk.version), apiVersion: prose(sdk.apiVersion) }),
    file("LICENSE.hbs", { title: prose(sdk.title) }),
  ];
}

export const every = (resources: readonly Resource[]): readonly Resource[] =>
  resources.flatMap((resource) => [resource, ...every(resource.children)]);

function projectView(sdk: Sdk, namespace: string) {
  return {
    namespace: trusted(namespace),
    version: trusted(sdk.version),
    description: trusted(plain(`The client of ${sdk.title}.`)),
    companion: trusted(plain(`The client of ${sdk.title} among an application's services.`)),
    license: trusted(plain(sdk.license)),
    repository: sdk.repository === null ? null : trusted(plain(sdk.repository)),
  };
}

/** Typed events, where the document describes any. */
function webhookFile(sdk: Sdk, namespace: string): readonly FilePlan[] {
  const union = sdk.models.find(({ id }) => id === sdk.webhooks?.event);
  return union ? [file("WebhookEvents.cs.hbs", { namespace: trusted(namespace), payload: modelName(union.name) })] : [];
}

const renamed = (path: string, renames: Renames): string => renames.reduce((text, [from, to]) => text.replaceAll(from, to), path);

/** The sample's names, and what they are called here. */
function renamesFor(sdk: Sdk, namespace: string): Renames {
  return [
    ["Acme.Client", namespace],
    ["AcmeClient", clientName(sdk.client)],
    ["ACME_", `${sdk.environment}_`],
  ];
}
