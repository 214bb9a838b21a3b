/** The values that were asked for last, by name. */
export interface LruCache<Value> {
  /** The value of this name; it is made where there is none. */
  get(name: string, make: () => Value): Value;
  clear(): void;
}

/** Gives a register of the `capacity` values that were asked for last. */
export function createLruCache<Value>(capacity: number): LruCache<Value> {
  // A map keeps the order in which its keys came in.
  const values = new Map<string, Value>();
  return {
    get(name, make) {
      const value = values.get(name) ?? make();
      values.delete(name);
      values.set(name, value);
      if (values.size > capacity) values.delete(values.keys().next().value!);
      return value;
    },
    clear: () => values.clear(),
  };
}
