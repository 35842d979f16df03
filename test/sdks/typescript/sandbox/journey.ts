import { CodatPlatform } from "@codat/platform";

const many = "57fbe524-5310-54ad-a031-126348e75015";
const platformClient = new CodatPlatform();

const accessTokenRes = await platformClient.connectionManagement.getAccessToken({ companyId: many });
console.log(`token: ${accessTokenRes.connectionManagementAccessToken.accessToken}`);

const { corsSettings } = platformClient.connectionManagement;
await corsSettings.set({ allowedOrigins: ["https://www.bank-of-dave.com", "https://docs.bank-of-dave.com"] });
const cors = await corsSettings.get();
console.log(`cors: ${cors.connectionManagementAllowedOrigins.allowedOrigins?.join(",")}`);

const shops: string[] = [];
for await (const connection of platformClient.connections.list({ companyId: many, pageSize: 70 })) shops.push(connection.id);
console.log(`shops: ${new Set(shops).size}`);

const { company } = await platformClient.companies.create({ name: "Bank of Dave", tags: { language: "typescript" } });
const { connection } = await platformClient.connections.create({ companyId: company.id, requestBody: { platformKey: "gbol" } });
console.log(`created: ${company.name} ${connection.status}`);
const ids = { companyId: company.id, connectionId: connection.id };
const unlinked = await platformClient.connections.unlink({ ...ids, updateConnectionStatus: { status: "Unlinked" } });
console.log(`unlinked: ${unlinked.connection.status}`);
const deleted = await platformClient.connections.delete(ids);
const gone = await platformClient.companies.delete({ companyId: company.id });
console.log(`deleted: ${deleted.statusCode} ${gone.statusCode}`);
