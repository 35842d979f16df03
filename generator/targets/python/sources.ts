import type { Features } from "../../model/sdk.ts";

/** Runtime sources by the feature that needs them; `always` are in every package. */
export const sources: Readonly<Record<"always" | "webhooks" | keyof Features, readonly string[]>> = {
  always: [
    ...["_auth", "_bodies", "_core", "_deprecated", "_envelope", "_errors", "_exchange", "_hooks", "_json", "_logging", "_model"],
    ...["_operation", "_options", "_parameters", "_raw", "_reading", "_request", "_response", "_retry", "_senders", "_steps", "_types"],
  ].map((name) => `src/acme_client/${name}.py`),
  oauth2: ["src/acme_client/_oauth2.py", "tests/test_oauth2.py"],
  multipart: ["src/acme_client/_multipart.py", "tests/test_multipart.py"],
  form: ["tests/test_forms.py"],
  streams: ["src/acme_client/_streams.py", "tests/test_streams.py"],
  binary: ["src/acme_client/_binary.py", "tests/test_binary.py"],
  paging: ["src/acme_client/_pages.py", "src/acme_client/_paging.py", "tests/test_pages.py"],
  unions: ["src/acme_client/_unions.py", "tests/test_unions.py"],
  idempotency: [],
  webhooks: ["src/acme_client/_signatures.py", "tests/test_signatures.py"],
};

/** What is copied whatever the API is. */
export const fixed: readonly string[] = [
  "src/acme_client/models/__init__.py",
  "src/acme_client/py.typed",
  "src/acme_client/resources/__init__.py",
  ...["__init__", "conftest", "support", "test_answers", "test_auth", "test_requests", "test_retries"].map((name) => `tests/${name}.py`),
];
