import type { Resource, Sdk } from "../../model/sdk.ts";
import type { ModelType } from "../../model/types.ts";
import { type FilePlan, file, type Packages, type Renames, type SourceFile } from "../target.ts";
import { type Context, contextOf, found } from "./context.ts";
import { resourceType, typeName } from "./naming.ts";
import { sources } from "./sources.ts";
import { clientView } from "./views/client.ts";
import { enumView } from "./views/enum.ts";
import { objectView } from "./views/object.ts";
import { packageView, readmeView, referenceView } from "./views/prose.ts";
import { requestView } from "./views/request.ts";
import { resourceView } from "./views/resource.ts";
import { responseView } from "./views/response.ts";
import { unionView } from "./views/union.ts";
import { webhooksView } from "./views/webhooks.ts";

/** The whole of a Java package on one screen. */
export function layout(sdk: Sdk, packages: Packages): readonly FilePlan[] {
  const context = contextOf(sdk, packages);
  const folder = { package: packages.java.package.replaceAll(".", "/") };
  return [
    file("pom.xml.hbs", packageView(context)),
    file("README.md.hbs", readmeView(context)),
    file("reference.md.hbs", referenceView(context)),
    file("CHANGELOG.md.hbs", packageView(context)),
    file("LICENSE.hbs", packageView(context)),
    // Under a name of its own: npm leaves every .gitignore out of what it publishes.
    { kind: "source", source: "gitignore", path: ".gitignore", names: [] },
    file("src/main/java/[package]/[client].java.hbs", clientView(context), { ...folder, client: context.client }),
    ...resources(sdk.resources).map((each) =>
      file("src/main/java/[package]/[resource].java.hbs", resourceView(each, context), { ...folder, resource: resourceType(each.type) }),
    ),
    ...sdk.models.map((each) => modelFile(each, context, folder)),
    ...sdk.operations.flatMap((each) => operationFiles(each, context, folder)),
    ...(sdk.webhooks === null ? [] : [file("src/main/java/[package]/Webhooks.java.hbs", webhooksView(sdk.webhooks, context), folder)]),
    ...sources(sdk).map((path) => sourceFile(path, context, folder)),
  ];
}

type Folder = { readonly package: string };

const resources = (all: readonly Resource[]): readonly Resource[] => all.flatMap((each) => [each, ...resources(each.children)]);

function modelFile(model: ModelType, context: Context, folder: Folder): FilePlan {
  const names = { ...folder, model: found(context.names, model.id) };
  switch (model.kind) {
    case "object":
      return file("src/main/java/[package]/models/shared/[model].java.hbs", objectView(model, context), names);
    case "enum":
      return file("src/main/java/[package]/models/shared/[enum].java.hbs", enumView(model, context), { ...names, enum: names.model });
    case "union":
      return file("src/main/java/[package]/models/shared/[union].java.hbs", unionView(model, context), { ...names, union: names.model });
  }
}

function operationFiles(operation: Sdk["operations"][number], context: Context, folder: Folder): readonly FilePlan[] {
  const path = "src/main/java/[package]/models/operations";
  const request = requestView(operation, context);
  const response = responseView(operation, context);
  return [
    ...(request === null ? [] : [file(`${path}/[request].java.hbs`, request, { ...folder, request: request.name })]),
    file(`${path}/[response].java.hbs`, response, { ...folder, response: typeName(operation.response.type) }),
  ];
}

/** A runtime source: it stands under the sample's package, and moves with its names. */
function sourceFile(source: string, { client, sdk, packages }: Context, folder: Folder): SourceFile {
  const names: Renames = [
    ["com.acme.client", packages.package],
    ["com/acme/client", folder.package],
    ["AcmeClient", client],
    ["acme-client", packages.artifact],
    ["ACME", sdk.environment],
  ];
  const path = source.replace("com/acme/client", folder.package).replace("AcmeClient", client);
  return { kind: "source", source, path, names };
}
