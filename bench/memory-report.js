// Loaded before a measured program: says at its end how much memory it held at most.
import { writeSync } from "node:fs";

process.on("exit", () => writeSync(2, `maxRSS ${process.resourceUsage().maxRSS} kB\n`));
