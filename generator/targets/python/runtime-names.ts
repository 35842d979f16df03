/** The runtime's errors, but for their root, which is called after the client. */
export const errors: readonly string[] = [
  ...["APIConnectionError", "APIError", "APITimeoutError", "BadRequestError", "ConfigurationError", "ConflictError", "DecodingError"],
  ...["ForbiddenError", "InvalidArgumentError", "MissingValueError", "NotFoundError", "PagingError", "PaymentRequiredError"],
  ...["RateLimitError", "ServerError", "SignatureError", "UnauthorizedError", "UnprocessableEntityError"],
];

/** What stands beside the client in its module, or beside it in the package. */
export const besideClient: ReadonlySet<string> = new Set([
  ...["Any", "ApiKey", "AsyncCore", "AsyncCredential", "BasicAuth", "Bearer", "ClientOptions", "Core", "Credential", "Envelope"],
  ...["FileUpload", "Hooks", "Lock", "Mapping", "OAuth2", "Option", "RequestOptions", "Self", "Server", "TracebackType"],
  ...["UnknownVariant", "Unpack", ...errors],
]);
