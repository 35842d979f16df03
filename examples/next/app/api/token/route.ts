import { CodatPlatform } from "@codat/platform";

export const dynamic = "force-dynamic";

const platformClient = new CodatPlatform(); // reads CODAT_API_KEY and CODAT_SERVER_URL
const companyId = process.env.CODAT_COMPANY_ID ?? ""; // a real server takes it from the session
const headers = { "Cache-Control": "no-store" };

export async function GET(): Promise<Response> {
  try {
    const { connectionManagementAccessToken } = await platformClient.connectionManagement.getAccessToken({ companyId });
    return Response.json({ accessToken: connectionManagementAccessToken.accessToken }, { headers });
  } catch (error) {
    console.error(error);
    return Response.json({ error: "No token could be had; the server's log says why." }, { status: 502, headers });
  }
}
