import { randomBytes } from "node:crypto";
import { pageOf } from "../paging.ts";
import type { OperationId } from "../platform.ts";
import { notFound } from "../problem.ts";
import { type Integration, integrationIdOf, integrations, sourceIdOf } from "../seed/integrations.ts";
import { uuidOf } from "../seed/uuid.ts";
import { getRecord, putRecord } from "../state/records.ts";
import { type Call, created, done, type Handler, ok, pagingOf, valueIn, type World } from "./handler.ts";

/** The client that this sandbox is for: there is one. */
export const clientId = uuidOf("client");
const own = { kind: "client", scope: "" } as const;

interface Settings {
  readonly settings?: readonly object[];
}

export const settingsHandlers = {
  "get-profile": async (_, { store, urls }) =>
    ok((await getRecord<object>(store.database, { ...own, id: "profile" })) ?? profile(urls.api)),
  "update-profile": async ({ body }, { store }) => {
    const { apiKey: _, ...kept } = body as Readonly<Record<string, unknown>>;
    await putRecord(store.database, { ...own, id: "profile" }, kept);
    return ok(kept);
  },
  "get-profile-syncSettings": async (_, { store }) => {
    const known = await getRecord<Settings>(store.database, { ...own, id: "sync-settings" });
    return ok({ clientId, settings: known?.settings ?? [syncSetting], overridesDefaults: known !== null });
  },
  "update-profile-syncSettings": async ({ body }, { store }) => {
    await putRecord(store.database, { ...own, id: "sync-settings" }, { settings: (body as Settings | undefined)?.settings ?? [] });
    return done;
  },
  "get-company-syncSettings": async (call, { store }) => {
    const { id } = await store.company(valueIn(call, "companyId"));
    const known = await getRecord<Settings>(store.database, { kind: "sync-settings", scope: "company", id });
    return ok({ companyId: id, settings: known?.settings ?? [syncSetting], overridesDefaults: known !== null });
  },
  "set-company-syncSettings": async (call, { store }) => {
    const { id } = await store.company(valueIn(call, "companyId"));
    const settings = (call.body as Settings | undefined)?.settings ?? [];
    await putRecord(store.database, { kind: "sync-settings", scope: "company", id }, { settings });
    return done;
  },
  "rotate-zapier-key": async (_, { store }) => {
    const key = randomBytes(16).toString("hex");
    await putRecord(store.database, { ...own, id: "zapier-key" }, { key });
    return created({ key });
  },
  "list-integrations": async (call, world) =>
    ok(
      pageOf(
        integrations.map((each) => shownIntegration(each, world)),
        pagingOf(call),
        (integration) => integration,
      ),
    ),
  "get-integration": async (call, world) => ok(shownIntegration(integrationOf(call), world)),
  "get-integrations-branding": async (call, { urls }) => {
    const integration = integrationOf(call);
    const alt = `${integration.name} logo`;
    const image = { image: { src: logoUrl(integration, urls.api), alt } };
    return ok({ ...(integration.logo ? { logo: { full: image, square: image } } : {}), sourceId: sourceIdOf(integration.key) });
  },
  "get-supplemental-data-configuration": async (call, { store }) =>
    ok((await getRecord<object>(store.database, supplemental(call))) ?? { supplementalDataConfig: {} }),
  "configure-supplemental-data": async (call, { store }) => {
    await putRecord(store.database, supplemental(call), call.body ?? {});
    return { status: 200 };
  },
  "get-custom-data-type-configuration": async (call, { store }) =>
    ok(
      (await getRecord<object>(store.database, custom(call))) ?? {
        dataSource: "/",
        requiredData: {},
        keyBy: ["$['id']"],
        sourceModifiedDate: null,
      },
    ),
  "configure-custom-data-type": async (call, { store }) => {
    await putRecord(store.database, custom(call), call.body ?? {});
    return ok((call.body ?? {}) as object);
  },
} satisfies Partial<Record<OperationId, Handler>>;

const profile = (api: string): object => ({
  name: "Sandbox",
  logoUrl: `${api}/_sandbox/logos/mqjo.svg`,
  iconUrl: `${api}/_sandbox/logos/mqjo.svg`,
  redirectUrl: "https://app.example.com/linked/{companyId}",
  whiteListUrls: [],
  confirmCompanyName: false,
});

const syncSetting = {
  dataType: "invoices",
  fetchOnFirstLink: true,
  syncSchedule: 24,
  syncOrder: 0,
  syncFromUtc: "2024-01-01T00:00:00Z",
  syncFromWindow: 24,
  monthsToSync: 24,
  isLocked: false,
};

function integrationOf(call: Call): Integration {
  const key = valueIn(call, "platformKey");
  const found = integrations.find((each) => each.key === key);
  if (!found) throw notFound("integration", key);
  return found;
}

const logoUrl = ({ key }: Integration, api: string): string => `${api}/_sandbox/logos/${key}.svg`;

const shownIntegration = (integration: Integration, { urls }: World): object => ({
  key: integration.key,
  logoUrl: logoUrl(integration, urls.api),
  name: integration.name,
  enabled: true,
  sourceId: sourceIdOf(integration.key),
  sourceType: integration.sourceType,
  integrationId: integrationIdOf(integration.key),
  isOfflineConnector: integration.offline,
  isBeta: false,
  datatypeFeatures: [{ dataType: "company", supportedFeatures: [{ featureType: "Get", featureState: "Release" }] }],
});

const supplemental = (call: Call) => ({ kind: "supplemental", scope: integrationOf(call).key, id: valueIn(call, "dataType") });
const custom = (call: Call) => ({ kind: "custom", scope: integrationOf(call).key, id: valueIn(call, "customDataIdentifier") });
