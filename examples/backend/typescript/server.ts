import { CodatPlatform } from "@codat/platform";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const companyId = process.env["CODAT_COMPANY_ID"];
if (!companyId) throw new Error("Set CODAT_COMPANY_ID: the company whose connections are shown.");

const platformClient = new CodatPlatform(); // reads CODAT_API_KEY and CODAT_SERVER_URL

const app = new Hono();

app.get("/api/token", async (context) => {
  const response = await platformClient.connectionManagement.getAccessToken({ companyId });
  return context.json({ accessToken: response.connectionManagementAccessToken.accessToken }, 200, { "Cache-Control": "no-store" });
});

app.onError((error, context) => {
  console.error(error.message);
  return context.json({ error: "No token could be had; the server's log says why." }, 502);
});

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env["PORT"] ?? 3000) }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}/api/token`);
});
