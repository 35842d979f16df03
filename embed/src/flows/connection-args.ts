import type { Connection } from "../connection.ts";
import type { ConnectionCallbackArgs } from "../types.ts";

/** A connection as callbacks get it. */
export const argsOf = ({ id, integrationId, integrationKey, platformName, sourceId, sourceType }: Connection): ConnectionCallbackArgs => ({
  connectionId: id,
  integrationId,
  integrationKey,
  platformName,
  sourceId,
  sourceType,
});
