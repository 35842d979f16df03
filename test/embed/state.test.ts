import { describe, expect, test, vi } from "vitest";
import { type Connection, connectionOf } from "../../embed/src/connection.ts";
import { Failure } from "../../embed/src/failure.ts";
import { busy, done, notYet, refused } from "../../embed/src/flows/changes.ts";
import { failed, go, gone, initial, loaded, online, type State } from "../../embed/src/state.ts";

const connection = (id: string, status = "Linked", more: object = {}): Connection => {
  const row = connectionOf({ id, status, platformName: `Platform ${id}`, sourceType: "Accounting", ...more });
  if (row === null) throw new Error("no connection");
  return row;
};

const [xero, sage] = [connection("xero"), connection("sage")];
const list: State = loaded([xero, sage])(initial);
const failure = new Failure("server", "the API answered 500", { status: 500 });

describe("what happens to the state", () => {
  test("the first news ends the waiting; what failed first is told", () => {
    expect(initial.screen).toEqual({ name: "loading" });
    expect(list.screen).toEqual({ name: "list" });
    expect(failed(failure)(initial).screen).toEqual({ name: "error", failure });
  });

  test("later news that fail change nothing, and news without anything new do not either", () => {
    expect(failed(failure)(list)).toBe(list);
    expect(loaded([xero, sage])(list)).toBe(list);
  });

  test("while something is being done nobody goes anywhere, and news do not undo what is shown", () => {
    const doing = busy(xero, "Unlinked")(list);
    expect(go({ name: "list" })(doing)).toBe(doing);
    expect(loaded([connection("xero"), connection("sage", "Deauthorized")])(doing).connections.map(({ status }) => status)).toEqual([
      "Unlinked",
      "Deauthorized",
    ]);
  });

  test("what was refused is as it was, with the failure where it was asked for", () => {
    const confirm = go({ name: "confirm", id: "xero", failure: null })(list);
    const after = refused(xero, failure)(busy(xero, "Unlinked")(confirm));
    expect(after).toMatchObject({ busy: null, screen: { name: "confirm", id: "xero", failure } });
    expect(after.connections).toEqual([xero, sage]);
    expect(refused(xero, failure)(go({ name: "disconnected", id: "xero" })(list)).screen).toMatchObject({ name: "detail" });
  });

  test("what is done is what the server said", () => {
    const now = connection("xero", "Unlinked");
    const after = done(now, { name: "disconnected", id: "xero" })(busy(xero, "Unlinked")(list));
    expect(after).toMatchObject({ busy: null, screen: { name: "disconnected" }, connections: [now, sage] });
  });

  test("a connection that is gone leads to the list, and is named", () => {
    const detail = go({ name: "detail", id: "xero", failure: null })(list);
    expect(loaded([sage])(detail)).toMatchObject({ screen: { name: "list" }, notice: { key: "gone", name: "Platform xero" } });
    expect(gone("sage")(list)).toMatchObject({ connections: [xero], notice: { name: "Platform sage" } });
  });

  test("a status that changes under the reader's eyes is said; elsewhere it is not", () => {
    const news = loaded([connection("xero", "Deauthorized"), sage]);
    expect(news(go({ name: "detail", id: "xero", failure: null })(list)).notice).toEqual({ key: "changed", name: "Platform xero" });
    expect(news(list).notice).toBeNull();
  });

  test("a notice goes with the next step", () => {
    const told = notYet("xero")(list);
    expect(told.notice).toEqual({ key: "notYet", name: "Platform xero" });
    expect(go({ name: "list" })(told).notice).toBeNull();
  });

  test("being offline is shown beside whatever is there", () => {
    expect(online(false)(list)).toEqual({ ...list, offline: true });
    expect(online(true)(online(false)(list))).toEqual(list);
  });
});

describe("a pause", () => {
  test("that has ended is news, though the server says what it said before", () => {
    const row = { id: "desk", status: "Linked", platformName: "Desk", connectionInfo: { pausedUntil: "2024-01-01T01:00:00Z" } };
    const at = (time: string) => {
      vi.useFakeTimers({ now: new Date(time) });
      const read = connectionOf(row);
      vi.useRealTimers();
      return read ? [read] : [];
    };
    const paused = loaded(at("2024-01-01T00:30:00Z"))(initial);
    expect(paused.connections[0]?.pausedUntil).toBe("2024-01-01T01:00:00Z");
    expect(loaded(at("2024-01-01T01:30:00Z"))(paused).connections[0]?.pausedUntil).toBeNull();
  });
});

describe("a row of the API", () => {
  test.each([null, 7, "text", {}, { id: "x" }, { status: "Linked" }, { id: 1, status: "Linked" }])("is none when it is %j", (value) => {
    expect(connectionOf(value)).toBeNull();
  });

  test("is taken with whatever it holds of the wrong kind left out", () => {
    expect(
      connectionOf({ id: "x", status: "Linked", lastSync: 5, connectionInfo: "no", dataConnectionErrors: {}, integrationKey: "gbol" }),
    ).toMatchObject({
      lastSync: null,
      connectionInfo: null,
      dataConnectionErrors: [],
      platformName: "gbol",
    });
  });

  test("is paused until a time that has not come", () => {
    const until = (pausedUntil: unknown) => connection("x", "Linked", { connectionInfo: { pausedUntil } }).pausedUntil;
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(until(later)).toBe(later);
    expect(until("2020-01-01T00:00:00Z")).toBeNull();
    expect(until(5)).toBeNull();
    expect(connection("x").pausedUntil).toBeNull();
  });
});
