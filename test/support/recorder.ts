import { Judge } from "./judge.ts";
import type { RawDocument } from "./raw-document.ts";
import { successAnswer } from "./sample.ts";
import { Schemas } from "./schemas.ts";
import { type LocalServer, startServer } from "./server.ts";

export interface Recorder extends LocalServer {
  /** What was wrong with the requests so far, each with its operation. */
  readonly problems: readonly string[];
  /** Operations ("GET /companies") that were called rightly at least once. */
  readonly called: ReadonlySet<string>;
  /** All operations of the document. */
  readonly operations: readonly string[];
}

/** A server that answers every operation of a document with a valid success, and remembers every request that was not valid. */
export async function startRecorder(document: RawDocument): Promise<Recorder> {
  const judge = new Judge(document);
  const answers = new Schemas(document, "writeOnly");
  const problems: string[] = [];
  const called = new Set<string>();
  const server = await startServer((request) => {
    const verdict = judge.verdict(request);
    const key = verdict.operation?.key ?? request.method;
    problems.push(...verdict.problems.map((problem) => `${key}: ${problem}`));
    if (verdict.operation === null) return { status: 404 };
    if (verdict.problems.length > 0) return { status: 400, headers: { "content-type": "text/plain" }, body: verdict.problems.join("\n") };
    called.add(key);
    const { status, contentType, body } = successAnswer(document, verdict.operation.responses, answers);
    return { status, headers: contentType === null ? {} : { "content-type": contentType }, body };
  });
  return {
    ...server,
    problems,
    called,
    operations: judge.operations.map(({ key }) => key),
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}
