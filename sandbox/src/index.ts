export { OptionsError, type SandboxOptions, testKey } from "./options.ts";
export { type Sandbox, startSandbox } from "./sandbox.ts";
export { seededCompanies } from "./seed/seed.ts";
