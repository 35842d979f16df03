import { Judge, type Received } from "./judge.ts";
import type { RawDocument } from "./raw-document.ts";
import { type LocalServer, type Reply, startServer } from "./server.ts";

export interface PlatformServer extends LocalServer {
  /** What was wrong with the requests so far. */
  readonly problems: readonly string[];
}

export const apiKey = "sandbox-key";
export const company = "8a210b68-6988-11ed-a1eb-0242ac120002";
const unknownCompany = "00000000-0000-4000-8000-000000000404";
const busyCompany = "00000000-0000-4000-8000-000000000429";

type Route = (request: Received, parameters: readonly string[]) => Reply;

/** Plays as much of the Platform API as the contract's programs need, and checks every request against the document. */
export async function startPlatformServer(document: RawDocument): Promise<PlatformServer> {
  const judge = new Judge(document);
  const problems: string[] = [];
  const routes = platformRoutes();
  const server = await startServer((request) => {
    const { operation, problems: found } = judge.verdict(request);
    problems.push(...found.map((problem) => `${request.method} ${request.target}: ${problem}`), ...wrongKey(request));
    if (operation === null) return errorMessage(404, "There is no such route.");
    const values = operation.path
      .split("/")
      .flatMap((part, index) => (part.startsWith("{") ? [request.target.split(/[/?]/)[index] ?? ""] : []));
    const route = routes[operation.key];
    if (route === undefined) throw new Error(`the platform server plays no ${operation.key}`);
    const reply = route(request, values);
    problems.push(...undeclared(judge, operation.key, reply));
    return reply;
  });
  return { url: server.url, problems, [Symbol.asyncDispose]: server[Symbol.asyncDispose] };
}

function platformRoutes(): Readonly<Record<string, Route>> {
  const origins = { connectionManagement: [] as unknown, settings: [] as unknown };
  let busy = true;
  const cors = (which: keyof typeof origins): { readonly get: Route; readonly set: Route } => ({
    get: () => json({ allowedOrigins: origins[which] }),
    set: ({ body }) => {
      origins[which] = (JSON.parse(body.toString("utf8")) as { readonly allowedOrigins: unknown }).allowedOrigins;
      return json({ allowedOrigins: origins[which] });
    },
  });
  return {
    "GET /companies/{companyId}/connectionManagement/accessToken": () => json({ accessToken: "eyJ.sandbox.token" }),
    "GET /companies/{companyId}/accessToken": () => json({ accessToken: "eyJ.sandbox.token", expiresIn: 3600, tokenType: "Bearer" }),
    "GET /connectionManagement/corsSettings": cors("connectionManagement").get,
    "POST /connectionManagement/corsSettings": cors("connectionManagement").set,
    "GET /corsSettings": cors("settings").get,
    "POST /corsSettings": cors("settings").set,
    "GET /companies": page,
    "GET /companies/{companyId}": (_, [id = ""]) => {
      if (id === unknownCompany) return errorMessage(404, "No company has this id.");
      if (id !== busyCompany || !busy) return json(companyNumber(1));
      busy = false;
      return { ...errorMessage(429, "Too many requests."), headers: { "content-type": "application/json", "retry-after": "0" } };
    },
    "GET /companies/{companyId}/connections/{connectionId}": () => json(connection),
    "DELETE /apiKeys/{apiKeyId}": () => ({ status: 204 }),
  };
}

/** Seven companies, and links as the Platform writes them: relative, with the query that was asked. */
const page: Route = ({ target }) => {
  const query = new URLSearchParams(target.split("?")[1]);
  const number = Number(query.get("page") ?? 1);
  const size = Number(query.get("pageSize") ?? 3);
  const link = (to: number) => {
    const next = new URLSearchParams(query);
    next.set("page", String(to));
    return { href: `/companies?${next}` };
  };
  const numbers = [1, 2, 3, 4, 5, 6, 7].slice((number - 1) * size, number * size);
  return json({
    pageNumber: number,
    pageSize: size,
    totalResults: 7,
    _links: { current: link(number), self: link(1), ...(number * size < 7 ? { next: link(number + 1) } : {}) },
    results: numbers.map(companyNumber),
  });
};

function companyNumber(number: number): Record<string, unknown> {
  return { id: company, name: `Company ${number}`, redirect: `https://link.codat.io/company/${company}` };
}

/** A server that has moved on: a status and a field that no document knows yet, and null where none was announced. */
const connection = {
  id: "2e9d2c44-f675-40ba-8049-353bfcb5e171",
  integrationId: "fd321cb6-7963-4506-b873-e99593a45e30",
  integrationKey: "gbol",
  sourceId: "8a156a5a-39cb-4f9d-856e-76ef9b9a9607",
  platformName: "QuickBooks Online",
  sourceType: "Accounting",
  status: "Quarantined",
  linkUrl: "https://link.codat.io/company/27628208-459c-46a2-a705-5641ce25fd23",
  created: "2024-02-29T12:30:00Z",
  lastSync: null,
  futureField: { deep: [1, 2.5, "x"] },
};

function wrongKey({ method, target, headers }: Received): readonly string[] {
  const wanted = `Basic ${Buffer.from(apiKey).toString("base64")}`;
  return headers["authorization"] === wanted ? [] : [`${method} ${target}: Authorization is not the key as Basic credentials`];
}

/** This server is held to the document as well: a status nobody declared would teach the programs wrong. */
function undeclared(judge: Judge, key: string, { status }: Reply): readonly string[] {
  const responses = judge.operations.find((operation) => operation.key === key)?.responses ?? {};
  return String(status) in responses ? [] : [`the platform server answers ${key} with ${status}, which the document does not declare`];
}

function json(value: unknown): Reply {
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

function errorMessage(statusCode: number, error: string): Reply {
  const body = { statusCode, service: "sandbox", error, correlationId: "74e5f2f8-b31a-4a12-9ab6-1ef8d7a1f9f9", canBeRetried: "Unknown" };
  return { ...json(body), status: statusCode };
}
