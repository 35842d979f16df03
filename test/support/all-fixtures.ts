import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readRaw, root } from "./documents.ts";

type Values = Readonly<Record<string, unknown>>;

export const fixtureFolder = join(root, "test/fixtures");

export const topics: readonly string[] = readdirSync(fixtureFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** All fixtures as one document, each under its own path and names: what five compilers can build in five starts instead of a hundred. */
export function allFixtures(): object {
  const parts = topics.map((topic) => ({
    topic,
    document: prefixed(topic, readRaw(join(fixtureFolder, topic, "openapi.yaml")) as unknown as Values),
  }));
  const merged = (key: string) => Object.assign({}, ...parts.map(({ document }) => document[key]));
  const sections = [...new Set(parts.flatMap(({ document }) => Object.keys((document["components"] ?? {}) as Values)))];
  const section = (name: string) => Object.assign({}, ...parts.map(({ document }) => ((document["components"] ?? {}) as Values)[name]));
  return {
    openapi: "3.1.0",
    info: { title: "Everything", version: "1", description: "Every fixture at once." },
    servers: parts.flatMap(({ document }) => (document["servers"] ?? []) as readonly unknown[]),
    paths: merged("paths"),
    webhooks: merged("webhooks"),
    components: Object.fromEntries(sections.map((name) => [name, section(name)])),
  };
}

/** A fixture whose paths, components, operations, tags and schemes start with its topic, so that none meets another's. */
function prefixed(topic: string, document: Values): Values {
  const security = document["security"];
  const components = (document["components"] ?? {}) as Readonly<Record<string, Values>>;
  const paths = (document["paths"] ?? {}) as Readonly<Record<string, Values>>;
  return {
    ...document,
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [`/${topic}${path}`, renamed(topic, withSecurity(item, security))]),
    ),
    webhooks: renamed(topic, document["webhooks"] ?? {}),
    components: Object.fromEntries(Object.entries(components).map(([kind, values]) => [kind, renamed(topic, keysPrefixed(topic, values))])),
  };
}

const methods = new Set(["get", "put", "post", "patch", "delete"]);

/** A document's own security moves onto its operations, where it keeps its meaning among others. */
function withSecurity(item: Values, security: unknown): Values {
  if (security === undefined) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, methods.has(key) ? { security, ...(value as Values) } : value]),
  );
}

function renamed(topic: string, node: unknown): Values {
  return JSON.parse(JSON.stringify(node), (key, value: unknown) => {
    if (key === "operationId" || key === "x-speakeasy-deprecation-replacement") return `${topic}-${value}`;
    if (key === "security") return (value as Values[]).map((schemes) => keysPrefixed(topic, schemes));
    if (key === "tags" && Array.isArray(value)) return value.map((tag) => (typeof tag === "string" ? `${topic} ${tag}` : tag));
    if (typeof value === "string" && value.startsWith("#/components/")) return value.replace(/^(#\/components\/\w+\/)/, `$1${topic}.`);
    return value;
  }) as Values;
}

function keysPrefixed(topic: string, values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${topic}.${name}`, value]));
}
