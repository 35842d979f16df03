import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What gofmt.wasm exports. */
interface Gofmt {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly _initialize: () => void;
  readonly alloc: (size: number) => number;
  /** 0: nothing to change, 1: formatted, 2: the output is what is wrong with the text. */
  readonly format: () => 0 | 1 | 2;
  readonly output_ptr: () => number;
  readonly output_len: () => number;
}

/** The compiler's libraries are those of a Node without a browser's types, where this stands too. */
const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly;

interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

const enough = 64e6;
let module: object | null = null;
let instance: Gofmt | null = null;

/** Go source as gofmt leaves it. The formatter never gives memory back, so that a full one is replaced by a new one. */
export function gofmt(text: string): string {
  if (instance === null || instance.memory.buffer.byteLength > enough) instance = fresh();
  const { memory, alloc, format, output_ptr, output_len } = instance;
  const source = new TextEncoder().encode(text);
  const place = alloc(source.length);
  new Uint8Array(memory.buffer, place, source.length).set(source);
  const result = format();
  if (result === 0) return text;
  const output = new TextDecoder().decode(new Uint8Array(memory.buffer, output_ptr(), output_len()));
  if (result === 1) return output;
  throw new Error(output);
}

function fresh(): Gofmt {
  module ??= new Module(readFileSync(createRequire(import.meta.url).resolve("@wasm-fmt/gofmt/wasm")));
  const made = new Instance(module).exports as Gofmt;
  made._initialize();
  return made;
}
