import { CodatConnections } from "@codat/sdk-connections/react";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { getAccessToken } from "./get-access-token.ts";

function App() {
  const [count, setCount] = useState(0);
  const [shown, setShown] = useState(false);
  const [heard, setHeard] = useState("");
  const options = { apiUrl: import.meta.env["CODAT_SERVER_URL"], text: { title: `Count ${count}` } };
  const flash = () => {
    setShown(true);
    setTimeout(() => setShown(false));
  };
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        Show
      </button>
      <button type="button" onClick={flash}>
        Flash
      </button>
      <button type="button" onClick={() => setCount(count + 1)}>
        More
      </button>
      <p id="heard">{heard}</p>
      {shown && <CodatConnections getAccessToken={getAccessToken} options={options} onClose={() => setHeard(`closed at ${count}`)} />}
    </>
  );
}

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
