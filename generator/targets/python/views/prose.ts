import type { CallPath, Operation, Resource } from "../../../model/sdk.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import type { Packages } from "../../target.ts";
import { oneLine } from "../comments.ts";
import type { Facts } from "../facts.ts";
import * as naming from "../naming.ts";
import { clientName, optionsOf } from "./client.ts";
import { snippet } from "./snippet.ts";

/** README.md */
export function readmeView(facts: Facts, packages: Packages) {
  const { sdk } = facts;
  const [featured] = [...sdk.operations.filter((each) => each.featured), ...sdk.operations];
  const paged = sdk.operations.find(({ paging }) => paging !== null);
  const [option] = optionsOf(sdk);
  return {
    title: markdown(sdk.title),
    summary: markdown(sdk.docs.summary || sdk.docs.description),
    name: trusted(facts.package.name),
    module: trusted(facts.package.module),
    client: clientName(sdk),
    environment: trusted(sdk.environment),
    example: featured ? snippet(sdk, featured, packages).code : null,
    option: option ? naming.member(option.name) : null,
    synonyms:
      option && option.synonyms.length > 0
        ? list(
            option.synonyms.map((name) => join`\`${naming.member(name)}\``),
            ", ",
          )
        : null,
    variable: option ? trusted(option.variable) : null,
    paged: paged ? callText(paged.call) : null,
    webhooks: sdk.webhooks !== null,
    license: markdown(sdk.license),
    resources: flat(sdk.resources).map((resource) => ({ row: row(resource) })),
  };
}

/** reference.md */
export function referenceView(facts: Facts, packages: Packages) {
  const { sdk } = facts;
  return {
    title: markdown(sdk.title),
    operations: sdk.operations.map((operation) => ({
      heading: join`\`client.${callText(operation.call)}\``,
      route: join`\`${trusted(operation.method)} ${path(operation)}\``,
      text: markdown(operation.docs.summary || operation.docs.description) || null,
      deprecated: operation.deprecation !== null,
      aliases:
        operation.aliases.length === 0
          ? null
          : list(
              operation.aliases.map((alias) => join`\`${callText(alias)}\``),
              ", ",
            ),
      snippet: snippet(sdk, operation, packages).code,
    })),
  };
}

function row(resource: Resource): Code {
  const known = resource.methods.filter(({ alias }) => !alias);
  const methods = known.map(({ name }) => join`\`${naming.method(name)}\``);
  return join`| \`client.${pathText(resource)}\` | ${list(methods, ", ")} |`;
}

function flat(resources: readonly Resource[]): readonly Resource[] {
  return resources.flatMap((resource) => [resource, ...flat(resource.children)]);
}

const pathText = ({ path: [first, ...rest] }: Resource): Code =>
  list([...(first ? [naming.member(first)] : []), ...rest.map((name) => naming.method(name))], ".");

export function callText({ resources: [first, ...rest], method }: CallPath): Code {
  return list([...(first ? [naming.member(first)] : []), ...rest.map((name) => naming.method(name)), naming.method(method)], ".");
}

function path({ path: parts }: Operation): Code {
  const route = parts.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("");
  return trusted(oneLine(route).replace(/`/g, "'"));
}

/** One line of prose; angle brackets and pipes cannot make tags or break a table. */
export function markdown(prose: string): Code {
  const line = oneLine(prose).replace(/[<>|\\]/g, (letter) => `\\${letter}`);
  return trusted(line.replace(/^([#\-+*>=]|\d+[.)])/, "\\$1"));
}
