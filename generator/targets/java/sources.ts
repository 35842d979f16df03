import type { Features, Sdk } from "../../model/sdk.ts";

const main = "src/main/java/com/acme/client";
const test = "src/test/java/com/acme/client/runtime";

const errors = `AcmeClientException ApiException BadRequestException ConfigurationException ConflictException ConnectionException DecodingException
ErrorFacts ForbiddenException InvalidArgumentException NotFoundException PaymentRequiredException RateLimitException RequestTimeoutException
ServerException UnauthorizedException UnprocessableEntityException`;

const runtime = `Accept ApiPage ApiResponse Attempts AuthScheme Backoff Body Call ClientBuilder Content Credential Credentials Errors Exchange Failures
IdempotencyKey Json JsonBody Log Model ModelReader OpenEnum Operation Outgoing PageShape PagedCall Pages Paging Parameter Payload Percent RawBody
RawCall RawResponse Redirects RequestCall Retries Secrets Security Server Statuses Style TextBody Timing Transport Trait Types Value
ApiKeyScheme BasicScheme BearerScheme`;

const tests = `AuthTest ErrorTest PagingTest Pet RequestTest ResponseTest RetryTest SafetyTest StyleTest TestClient TestServer TimeTest`;

const words = (text: string): readonly string[] => text.split(/\s+/);

interface Part {
  readonly runtime?: string;
  readonly tests?: string;
}

/** What an API without the feature does not carry. */
const parts: Readonly<Partial<Record<keyof Features, Part>>> = {
  oauth2: { runtime: "OAuth2Scheme", tests: "OAuth2Test" },
  form: { runtime: "FormBody", tests: "FormTest" },
  streams: { runtime: "EventStream", tests: "StreamTest" },
};

/** The runtime sources that this API needs, in a stable order. */
export function sources({ features, webhooks, models }: Sdk): readonly string[] {
  const used = Object.entries(parts).flatMap(([feature, part]) => (features[feature as keyof Features] ? [part] : []));
  const files = [
    ...["Hooks", "RequestOptions", "Upload"].map((name) => `${main}/${name}`),
    ...words(errors).map((name) => `${main}/errors/${name}`),
    ...words(runtime).map((name) => `${main}/runtime/${name}`),
    ...used.flatMap((part) => words(part.runtime ?? "").filter(Boolean)).map((name) => `${main}/runtime/${name}`),
    ...words(tests).map((name) => `${test}/${name}`),
    ...used.flatMap((part) => words(part.tests ?? "").filter(Boolean)).map((name) => `${test}/${name}`),
    ...(models.some(({ kind }) => kind === "union") ? [`${main}/runtime/Union`, `${main}/runtime/Variants`, `${test}/UnionTest`] : []),
    ...(features.multipart || features.binary
      ? [`${main}/runtime/MultipartBody`, `${main}/runtime/BinaryBody`, `${test}/MultipartTest`]
      : []),
    ...(webhooks === null ? [] : [`${main}/runtime/WebhookSignature`, `${main}/errors/WebhookSignatureException`, `${test}/WebhookTest`]),
  ];
  return files.map((path) => `${path}.java`);
}
