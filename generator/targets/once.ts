/** What is worked out from an SDK once, however many views ask: asked for each of a thousand operations, it would take a thousand times a thousand steps. */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>();
  return (of) => {
    if (!made.has(of)) made.set(of, make(of));
    return made.get(of) as V;
  };
}
