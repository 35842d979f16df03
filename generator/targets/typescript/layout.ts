import type { Resource, Sdk } from "../../model/sdk.ts";
import { trusted } from "../code.ts";
import { type FilePlan, file, type Packages, type Renames, source } from "../target.ts";
import { contextOf } from "./context.ts";
import { resourceClass } from "./naming.ts";
import { runtimeFiles } from "./parts.ts";
import { schemaTypes } from "./schema-types.ts";
import { clientView } from "./views/client.ts";
import { coreView } from "./views/core.ts";
import { errorBodyView } from "./views/error-body.ts";
import { manifestView } from "./views/manifest.ts";
import { modelsView } from "./views/models.ts";
import { functionOf, operationView } from "./views/operation.ts";
import { readmeView, referenceView } from "./views/prose.ts";
import { resourceView } from "./views/resource.ts";
import { webhooksView } from "./views/webhooks.ts";

/** The whole package. */
export async function layout(sdk: Sdk, packages: Packages): Promise<readonly FilePlan[]> {
  const context = contextOf(sdk, packages);
  const renames: Renames = [
    ["AcmeClient", context.client],
    ["ACME", sdk.environment],
  ];
  const readme = readmeView(context);
  return [
    file("package.json.hbs", manifestView(context)),
    ...(readme === null ? [] : [file("README.md.hbs", readme)]),
    file("reference.md.hbs", referenceView(context)),
    file("CHANGELOG.md.hbs", { version: trusted(sdk.version), title: trusted(sdk.title), apiVersion: trusted(sdk.apiVersion) }),
    file("LICENSE.hbs", { isMit: sdk.license === "MIT", license: trusted(sdk.license), title: trusted(sdk.title) }),
    ...["tsconfig.json", "tsconfig.test.json", "vitest.config.ts", "scripts/build.mjs"].map((path) => source(path, [])),
    ...runtimeFiles(sdk).map((path) => source(path, renames)),
    file("src/error-body.ts.hbs", errorBodyView(context)),
    ...(sdk.models.length === 0 ? [] : [{ kind: "text", path: "src/schema.ts", text: schemaTypes(context) } as const]),
    file("src/types.ts.hbs", modelsView(context)),
    file("src/core.ts.hbs", coreView(context)),
    file("src/index.ts.hbs", clientView(context)),
    ...(sdk.webhooks === null ? [] : [file("src/webhooks.ts.hbs", webhooksView(sdk.webhooks, context))]),
    ...sdk.operations.map((operation) =>
      file("src/operations/[operation].ts.hbs", operationView(operation, context), { operation: functionOf(operation, context) }),
    ),
    ...sdk.resources
      .flatMap(withDescendants)
      .map((resource) => file("src/resources/[resource].ts.hbs", resourceView(resource, context), { resource: resourceClass(resource) })),
  ];
}

const withDescendants = (resource: Resource): readonly Resource[] => [resource, ...resource.children.flatMap(withDescendants)];
