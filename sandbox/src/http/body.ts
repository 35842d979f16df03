import { Problem } from "../problem.ts";

/** Bytes; no request of the API is near it. */
const largest = 1_000_000;

/** The body as text, read no further than it may be long. */
export async function bodyText(request: Request): Promise<string> {
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of whole(request.body as unknown as AsyncIterable<Uint8Array>)) {
    size += chunk.byteLength;
    if (size > largest) throw new Problem(413, `The body is larger than ${largest} bytes.`, { headers: { Connection: "close" } });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** A client that goes away in the middle is no bug of ours. */
async function* whole(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch {
    throw new Problem(400, "The body was cut off.");
  }
}
