import type { ErrorCallbackArgs, ErrorKind } from "./types.ts";

interface Facts {
  /** HTTP status. */
  readonly status?: number | undefined;
  readonly correlationId?: string | undefined;
  /** Seconds that the server asks to wait. */
  readonly retryAfter?: number | undefined;
}

/** What went wrong, for the view and for `onError`. */
export class Failure extends Error {
  readonly kind: ErrorKind;
  readonly facts: Facts;

  constructor(kind: ErrorKind, message: string, facts: Facts = {}) {
    super(message);
    this.kind = kind;
    this.facts = facts;
  }
}

const hopeless: readonly ErrorKind[] = ["cors", "forbidden", "invalid_response"];

export function errorArgs(failure: Failure, canRefresh: boolean): ErrorCallbackArgs & { code: ErrorKind } {
  const { kind, message, facts } = failure;
  const { status, correlationId } = facts;
  const userRecoverable = kind === "unauthorized" ? canRefresh : !hopeless.includes(kind);
  return {
    code: kind,
    message,
    userRecoverable,
    ...(status === undefined ? {} : { errorCode: status }),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}

export const failureOf = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure("invalid_response", error instanceof Error ? error.message : String(error));
