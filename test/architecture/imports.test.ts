import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/documents.ts";

/** What each part of the compiler may know, besides itself. `types` stands for the model's three files without code. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  diagnostics: ["load"],
  load: ["diagnostics", "types"],
  normalise: ["diagnostics", "load", "types"],
  model: ["diagnostics", "load", "normalise", "types"],
  targets: ["gofmt.ts", "types", "model"],
  render: ["targets"],
  format: ["gofmt.ts"],
  write: ["diagnostics", "config", "targets"],
  config: ["assets.ts", "diagnostics", "generate.ts", "load", "targets", "types", "model"],
};

const generator = join(root, "generator");
const files = readdirSync(generator, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));

describe.each(Object.keys(mayKnow))("generator/%s", (part) => {
  test("imports only what stands before it", () => {
    const allowed = [...(mayKnow[part] ?? []), part];
    const others = files.filter((path) => partOf(path) === part).flatMap((path) => importsOf(path).map((imported) => ({ path, imported })));
    expect(
      others.filter(({ imported }) => !allowed.includes(partOf(imported)) && !(allowed.includes("types") && isTypes(imported))),
    ).toEqual([]);
  });
});

test("nothing imports a language but the list of targets, and no language another", () => {
  const languageOf = (path: string) => /^targets\/(\w+)\//.exec(path)?.[1];
  const wrong = files.flatMap((path) =>
    importsOf(path)
      .filter((imported) => languageOf(imported) !== undefined && languageOf(imported) !== languageOf(path) && path !== "targets/index.ts")
      .map((imported) => `${path} imports ${imported}`),
  );
  expect(wrong).toEqual([]);
});

test("only loading, rendering, writing, the command line and the one that reads a formatter touch the disk, and nothing the network, the clock or chance", () => {
  const disk = files.filter((path) => /from "node:fs/.test(text(path))).map(partOf);
  expect(disk.filter((part) => !["load", "render", "write", "cli", "config", "gofmt.ts"].includes(part))).toEqual([]);
  const effects = /from "node:(?:https?|net|dns|tls)"|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(|randomUUID/;
  expect(files.filter((path) => !path.startsWith("cli/") && effects.test(text(path)))).toEqual([]);
});

function importsOf(path: string): readonly string[] {
  const found = text(path).matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
  return [...found].map(([, specifier = ""]) =>
    relative(generator, normalize(join(generator, dirname(path), specifier)))
      .split(sep)
      .join("/"),
  );
}

const text = (path: string): string => readFileSync(join(generator, path), "utf8");
const partOf = (path: string): string => path.split("/")[0] ?? "";
const isTypes = (path: string): boolean => ["model/sdk.ts", "model/types.ts", "model/http.ts", "model/words.ts"].includes(path);
