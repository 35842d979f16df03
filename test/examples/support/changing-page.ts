import { cpSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../support/documents.ts";
import type { Example, Framework } from "./pages.ts";

/** Frameworks with a wrapper of their own; Next.js has React's. */
export const isWrapped = (framework: Framework): boolean => framework !== "javascript" && framework !== "next";

/** The built example once more, with a page in it that changes what it tells the component. */
export function changingPage(framework: Framework, { folder, env }: Example): Example {
  const other = `${folder}-changing`;
  cpSync(folder, other, { recursive: true, filter: (source) => !["node_modules", "dist", ".angular"].includes(basename(source)) });
  cpSync(join(root, "embed/wrappers/test", framework), other, { recursive: true });
  symlinkSync(join(folder, "node_modules"), join(other, "node_modules"));
  return { folder: other, env };
}
