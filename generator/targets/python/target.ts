import type { Target } from "../target.ts";
import { layout } from "./layout.ts";
import { snippet } from "./views/snippet.ts";

export const python: Target = {
  id: "python",
  displayName: "Python",
  warm: null,
  layout,
  snippet,
  buildOutputs: ["__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", "dist"],
};
