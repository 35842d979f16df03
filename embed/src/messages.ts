import type { FlowMessageKey } from "./flows/messages.ts";

/** The texts of the list, of a connection and of what can go wrong. `{name}` is filled in; `options.text` may replace any by its key. */
export const english = {
  title: "Manage connected accounts",
  subtitle: "You can see and manage the accounts you've previously connected below.",
  close: "Close",
  retry: "Try again",
  loading: "Loading your connections",
  connections: "Connections",
  lastActive: "Last active {when}",
  unknownDate: "at an unknown time",
  never: "Not synced yet",
  connected: "Connected",
  disconnected: "Disconnected",
  expired: "Needs attention",
  paused: "Paused",
  emptyTitle: "Nothing connected yet",
  offline: "You're offline. What you see may be out of date.",
  gone: "{name} is no longer there.",
  changed: "{name} has changed.",
  poweredBy: "Powered by Codat",
  errorTitle: "Something went wrong",
} as const;

/** The texts of what can be done to a connection stand with it, in `flows/messages.ts`. */
export type MessageKey = keyof typeof english | FlowMessageKey;
export type Catalogue = Readonly<Record<MessageKey, string>>;
