import type { AuthScheme, Features, Operation } from "./sdk.ts";
import type { ModelType } from "./types.ts";

export function featuresOf(operations: readonly Operation[], models: readonly ModelType[], auth: readonly AuthScheme[]): Features {
  const payload = (...kinds: readonly string[]) =>
    operations.some(({ response }) => response.payloads.some(({ kind }) => kinds.includes(kind)));
  const body = (kind: string) => operations.some((operation) => operation.body?.kind === kind);
  return {
    oauth2: auth.some(({ kind }) => kind === "oauth2"),
    multipart: body("multipart"),
    form: body("form"),
    streams: payload("events", "lines"),
    binary: body("binary") || payload("binary"),
    paging: operations.some(({ paging }) => paging !== null),
    unions: models.some(({ kind }) => kind === "union"),
    idempotency: operations.some(({ idempotencyHeader }) => idempotencyHeader !== null),
  };
}
