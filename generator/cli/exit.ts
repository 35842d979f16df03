/** Exit codes; scripts rely on them. */
export const exit = {
  done: 0,
  /** The document or config has errors, or the output cannot be written. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** `check` found differences. */
  differences: 3,
  /** Our own bug. */
  bug: 70,
} as const;

/** The command line asks for something that does not exist; the message says what does. */
export class UsageError extends Error {}
