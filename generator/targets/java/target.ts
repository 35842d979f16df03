import type { Target } from "../target.ts";
import { contextOf } from "./context.ts";
import { layout } from "./layout.ts";
import { snippet } from "./snippet.ts";

export const java: Target = {
  id: "java",
  displayName: "Java",
  warm: null,
  layout,
  snippet: (sdk, operation, packages) => ({ code: snippet(operation, contextOf(sdk, packages)), fence: "java" }),
  buildOutputs: ["target"],
};
