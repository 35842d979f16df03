import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const config = {
  // This folder is the whole project, whatever lock files stand above it.
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
};

export default config;
