import type { Group } from "./row.ts";
import { payloads } from "./rows/bodies.ts";
import { document } from "./rows/document.ts";
import { extensions } from "./rows/extensions.ts";
import { operating } from "./rows/operations.ts";
import { quiet } from "./rows/quiet.ts";
import { referring } from "./rows/references.ts";
import { composition } from "./rows/schema-composition.ts";
import { constraints } from "./rows/schema-constraints.ts";
import { describing } from "./rows/schema-members.ts";
import { typing } from "./rows/schema-types.ts";
import { security } from "./rows/security.ts";
import { swagger2 } from "./rows/swagger.ts";

/** The page's tables, in its order. */
export const groups: readonly Group[] = [
  document,
  referring,
  operating,
  payloads,
  typing,
  describing,
  composition,
  constraints,
  security,
  quiet,
  extensions,
  swagger2,
];
