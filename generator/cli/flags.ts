import { UsageError } from "./exit.ts";

/** What commander makes of the command line. */
export interface Flags {
  readonly config?: string;
  readonly document?: string;
  readonly out?: string;
  readonly language?: readonly string[];
  readonly only?: readonly string[];
  readonly overlay?: readonly string[];
  readonly maxSize: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly diagnostics: "text" | "github" | "sarif";
  readonly color: boolean;
  readonly operation?: string;
  readonly format?: "text" | "markdown" | "mdx" | "json" | "overlay";
  readonly stage?: string;
}

const units: Readonly<Record<string, number>> = { "": 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3 };

/** "32MB" in bytes. */
export function bytesOf(size: string): number {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(size.trim()) ?? [];
  const factor = units[unit.toLowerCase()];
  if (number === "" || factor === undefined) throw new UsageError(`--max-size ${size} is no size; write it as 32MB or 500kB`);
  return Math.floor(Number(number) * factor);
}
