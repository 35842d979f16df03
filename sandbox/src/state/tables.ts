/** The state as SQL, the same on SQLite and PostgreSQL. Times are ISO 8601 text in UTC, `value` and `name` are JSON text: it holds every character. */
export interface Tables {
  readonly settings: { readonly name: string; readonly value: string };
  readonly companies: { readonly id: string; readonly created: string; readonly value: string };
  readonly connections: { readonly id: string; readonly company_id: string; readonly created: string; readonly value: string };
  readonly connection_errors: { readonly connection_id: string; readonly position: number; readonly value: string };
  readonly api_keys: { readonly id: string; readonly name: string; readonly hash: string; readonly created: string };
  readonly tokens: { readonly id: string; readonly company_id: string; readonly issued: string; readonly expires: string };
  readonly allowed_origins: { readonly origin: string; readonly position: number };
  readonly webhook_consumers: { readonly id: string; readonly created: string; readonly value: string };
  readonly deliveries: {
    readonly id: string;
    readonly consumer_id: string;
    readonly event_id: string;
    readonly event_type: string;
    readonly body: string;
    readonly created: string;
    readonly attempts: number;
    /** When it is to be tried (again). */
    readonly due: string;
    /** pending, delivered or failed. */
    readonly state: string;
    /** Until then a server process has it in hand. */
    readonly claimed_until: string | null;
    readonly last_status: number | null;
    readonly last_error: string | null;
  };
  /** Everything else that a write stores and a read returns. `scope` is what it belongs to, such as a company's id. */
  readonly records: {
    readonly kind: string;
    readonly scope: string;
    readonly id: string;
    readonly created: string;
    readonly value: string;
  };
}
