import { keyOf, type SizedCache } from '../caching/sized-cache.ts';

/** A cache with the functions that Apollo asks of one (`KeyValueCache`); Apollo sets no time to live. */
export function keyValueCache<Value extends {}>(cache: SizedCache<Value>) {
  return {
    get: async (key: string): Promise<Value | undefined> => cache.get(keyOf(key)),
    set: async (key: string, value: Value): Promise<void> => void cache.set(keyOf(key), value),
    delete: async (key: string): Promise<boolean> => cache.delete(keyOf(key)),
  };
}
