import { CodatPlatform } from "@codat/platform";

const platformClient = new CodatPlatform();
const companyId = "8a210b68-6988-11ed-a1eb-0242ac120002";

const accessTokenRes = await platformClient.connectionManagement.getAccessToken({ companyId });
if (accessTokenRes.statusCode === 200) {
  console.log(`token: ${accessTokenRes.connectionManagementAccessToken.accessToken}`);
}
