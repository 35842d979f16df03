import type { Entry } from "../entry.ts";

/** What the output folder can be told. */
export const write = {
  "foreign-file": {
    severity: "error",
    message: ({ path }: { path: string }) => `${path} stands where a generated file belongs, and gen-sdks did not write it`,
    help: "Move or remove the file, or choose another folder with --out.",
  },
  "not-a-folder": {
    severity: "error",
    message: ({ path }: { path: string }) => `${path} is not a folder`,
    help: "Choose another folder with --out.",
  },
  "cannot-write": {
    severity: "error",
    message: ({ path, reason }: { path: string; reason: string }) =>
      `${path} cannot be written: ${reason}; what was there before is untouched`,
    help: "Make room or allow writing there, or choose another folder with --out.",
  },
} as const satisfies Record<string, Entry>;
