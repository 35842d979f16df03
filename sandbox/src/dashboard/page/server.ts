/** Calls a route of the sandbox; the error that it throws says what to tell the reader. */
export async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const sent = body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`/_sandbox${path}`, { method, ...sent }).catch(() => null);
  if (response === null) throw new Error("The sandbox did not answer. Look whether it still runs in its terminal.");
  const value = parsed(await response.text().catch(() => "cut off"));
  if (!response.ok) throw new Error(messageOf(value) ?? `The sandbox answered ${response.status}.`);
  if (value === undefined && response.status !== 204)
    throw new Error("The sandbox's answer was cut off, or is no JSON: a fault may be on.");
  return value as T;
}

/** A call of the Platform API with the key, made by the sandbox itself: it is logged like one of your server's. */
export const callAsServer = <T>(method: string, path: string, body?: object): Promise<T> => call<T>(method, `/api${path}`, body);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text === "" ? "null" : text);
  } catch {
    return undefined;
  }
}

function messageOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("error" in value)) return null;
  return typeof value.error === "string" ? value.error : null;
}

export const messageFrom = (error: unknown): string => (error instanceof Error ? error.message : String(error));
