/** CI and `npm run verify` take all of what `npm test` takes a share of, so that the latter stays under ten minutes. */
export const thorough = process.env["THOROUGH"] === "true";
