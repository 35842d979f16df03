import type { Docs } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";

/** A docstring, or null when there is nothing to say. No text can end it, escape from it or hide in it. */
export function docstring({ summary, description }: Docs, more: readonly string[] = [], indent = ""): Code | null {
  const parts = [summary, description === summary ? "" : description, ...more].map(plain).filter((part) => part !== "");
  const text = parts.join("\n\n");
  if (text === "") return null;
  if (!text.includes("\n") && text.length < 100) return trusted(`"""${closable(text)}"""`);
  return trusted(`"""\n${text}\n"""`.replace(/\n(?!\n)/g, `\n${indent}`));
}

/** Facts about a value that belong to its documentation. */
export function facts({
  constraints,
  value,
  deprecated,
}: {
  readonly constraints: readonly string[];
  readonly value: string | null;
  readonly deprecated: boolean;
}): readonly string[] {
  return [
    constraints.length === 0 ? "" : `Constraints: ${constraints.join("; ")}.`,
    value === null ? "" : `Default: ${value}.`,
    deprecated ? "Deprecated." : "",
  ];
}

/** Prose on one line, as it is: whoever writes it escapes it. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Prose as it may stand inside a docstring. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\\/g, "\\\\")
    .replace(/"""/g, '\\"\\"\\"')
    .replace(/[ \t]+$/gm, "")
    .trim();
}

/** A quote right before the closing ones would join them. */
const closable = (text: string): string => (/(?:^|[^\\])(?:\\\\)*"$/.test(text) ? `${text.slice(0, -1)}\\"` : text);
