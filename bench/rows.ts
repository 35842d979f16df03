/** One line of the table: what was measured, ours beside a peer or a budget. */
export interface Row {
  readonly what: string;
  readonly ours: Figure;
  /** The published package's figure, from the same run; null where there is no peer. */
  readonly peer: Figure | null;
  /** What we promised ourselves. */
  readonly budget: number | null;
}

export interface Figure {
  readonly value: number;
  readonly unit: "ms" | "MB" | "kB" | "lines" | "/s" | "×";
}

export const figure = (value: number, unit: Figure["unit"]): Figure => ({ value, unit });

const columns = ["what", "ours", "published", "ours ÷ published", "budget", "ours ÷ budget"];

/** A Markdown table; a ratio below 1 is better than the peer, or within the budget. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ours, peer, budget }) => [
    what,
    shown(ours),
    peer === null ? "" : shown(peer),
    peer === null ? "" : ratio(ours.value / peer.value),
    budget === null ? "" : shown({ value: budget, unit: ours.unit }),
    budget === null ? "" : ratio(ours.value / budget),
  ]);
  const head = [columns, columns.map((_, index) => (index === 0 ? "---" : "--:"))];
  return [...head, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function shown({ value, unit }: Figure): string {
  const digits = unit === "×" ? 2 : value < 10 && unit !== "lines" ? 1 : 0;
  return `${value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}

const ratio = (value: number): string => value.toFixed(2);
