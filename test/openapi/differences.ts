/** Where our document says something else than the published one, on purpose. `openapi/README.md` has the same list in prose. */
export interface Difference {
  readonly published: RegExp | null;
  readonly ours: RegExp | null;
  readonly reason: string;
}

export const differences: readonly Difference[] = [
  {
    published: /^DELETE \/apiKeys\/\{apiKeyId\} 204(:| as )/,
    ours: null,
    reason: "a 204 has no body; the published one refers to the error for too many requests",
  },
  {
    published: /^GET \/integrations\/\{platformKey\}\/dataTypes\/custom\/\{customDataIdentifier\} 200:\.(results|page|total)/,
    ours: /^GET \/integrations\/\{platformKey\}\/dataTypes\/custom\/\{customDataIdentifier\} 200:\.(dataSource|requiredData|keyBy|sourceModifiedDate)/,
    reason: "the configuration is read, not the records",
  },
  {
    published: /results\[\]\.content\{\} is object$/,
    ours: /results\[\]\.content has any others$/,
    reason: "a record's values are any JSON; as empty objects every SDK drops them",
  },
  {
    published: null,
    ours: /(^ConnectionManagementAccessToken|accessToken 200:)\.accessToken is required$/,
    reason: "a token is all that this response is for",
  },
  {
    published: null,
    ours: / body is required$/,
    reason: "without a body these requests mean nothing",
  },
  {
    published: /^(ApiKeys?(Details)?|(GET|POST) \/apiKeys 20\d:)(\.results\[\])?( is object or null|\.createdDate is string)$/,
    ours: /^(ApiKeys?(Details)?|(GET|POST) \/apiKeys 20\d:)(\.results\[\])?( is object|\.createdDate is string or null)$/,
    reason: "the date of an old key is null, not the key",
  },
  {
    published: /keyBy has minLength 1$/,
    ours: /keyBy has minItems 1$/,
    reason: "a list has items, not characters",
  },
  {
    published: /datatypeFeatures\[\]\.datatype is required$/,
    ours: null,
    reason: "no such property exists; it is spelled dataType and may be absent",
  },
  {
    published: /completedOnUtc is string$/,
    ours: /completedOnUtc is string or null$/,
    reason: "the published words say that it is null while the write is pending",
  },
  {
    published: /(connectionManagement\/accessToken|connectionManagement\/corsSettings) is deprecated$/,
    ours: null,
    reason: "the product page teaches these routes; ADR 0013",
  },
];
