import { CodatPlatform } from "@codat/platform";

const platformClient = new CodatPlatform();

const names: string[] = [];
for await (const company of platformClient.companies.list({ query: "name~Company", pageSize: 3 })) {
  names.push(company.name);
}
console.log(`companies: ${names.join(",")}`);

const firstPage = await platformClient.companies.list({ pageSize: 3 });
const nextPage = await firstPage.next();
console.log(`first-page: ${firstPage.companies.results?.length} ${firstPage.hasNext} ${nextPage?.companies.results?.length}`);
