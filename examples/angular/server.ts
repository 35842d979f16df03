import { CodatPlatform } from "@codat/platform";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const platformClient = new CodatPlatform(); // reads CODAT_API_KEY and CODAT_SERVER_URL
const companyId = process.env["CODAT_COMPANY_ID"] ?? ""; // a real server takes it from the session

const app = new Hono();

app.get("/api/token", async (context) => {
  const { connectionManagementAccessToken } = await platformClient.connectionManagement.getAccessToken({ companyId });
  return context.json({ accessToken: connectionManagementAccessToken.accessToken }, 200, { "Cache-Control": "no-store" });
});

app.use(serveStatic({ root: "dist/browser" }));

app.onError((error, context) => {
  console.error(error.message);
  return context.json({ error: "No token could be had; the server's log says why." }, 502);
});

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env["PORT"] ?? 3000) }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
