import { config } from "./catalogue/config.ts";
import { load } from "./catalogue/load.ts";
import { model } from "./catalogue/model.ts";
import { normalise } from "./catalogue/normalise.ts";
import { write } from "./catalogue/write.ts";

/** Everything the generator can tell a person about their document. One page a code: docs/diagnostics/<code>.md. */
export const catalogue = { ...config, ...load, ...normalise, ...model, ...write } as const;

export type Code = keyof typeof catalogue;
export type Facts<C extends Code> = Parameters<(typeof catalogue)[C]["message"]>[0];
