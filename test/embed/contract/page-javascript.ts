// The product page's program in plain JavaScript, with a second click guarded; only the import's address is another's.
import { CodatConnections } from "https://connections-sdk.codat.io";

export function start(accessToken: string) {
  const connectionsSdkTarget = document.querySelector<HTMLElement>("#codat-connections-container");
  if (!connectionsSdkTarget) throw new Error("there is no #codat-connections-container");

  const closeCallback = () => {
    connectionsSdkTarget.style.pointerEvents = "none";
    const [mounted] = connectionsSdkTarget.children;
    if (mounted) connectionsSdkTarget.removeChild(mounted);
  };

  const onClose = () => closeCallback();
  const onReconnect = (connection: { connectionId: string }) => alert(`On reconnect callback  = ${connection.connectionId}`);
  const onDisconnect = (connection: { connectionId: string }) => alert(`On disconnect callback  = ${connection.connectionId}`);
  const onError = (error: { message?: string }) => alert(`On error callback : ${error.message}`);

  const openModal = () => {
    if (connectionsSdkTarget.children.length > 0) return;
    connectionsSdkTarget.style.pointerEvents = "initial";
    new CodatConnections({
      target: connectionsSdkTarget,
      props: {
        accessToken,
        onReconnect,
        onClose,
        onDisconnect,
        onError,
      },
    });
  };
  return openModal;
}
