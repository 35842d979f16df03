import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ConnectionManagement } from "./ConnectionManagement.tsx";
import "./app.css";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <ConnectionManagement />
    </StrictMode>,
  );
