import { CodatPlatform, NotFoundError } from "@codat/platform";

const platformClient = new CodatPlatform();

try {
  await platformClient.companies.get({ companyId: "00000000-0000-4000-8000-000000000404" });
} catch (error) {
  if (!(error instanceof NotFoundError)) throw error;
  console.log(`not-found: ${error.statusCode} NotFound ${error.body?.error}`);
}

const retried = await platformClient.companies.get({ companyId: "00000000-0000-4000-8000-000000000429" });
console.log(`retried: ${retried.company.name}`);
