// The types as the product's page documents them, and that ours can stand where they stand, and they where ours do.
import {
  CodatConnections,
  type CodatConnectionsOptions,
  type CodatConnectionsProps,
  type CodatTextOptions,
  type ConnectionCallbackArgs,
  type DisconnectCallbackArgs,
  type ErrorCallbackArgs,
  initCodatConnections,
  type ReconnectCallbackArgs,
} from "@codat/sdk-connections";

interface DocumentedError {
  correlationId?: string;
  message?: string;
  errorCode?: number;
  userRecoverable: boolean;
}
interface DocumentedOptions {
  text?: {
    "accounting.connectionDetails.dataTypes"?: string[];
    "banking.connectionDetails.dataTypes"?: string[];
    "commerce.connectionDetails.dataTypes"?: string[];
  };
  nonce?: string;
}
interface DocumentedProps {
  accessToken: string;
  onClose: () => void;
  onError: (error: DocumentedError) => void;
  onDisconnect: (connection: { connectionId: string }) => void;
  onReconnect: (connection: { connectionId: string }) => void;
  options?: DocumentedOptions;
}

declare const documented: { props: DocumentedProps; error: DocumentedError; id: { connectionId: string }; options: DocumentedOptions };
declare const ours: {
  error: ErrorCallbackArgs;
  disconnect: DisconnectCallbackArgs;
  reconnect: ReconnectCallbackArgs;
  connection: ConnectionCallbackArgs;
};
declare const target: HTMLElement;

export const taken = [
  documented.props satisfies CodatConnectionsProps,
  documented.options satisfies CodatConnectionsOptions,
  documented.error satisfies ErrorCallbackArgs,
  documented.id satisfies DisconnectCallbackArgs,
  documented.id satisfies ReconnectCallbackArgs,
];
export const given = [
  ours.error satisfies DocumentedError,
  ours.disconnect satisfies { connectionId: string },
  ours.reconnect satisfies { connectionId: string },
  ours.connection satisfies { connectionId: string },
];
export const every: CodatTextOptions = {
  "accounting.connectionDetails.dataTypes": ["Balance sheet"],
  "banking.connectionDetails.dataTypes": [],
  "commerce.connectionDetails.dataTypes": [],
};

export const instance: CodatConnections = new CodatConnections({ target, props: documented.props });
export const started: Promise<unknown> = initCodatConnections(target, documented.props);
export const additions = [
  instance.ready satisfies Promise<void>,
  instance.refresh() satisfies Promise<void>,
  instance.update({}),
  instance.destroy(),
];

// One way to get a token is enough, and one is needed.
new CodatConnections({ target, props: { getAccessToken: async ({ reason, signal }) => `${reason} ${signal.aborted}` } });
new CodatConnections({ target, props: { getAccessToken: async () => ({ accessToken: "token", expiresIn: 3600 }) } });
// @ts-expect-error there is no token
new CodatConnections({ target, props: {} });
// @ts-expect-error there is no target
new CodatConnections({ props: documented.props });
// @ts-expect-error a list of data types is a list
new CodatConnections({ target, props: { accessToken: "token", options: { text: { "accounting.connectionDetails.dataTypes": 5 } } } });
