import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { understand } from "../../generator/generate.ts";
import { generatePackage } from "../../generator/generate-package.ts";
import { targets } from "../../generator/targets/index.ts";
import type { LanguageId } from "../../generator/targets/target.ts";
import { corpusFolder } from "../support/documents.ts";
import type { LanguageTools } from "../support/language-tools.ts";
import { languages } from "../support/languages.ts";
import { requestFor } from "../support/pipeline.ts";
import { temporaryFolder, writeFiles } from "../support/temp.ts";
import { isRegression, readScores, type Score, writeScores } from "./scoreboard.ts";
import { countValues } from "./written.ts";

/** `npm run corpus -- --language go --set core|real|edge|all --jobs 2`: generates, compiles, keeps score. */
const { values } = parseArgs({
  options: {
    language: { type: "string", multiple: true },
    set: { type: "string", default: "core" },
    only: { type: "string" },
    jobs: { type: "string", default: "2" },
    update: { type: "boolean", default: false },
  },
});

const wanted = languages.filter(({ id, missing }) => (values.language === undefined || values.language.includes(id)) && missing() === null);
const documents = documentsOf(values.set).filter((file) => values.only === undefined || file.includes(values.only));
const scores = new Map<LanguageId, Score>(
  wanted.map(({ id }) => [id, { documents: 0, generated: 0, compiled: 0, refused: 0, degraded: 0, values: 0, raw: 0, codes: {} }]),
);

await inLanes(Number(values.jobs), documents, async (file) => {
  for (const tools of wanted) await judge(file, tools);
});
finish();

async function judge(file: string, tools: LanguageTools): Promise<void> {
  const score = scores.get(tools.id);
  const target = targets.find(({ id }) => id === tools.id);
  if (!score || !target) return;
  score.documents++;
  const request = { ...requestFor(file), languages: [tools.id] };
  try {
    const { model, diagnostics } = await understand(request);
    if (!model) {
      score.refused++;
      note(
        score,
        diagnostics.all.filter(({ severity }) => severity === "error").map(({ code }) => code),
      );
      return;
    }
    score.degraded += model.built.degraded.length;
    const files = await generatePackage(model.sdk, target, model.packages, request.templates);
    score.generated++;
    const { values, raw } = countValues(tools.id, files);
    score.values += values;
    score.raw += raw;
    using folder = temporaryFolder();
    writeFiles(folder.path, files);
    await tools.build(folder.path);
    score.compiled++;
  } catch (error) {
    note(score, String(error).match(/\b(TS|CS|CA|IDE|SA|report)[A-Za-z]*\d{3,}\b/g) ?? ["other"]);
    process.stderr.write(
      `${tools.id} ${file.replace(/^.*\//, "")}: ${String(error instanceof Error ? error.message : error).slice(0, 1500)}\n\n`,
    );
  }
}

/** Each code once for a document, however often it says it. */
function note({ codes }: Score, found: readonly string[]): void {
  for (const code of new Set(found)) codes[code] = (codes[code] ?? 0) + 1;
}

/** The core list is named in the corpus; a set is a folder of it. */
function documentsOf(set: string): readonly string[] {
  const folders = set === "all" || set === "core" ? ["real", "edge"] : [set];
  const files = folders
    .flatMap((folder) => readdirSync(join(corpusFolder, folder)).map((name) => join(corpusFolder, folder, name)))
    .filter((file) => /\.(ya?ml|json)$/.test(file));
  if (set !== "core") return files.sort();
  const core = new Set(readFileSync(join(corpusFolder, "core.txt"), "utf8").split("\n"));
  return files.filter((file) => core.has(file.replace(/^.*\/|\.\w+$/g, ""))).sort();
}

async function inLanes<T>(count: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
    }),
  );
}

function finish(): void {
  const file = new URL(`scoreboard.json`, import.meta.url);
  const before = existsSync(file) ? readScores(file) : {};
  for (const [language, score] of scores) process.stdout.write(`${language.padEnd(10)} ${values.set}: ${JSON.stringify(score)}\n`);
  if (values.only !== undefined) return; // part of a set proves nothing about the whole
  const regressions = [...scores].filter(([language, score]) => isRegression(before[values.set]?.[language], score));
  if (values.update || regressions.length === 0) writeScores(file, before, values.set, scores);
  for (const [language] of regressions) process.stderr.write(`${language} compiles fewer documents than the scoreboard says\n`);
  process.exitCode = regressions.length > 0 ? 1 : 0;
}
