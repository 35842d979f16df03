/** What goes wrong on purpose, one after the other: the header of one request, or the switch for all of them. */
export type Fault =
  | { readonly kind: "status"; readonly status: number; readonly retryAfter: string | null }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "timeout" }
  | { readonly kind: "reset" }
  | { readonly kind: "cut" }
  | { readonly kind: "badjson" }
  | { readonly kind: "content-type" }
  | { readonly kind: "expired" };

export const faultKinds = ["status", "delay", "timeout", "reset", "cut", "badjson", "content-type", "expired"] as const;

/** The sentence that says how to write one. */
export const faultSyntax =
  "a fault is a status such as 503 or 429;retry-after=2, delay=500, timeout, reset, cut, badjson, content-type or expired";

const mostDelay = 60_000;

/** One fault as text, or null. */
export function faultOf(text: string): Fault | null {
  const [word = "", ...parameters] = text.trim().toLowerCase().split(";");
  const [name = "", value = ""] = word.split("=");
  if (/^[45]\d\d$/.test(name)) return statusFault(Number(name), parameters);
  if (parameters.length > 0) return null;
  if (name === "delay" && /^\d+$/.test(value)) return { kind: "delay", ms: Math.min(Number(value), mostDelay) };
  switch (name) {
    case "timeout":
    case "reset":
    case "cut":
    case "badjson":
    case "content-type":
    case "expired":
      return { kind: name };
    default:
      return null;
  }
}

/** `429;retry-after=2`; what a header cannot hold is no fault. */
function statusFault(status: number, parameters: readonly string[]): Fault | null {
  const values = parameters.map((each) => /^\s*retry-after=([\x20-\x7e]+)$/.exec(each)?.[1]);
  if (values.includes(undefined) || values.length > 1) return null;
  return { kind: "status", status, retryAfter: values[0] ?? null };
}

/** Faults that wait for their request: for all operations, or for one. */
export class FaultQueue {
  #waiting: { readonly text: string; readonly fault: Fault; readonly operation: string | null; left: number }[] = [];

  /** `times`: how many requests it meets; Infinity until it is cleared. Null when the text is no fault. */
  add(text: string, operation: string | null, times: number): Fault | null {
    const fault = faultOf(text);
    if (fault) this.#waiting.push({ text, fault, operation, left: times });
    return fault;
  }

  /** The fault that an operation's next request meets. */
  take(operation: string): Fault | null {
    const index = this.#waiting.findIndex((each) => each.operation === null || each.operation === operation);
    const found = this.#waiting[index];
    if (!found) return null;
    found.left -= 1;
    if (found.left <= 0) this.#waiting.splice(index, 1);
    return found.fault;
  }

  get list(): readonly object[] {
    return this.#waiting.map(({ text, operation, left }) => ({ fault: text, operation, left: Number.isFinite(left) ? left : null }));
  }

  clear(): void {
    this.#waiting = [];
  }
}
