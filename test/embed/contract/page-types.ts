// What the product page's Vue and Svelte programs take from the component's address: types alone.
import type { DisconnectCallbackArgs, ErrorCallbackArgs, ReconnectCallbackArgs } from "https://connections-sdk.codat.io";

let modalOpen = true;

export const onDisconnect = (connection: DisconnectCallbackArgs) => alert(`On disconnect callback - ${connection.connectionId}`);
export const onReconnect = (connection: ReconnectCallbackArgs) => alert(`On reconnect callback - ${connection.connectionId}`);
export const onClose = () => {
  modalOpen = false;
};
export const onError = (error: ErrorCallbackArgs) => alert(`On error callback - ${error.message}`);
export const isOpen = () => modalOpen;
