/** Every rule of how a generated SDK behaves, by the id its runtime tests are named after. */
export const rules = [
  // requests
  "req-path",
  "req-style",
  "req-absent",
  "req-defaults",
  "req-body",
  "req-auth",
  "req-server",
  "req-agent",
  "req-extra",
  "req-escape",
  // retries, timeouts, cancellation
  "retry-count",
  "retry-which",
  "retry-delay",
  "retry-after",
  "retry-drain",
  "time-attempt",
  "time-total",
  "time-cancel",
  "idem-key",
  // responses
  "res-envelope",
  "res-empty",
  "res-open",
  "res-types",
  "res-stream",
  "res-bad",
  "res-type-identity",
  // errors
  "err-root",
  "err-facts",
  "err-no-leak",
  "err-clean",
  // paging
  "page-all",
  "page-one",
  "page-guard",
  "page-limit",
  // webhooks
  "hook-verify",
  "hook-types",
  // observability and safety
  "log-off",
  "hooks",
  "redirect",
  "tls",
] as const;

export type Rule = (typeof rules)[number];
