import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { platformFile, root } from "../support/documents.ts";
import { blocks, commands, pages, section } from "../support/prose.ts";
import { shell } from "../support/shell.ts";
import { temporaryFolder } from "../support/temp.ts";

const readme = pages().find(({ path }) => path === "README.md") ?? { path: "README.md", text: "" };
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };

const place = temporaryFolder();
afterAll(() => place[Symbol.dispose]());

describe("the README, done in an empty folder with a document beside it", () => {
  const project = emptyProject("project");
  const tarball = packed();
  const run = (line: string, environment = {}) => {
    const { status, output } = shell(line.replace(`gen-sdks@${version}`, tarball), project, environment);
    expect({ line, status, output: status === 0 ? "" : output }).toEqual({ line, status: 0, output: "" });
    return output;
  };

  test("installing it as a pinned development dependency and generating writes five packages", () => {
    expect(commands(section(readme, "In your project"))[0]).toBe(`npm install --save-dev --save-exact gen-sdks@${version}`);
    for (const line of commands(section(readme, "In your project"))) run(line);
    expect(readdirSync(join(project, "sdks")).sort()).toEqual(["csharp", "go", "java", "python", "typescript"]);
  });

  test("the commands for CI find nothing to complain about", () => {
    const workflows = blocks(section(readme, "In CI"), "yaml").flatMap((block) => steps(parse(block)));
    const lines = [...commands(section(readme, "In CI")), ...workflows];
    expect(lines.filter((line) => line.includes("gen-sdks check")).length).toBeGreaterThanOrEqual(3);
    for (const line of new Set(lines)) run(line);
  });

  test("after an edit they fail with 3, and name the file", () => {
    appendFileSync(join(project, "sdks/go/README.md"), "edited\n");
    const [check = ""] = commands(section(readme, "In CI")).filter((line) => line.includes("check"));
    const { status, output } = shell(check, project);
    expect(status).toBe(3);
    expect(output).toContain("README.md");
    run("npx gen-sdks --document openapi.yaml --out sdks");
    run(check);
  });

  test("another folder in another time zone gives the same bytes", () => {
    const other = emptyProject("elsewhere");
    run(`npx gen-sdks --document ${join(other, "openapi.yaml")} --out ${join(other, "sdks")}`, {
      TZ: "Pacific/Kiritimati",
      LANG: "tr_TR.UTF-8",
    });
    expect(shell(`diff -r ${join(project, "sdks")} ${join(other, "sdks")}`, project)).toEqual({ status: 0, output: "" });
  });
});

test("the README opens with the two commands", () => {
  expect(commands(readme.text).slice(0, 2)).toEqual(["npm ci && npm start", "npm ci && npm test"]);
});

function emptyProject(name: string): string {
  const folder = join(place.path, name);
  mkdirSync(folder);
  copyFileSync(platformFile, join(folder, "openapi.yaml"));
  return folder;
}

/** The package as npm would publish it. */
function packed(): string {
  if (!existsSync(join(root, "dist"))) shell("npm run build", root);
  const { output } = shell(`npm pack --silent --ignore-scripts --pack-destination ${place.path}`, root);
  return join(place.path, output.trim().split("\n").at(-1) ?? "");
}

/** The command lines of a workflow: GitHub's `run`, GitLab's `script`. */
function steps(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(steps);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "run" && typeof value === "string") return [value];
    return key === "script" ? (value as readonly string[]) : steps(value);
  });
}
