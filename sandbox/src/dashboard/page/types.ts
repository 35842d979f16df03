export type { Entry } from "../../log/request-log.ts";

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly connections: number;
  readonly linked: number;
}

export type Status = "PendingAuth" | "Linked" | "Unlinked" | "Deauthorized";

export interface Connection {
  readonly id: string;
  readonly integrationKey: string;
  readonly platformName: string;
  readonly sourceType: string;
  readonly status: Status;
  readonly created: string;
  readonly lastSync: string | null;
  readonly linkUrl: string;
  readonly connectionInfo: { readonly pausedUntil?: string } | null;
  readonly dataConnectionErrors: readonly { readonly errorMessage: string; readonly status: string }[];
}

export interface Integration {
  readonly key: string;
  readonly name: string;
  readonly sourceType: string;
  readonly hasLogo: boolean;
}

/** What the sandbox says of itself. */
export interface About {
  /** Null when the sandbox was started with a key of its own: the terminal has shown it, the page does not get it. */
  readonly testKey: string | null;
  readonly integrations: readonly Integration[];
  readonly operations: readonly { readonly id: string; readonly call: string }[];
  readonly events: readonly string[];
}

export interface Consumer {
  readonly id: string;
  readonly url: string;
  readonly disabled: boolean;
  readonly eventTypes: readonly string[];
}

export interface Delivery {
  readonly id: string;
  readonly consumerId: string;
  readonly eventType: string;
  readonly created: string;
  readonly attempts: number;
  readonly due: string | null;
  readonly state: "pending" | "delivered" | "failed";
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}

export interface WaitingFault {
  readonly fault: string;
  readonly operation: string | null;
  /** Null: until it is cleared. */
  readonly left: number | null;
}
