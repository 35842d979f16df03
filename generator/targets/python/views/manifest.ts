import { list, trusted } from "../../code.ts";
import { docstring, oneLine } from "../comments.ts";
import type { Facts } from "../facts.ts";
import { Imports } from "../imports.ts";
import { json } from "../literals.ts";
import { errors } from "../runtime-names.ts";
import { clientName } from "./client.ts";
import { markdown } from "./prose.ts";

/** A string of TOML's basic kind: JSON's escapes are its escapes. */
const toml = (text: string) => trusted(JSON.stringify(text.replace(/[\p{Cs}\p{Cc}]/gu, " ")));

/** pyproject.toml */
export function manifestView({ sdk, package: { name, module } }: Facts) {
  const description = oneLine(sdk.docs.summary) || `Client of the ${oneLine(sdk.title)} API`;
  const words = [...new Set([...sdk.title.toLowerCase().split(/[^\p{L}\p{N}]+/u), "api", "sdk", "client"])].filter((word) => word !== "");
  return {
    name: toml(name),
    version: toml(sdk.version),
    description: toml(description.slice(0, 200)),
    license: toml(sdk.license),
    keywords: trusted(`[${list(words.map(toml), ", ")}]`),
    repository: sdk.repository === null ? null : toml(sdk.repository),
    changelog: sdk.repository === null ? null : toml(`${sdk.repository}/blob/main/CHANGELOG.md`),
    packages: toml(`src/${module}`),
  };
}

export function changelogView({ sdk }: Facts) {
  return { title: markdown(sdk.title), version: markdown(sdk.version), apiVersion: markdown(sdk.apiVersion || "1") };
}

/** The package's own module: what a user imports from it. */
export function packageView({ sdk }: Facts) {
  const client = clientName(sdk);
  const modules = new Map<string, readonly string[]>([
    ["_client", [`Async${client}`, client]],
    ["_errors", [...errors, `${client}Error`]],
    ["_hooks", ["Hooks"]],
    ["_options", ["RequestOptions"]],
    ["_types", sdk.features.binary || sdk.features.multipart ? ["FileUpload"] : []],
    ["_unions", sdk.features.unions ? ["UnknownVariant"] : []],
  ]);
  const typing = new Imports();
  for (const [module, names] of modules) if (names.length > 0) typing.name(`.${module}`, ...names);
  const rare = [...modules].flatMap(([module, names]) =>
    module === "_errors" ? [] : names.map((name) => ({ name: json(name), module: json(module) })),
  );
  return {
    doc: docstring({ summary: sdk.title, description: "" }) ?? trusted('"""A client."""'),
    version: json(sdk.version),
    typing: typing.lines,
    modules: rare,
    names: [...modules.values()]
      .flat()
      .sort()
      .map((name) => ({ code: json(name) })),
  };
}
