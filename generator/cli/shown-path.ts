import { relative, resolve, sep } from "node:path";

/** A path as the user would write it here. */
export const shownPath = (path: string): string => relative(process.cwd(), resolve(path)).split(sep).join("/") || ".";
