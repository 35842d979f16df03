/**
 * What is worked out from an SDK once, however many views ask: done anew for each of a thousand operations it would take a thousand times as
 * long. The last outcome is kept for as long as the SDK.
 */
export function once<K extends object, R extends readonly unknown[], V>(make: (of: K, ...rest: R) => V): (of: K, ...rest: R) => V {
  const made = new WeakMap<K, { readonly rest: R; readonly value: V }>();
  return (of, ...rest) => {
    const known = made.get(of);
    if (known?.rest.every((each, index) => each === rest[index])) return known.value;
    const value = make(of, ...rest);
    made.set(of, { rest, value });
    return value;
  };
}
