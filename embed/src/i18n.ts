import type { Catalogue, MessageKey } from "./messages.ts";

/** Catalogues that are loaded when they are needed. Literal imports, so that every bundler finds them. */
const catalogues: Readonly<Record<string, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  fr: () => import("./locales/fr.ts"),
  de: () => import("./locales/de.ts"),
  es: () => import("./locales/es.ts"),
  ar: () => import("./locales/ar.ts"),
};

export type Values = Readonly<Record<string, string>>;

/** Texts, dates and direction in one language. */
export interface Language {
  readonly locale: string;
  readonly isRightToLeft: boolean;
  readonly text: (key: MessageKey, values?: Values) => string;
  /** "4 days ago", or the date when it is not in the past. */
  readonly relative: (date: Date) => string;
  readonly absolute: (date: Date) => string;
  readonly dateTime: (date: Date) => string;
}

export type Texts = Readonly<Partial<Record<string, string | readonly string[]>>>;

/** The first wish for which there is a catalogue, with its region: "fr-CA" is French, with Canadian dates. */
export function localeOf(wishes: readonly (string | null | undefined)[]): string {
  for (const wish of wishes) {
    const [language = ""] = (wish ?? "").toLowerCase().split("-");
    if ((language === "en" || Object.hasOwn(catalogues, language)) && isLocale(wish ?? "")) return wish ?? "";
  }
  return "en";
}

function isLocale(wish: string): boolean {
  try {
    return Intl.getCanonicalLocales(wish).length > 0;
  } catch {
    return false;
  }
}

/** English at once, everything else when it is there; what cannot be loaded is English. */
export async function catalogueOf(locale: string): Promise<Catalogue | null> {
  const loaded = catalogues[locale.toLowerCase().split("-")[0] ?? ""]?.();
  return loaded ? loaded.then(({ catalogue }) => catalogue).catch(() => null) : null;
}

/** While a locale's texts have not come, dates are in English too: never half a sentence in each. */
export function languageOf(locale: string, english: Partial<Catalogue>, catalogue: Partial<Catalogue>, texts: Texts): Language {
  const shown = catalogue.title === undefined && !/^en\b/i.test(locale) ? "en" : locale;
  const relative = new Intl.RelativeTimeFormat(shown, { numeric: "auto" });
  const absolute = new Intl.DateTimeFormat(shown, { dateStyle: "long" });
  const dateTime = new Intl.DateTimeFormat(shown, { dateStyle: "medium", timeStyle: "short" });
  return {
    locale: shown,
    isRightToLeft: /^(ar|he|fa|ur)\b/.test(shown),
    text(key, values = {}) {
      const own = texts[key];
      const template = typeof own === "string" ? own : (catalogue[key] ?? english[key] ?? "");
      return template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
    },
    relative: (date) => relativeTo(date, relative) ?? absolute.format(date),
    absolute: (date) => absolute.format(date),
    dateTime: (date) => dateTime.format(date),
  };
}

const units = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

function relativeTo(date: Date, format: Intl.RelativeTimeFormat): string | null {
  const seconds = (Date.now() - date.getTime()) / 1000;
  if (seconds < -60) return null; // a clock that is ahead: the date says more
  const [unit, size] = units.find(([, each]) => seconds >= each) ?? ["second", 1];
  return format.format(-Math.floor(Math.max(0, seconds) / size), unit);
}

/** The API's dates: a fraction of up to seven digits, and a zone only sometimes; without one it is UTC. Null when it is no date. */
export function dateOf(text: string | null): Date | null {
  const iso = (text ?? "")
    .trim()
    .replace(" ", "T")
    .replace(/(\.\d{3})\d+/, "$1")
    .replace(/([+-]\d\d)(\d\d)$/, "$1:$2");
  const zoned = !/T/i.test(iso) || /(Z|[+-]\d\d:\d\d)$/i.test(iso);
  const date = new Date(zoned ? iso : `${iso}Z`);
  return /^\d{4}-/.test(iso) && date.getTime() ? date : null;
}
