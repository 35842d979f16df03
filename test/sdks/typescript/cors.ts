import { CodatPlatform } from "@codat/platform";

const platformClient = new CodatPlatform();
const origins = ["https://www.bank-of-dave.com", "https://docs.bank-of-dave.com"];

await platformClient.connectionManagement.corsSettings.set({ allowedOrigins: origins });
const own = await platformClient.connectionManagement.corsSettings.get();
console.log(`cors: ${own.connectionManagementAllowedOrigins.allowedOrigins?.join(",")}`);

await platformClient.settings.setCorsSettings({ allowedOrigins: origins.slice(0, 1) });
const settings = await platformClient.settings.getCorsSettings({}, { timeoutMs: 5_000 });
console.log(`settings-cors: ${settings.connectionManagementAllowedOrigins.allowedOrigins?.join(",")}`);
