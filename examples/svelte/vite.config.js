import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { tokenRoute } from "./token-route.ts";

const server = { host: "127.0.0.1", port: Number(process.env.PORT ?? 3000), strictPort: true };

export default defineConfig({
  plugins: [svelte(), tokenRoute()],
  envPrefix: "CODAT_SERVER_URL", // the only variable that the page gets to see
  server,
  preview: server,
});
