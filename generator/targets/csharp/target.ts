import type { Target } from "../target.ts";
import { layout } from "./layout.ts";
import { snippet } from "./views/snippet.ts";

export const csharp: Target = { id: "csharp", displayName: "C#", warm: null, layout, snippet, buildOutputs: ["bin", "obj"] };
