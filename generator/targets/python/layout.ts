import type { Operation, Resource, Sdk } from "../../model/sdk.ts";
import { type Code, trusted } from "../code.ts";
import { type FilePlan, file, type Packages, type Renames, type TemplateFile } from "../target.ts";
import { type Facts, factsOf, moduleOf } from "./facts.ts";
import { sortedModules } from "./imports.ts";
import { fixed, sources } from "./sources.ts";
import { clientName, clientView } from "./views/client.ts";
import { descriptorsView } from "./views/descriptors.ts";
import { changelogView, manifestView, packageView } from "./views/manifest.ts";
import { modelsView, moduleName } from "./views/models.ts";
import { operationsView } from "./views/operations.ts";
import { readmeView, referenceView } from "./views/prose.ts";
import { resourceModule, resourceView } from "./views/resource.ts";
import { lazyView, operationModules, sharedModules } from "./views/shared.ts";
import { webhooksView } from "./views/webhooks.ts";

export function layout(sdk: Sdk, packages: Packages): readonly FilePlan[] {
  const facts = factsOf(sdk, packages);
  const generated = [...root(facts, packages), ...models(facts), ...operations(facts), ...resources(facts)];
  return [...runtime(facts), ...generated.map((plan) => ({ ...plan, path: placed(plan.path, facts) }))];
}

/** The runtime, with the sample's names replaced. */
function runtime(facts: Facts): readonly FilePlan[] {
  const { features, webhooks } = facts.sdk;
  const used = (Object.keys(features) as (keyof typeof features)[]).filter((name) => features[name]);
  const optional = [...used, ...(webhooks === null ? [] : (["webhooks"] as const))].flatMap((name) => sources[name]);
  const forms = features.form || features.multipart ? ["src/acme_client/_forms.py"] : [];
  return [...sources.always, ...fixed, ...forms, ...optional].map((path) => ({
    kind: "source",
    source: path,
    path: placed(path, facts),
    names: renames(facts),
  }));
}

function renames({ sdk, package: { name, module } }: Facts): Renames {
  return [
    ["AcmeClient", clientName(sdk)],
    ["acme_client", module],
    ["acme-client", name],
    ["ACME", sdk.environment],
  ];
}

const placed = (path: string, { package: { module } }: Facts): string => path.replace("src/acme_client/", `src/${module}/`);

function root(facts: Facts, packages: Packages): readonly TemplateFile[] {
  const webhooks = webhooksView(facts);
  return [
    file("src/acme_client/__init__.py.hbs", packageView(facts)),
    file("src/acme_client/_client.py.hbs", twice(clientView(facts))),
    ...(webhooks === null ? [] : [file("src/acme_client/webhooks.py.hbs", webhooks)]),
    file("pyproject.toml.hbs", manifestView(facts)),
    file("README.md.hbs", readmeView(facts, packages)),
    file("reference.md.hbs", referenceView(facts, packages)),
    file("CHANGELOG.md.hbs", changelogView(facts)),
    file("LICENSE.hbs", { title: facts.sdk.title === "" ? trusted("The") : trusted(facts.sdk.title.replace(/[\p{C}\s]+/gu, " ")) }),
  ];
}

/** One client for threads, one for coroutines, from the same template. */
function twice({ imports, typing, package: name, servers, schemes, ...client }: ReturnType<typeof clientView>) {
  const credentials = (type: string) => client.credentials.map((each) => ({ ...each, type: trusted(type) }));
  const code = (text: string): Code => trusted(text);
  const plain = {
    ...client,
    credentials: credentials("Credential"),
    httpClient: code("httpx.Client"),
    core: code("Core"),
    asyncDef: code("def"),
    await: code(""),
    enter: code("__enter__"),
    exit: code("__exit__"),
  };
  const asynchronous = {
    ...client,
    name: code(`Async${client.name}`),
    credentials: credentials("AsyncCredential"),
    resources: client.resources.map((resource) => ({ ...resource, type: code(`Async${resource.type}`) })),
    httpClient: code("httpx.AsyncClient"),
    core: code("AsyncCore"),
    asyncDef: code("async def"),
    await: code("await "),
    enter: code("__aenter__"),
    exit: code("__aexit__"),
  };
  return { imports, typing, package: name, servers, schemes, plain, asynchronous };
}

function models(facts: Facts): readonly TemplateFile[] {
  const { members } = facts.groups;
  const modules = [...members].map(([head, own]) =>
    file("src/acme_client/models/shared/[module].py.hbs", modelsView(facts, head, own), { module: moduleName(facts, head) }),
  );
  const init = lazyView(sharedModules(members, (head) => moduleName(facts, head)));
  return [...modules, file("src/acme_client/models/shared/__init__.py.hbs", init)];
}

function operations(facts: Facts): readonly TemplateFile[] {
  const modules = new Map<Code, Operation[]>();
  for (const operation of facts.sdk.operations) {
    const module = moduleOf(operation);
    modules.set(module, [...(modules.get(module) ?? []), operation]);
  }
  const names = sortedModules([...modules.keys()]).map((name) => ({ name }));
  return [
    ...[...modules].flatMap(([module, own]) => [
      file("src/acme_client/models/operations/[module].py.hbs", operationsView(facts, own), { module }),
      file("src/acme_client/_operations/[module].py.hbs", descriptorsView(facts, own), { module }),
    ]),
    file("src/acme_client/models/operations/__init__.py.hbs", lazyView(operationModules(modules))),
    file("src/acme_client/_operations/__init__.py.hbs", { modules: names }),
  ];
}

function resources(facts: Facts): readonly TemplateFile[] {
  return flat(facts.sdk.resources).map((resource) =>
    file("src/acme_client/resources/[resource].py.hbs", resourceView(facts, resource), { resource: resourceModule(resource) }),
  );
}

function flat(all: readonly Resource[]): readonly Resource[] {
  return all.flatMap((resource) => [resource, ...flat(resource.children)]);
}
