import { fileURLToPath } from "node:url";

/** The package's own folder, where templates and docs stand: above this file's folder, whether that is `generator` or `dist`. */
export const assets: string = fileURLToPath(new URL("..", import.meta.url));
