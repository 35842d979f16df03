import { CodatConnections } from "@codat/sdk-connections";

const modal = document.querySelector("#modal");
const status = document.querySelector("#status");

async function getAccessToken({ signal }) {
  const response = await fetch("/api/token", { signal });
  if (!response.ok) throw new Error(`/api/token answered ${response.status}`);
  return response.json();
}

function openModal() {
  const connections = new CodatConnections({
    target: modal,
    props: {
      getAccessToken,
      onClose: () => modal.close(),
      onDisconnect: (connection) => say(`${connection.platformName} was disconnected.`),
      onReconnect: (connection) => say(`${connection.platformName} was reconnected.`),
      onError: (error) => say(`Something went wrong: ${error.message}`),
      options: { apiUrl: import.meta.env.CODAT_SERVER_URL },
    },
  });
  modal.addEventListener("close", () => connections.destroy(), { once: true });
  modal.showModal();
}

function say(text) {
  status.textContent = text;
}

document.querySelector("#manage").addEventListener("click", openModal);
