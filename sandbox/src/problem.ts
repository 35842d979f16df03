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
