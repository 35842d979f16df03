import { load } from "./catalogue/load.ts";
import { model } from "./catalogue/model.ts";
import { normalise } from "./catalogue/normalise.ts";

/** Everything the generator can tell a person about their document. One page a code: docs/diagnostics/<code>.md. */
export const catalogue = { ...load, ...normalise, ...model } as const;

export type Code = keyof typeof catalogue;
export type Facts<C extends Code> = Parameters<(typeof catalogue)[C]["message"]>[0];
