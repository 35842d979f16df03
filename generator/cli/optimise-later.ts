import { setFlagsFromString } from "node:v8";

/** V8's word for how often something runs before it is optimised, by Node's major version. Node 24 is right by itself. */
const words: Readonly<Record<string, string>> = {
  "20": "--interrupt-budget=600000",
  "22": "--invocation-count-for-turbofan=30000",
};

/** Optimising takes a quarter of both cores, and a run that ends after seconds never gets it back. Ten times later is measured to be best. */
export function optimiseLater(): void {
  const [major = ""] = process.versions.node.split(".");
  const word = words[major];
  if (word !== undefined) setFlagsFromString(word);
}
