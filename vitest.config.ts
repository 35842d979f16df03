import { defineConfig } from "vitest/config";

/** Suites that start compilers run one file at a time, so that two builds never share two cores with a third. */
const toolchains = ["test/sdks/*.test.ts", "test/targets/hostile.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: [...toolchains, "test/fixtures/**"],
          globalSetup: ["test/support/fresh-build.ts"],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "toolchains",
          include: toolchains,
          globalSetup: ["test/support/built-packages-folder.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          maxConcurrency: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
