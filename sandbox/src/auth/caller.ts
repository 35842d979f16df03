import type { Match } from "../platform.ts";
import { Problem } from "../problem.ts";
import type { Keys } from "./keys.ts";
import type { Tokens } from "./tokens.ts";

/** Who calls: the client with its key, or a company's browser with a token. */
export type Caller = { readonly kind: "key" } | { readonly kind: "token"; readonly companyId: string };

/** What tells who calls. */
interface Credentials {
  readonly keys: Keys;
  readonly tokens: Tokens;
}

const challenge = { "WWW-Authenticate": 'Basic realm="Platform API", Bearer' };

export async function callerOf(authorization: string | null, { keys, tokens }: Credentials): Promise<Caller> {
  const [, scheme = "", credential = ""] = /^(\w+) +(\S+)$/.exec(authorization ?? "") ?? [];
  switch (scheme.toLowerCase()) {
    case "basic":
      if (await keys.isKey(credential)) return { kind: "key" };
      throw new Problem(401, "The API key is not known.", { headers: challenge });
    case "bearer":
      return { kind: "token", companyId: await tokens.companyOf(credential) };
    default:
      throw new Problem(
        401,
        authorization === null || authorization === ""
          ? "The request has no Authorization header: Basic with a base64 API key, or Bearer with an access token."
          : "The Authorization header is neither Basic with a base64 API key nor Bearer with an access token.",
        { headers: challenge },
      );
  }
}

/** What a company's browser may call; everything else needs the key. */
const tokenOperations: ReadonlySet<string> = new Set([
  "get-company",
  "list-connections",
  "get-connection",
  "unlink-connection",
  "get-integrations-branding",
]);

export const isForTokens = ({ operation }: Match): boolean => tokenOperations.has(operation.id);

/** A token reaches its own company and nothing else. */
export function authorize(caller: Caller, match: Match): void {
  if (caller.kind === "key") return;
  if (!isForTokens(match)) throw new Problem(403, `An access token may not call ${match.operation.call}; use the API key, on your server.`);
  const wanted = match.values["companyId"];
  if (wanted !== undefined && wanted.toLowerCase() !== caller.companyId) throw new Problem(403, "The access token is for another company.");
}
