import type { OperationId } from "../platform.ts";
import { accessHandlers } from "./access.ts";
import { companyHandlers } from "./companies.ts";
import { connectionHandlers } from "./connections.ts";
import { dataHandlers } from "./data.ts";
import type { Handler } from "./handler.ts";
import { settingsHandlers } from "./settings.ts";
import { webhookHandlers } from "./webhooks.ts";

/** Every operation of the API: one that nobody answers does not compile. */
export const handlers: Readonly<Record<OperationId, Handler>> = {
  ...accessHandlers,
  ...companyHandlers,
  ...connectionHandlers,
  ...dataHandlers,
  ...settingsHandlers,
  ...webhookHandlers,
};
