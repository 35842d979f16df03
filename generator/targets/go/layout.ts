import type { Resource, Sdk } from "../../model/sdk.ts";
import { trusted } from "../code.ts";
import { type FilePlan, file, type Packages, type Renames, source } from "../target.ts";
import { literal } from "./literals.ts";
import { file as fileName, packageName, typeName } from "./naming.ts";
import { outsideTypes, Types } from "./types.ts";
import { clientView } from "./views/client.ts";
import { modelView } from "./views/models.ts";
import { operationTypesView } from "./views/operations.ts";
import { prose, readmeView, referenceView } from "./views/readme.ts";
import { resourceView } from "./views/resource.ts";

/** Runtime sources in the root package; each is copied whole. */
const runtime = [
  "auth.go",
  "errors.go",
  "hooks.go",
  "oauth2.go",
  "options.go",
  "paging.go",
  "request.go",
  "respond.go",
  "retry.go",
  "server.go",
  "stream.go",
  "transport.go",
  "webhooks.go",
  "paging_test.go",
  "request_test.go",
  "response_test.go",
  "retry_test.go",
  "support_test.go",
];
const parts = [
  "internal/jsonx/jsonx.go",
  "internal/jsonx/scan.go",
  "internal/jsonx/union.go",
  "internal/page/page.go",
  "internal/wire/body.go",
  "internal/wire/escape.go",
  "internal/wire/parameter.go",
  "internal/wire/value.go",
  "models/operations/envelope.go",
  "models/shared/doc.go",
  "nullable/nullable.go",
  "types/types.go",
];

export function layout(sdk: Sdk, packages: Packages): readonly FilePlan[] {
  const module = packages.go.module;
  const name = packageName(module);
  const models = new Map(sdk.models.map((model) => [model.id, model]));
  const inside = new Types(models, module, "shared");
  const outside = outsideTypes(sdk, module);
  const operations = new Map(sdk.operations.map((operation) => [operation.id as string, operation]));
  const about = { title: prose(sdk.title), version: trusted(sdk.version), apiVersion: prose(sdk.apiVersion) };
  const resources = every(sdk.resources);
  const files = resourceFiles(resources);
  return [
    ...[...runtime, ...parts].map((path) => source(path, renames(sdk, module, name))),
    file("go.mod.hbs", { module: trusted(module) }),
    file("client.go.hbs", clientView(sdk, name)),
    ...resources.map((resource, index) =>
      file("[resource].go.hbs", resourceView(resource, { packageName: name, types: outside, operations }), {
        resource: files[index] ?? fileName(resource.type),
      }),
    ),
    ...sdk.models.map((model) => file("models/shared/[model].go.hbs", modelView(model, inside), { model: fileName(model.name) })),
    ...sdk.operations.map((operation) =>
      file("models/operations/[operation].go.hbs", operationTypesView(operation, outside), { operation: fileName(operation.name) }),
    ),
    ...webhookFile(sdk, module, name),
    file("README.md.hbs", readmeView(sdk, packages)),
    file("reference.md.hbs", referenceView(sdk, packages)),
    file("CHANGELOG.md.hbs", about),
    file("LICENSE.hbs", { title: about.title }),
  ];
}

/** A resource may be called Options or Errors, as a file of the runtime is. */
function resourceFiles(resources: readonly Resource[]): readonly string[] {
  const taken = new Set(["client", "webhookevents", ...runtime.map((path) => path.replace(/\.go$/, ""))]);
  return resources.map(({ type }) => {
    let name = fileName(type);
    while (taken.has(name)) name += "api";
    taken.add(name);
    return name;
  });
}

/** Typed events, where the document describes any. */
function webhookFile(sdk: Sdk, module: string, name: string): readonly FilePlan[] {
  const union = sdk.models.find(({ id }) => id === sdk.webhooks?.event);
  if (!union) return [];
  return [
    file("webhookevents.go.hbs", { package: trusted(name), shared: literal(`${module}/models/shared`), payload: typeName(union.name) }),
  ];
}

export const every = (resources: readonly Resource[]): readonly Resource[] =>
  resources.flatMap((resource) => [resource, ...every(resource.children)]);

/** The sample's names, and what they are called here. */
export function renames(sdk: Sdk, module: string, name: string): Renames {
  return [
    ["example.com/acme/client", module],
    ["package acme", `package ${name}`],
    ["AcmeClient", typeName(sdk.client)],
    ["ACME_", `${sdk.environment}_`],
  ];
}
