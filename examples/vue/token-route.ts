import type { IncomingMessage, ServerResponse } from "node:http";
import { CodatPlatform } from "@codat/platform";
import type { Plugin, PreviewServer, ViteDevServer } from "vite";

/** The server of this example: GET /api/token, in development and in preview. The API key stays in it. */
export function tokenRoute(): Plugin {
  const platformClient = new CodatPlatform(); // reads CODAT_API_KEY and CODAT_SERVER_URL
  const companyId = process.env["CODAT_COMPANY_ID"] ?? ""; // a real server takes it from the session

  async function answer(_request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("Content-Type", "application/json").setHeader("Cache-Control", "no-store");
    try {
      const { connectionManagementAccessToken } = await platformClient.connectionManagement.getAccessToken({ companyId });
      response.end(JSON.stringify({ accessToken: connectionManagementAccessToken.accessToken }));
    } catch (error) {
      console.error(error);
      response.writeHead(502).end(JSON.stringify({ error: "No token could be had; the server's log says why." }));
    }
  }

  const use = ({ middlewares }: ViteDevServer | PreviewServer): void => {
    middlewares.use("/api/token", answer);
  };
  return { name: "token-route", configureServer: use, configurePreviewServer: use };
}
