import { createSizedCache, keyOf } from '../caching/sized-cache.ts';
import { senderOf } from './sender-address.ts';

/** How many rejected tokens an address may send in a window, and how long the window is, in milliseconds. */
const MOST = 10;
const WINDOW = 60_000;

/** What a window takes of memory at most, in bytes. */
const WINDOW_BYTES = 100;

/**
 * Counts a rejected token of an address at an instant, in milliseconds. Gives null, or the number of seconds after
 * which the address may send one again.
 */
export type RejectionLimit = (address: string, at: number) => number | null;

/**
 * Gives a limit of 10 rejected tokens a minute for each address, in so many bytes; past these, the address whose window
 * began first is forgotten.
 */
export function createRejectionLimit(capacity: number): RejectionLimit {
  const windows = createSizedCache<{ readonly end: number; count: number }>(capacity, () => WINDOW_BYTES, 1);
  return (address, at) => {
    // Behind proxies that are trusted without a look, an address is whatever a client has written.
    const sender = keyOf(senderOf(address));
    // A window that is only looked at keeps its age.
    const known = windows.peek(sender);
    if (known !== undefined && known.end > at) {
      known.count += 1;
      return known.count > MOST ? Math.ceil((known.end - at) / 1_000) : null;
    }
    windows.set(sender, { end: at + WINDOW, count: 1 });
    return null;
  };
}
