import { afterAll, beforeAll } from "vitest";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/src/index.ts";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body read as JSON, of whatever shape the test expects. */
  readonly json: <T>() => T;
  /** What the API's ErrorMessage says. */
  readonly error: string;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of a body. */
  readonly text?: string;
  /** Instead of the API key. */
  readonly token?: string;
}

/** A sandbox and the way to call it. */
export interface Client {
  readonly sandbox: Sandbox;
  /** `call("GET /companies")`, with the API key unless the options say otherwise. */
  readonly call: (request: string, options?: CallOptions) => Promise<Reply>;
}

export const basic = (key: string): string => `Basic ${Buffer.from(key).toString("base64")}`;

export function clientOf(sandbox: Sandbox): Client {
  return { sandbox, call: (request, options = {}) => send(sandbox, request, options) };
}

/** One sandbox for a whole suite; it is there once the tests run. */
export function suiteSandbox(options: () => SandboxOptions | Promise<SandboxOptions> = () => ({})): Client {
  let started: Sandbox | null = null;
  const current = (): Sandbox => {
    if (started === null) throw new Error("the sandbox is there in tests and hooks only");
    return started;
  };
  beforeAll(async () => {
    started = await startSandbox({ port: 0, ...(await options()) });
  });
  afterAll(() => started?.close());
  return {
    get sandbox() {
      return current();
    },
    call: (request, given = {}) => send(current(), request, given),
  };
}

async function send(sandbox: Sandbox, request: string, { headers = {}, body, text: given, token }: CallOptions): Promise<Reply> {
  const [method = "GET", path = "/"] = request.split(" ");
  const authorization = token === undefined ? basic(sandbox.apiKey) : `Bearer ${token}`;
  const sent = given ?? (body === undefined ? undefined : JSON.stringify(body));
  const content = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(sandbox.url + path, {
    method,
    headers: { authorization, ...content, ...headers },
    redirect: "manual",
    ...(sent === undefined ? {} : { body: Buffer.from(sent) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: <T>() => JSON.parse(text) as T,
    get error() {
      return (JSON.parse(text) as { readonly error: string }).error;
    },
  };
}

/** A token for a company, as the API issues it. */
export async function tokenFor({ call }: Client, companyId: string, query = ""): Promise<string> {
  const reply = await call(`GET /companies/${companyId}/connectionManagement/accessToken${query}`);
  return reply.json<{ readonly accessToken: string }>().accessToken;
}
