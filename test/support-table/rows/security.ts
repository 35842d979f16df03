import { operation, root } from "../base.ts";
import { type Group, type Row, rowsOf } from "../row.ts";

const at = "/components/securitySchemes/zebra";
const key = { type: "apiKey", in: "header", name: "X-Stripes" };
const scheme = (keyword: string, value: string, set: object, row: Partial<Row> = {}): Omit<Row, "of" | "at"> => ({
  keyword,
  value,
  set: { ...set },
  verdict: "sent",
  ...row,
});
const given = { [root]: { security: [{ zebra: [] }] }, "/components": { securitySchemes: { zebra: key } } };
const bare = { type: undefined, in: undefined, name: undefined };
const flow = { tokenUrl: "https://example.com/token", scopes: { "zebra.read": "Sees." } };

const schemes = rowsOf("Security Scheme", at, [
  scheme("type", "apiKey", key, {
    around: { [root]: { security: [{ zebra: [] }] } },
    note: "a client option, and an environment variable",
    shows: "X-Stripes",
  }),
  scheme(
    "type",
    "http",
    { ...bare, type: "http", scheme: "bearer" },
    {
      around: given,
      note: "a client option, and an environment variable",
      shows: ["accessToken", "access_token", "accessToken", "AccessToken", "accessToken"],
    },
  ),
  scheme(
    "type",
    "oauth2",
    { ...bare, type: "oauth2", flows: { clientCredentials: flow } },
    {
      around: given,
      note: "fetched and renewed",
      shows: ["clientSecret", "client_secret", "clientSecret", "ClientSecret", "clientSecret"],
    },
  ),
  scheme(
    "type",
    "openIdConnect",
    { ...bare, type: "openIdConnect", openIdConnectUrl: "https://example.com/id" },
    { around: given, note: "as a bearer token", shows: ["accessToken", "access_token", "accessToken", "AccessToken", "accessToken"] },
  ),
  scheme(
    "type",
    "mutualTLS",
    { ...bare, type: "mutualTLS" },
    {
      around: given,
      verdict: "left out",
      reports: ["unsupported-security-scheme"],
      note: "a matter of the transport that the caller hands in",
      drops: "X-Stripes",
    },
  ),
  scheme(
    "description",
    "",
    { description: "Your stripes." },
    {
      around: given,
      verdict: "documented",
      except: { python: "ignored", csharp: "ignored", go: "ignored", java: "ignored" },
      shows: "Your stripes.",
    },
  ),
  scheme("name", "", { name: "X-Mane" }, { around: given, shows: "X-Mane" }),
  scheme("in", "query", { in: "query" }, { around: given, shows: "query" }),
  scheme("in", "cookie", { in: "cookie" }, { around: given, shows: "cookie" }),
  scheme("scheme", "basic", { ...bare, type: "http", scheme: "basic" }, { around: given, shows: "assword" }),
  scheme(
    "scheme",
    "any other",
    { ...bare, type: "http", scheme: "digest" },
    { around: given, note: "the caller writes the Authorization header", shows: "Authorization" },
  ),
  scheme(
    "bearerFormat",
    "",
    { bearerFormat: "JWT" },
    { around: { ...given, [at]: { ...bare, type: "http", scheme: "bearer" } }, verdict: "ignored", note: "a token is passed as it is" },
  ),
  scheme(
    "flows",
    "",
    { flows: { clientCredentials: flow } },
    { around: { ...given, [at]: { ...bare, type: "oauth2", flows: {} } }, shows: "https://example.com/token" },
  ),
  scheme(
    "openIdConnectUrl",
    "",
    { openIdConnectUrl: "https://example.com/zebra" },
    { around: { ...given, [at]: { ...bare, type: "openIdConnect" } }, verdict: "ignored", note: "nothing is discovered; bring the token" },
  ),
  scheme(
    "oauth2MetadataUrl",
    "",
    { oauth2MetadataUrl: "https://example.com/zebra" },
    {
      around: { ...given, [at]: { ...bare, type: "oauth2", flows: {} } },
      verdict: "ignored",
      note: "nothing is discovered; bring the token",
    },
  ),
  scheme("deprecated", "", { deprecated: true }, { around: given, verdict: "ignored" }),
]);

