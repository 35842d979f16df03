import type { CodatConnectionsProps } from "@codat/sdk-connections/pure";
import type { Component } from "svelte";

/** The connections of a company. Props may change at any time; a `{#key}` block around it starts over. */
export declare const CodatConnections: Component<CodatConnectionsProps>;
