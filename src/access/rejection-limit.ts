import { isIPv6 } from 'node:net';

/** How many rejected tokens an address may send in a window, and how long the window is, in milliseconds. */
const MOST = 10;
const WINDOW = 60_000;

/** How many addresses are remembered; past that, the one whose window began first is forgotten. */
const CAPACITY = 10_000;

/**
 * Counts a rejected token of an address at an instant, in milliseconds. Gives null, or the number of seconds after
 * which the address may send one again.
 */
export type RejectionLimit = (address: string, at: number) => number | null;

/** Gives a limit of 10 rejected tokens a minute for each address, in bounded memory. */
export function createRejectionLimit(capacity = CAPACITY): RejectionLimit {
  const windows = new Map<string, { readonly end: number; count: number }>();
  return (address, at) => {
    const sender = senderOf(address);
    const known = windows.get(sender);
    if (known !== undefined && known.end > at) {
      known.count += 1;
      return known.count > MOST ? Math.ceil((known.end - at) / 1_000) : null;
    }
    // A map keeps the order of insertion, so that the oldest window is the first.
    windows.delete(sender);
    windows.set(sender, { end: at + WINDOW, count: 1 });
    if (windows.size > capacity) windows.delete(windows.keys().next().value!);
    return null;
  };
}

/** An IPv4 address, or the first 64 bits of an IPv6 address: whoever has one has all that begin with them. */
function senderOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}