const oauth = { ...given, [at]: { ...bare, type: "oauth2", flows: {} } };
const token = "the caller brings the token";
const flows = rowsOf("OAuth Flows", `${at}/flows`, [
  { keyword: "clientCredentials", around: oauth, set: { clientCredentials: flow }, verdict: "sent", shows: "https://example.com/token" },
  ...["implicit", "password", "authorizationCode", "deviceAuthorization"].map((keyword) => ({
    keyword,
    around: oauth,
    set: { [keyword]: flow },
    verdict: "ignored" as const,
    note: token,
  })),
]);
const flowRows = rowsOf("OAuth Flow", `${at}/flows/clientCredentials`, [
  {
    keyword: "tokenUrl",
    around: oauth,
    set: { tokenUrl: "https://example.com/token" },
    verdict: "sent",
    shows: "https://example.com/token",
  },
  {
    keyword: "scopes",
    around: oauth,
    given: { tokenUrl: "https://example.com/token" },
    set: { scopes: flow.scopes },
    verdict: "sent",
    shows: "zebra.read",
  },
  {
    keyword: "refreshUrl",
    around: oauth,
    given: flow,
    set: { refreshUrl: "https://example.com/zebra" },
    verdict: "ignored",
    note: "client credentials are asked anew",
  },
  {
    keyword: "authorizationUrl",
    around: oauth,
    given: flow,
    set: { authorizationUrl: "https://example.com/zebra" },
    verdict: "ignored",
    note: token,
  },
  {
    keyword: "deviceAuthorizationUrl",
    around: oauth,
    given: flow,
    set: { deviceAuthorizationUrl: "https://example.com/zebra" },
    verdict: "ignored",
    note: token,
  },
]);

const requirements = rowsOf("OpenAPI", root, [
  {
    keyword: "security",
    set: { security: [{ zebra: [] }] },
    around: { "/components": { securitySchemes: { zebra: key, mane: { ...key, name: "X-Mane" } } }, [operation]: {} },
    verdict: "sent",
    note: "alternatives, and schemes that go together",
  },
  {
    keyword: "servers",
    set: { servers: [{ url: "https://zebra.example" }] },
    verdict: "sent",
    note: "the first is the default",
    shows: "https://zebra.example",
  },
]);

const server = { [root]: { servers: [{ url: "https://{region}.zebra.example", variables: { region: { default: "eu" } } }] } };
const serving = rowsOf("Server", "/servers/0", [
  { keyword: "url", around: server, set: { url: "https://{region}.horse.example" }, verdict: "sent", shows: "horse.example" },
  {
    keyword: "name",
    around: server,
    set: { name: "Savanna" },
    verdict: "typed",
    note: "chosen by its name",
    except: { csharp: "ignored", go: "ignored" },
    shows: "avanna",
  },
  { keyword: "description", around: server, set: { description: "For stripes." }, verdict: "ignored" },
  { keyword: "variables", around: server, set: { variables: { region: { default: "zz" } } }, verdict: "sent", shows: "zz" },
]);
const variables = rowsOf("Server Variable", "/servers/0/variables/region", [
  { keyword: "default", around: server, set: { default: "zz" }, verdict: "sent", shows: "zz" },
  {
    keyword: "enum",
    around: server,
    set: { enum: ["eu", "zz"] },
    verdict: "documented",
    except: { python: "ignored", csharp: "ignored", go: "ignored", java: "ignored" },
    shows: "zz",
  },
  { keyword: "description", around: server, set: { description: "Where the stripes are." }, verdict: "ignored" },
]);

export const security: Group = {
  title: "Security and servers",
  about: "Credentials are client options, each with an environment variable.",
  rows: [...requirements, ...schemes, ...flows, ...flowRows, ...serving, ...variables],
};
