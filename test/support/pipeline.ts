import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { namesFor } from "../../generator/config/names.ts";
import { type Model, type Request, type Understood, understand } from "../../generator/generate.ts";
import { targets } from "../../generator/targets/index.ts";
import { platformFile, root } from "./documents.ts";

/** A document understood once in a worker, however many suites ask for it. */
export function modelOf(file: string, names = namesOf(file)): Promise<Model> {
  const known = models.get(file) ?? understood(file, names).then(modelIn);
  models.set(file, known);
  return known;
}

const models = new Map<string, Promise<Model>>();

export function understood(file: string, names: Request["names"]): Promise<Understood> {
  return understand(requestFor(file, names));
}

export function requestFor(document: string, names = namesOf(document)): Request {
  return {
    document,
    overlays: [],
    maxSize: 32e6,
    languages: targets.map(({ id }) => id),
    only: [],
    names,
    templates: join(root, "templates"),
  };
}

function modelIn({ model, diagnostics }: Understood): Model {
  if (!model) throw new Error(diagnostics.all.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return model;
}

/** What nobody said is derived from the title, as the command line does; the Platform's names are those of `gen-sdks.yaml`. */
function namesOf(file: string): Request["names"] {
  const config = file === platformFile ? (parse(readFileSync(join(root, "gen-sdks.yaml"), "utf8")) as Parameters<typeof namesFor>[0]) : {};
  return (title) => namesFor(config, title);
}
