import { defineConfig } from "vite";
import { tokenRoute } from "./token-route.js";

const server = { host: "127.0.0.1", port: Number(process.env.PORT ?? 3000), strictPort: true };

export default defineConfig({
  plugins: [tokenRoute()],
  envPrefix: "CODAT_SERVER_URL", // the only variable that the page gets to see
  server,
  preview: server,
});
