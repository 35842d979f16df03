import type { GetAccessToken } from "@codat/sdk-connections/pure";

/** The component asks for a token when it needs one: at first, before one ends, and when one was refused. */
export const getAccessToken: GetAccessToken = async ({ signal }) => {
  const response = await fetch("/api/token", { signal });
  if (!response.ok) throw new Error(`/api/token answered ${response.status}`);
  return response.json();
};
