import { CodatPlatform } from "@codat/platform";

const platformClient = new CodatPlatform();

const { connectionManagementAccessToken } = await platformClient.connectionManagement.get({
  companyId: "8a210b68-6988-11ed-a1eb-0242ac120002",
});
console.log(connectionManagementAccessToken.accessToken);
