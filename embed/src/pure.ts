export { CodatConnections, type CodatConnectionsArgs, initCodatConnections } from "./codat-connections.ts";
export { defineElement } from "./codat-element.ts";
export type * from "./types.ts";
export { version } from "./version.ts";
