// The product page's React program, with the stray semicolon taken out; the component is the wrapper.
import type { DisconnectCallbackArgs, ErrorCallbackArgs } from "@codat/sdk-connections/pure";
import { type ReactElement, useState } from "react";
import { CodatConnections } from "../../react.tsx";

export const ConnectionManagement = ({ accessToken }: { accessToken: string }): ReactElement => {
  const [modalOpen, setModalOpen] = useState(false);

  const onDisconnect = (connection: DisconnectCallbackArgs) => alert(`On disconnect callback - ${connection.connectionId}`);
  const onReconnect = (connection: DisconnectCallbackArgs) => alert(`On reconnect callback - ${connection.connectionId}`);
  const onClose = () => setModalOpen(false);
  const onError = (error: ErrorCallbackArgs) => alert(`On error callback - ${error.message}`);

  return (
    <div>
      <p>Some content</p>
      <button type="button" onClick={() => setModalOpen(true)}>
        Manage connections
      </button>
      {modalOpen && (
        <div className="modal-wrapper">
          <CodatConnections
            accessToken={accessToken}
            onDisconnect={onDisconnect}
            onReconnect={onReconnect}
            onError={onError}
            onClose={onClose}
          />
        </div>
      )}
    </div>
  );
};

// @ts-expect-error there is no token
export const without: ReactElement = <CodatConnections onClose={() => {}} />;
