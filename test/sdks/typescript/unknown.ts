import { CodatPlatform } from "@codat/platform";

const platformClient = new CodatPlatform();

const { connection } = await platformClient.connections.get({
  companyId: "8a210b68-6988-11ed-a1eb-0242ac120002",
  connectionId: "2e9d2c44-f675-40ba-8049-353bfcb5e171",
});
console.log(`unknown-enum: ${connection.status}`);

const whole: Record<string, unknown> = connection; // with the fields that this version does not know
console.log(`unknown-field: ${JSON.stringify(whole["futureField"])}`);

const deleted = await platformClient.settings.deleteApiKey({ apiKeyId: "8a210b68-6988-11ed-a1eb-0242ac120002" });
console.log(`deleted: ${deleted.statusCode}`);
