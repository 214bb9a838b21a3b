import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** How a cache is used: what it was asked for since it was made, and what it keeps now. */
export interface CacheUse {
  readonly hits: number;
  readonly misses: number;
  /** How many values it keeps. */
  readonly size: number;
  /** What they take, in bytes. */
  readonly calculatedSize: number;
}

/** Registers a cache under a name, so that its use can be reported. */
export type WatchCache = (name: string, use: CacheUse) => void;

/** Values by key; the least recently used ones are evicted first. */
export type SizedCache<Value extends {}> = CacheUse &
  Pick<LRUCache<string, Value>, 'get' | 'peek' | 'set' | 'delete' | 'clear'>;

class CountedCache<Value extends {}> extends LRUCache<string, Value> implements CacheUse {
  hits = 0;
  misses = 0;

  override get(key: string): Value | undefined {
    const value = super.get(key);
    if (value === undefined) this.misses += 1;
    else this.hits += 1;
    return value;
  }
}

/** What an entry takes besides the text of its key and its value, in bytes. */
const ENTRY = 200;

/** The largest share of a cache that one entry may take: a larger value is not kept. */
const LARGEST_PART = 1 / 16;

/** Gives a cache of so many bytes; `bytesOf` gives the bytes of a value without its key. */
export function createSizedCache<Value extends {}>(
  capacity: number,
  bytesOf: (value: Value) => number,
  largestPart = LARGEST_PART,
): SizedCache<Value> {
  return new CountedCache<Value>({
    maxSize: Math.floor(capacity),
    maxEntrySize: Math.floor(capacity * largestPart),
    sizeCalculation: (value, key) => ENTRY + textBytes(key) + Math.ceil(bytesOf(value)),
  });
}

/** What a text takes at most, in bytes: two a character. */
export function textBytes(text: string): number {
  return text.length * 2;
}

/** A text of no more characters is its own key. */
const LONGEST_KEY = 1_000;

/**
 * A short key that no other text has. It is a copy, since a part of a text would keep the whole of it in memory. V8
 * tells strings of more than 16,383 characters apart by their length alone before it compares them
 * (`String::kMaxHashCalcLength`), so that many of them in one map would cost each look-up a walk over all.
 */
export function keyOf(text: string): string {
  return text.length <= LONGEST_KEY
    ? `=${text}`
    : `#${createHash('sha256').update(text).digest('base64url')}`;
}
