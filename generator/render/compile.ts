import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import handlebarsRuntime from "handlebars/runtime.js";
import { precompiled } from "./precompiled.ts";
import options from "./template-options.json" with { type: "json" };

export type Template = HandlebarsTemplateDelegate;

/** Its own types leave out what all of Handlebars has. */
const runtime = handlebarsRuntime as unknown as Pick<typeof Handlebars, "create">;

/** One language's templates, which call each other by name as partials. */
export class Engine {
  readonly #handlebars = runtime.create();

  /** Templates are logic-less: the options leave `if`, `each` and partials, and escape nothing, since views hold text that is code already. */
  compile(text: string): Template {
    return this.#handlebars.template(precompiled[createHash("sha256").update(text).digest("hex")] ?? specification(text));
  }

  partial(name: string, text: string): void {
    this.#handlebars.registerPartial(name, this.compile(text));
  }
}

/** For a text that no build has seen. The compiler is ten times what runs its templates; it is loaded when wanted. */
function specification(text: string): TemplateSpecification {
  const { precompile } = createRequire(import.meta.url)("handlebars") as typeof import("handlebars");
  return runInThisContext(`(${String(precompile(text, options))})`) as TemplateSpecification;
}
