import { defineElement } from "./codat-element.ts";

export * from "./pure.ts";

defineElement();
