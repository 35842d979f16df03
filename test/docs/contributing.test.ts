import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/documents.ts";
import { commands, pages, section } from "../support/prose.ts";
import { shell } from "../support/shell.ts";
import { temporaryFolder } from "../support/temp.ts";
import { thorough } from "../support/thorough.ts";

const contributing = pages().find(({ path }) => path === "CONTRIBUTING.md") ?? { path: "CONTRIBUTING.md", text: "" };

/** It generates, checks and lints in a copy, which takes a minute and a half: CI and `npm run verify` do it. */
test.runIf(thorough)(
  "every command of the loop works in a fresh copy of the repository, and changes nothing there",
  { timeout: 600_000 },
  () => {
    using copy = temporaryFolder();
    cpSync(root, copy.path, { recursive: true, filter: (path) => !/\/(node_modules|\.git)(\/|$)/.test(path.slice(root.length - 1)) });
    symlinkSync(join(root, "node_modules"), join(copy.path, "node_modules"));
    expect(shell("git init -q . && git add -A && git -c user.name=t -c user.email=t@example.com commit -qm copy", copy.path).status).toBe(
      0,
    );
    const lines = [...commands(section(contributing, "The loop")), ...commands(section(contributing, "Look inside"))];
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const { status, output } = shell(line, copy.path);
      expect({ line, status, output: status === 0 ? "" : output }).toEqual({ line, status: 0, output: "" });
    }
    expect(shell("git status --porcelain", copy.path).output).toBe("");
  },
);
