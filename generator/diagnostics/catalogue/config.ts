import type { Entry } from "../entry.ts";

/** What `gen-sdks.yaml` can be told. */
export const config = {
  "unreadable-config": {
    severity: "error",
    message: ({ path }: { path: string }) => `the config ${path} cannot be read`,
    help: "Check the path after --config.",
  },
  "unknown-config-key": {
    severity: "error",
    message: ({ key, nearest }: { key: string; known: readonly string[]; nearest: string | null }) =>
      `the config has no "${key}"${nearest === null ? "" : `; did you mean "${nearest}"?`}`,
    help: "See docs/reference/config.md, which lists every key.",
  },
  "invalid-config": {
    severity: "error",
    message: ({ key, problem }: { key: string; problem: string }) => `${key} ${problem}`,
    help: "See docs/reference/config.md, which has the shape and an example of every key.",
  },
  "config-ignored": {
    severity: "note",
    message: ({ config, document }: { config: string; document: string }) =>
      `${config} is for another document than ${document} and is left aside`,
    help: "Name a config of its own with --config, or leave --document out.",
  },
} as const satisfies Record<string, Entry>;
