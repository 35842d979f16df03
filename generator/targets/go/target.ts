import type { Target } from "../target.ts";
import { layout } from "./layout.ts";
import { snippet } from "./views/snippet.ts";

export const go: Target = { id: "go", displayName: "Go", warm: null, layout, snippet, buildOutputs: [] };
