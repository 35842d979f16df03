import type { LanguageTools } from "../language-tools.ts";

const none = () => Promise.reject(new Error("not yet"));
export const typescriptTools: LanguageTools = {
  id: "typescript",
  missing: () => "not yet",
  build: none,
  test: none,
  compile: none,
  deprecations: none,
  run: none,
};
