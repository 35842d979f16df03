import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Failure } from "../write/failure.ts";
import { shownPath } from "./shown-path.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EACCES: "writing there is not allowed",
  EPERM: "writing there is not allowed",
  EROFS: "the disk is read-only",
};

/** What the system said, in the user's words. */
export function cannotWrite(diagnostics: Diagnostics, out: string, { code, message }: Failure): void {
  diagnostics.report("cannot-write", null, { path: shownPath(out), reason: reasons[code] ?? message });
}
