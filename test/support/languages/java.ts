import type { LanguageTools } from "../language-tools.ts";

const none = () => Promise.reject(new Error("not yet"));
export const javaTools: LanguageTools = {
  id: "java",
  missing: () => "not yet",
  build: none,
  test: none,
  compile: none,
  deprecations: none,
  run: none,
};
