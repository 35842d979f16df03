import type { CallPath, Operation, Resource, Sdk } from "./sdk.ts";
import { withUsage } from "./usage.ts";
import { usualSecurity } from "./usual-security.ts";

/** The SDK with those operations only whose id or dotted name fits one of the globs: `get-*`, `companies.*`. */
export function only(sdk: Sdk, globs: readonly string[]): Sdk {
  if (globs.length === 0) return sdk;
  const patterns = globs.map((glob) => patternOf(plain(glob)));
  const operations = sdk.operations.filter(({ id, call }) =>
    patterns.some((pattern) => pattern.test(plain(id)) || pattern.test(plain(dotted(call)))),
  );
  const ids = new Set(operations.map(({ id }) => id));
  const models = new Map(sdk.models.map((model) => [model.id, model]));
  const events = sdk.webhooks?.events ?? [];
  const union = sdk.webhooks?.event;
  return {
    ...sdk,
    security: usualSecurity(operations),
    operations,
    resources: kept(sdk.resources, ids),
    models: withUsage(models, operations, events, union ? [union] : []),
  };
}

/** connection-management.cors-settings.get, as in `x-sdk-aliases`. */
export const dotted = ({ resources, method }: CallPath): string => [...resources, method].map(({ words }) => words.join("-")).join(".");

/** A name however it is cased: connectionManagement.getAccessToken is connection-management.get-access-token. */
export const plain = (name: string): string => name.replace(/[-_]/g, "").toLowerCase();

function kept(resources: readonly Resource[], ids: ReadonlySet<Operation["id"]>): readonly Resource[] {
  return resources
    .map((resource) => ({
      ...resource,
      methods: resource.methods.filter(({ operation }) => ids.has(operation)),
      children: kept(resource.children, ids),
    }))
    .filter(({ methods, children }) => methods.length > 0 || children.length > 0);
}

/** `*` stands for anything but a dot, `**` for anything. */
function patternOf(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*|\?)/)
    .map((part) => (part === "**" ? ".*" : part === "*" ? "[^.]*" : part === "?" ? "." : part.replace(/[.+^${}()|[\]\\]/g, "\\$&")));
  return new RegExp(`^${source.join("")}$`);
}
