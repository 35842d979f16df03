import { uuidOf } from "./uuid.ts";

export interface Integration {
  readonly key: string;
  readonly name: string;
  readonly sourceType: string;
  /** The data comes from a program on the customer's own machine. */
  readonly offline: boolean;
  /** Two colours of its logo; null: it has none. */
  readonly logo: readonly [string, string] | null;
}

/** Sources of data: the real keys and names, so that programs written against them work; logos of our own. */
export const integrations: readonly Integration[] = [
  { key: "gbol", name: "Xero", sourceType: "Accounting", offline: false, logo: ["#13b5ea", "#ffffff"] },
  { key: "qhyg", name: "QuickBooks Online", sourceType: "Accounting", offline: false, logo: ["#2ca01c", "#ffffff"] },
  { key: "pqsw", name: "QuickBooks Desktop", sourceType: "Accounting", offline: true, logo: ["#1b7f3b", "#ffffff"] },
  { key: "akxx", name: "Oracle NetSuite", sourceType: "Accounting", offline: false, logo: ["#403f3d", "#e7bf4e"] },
  { key: "knfz", name: "Sage Intacct", sourceType: "Accounting", offline: false, logo: ["#00a34e", "#ffffff"] },
  { key: "mqjo", name: "Sandbox", sourceType: "Accounting", offline: false, logo: ["#5b2fd6", "#ffffff"] },
  { key: "suuo", name: "Plaid", sourceType: "Banking", offline: false, logo: ["#111111", "#ffffff"] },
  { key: "upvr", name: "TrueLayer", sourceType: "Banking", offline: false, logo: ["#1b1b3a", "#a4b5ff"] },
  { key: "hcws", name: "Bank of Dave feed", sourceType: "BankFeed", offline: false, logo: ["#7a1f3d", "#ffd7e0"] },
  { key: "fztf", name: "Shopify", sourceType: "Commerce", offline: false, logo: ["#5e8e3e", "#ffffff"] },
  { key: "exgd", name: "Stripe", sourceType: "Commerce", offline: false, logo: ["#635bff", "#ffffff"] },
  { key: "zsth", name: "Square", sourceType: "Commerce", offline: false, logo: ["#3e4348", "#ffffff"] },
  { key: "ugxp", name: "Zettle", sourceType: "Commerce", offline: false, logo: ["#00246b", "#ffffff"] },
  { key: "whbq", name: "Dext", sourceType: "Expense", offline: false, logo: ["#ff5f2d", "#ffffff"] },
  { key: "nlgo", name: "A ledger without a logo", sourceType: "Other", offline: false, logo: null },
  { key: "unkn", name: "Unknown source", sourceType: "Unknown", offline: false, logo: ["#8a8f98", "#ffffff"] },
];

export const integrationIdOf = (key: string): string => uuidOf("integration", key);
export const sourceIdOf = (key: string): string => uuidOf("source", key);

/** Two letters on a square: the logo, drawn here, so that nothing is loaded from elsewhere. */
export function logoOf({ name, logo }: Integration): string | null {
  if (logo === null) return null;
  const initials = name
    .split(" ")
    .slice(0, 2)
    .map((word) => word[0] ?? "")
    .join("");
  const [back, front] = logo;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><rect width="64" height="64" rx="14" fill="${back}"/><text x="32" y="41" text-anchor="middle" font-family="system-ui, sans-serif" font-size="26" font-weight="600" fill="${front}">${initials}</text></svg>`;
}
