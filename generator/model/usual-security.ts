import type { Operation } from "./sdk.ts";

/** What most operations ask for; of several as frequent ones the first. */
export function usualSecurity(operations: readonly Operation[]): Operation["security"] {
  const counts = new Map<string, { readonly security: Operation["security"]; readonly count: number }>();
  for (const { security } of operations) {
    const key = JSON.stringify(security);
    counts.set(key, { security, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.security ?? [];
}
