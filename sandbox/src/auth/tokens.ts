import { randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { Problem } from "../problem.ts";
import type { Database } from "../state/database.ts";

/** Signs and reads access tokens. */
export interface Tokens {
  /** A token for one company, `seconds` long. */
  readonly issue: (companyId: string, seconds: number) => Promise<string>;
  /** The company that a token is for; refuses it with the reason. */
  readonly companyOf: (token: string) => Promise<string>;
}

const issuer = "gen-sdks-sandbox";

export function openTokens(database: Database, secret: Uint8Array): Tokens {
  return {
    async issue(companyId, seconds) {
      const id = randomUUID();
      const issued = Math.floor(Date.now() / 1000);
      const expires = issued + seconds;
      const isoOf = (time: number) => new Date(time * 1000).toISOString();
      await database
        .insertInto("tokens")
        .values({ id, company_id: companyId, issued: isoOf(issued), expires: isoOf(expires) })
        .execute();
      return new SignJWT({ companyId })
        .setProtectedHeader({ alg: "HS256", typ: "JWT" })
        .setIssuer(issuer)
        .setJti(id)
        .setIssuedAt(issued)
        .setExpirationTime(expires)
        .sign(secret);
    },
    async companyOf(token) {
      try {
        const { payload } = await jwtVerify(token, secret, { issuer, algorithms: ["HS256"] });
        const { jti, companyId } = payload as { readonly jti?: string; readonly companyId?: string };
        const known = await database
          .selectFrom("tokens")
          .select("company_id")
          .where("id", "=", jti ?? "")
          .executeTakeFirst();
        if (known && known.company_id === companyId) return companyId;
      } catch (error) {
        throw new Problem(401, reasonOf(error));
      }
      throw new Problem(401, "The access token has been withdrawn.");
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return "The access token has expired.";
  if (error instanceof errors.JOSEAlgNotAllowed) return "The access token is signed in a way that is not accepted.";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "The access token's signature is wrong.";
  if (error instanceof errors.JOSEError) return "The access token is not one of this server's.";
  throw error;
}
