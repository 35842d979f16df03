export { default as CodatConnections } from "./CodatConnections.svelte";
