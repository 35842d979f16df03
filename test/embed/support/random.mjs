// Random sequences of what readers, servers and networks do, in the page itself; each is the same for the same seed.
import { CodatConnections } from "/embed/connections.js";

/** Numbers that look random, the same ones for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  return { pick: (list) => list[Math.floor(next() * list.length)], chance: (share) => next() < share };
}

const statuses = ["Linked", "Unlinked", "Deauthorized"];
const faults = ["500", "403", "404", "429", "401", "badjson", "network"];

/** An API with a state, which fails when it is told to. */
function fakeApi(random) {
  const connections = new Map(
    ["a", "b", "c"].map((id, index) => [
      id,
      { id, integrationId: id, integrationKey: index === 0 ? "pqsw" : "gbol", sourceId: id, sourceType: "Accounting", platformName: `Platform ${id}`, status: random.pick(statuses), created: "2024-01-01T00:00:00Z", lastSync: "2024-02-01T00:00:00Z", linkUrl: "https://link.example/start", connectionInfo: { companyName: "Toft" }, dataConnectionErrors: [] },
    ]),
  );
  const api = { connections, fault: null, unlinked: [], failedWrites: 0 };
  const json = (body, status = 200) => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

  function answer(method, path) {
    const [, id] = /connections\/(\w+)/.exec(path) ?? [];
    if (path.includes("/branding")) return json({});
    if (id === undefined) return json({ results: [...connections.values()], _links: {} });
    const connection = connections.get(id);
    if (!connection) return json({ error: "not found" }, 404);
    if (method === "PATCH" && connection.status === "Unlinked") api.unlinked.push(id); // by somebody else: it is what was wanted
    if (method === "PATCH" && connection.status !== "Linked") return json({ error: "only Linked connections can be unlinked" }, 409);
    if (method === "PATCH") {
      connection.status = "Unlinked";
      api.unlinked.push(id);
    }
    if (method === "PUT") connection.connectionInfo = { ...connection.connectionInfo, pausedUntil: new Date(Date.now() + 1e6).toISOString() };
    if (method === "DELETE") connection.connectionInfo = { companyName: "Toft" };
    return json(connection);
  }

  api.fetch = async (url, { method = "GET", mode, signal } = {}) => {
    await null;
    signal?.throwIfAborted();
    if (!navigator.onLine) throw new TypeError("offline");
    const fault = api.fault;
    if (mode === "no-cors") throw new TypeError("nobody there");
    api.fault = null;
    const lost = fault === "badjson" || fault === "network";
    if (fault !== null && !lost) {
      if (method !== "GET" && fault !== "401") api.failedWrites++; // another token is fetched, and it is asked once more
      return json({ error: `planned ${fault}`, correlationId: "ref" }, Number(fault));
    }
    // What is lost on the way back was done all the same.
    const reply = answer(method, new URL(url).pathname);
    if (fault === "network") throw new TypeError("lost");
    return fault === "badjson" ? new Response("<html>") : reply;
  };
  return api;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Runs one sequence; what it returns is wrong. */
export async function sequence(seed, steps) {
  const random = generator(seed);
  const api = fakeApi(random);
  const heard = { onError: 0, onDisconnect: [], onReconnect: [] };
  const approved = new Set();
  let online = true;
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => online });
  Object.assign(globalThis, { fetch: api.fetch });
  Math.random = () => 0;
  window.open = () => (random.chance(0.8) ? { closed: false, location: { replace() {} }, close() {} } : null);
  const target = document.getElementById("target");
  const component = new CodatConnections({
    target,
    props: {
      getAccessToken: async () => "token",
      companyId: "company",
      onClose() {},
      onError: () => heard.onError++,
      onDisconnect: ({ connectionId }) => heard.onDisconnect.push(connectionId),
      onReconnect: ({ connectionId }) => heard.onReconnect.push(connectionId),
      options: { apiUrl: "https://api.example", refreshInterval: false },
    },
  });
  await component.ready;
  const root = component.element.shadowRoot;
  const controls = () => [...root.querySelectorAll("button:not([hidden]):not([aria-disabled]):not(.close)")];
  const problems = [];
  const trail = [];
  const wrong = (words) => problems.push(`seed ${seed}: ${words} (after ${trail.join(", ")})`);

  const acts = {
    click: () => {
      const control = random.pick(controls());
      trail.push(`click ${control?.dataset.key}`);
      control?.click();
    },
    fault: () => {
      api.fault = random.pick(faults);
      trail.push(api.fault);
    },
    change: () => {
      const connection = random.pick([...api.connections.values()]);
      if (!connection) return;
      connection.status = random.pick(statuses);
      if (connection.status === "Linked") approved.add(connection.id);
    },
    remove: () => api.connections.delete(random.pick([...api.connections.keys()])),
    link: () => {
      const connection = random.pick([...api.connections.values()]);
      if (!connection) return;
      if (random.chance(0.6)) {
        Object.assign(connection, { status: "Linked", lastSync: new Date(Date.now() + trail.length).toISOString() });
        approved.add(connection.id);
      } else connection.dataConnectionErrors = [{ statusCode: "403", statusText: "User cancelled", erroredOnUtc: new Date().toISOString(), status: "Active" }];
      dispatchEvent(new Event("focus"));
    },
    network: () => {
      online = !online;
      dispatchEvent(new Event(online ? "online" : "offline"));
      trail.push(online ? "online" : "offline");
    },
    refresh: () => component.refresh(),
  };
  const bag = ["click", "click", "click", "click", "click", "fault", "fault", "change", "link", "link", "network", "refresh"];

  for (let step = 0; step < steps; step++) {
    const act = random.chance(0.02) ? "remove" : random.pick(bag);
    if (act !== "click" && act !== "fault" && act !== "network") trail.push(act);
    void acts[act]();
    if (random.chance(0.6)) await settle();
    if (!root.querySelector("[data-key=title]")) wrong("there is no heading");
  }

  // The storm is over: it must find its way back, and be right.
  api.fault = null;
  if (!online) acts.network();
  for (let round = 0; round < 20; round++) {
    await settle();
    const out = ["retry", "cancel", "keep", "continue", "back"].map((key) => controls().find((each) => each.dataset.key === key)).find(Boolean);
    if (!out) break;
    out.click();
  }
  await settle();
  await component.refresh();
  await settle();
  const rows = new Map([...root.querySelectorAll(".row[data-key]")].map((row) => [row.dataset.key, row.textContent]));
  if (rows.size !== api.connections.size) wrong(`${rows.size} rows for ${api.connections.size} connections: "${root.querySelector("h2")?.textContent}"`);
  for (const { id, status } of api.connections.values()) {
    const words = rows.get(id) ?? "";
    const shown = /Disconnected/.test(words) ? "Unlinked" : /Needs attention/.test(words) ? "Deauthorized" : "Linked";
    if (rows.has(id) && shown !== status) wrong(`${id} is ${status} and shown as ${shown}`);
  }
  if (heard.onError < api.failedWrites) wrong(`${api.failedWrites} writes failed, ${heard.onError} errors were told`);
  if (heard.onDisconnect.length > api.unlinked.length) wrong(`told of ${heard.onDisconnect.length} disconnects, ${api.unlinked.length} were made`);
  for (const id of heard.onReconnect) if (!approved.has(id)) wrong(`told that ${id} was reconnected`);
  component.destroy();
  sessionStorage.clear();
  return problems;
}
