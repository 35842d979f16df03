import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { NormalDocument, NormalOperation } from "../normalise/document.ts";
import { buildAuth } from "./auth.ts";
import { binaryOnlyInParts } from "./binary.ts";
import { docsOf } from "./docs.ts";
import { featuresOf } from "./features.ts";
import { operationStems } from "./method-names.ts";
import { nameModels } from "./name-models.ts";
import { buildOperation, operationTypes } from "./operations.ts";
import { buildTree } from "./resources.ts";
import { errorComponentsOf } from "./responses.ts";
import type { Sdk } from "./sdk.ts";
import { buildServers } from "./servers.ts";
import { wordsOf } from "./split-words.ts";
import { type Degraded, originOf, TypeBuilder } from "./type-builder.ts";
import { uniqueNames } from "./unique-names.ts";
import { withUsage } from "./usage.ts";
import { usualSecurity } from "./usual-security.ts";
import { namedVariants } from "./variant-names.ts";
import { buildWebhooks } from "./webhooks.ts";
import type { OperationId, Origin } from "./words.ts";

/** What a document does not say about its packages. */
export interface SdkOptions {
  readonly title: string;
  readonly client: string;
  readonly environment: string;
  readonly version: string;
  readonly license: string;
  readonly repository: string | null;
}

export interface BuiltSdk {
  readonly sdk: Sdk;
  readonly degraded: readonly Degraded[];
  /** Operations that the document itself leaves out of SDKs, and by which word. */
  readonly ignored: readonly Ignored[];
}

export interface Ignored {
  readonly pointer: Origin;
  readonly by: string;
}

/** The normalised document as an SDK offers it. Types first, then their names, then what is called after them. */
export function buildSdk(whole: NormalDocument, options: SdkOptions, diagnostics: Diagnostics): BuiltSdk {
  const ignored = whole.operations.flatMap((operation) => ignoredBy(operation));
  const document = { ...whole, operations: whole.operations.filter((operation) => ignoredBy(operation).length === 0) };
  const builder = new TypeBuilder(document, diagnostics);
  const stems = operationStems(document.operations, new Set());
  const ids = operationIds(document.operations, stems, diagnostics);
  const responses = { builder, errorComponents: errorComponentsOf(document) };
  const types = new Map(
    document.operations.map((operation) => [operation, operationTypes(operation, stems.get(operation) ?? [], responses)]),
  );
  const webhooks = buildWebhooks(document, builder);
  const client = wordsOf(options.client);
  const taken = new Set([client.join(""), ...errorRoots(client)]);
  const modelNames = nameModels(builder, taken, diagnostics);
  const typeNames = operationTypeNames(ids, stems, taken);
  const tree = buildTree(document, ids, { taken, diagnostics });
  const context = { ...responses, document, tree, types, modelNames, typeNames };
  const operations = document.operations.map((operation) =>
    buildOperation(operation, { id: idOf(ids, operation), stem: stems.get(operation) ?? [] }, context),
  );
  const used = withUsage(namedVariants(builder.models), operations, webhooks?.events ?? [], webhooks?.event ? [webhooks.event] : []);
  const models = binaryOnlyInParts(used, operations);
  const auth = buildAuth(document, options.environment);
  const servers = buildServers(document.servers);
  const sdk: Sdk = {
    title: options.title,
    client: { wire: options.client, words: client },
    environment: options.environment,
    version: options.version,
    license: options.license,
    repository: options.repository,
    apiVersion: document.version,
    docs: docsOf("", document.description),
    servers: servers.length > 0 ? servers : buildServers([{ url: "/", name: null, description: "", variables: [] }]),
    auth,
    security: usualSecurity(operations),
    resources: tree.resources,
    operations,
    models,
    webhooks,
    features: featuresOf(operations, models, auth),
  };
  return { sdk, degraded: builder.degraded, ignored };
}

function ignoredBy(operation: NormalOperation): readonly Ignored[] {
  const by = ["x-sdk-ignore", "x-speakeasy-ignore"].find((word) => operation.extensions[word] === true);
  return by === undefined ? [] : [{ pointer: originOf(operation), by }];
}

function errorRoots(client: readonly string[]): readonly string[] {
  return ["error", "exception", "options", "async"].flatMap((word) => [[...client, word].join(""), [word, ...client].join("")]);
}

type Stems = ReadonlyMap<NormalOperation, readonly string[]>;
type Ids = ReadonlyMap<NormalOperation, OperationId>;

/** The operationId where it is given and given once, else the stem's words. */
function operationIds(operations: readonly NormalOperation[], stems: Stems, diagnostics: Diagnostics): Ids {
  const seen = new Map<string, NormalOperation>();
  const ids = new Map<NormalOperation, OperationId>();
  for (const operation of operations) {
    const own = operation.operationId;
    const first = seen.get(own);
    const chosen = (stems.get(operation) ?? []).join("-");
    if (own === "") diagnostics.report("missing-operation-id", operation.place, { operation: told(operation), chosen });
    else if (first) diagnostics.report("duplicate-operation-id", operation.place, { id: own, first: told(first), chosen });
    const id = own === "" || first ? chosen : own;
    seen.set(id, operation);
    ids.set(operation, id as OperationId);
  }
  return ids;
}

const told = ({ method, path }: NormalOperation): string => `${method} ${path}`;

function idOf(ids: Ids, operation: NormalOperation): OperationId {
  const id = ids.get(operation);
  if (id === undefined) throw new Error(`${operation.method} ${operation.path} has no id`);
  return id;
}

/** `<operation>Request` and `<operation>Response`; a schema of that name keeps it. */
function operationTypeNames(ids: Ids, stems: Stems, taken: Set<string>): ReadonlyMap<string, readonly string[]> {
  const wishes = [...ids].flatMap(([operation, id]) =>
    ["request", "response"].map((suffix) => {
      const stem = stems.get(operation) ?? [];
      return {
        item: `${id} ${suffix}`,
        candidates: [
          [...stem, suffix],
          [...stem, "operation", suffix],
          [...stem, "api", "operation", suffix],
        ],
      };
    }),
  );
  return uniqueNames(wishes, taken);
}
