import { csharp } from "./csharp/target.ts";
import { go } from "./go/target.ts";
import { java } from "./java/target.ts";
import { python } from "./python/target.ts";
import type { Target } from "./target.ts";
import { typescript } from "./typescript/target.ts";

/** Every language gen-sdks can write, in the order in which people list them. A new language is one line here. */
export const targets: readonly Target[] = [typescript, python, csharp, go, java];
