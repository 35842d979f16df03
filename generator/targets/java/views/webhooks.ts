import type { Webhooks } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import { note } from "../comments.ts";
import { type Context, found, runtime, shared } from "../context.ts";
import { Imports } from "../imports.ts";

export interface WebhooksView {
  readonly package: Code;
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly event: Code;
  readonly unwrapped: Code;
}

export function webhooksView({ event, events }: Webhooks, context: Context): WebhooksView {
  const imports = new Imports(context.packages.package);
  imports.use(runtime(context, "WebhookSignature"));
  imports.use("java.time.Instant");
  imports.use("java.util.function.Function");
  const verified = "WebhookSignature.unwrap(body, headers, secret)";
  const type =
    event === null ? imports.use("com.fasterxml.jackson.databind.JsonNode") : imports.use(shared(context, found(context.names, event)));
  return {
    package: trusted(context.packages.package),
    doc: note(`Reads what the server sends on its own: ${events.map(({ wire }) => wire).join(", ")}.`, 0),
    event: type,
    unwrapped: trusted(event === null ? verified : `new ${type}(${verified})`),
    imports: imports.lines(),
  };
}
