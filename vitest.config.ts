import { defineConfig } from "vitest/config";

/** Suites that start compilers run one file at a time, so that two builds never share two cores with a third. */
const toolchains = ["test/sdks/*.test.ts", "test/targets/hostile.test.ts", "test/corpus/*.test.ts", "test/sandbox/toolchains/*.test.ts"];

/** Suites in a real browser, two at a time: a browser mostly waits. */
const browser = ["test/embed/**/*.test.ts", "test/dashboard/**/*.test.ts", "test/sandbox/browser.test.ts"];

/** What installs from registries or copies the whole project, two at a time: `npm run verify` and CI do, `npm test` says that it does not. */
const installs = [
  "test/examples/*.test.ts",
  "test/embed/modals.test.ts",
  "test/docs/contributing.test.ts",
  "test/sandbox/toolchains/schemathesis.test.ts",
];

export default defineConfig(({ mode }) => {
  const all = mode === "verify" || process.env["CI"] === "true";
  process.env["THOROUGH"] ??= String(all);
  return {
    test: {
      projects: [
        {
          test: {
            name: "fast",
            include: ["test/**/*.test.ts"],
            exclude: [...toolchains, ...browser, ...installs, "test/fixtures/**"],
            globalSetup: ["test/support/fresh-build.ts"],
            testTimeout: 30_000,
            hookTimeout: 60_000,
            maxWorkers: 2,
            sequence: { groupOrder: 0 },
          },
        },
        {
          test: {
            name: "toolchains",
            include: toolchains,
            exclude: installs,
            globalSetup: ["test/support/fresh-build.ts", "test/support/built-packages-folder.ts"],
            testTimeout: 600_000,
            hookTimeout: 600_000,
            fileParallelism: false,
            isolate: false,
            maxConcurrency: 2,
            sequence: { groupOrder: 1 },
          },
        },
        {
          test: {
            name: "browser",
            include: browser,
            exclude: installs,
            globalSetup: ["test/support/fresh-build.ts"],
            testTimeout: 60_000,
            hookTimeout: 60_000,
            maxWorkers: 2,
            sequence: { groupOrder: 2 },
          },
        },
        {
          test: {
            name: "installs",
            include: installs,
            testTimeout: 600_000,
            hookTimeout: 900_000,
            maxWorkers: 2,
            maxConcurrency: 1,
            sequence: { groupOrder: 3 },
          },
        },
      ],
    },
  };
});
