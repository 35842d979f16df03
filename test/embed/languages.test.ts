import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { flowEnglish } from "../../embed/src/flows/messages.ts";
import { dateOf, languageOf, localeOf } from "../../embed/src/i18n.ts";
import { catalogue as ar } from "../../embed/src/locales/ar.ts";
import { catalogue as de } from "../../embed/src/locales/de.ts";
import { catalogue as es } from "../../embed/src/locales/es.ts";
import { catalogue as fr } from "../../embed/src/locales/fr.ts";
import { english } from "../../embed/src/messages.ts";

const all = { ...english, ...flowEnglish };
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe.each(Object.entries({ fr, de, es, ar }))("%s", (_, catalogue) => {
  test("has every text, and no other", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(all).sort());
  });

  test.each(Object.entries(all))("%s has the same holes", (key, text) => {
    const translated = catalogue[key as keyof typeof catalogue];
    expect(translated).not.toBe("");
    expect(holes(translated)).toEqual(holes(text));
  });
});

describe("the language", () => {
  test.each([
    [["fr-CA", "de"], "fr-CA"],
    [[undefined, "DE"], "DE"],
    [["ja", "es-MX"], "es-MX"],
    [["ja", null, undefined], "en"],
    [["fr-!!", "ar"], "ar"],
    [["en-GB"], "en-GB"],
  ])("of the wishes %j is %s", (wishes, locale) => {
    expect(localeOf(wishes)).toBe(locale);
  });

  test("speaks English, dates too, until its texts have come", () => {
    const before = languageOf("ar", all, {}, {});
    expect([before.locale, before.isRightToLeft, before.absolute(new Date("2024-04-22T12:00:00Z"))]).toEqual([
      "en",
      false,
      "April 22, 2024",
    ]);
    const after = languageOf("ar", all, ar, {});
    expect([after.locale, after.isRightToLeft, after.text("title")]).toEqual(["ar", true, ar.title]);
  });

  test("takes the page's own text first, fills in its holes, and leaves those it does not know", () => {
    const { text } = languageOf("en", all, {}, { title: "Your {name} and {other}" });
    expect(text("title", { name: "accounts" })).toBe("Your accounts and {other}");
    expect(text("disconnectedTitle", { name: "$&" })).toBe("$& disconnected");
  });
});

describe("a date", () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date("2024-04-23T12:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  test.each([
    ["2022-10-27T10:22:43.6464237Z", "2022-10-27T10:22:43.646Z"],
    ["2023-11-20T16:05:12", "2023-11-20T16:05:12.000Z"],
    ["2023-11-20 16:05:12", "2023-11-20T16:05:12.000Z"],
    ["2025-01-15T23:59:59.5+02:00", "2025-01-15T21:59:59.500Z"],
    ["2025-01-15T23:59:59+0200", "2025-01-15T21:59:59.000Z"],
    ["2025-01-15", "2025-01-15T00:00:00.000Z"],
    [" 2025-01-15T10:00Z ", "2025-01-15T10:00:00.000Z"],
  ])("%s is %s", (text, iso) => {
    expect(dateOf(text)?.toISOString()).toBe(iso);
  });

  test.each([null, "", "soon", "12/04/2024", "2024-13-45T00:00:00Z", "1"])("%s is none", (text) => {
    expect(dateOf(text)).toBeNull();
  });

  test.each([
    ["2024-04-23T11:59:58Z", "2 seconds ago"],
    ["2024-04-23T11:58:00Z", "2 minutes ago"],
    ["2024-04-22T11:00:00Z", "yesterday"],
    ["2024-04-10T11:00:00Z", "last week"],
    ["2023-01-10T11:00:00Z", "last year"],
    ["2024-04-23T12:00:30Z", "now"],
    ["2024-04-25T12:00:00Z", "April 25, 2024"],
  ])("%s was %s", (iso, words) => {
    expect(languageOf("en", all, {}, {}).relative(new Date(iso))).toBe(words);
  });
});
