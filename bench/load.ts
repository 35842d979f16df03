import { isDeepStrictEqual } from "node:util";
import { seededCompanies } from "../sandbox/src/index.ts";
import type { Page } from "../test/sandbox/connections.ts";
import { type Client, type Reply, tokenFor } from "../test/sandbox/support.ts";

export interface Load {
  readonly answersPerSecond: number;
  /** Milliseconds within which 99 of a hundred answers came. */
  readonly p99: number;
  /** A sentence for each answer that was not the right one. */
  readonly wrong: readonly string[];
}

interface Company {
  readonly id: string;
}

/** How many callers there are at once, how many turns they take together, and after how many milliseconds nobody starts another. */
const connections = 64;
const turns = 2400;
const longest = 30_000;

/** One thing that a client does; false when an answer was not the right one. */
type Turn = (client: Client, turn: number) => Promise<boolean>;

const companies = Object.values(seededCompanies);
const companyOf = (turn: number): string => companies[turn % companies.length] ?? "";

const rightTurns: readonly Turn[] = [
  async ({ call }, turn) => (await call(`GET /companies/${companyOf(turn)}`)).json<Company>().id === companyOf(turn),
  async ({ call }, turn) => {
    const made = (await call("POST /companies", { body: { name: "Load", tags: { turn: String(turn) } } })).json<Company>();
    return isDeepStrictEqual((await call(`GET /companies/${made.id}`)).json(), made);
  },
  async (client, turn) => {
    const token = await tokenFor(client, companyOf(turn));
    return (await client.call("GET /companies/me", { token })).json<Company>().id === companyOf(turn);
  },
  async ({ call }, turn) => {
    const page = (turn % 3) + 1;
    const found = (await call(`GET /companies/${seededCompanies.many}/connections?page=${page}`)).json<Page<unknown>>();
    return found.results.length === 100 && found.pageNumber === page && found.totalResults === 300;
  },
];

/** What each fault looks like to who asked for it. */
const faults: Readonly<Record<string, (reply: Reply | null) => boolean>> = {
  "503": (reply) => reply?.status === 503,
  "429;retry-after=1": (reply) => reply?.status === 429 && reply.headers.get("retry-after") === "1",
  "delay=20": (reply) => reply?.status === 200 && reply.json<Page<unknown>>().results.length === 1,
  badjson: (reply) => reply?.status === 200 && reply.text.endsWith(","),
  "content-type": (reply) => reply?.headers.get("content-type") === "text/html",
  expired: (reply) => reply?.status === 401,
  cut: (reply) => reply === null,
  reset: (reply) => reply === null,
};

const faultTurn: Turn = async ({ call }, turn) => {
  const [fault, isRight] = Object.entries(faults)[turn % Object.keys(faults).length] ?? [];
  const reply = await call("GET /companies?pageSize=1", { headers: { "x-sandbox-fault": fault ?? "" } }).catch(() => null);
  return isRight?.(reply) ?? false;
};

export const quiet: readonly Turn[] = rightTurns;
/** As many broken requests as right ones. */
export const faulty: readonly Turn[] = rightTurns.flatMap((turn) => [turn, faultTurn]);

/** Sixty-four callers at once, each of whose answers is looked at. */
export async function load(client: Client, mix: readonly Turn[]): Promise<Load> {
  const times: number[] = [];
  const wrong: string[] = [];
  const timed: Client = {
    sandbox: client.sandbox,
    async call(request, options) {
      const start = performance.now();
      try {
        return await client.call(request, options);
      } finally {
        times.push(performance.now() - start);
      }
    },
  };
  let taken = 0;
  const start = performance.now();
  const caller = async () => {
    while (taken < turns && performance.now() - start < longest) {
      const turn = taken++;
      const problem = await mix[turn % mix.length]?.(timed, Math.floor(turn / mix.length)).then(
        (right) => (right ? null : "was not the right one"),
        (error) => String(error),
      );
      if (problem !== null) wrong.push(`the answer of turn ${turn}: ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  const seconds = (performance.now() - start) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  return { answersPerSecond: times.length / seconds, p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN, wrong };
}
