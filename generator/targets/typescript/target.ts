import { trusted } from "../code.ts";
import type { Target } from "../target.ts";
import { contextOf } from "./context.ts";
import { layout } from "./layout.ts";
import { loadTypes } from "./schema-types.ts";
import { snippetText } from "./views/prose.ts";

export const typescript: Target = {
  id: "typescript",
  displayName: "TypeScript",
  warm: loadTypes,
  layout,
  snippet: (sdk, operation, packages) => ({
    code: trusted(`${snippetText(operation, contextOf(sdk, packages))}\n`),
    fence: "typescript",
  }),
  buildOutputs: ["dist", "node_modules", "package-lock.json"],
};
