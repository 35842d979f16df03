/** An answer that is no success: becomes the API's ErrorMessage. */
export class Problem extends Error {
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(status: number, message: string, details: ProblemDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

export interface ProblemDetails {
  /** One entry for each thing that is wrong with the request. */
  readonly errors?: readonly { readonly itemId: string; readonly message: string; readonly validatorName: string }[];
  readonly headers?: Readonly<Record<string, string>>;
}

export const notFound = (what: string, id: string): Problem => new Problem(404, `There is no ${what} ${id}.`);

/** What a wrong request may be answered with, the best first: the document knows a 400 of few operations. */
const refusals = [400, 404, 403];

/** A problem with a status that the document knows of the operation; anything else is returned as it is. */
export function asDocumented(error: unknown, statuses: readonly number[]): unknown {
  if (!(error instanceof Problem) || error.status !== 400) return error;
  return new Problem(refusals.find((status) => statuses.includes(status)) ?? 400, error.message, error.details);
}

/** The body that every error of the API has. */
export function errorMessage(problem: Problem, correlationId: string): object {
  const { status, message, details } = problem;
  return {
    statusCode: status,
    service: "PublicApi",
    error: message,
    correlationId,
    validation: details.errors ? { errors: details.errors, warnings: [] } : null,
    canBeRetried: status === 429 || status >= 500 ? "True" : "False",
    detailedErrorCode: 0,
  };
}
