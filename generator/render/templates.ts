import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FilePlan, Renames, TemplateFile } from "../targets/target.ts";
import { Engine, type Template } from "./compile.ts";
import { seal } from "./sealed-view.ts";

/** One language's folder under templates/. `_partials/x.hbs` is the partial `x`, any other .hbs a file. */
export class Templates {
  readonly #folder: string;
  readonly #engine = new Engine();
  readonly #compiled = new Map<string, Template>();

  constructor(folder: string) {
    this.#folder = folder;
    for (const name of partials(folder)) this.#engine.partial(name, this.#read(`_partials/${name}.hbs`));
  }

  render(plan: FilePlan): string {
    switch (plan.kind) {
      case "template":
        return this.#filled(plan);
      case "source":
        return renamed(this.#read(plan.source), plan.names);
      case "text":
        return plan.text;
    }
  }

  #filled({ template, view }: TemplateFile): string {
    try {
      return this.#template(template)(seal(view));
    } catch (cause) {
      throw new Error(`${join(this.#folder, template)}: ${(cause as Error).message}`, { cause });
    }
  }

  #template(name: string): Template {
    const known = this.#compiled.get(name);
    if (known) return known;
    const compiled = this.#engine.compile(this.#read(name));
    this.#compiled.set(name, compiled);
    return compiled;
  }

  #read(path: string): string {
    return readFileSync(join(this.#folder, path), "utf8");
  }
}

function partials(folder: string): readonly string[] {
  return readdirSync(join(folder, "_partials"), { withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".hbs"))
    .map((entry) => entry.name.replace(/\.hbs$/, ""))
    .sort();
}

/** All names in one pass, longest first, so that one replacement never meets another's result. */
function renamed(text: string, names: Renames): string {
  if (names.length === 0) return text;
  const to = new Map(names);
  const from = [...to.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return text.replace(new RegExp(from.join("|"), "g"), (name) => to.get(name) ?? name);
}
