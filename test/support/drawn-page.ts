import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strictPolicy } from "../embed/support/host.ts";
import { gensdks } from "./cli.ts";
import { root } from "./documents.ts";

export const drawnPage = join(root, "docs/connection-management.mdx");

/** The page with every block as the file has it that it is drawn from, and every snippet as the command line prints it. */
export function drawn(page: string): string {
  return page
    .replace(
      /^```(\w+) title="([^"]+)"\n[\s\S]*?^```$/gm,
      (_, language, file) => `\`\`\`${language} title="${file}"\n${blockOf(language, file)}\n\`\`\``,
    )
    .replace(
      /^(\{\/\* snippets (\S+) \*\/\}\n)[\s\S]*?^(\{\/\* end \*\/\})$/gm,
      (_, start, operation, end) => `${start}\n${snippets(operation)}\n\n${end}`,
    );
}

function blockOf(language: string, file: string): string {
  if (language === "http") return `Content-Security-Policy: ${strictPolicy("API").replaceAll("; ", ";\n  ")}`;
  return readFileSync(join(root, file), "utf8").trimEnd();
}

/** The tabs alone: their imports stand at the top of the page, and its heading is the page's own. */
function snippets(operation: string): string {
  const { stdout } = gensdks(["snippets", "--operation", operation, "--format", "mdx"], { folder: root });
  return stdout.slice(stdout.indexOf("<Tabs"), stdout.lastIndexOf("</Tabs>") + "</Tabs>".length);
}
