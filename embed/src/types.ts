/** Which of an embed's sources a text is about. */
export type IntegrationSourceTypeKeys = "accounting" | "banking" | "commerce";
export type CodatTextOptionsKeys = `${IntegrationSourceTypeKeys}.connectionDetails.dataTypes`;

/** Lists of data types, shown before disconnecting and reconnecting; each item is one bullet and may hold Markdown. */
export type CodatTextOptions = Readonly<Record<CodatTextOptionsKeys, readonly string[]>>;

export interface DisconnectCallbackArgs {
  connectionId: string;
}
export interface ReconnectCallbackArgs {
  connectionId: string;
}
export interface ErrorCallbackArgs {
  /** Names the request in Codat's own records. */
  correlationId?: string;
  /** For developers, in English. */
  message?: string;
  /** HTTP status, when there was an answer. */
  errorCode?: number;
  /** Whether the person in front of it can do something about it. */
  userRecoverable: boolean;
}

/** A connection as callbacks get it. */
export interface ConnectionCallbackArgs {
  connectionId: string;
  integrationId: string;
  integrationKey: string;
  platformName: string;
  sourceId: string;
  sourceType: string;
}

export type ErrorKind =
  | "cors"
  | "network"
  | "offline"
  | "timeout"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "rate_limited"
  | "server"
  | "invalid_response"
  | "popup_blocked"
  | "link_failed"
  | "token_callback";

/** Fetches a token when one is needed: at the start, a minute before the last one ends, and when one was refused. */
export type GetAccessToken = (context: {
  readonly reason: "initial" | "expiring" | "rejected";
  readonly signal: AbortSignal;
}) => Promise<string | { readonly accessToken: string; readonly expiresIn?: number }>;

/** One of the two is needed. */
export type TokenSource =
  | { accessToken: string; getAccessToken?: GetAccessToken }
  | { accessToken?: string; getAccessToken: GetAccessToken };

/** Called exactly once for what they tell. One that throws is reported to the page, and changes nothing here. */
export interface CodatConnectionsCallbacks {
  /** The X was clicked. Remove the component then; without this callback there is no X. */
  onClose: () => void;
  onError: (error: ErrorCallbackArgs & { code?: ErrorKind }) => void;
  /** The server has confirmed it. */
  onDisconnect: (connection: DisconnectCallbackArgs & ConnectionCallbackArgs) => void;
  onReconnect: (connection: ReconnectCallbackArgs & ConnectionCallbackArgs) => void;
  onPause: (connection: ConnectionCallbackArgs & { until: string }) => void;
  onResume: (connection: ConnectionCallbackArgs) => void;
  onReady: (ready: { connections: number }) => void;
}

/** CSS values; see the reference for what each colours. */
export type ThemeToken =
  | "primary"
  | "onPrimary"
  | "background"
  | "text"
  | "muted"
  | "line"
  | "panel"
  | "danger"
  | "ok"
  | "okBackground"
  | "focus"
  | "font"
  | "fontSize"
  | "radius";

export interface CodatConnectionsOptions {
  /** Data types by kind of source, and any other text of the component by its key. */
  text?: Partial<CodatTextOptions> & Readonly<Partial<Record<string, string | readonly string[]>>>;
  /** Put on the style element that browsers without constructable style sheets get. */
  nonce?: string;
  /** Default: the nearest `lang`, then the browser's. Known: en, fr, de, es, ar. */
  locale?: string;
  dir?: "ltr" | "rtl" | "auto";
  theme?: Partial<Record<ThemeToken, string>>;
  /** Default: auto, which is what the reader's system says. */
  colorScheme?: "light" | "dark" | "auto";
  hideBorder?: boolean;
  /** Level of headings in the page around; default 2. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Default: popup. */
  reauthorize?: "popup" | "redirect";
  /** Origins that link pages may have; default: any https origin, and http on this machine. */
  linkOrigins?: readonly string[];
  /** Kinds of source that are listed; default: accounting, banking and commerce. */
  sourceTypes?: readonly string[];
  /** Milliseconds between reads while the page is visible; default 60,000, false for none. */
  refreshInterval?: number | false;
  /** Where the API is; default: where the script came from, when that is a sandbox, else the Platform API. */
  apiUrl?: string;
}

export type CodatConnectionsProps = TokenSource &
  Partial<CodatConnectionsCallbacks> & {
    /** Default: the one that the token names. */
    companyId?: string;
    options?: CodatConnectionsOptions;
  };
