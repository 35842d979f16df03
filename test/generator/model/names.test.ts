import { expect, test } from "vitest";
import { signedWordsOf, singular, wordsOf } from "../../../generator/model/split-words.ts";
import { uniqueNames } from "../../../generator/model/unique-names.ts";

test.each([
  ["bankAccountID", "bank account id"],
  ["APIKeyDetails", "api key details"],
  ["list-webhook_consumers", "list webhook consumers"],
  ["userIDs", "user ids"],
  ["OAuth2Token", "oauth2 token"],
  ["2FACode", "2fa code"],
  ["Straße größer", "straße größer"],
  ["日本語", "日本語"],
  ["ﬁle", "file"],
  ["don't", "dont"],
  ["_links", "links"],
  ["+1", "1"],
  ["*", "star"],
  ["", "empty"],
  ["  ", "blank"],
  ["🦄", "u1f984"],
])("%j splits into %j", (text, words) => {
  expect(wordsOf(text).join(" ")).toBe(words);
});

test("a leading sign is said where it matters", () => {
  expect(signedWordsOf("-modifiedDate").join(" ")).toBe("minus modified date");
});

test.each([
  ["companies", "company"],
  ["addresses", "address"],
  ["boxes", "box"],
  ["statuses", "status"],
  ["status", "status"],
  ["data", "data"],
  ["is", "is"],
])("one of %s is a %s", (many, one) => {
  expect(singular([many])).toEqual([one]);
});

test("two that want the same name both take what tells them apart", () => {
  const names = uniqueNames(
    [
      { item: "a", candidates: [["status"], ["pull", "status"]] },
      { item: "b", candidates: [["status"], ["push", "status"]] },
    ],
    new Set(),
  );
  expect([...names.values()].map((words) => words.join(" "))).toEqual(["pull status", "push status"]);
});

test("where nothing tells two apart the first keeps the plain name, whatever the case", () => {
  const names = uniqueNames(
    [
      { item: 1, candidates: [["foo", "bar"]] },
      { item: 2, candidates: [["foobar"]] },
    ],
    new Set(),
  );
  expect([...names.values()].map((words) => words.join(" "))).toEqual(["foo bar", "foobar 2"]);
});

test("400 and x400 are one name where no name begins with a digit", () => {
  const names = uniqueNames(
    [
      { item: 1, candidates: [["400"]] },
      { item: 2, candidates: [["x400"]] },
    ],
    new Set(),
  );
  expect([...names.values()].map((words) => words.join(" "))).toEqual(["400", "x400 2"]);
});

test("a name that no file could have loses words from its middle, and stays one of its own", () => {
  const long = (last: string) => ["get", ...Array.from({ length: 60 }, (_, index) => `part${index}`), last];
  const names = uniqueNames(
    [
      { item: 1, candidates: [long("request")] },
      { item: 2, candidates: [long("response")] },
      { item: 3, candidates: [["日本".repeat(200)]] },
    ],
    new Set(),
  );
  const spelled = [...names.values()].map((words) => words.join(""));
  expect(spelled.every((name) => Buffer.byteLength(name) <= 160)).toBe(true);
  expect([spelled[0]?.startsWith("getpart0"), spelled[0]?.endsWith("request"), spelled[1]?.endsWith("response")]).toEqual([
    true,
    true,
    true,
  ]);
});
