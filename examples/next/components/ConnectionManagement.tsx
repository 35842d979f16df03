"use client";

import type { ConnectionCallbackArgs, ErrorCallbackArgs } from "@codat/sdk-connections/pure";
import { CodatConnections } from "@codat/sdk-connections/react";
import { useState } from "react";
import { getAccessToken } from "./get-access-token.ts";
import { Modal } from "./Modal.tsx";

export function ConnectionManagement({ apiUrl }: { apiUrl: string | undefined }) {
  const [modalOpen, setModalOpen] = useState(false);
  const [status, setStatus] = useState("");

  const onClose = () => setModalOpen(false);
  const onDisconnect = (connection: ConnectionCallbackArgs) => setStatus(`${connection.platformName} was disconnected.`);
  const onReconnect = (connection: ConnectionCallbackArgs) => setStatus(`${connection.platformName} was reconnected.`);
  const onError = (error: ErrorCallbackArgs) => setStatus(`Something went wrong: ${error.message}`);

  return (
    <main>
      <h1>Your account</h1>
      <button type="button" onClick={() => setModalOpen(true)}>
        Manage connections
      </button>
      <p role="status">{status}</p>
      {modalOpen && (
        <Modal onClose={onClose}>
          <CodatConnections
            getAccessToken={getAccessToken}
            onClose={onClose}
            onDisconnect={onDisconnect}
            onReconnect={onReconnect}
            onError={onError}
            options={{ apiUrl }}
          />
        </Modal>
      )}
    </main>
  );
}
