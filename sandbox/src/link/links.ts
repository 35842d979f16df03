import { createHmac, timingSafeEqual } from "node:crypto";
import { Problem } from "../problem.ts";
import type { Placed } from "../state/store.ts";

/** Addresses at which a customer authorizes a connection: signed, good for one day, and for one use. */
export interface Links {
  readonly urlOf: (connection: Placed) => string;
  /** Refuses what is not a link of this connection as it now is. */
  readonly check: (connection: Placed, otp: string) => void;
}

const hour = 3_600_000;

export function openLinks(origin: string, secret: Uint8Array): Links {
  const sign = ({ companyId, id }: Placed, serial: number, expires: number) =>
    createHmac("sha256", secret).update(`link ${companyId} ${id} ${serial} ${expires}`).digest("base64url").slice(0, 32);
  return {
    urlOf(connection) {
      const serial = connection.linksUsed ?? 0;
      const expires = (Math.floor(Date.now() / hour) + 24) * hour; // the same link for an hour, so that two reads agree
      const otp = `${serial}.${expires.toString(36)}.${sign(connection, serial, expires)}`;
      return `${origin}/companies/${connection.companyId}/connections/${connection.id}/start?otp=${otp}`;
    },
    check(connection, otp) {
      const [serial = "", expires = "", signature = ""] = otp.split(".");
      const wanted = Buffer.from(sign(connection, Number(serial), Number.parseInt(expires, 36)));
      const given = Buffer.from(signature);
      if (wanted.length !== given.length || !timingSafeEqual(wanted, given))
        throw new Problem(403, "This is no link to authorize the connection.");
      if (Number.parseInt(expires, 36) < Date.now()) throw new Problem(403, "The link has expired; ask for a new one.");
      if (Number(serial) !== (connection.linksUsed ?? 0)) throw new Problem(403, "The link was used already; ask for a new one.");
    },
  };
}
