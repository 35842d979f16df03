import type { LanguageTools } from "../language-tools.ts";

const none = () => Promise.reject(new Error("not yet"));
export const pythonTools: LanguageTools = {
  id: "python",
  missing: () => "not yet",
  build: none,
  test: none,
  compile: none,
  deprecations: none,
  run: none,
};
