import { senderOf } from '../../access/sender-address.ts';
import { createSizedCache, keyOf } from '../../caching/sized-cache.ts';
import { rateLimited } from '../../errors/protocol-error.ts';
import type { Exchange } from '../http/exchange.ts';

/*
 * A token bucket for each address (RFC 2697 has the idea): it is full at first, each operation takes its cost out of it, and it
 * fills again evenly. One operation may take more than is left, so that a costly one is never out of reach; until that is
 * paid back, the address is refused.
 */

/** How many seconds an empty bucket takes to fill. */
const WINDOW = 60;

/** What a bucket takes of memory at most, in bytes. */
const BUCKET_BYTES = 100;

interface Bucket {
  readonly units: number;
  /** Milliseconds. */
  readonly at: number;
}

/** What each address may spend. Instants are in milliseconds, on a clock that does not go back. */
export interface RateLimit {
  /** Takes the cost of something out of what an address may spend: null, or the seconds until it may spend again. */
  spend(address: string, cost: number, at: number): number | null;
  /** The headers that tell an address what it has left, as draft-ietf-httpapi-ratelimit-headers-10 has them. */
  headers(address: string, at: number): Readonly<Record<string, string>>;
}

/**
 * Gives a limit of so many units of cost a minute for each address, in so many bytes; past these, the address that was
 * heard of longest ago is forgotten, and may spend everything again.
 */
export function createRateLimit(unitsPerMinute: number, capacity: number): RateLimit {
  const buckets = createSizedCache<Bucket>(capacity, () => BUCKET_BYTES, 1);
  const unitsPerSecond = unitsPerMinute / WINDOW;

  function unitsOf(sender: string, now: number): number {
    const bucket = buckets.get(sender);
    if (bucket === undefined) return unitsPerMinute;
    return Math.min(unitsPerMinute, bucket.units + ((now - bucket.at) / 1_000) * unitsPerSecond);
  }

  return {
    spend(address, cost, at) {
      const sender = keyOf(senderOf(address));
      const units = unitsOf(sender, at);
      if (units <= 0) return Math.max(1, Math.ceil(-units / unitsPerSecond));
      buckets.set(sender, { units: units - cost, at });
      return null;
    },
    headers(address, at) {
      const units = unitsOf(keyOf(senderOf(address)), at);
      // Of a bucket, the time until it is full is what comes nearest to the end of a window.
      const seconds = Math.ceil((unitsPerMinute - units) / unitsPerSecond);
      return {
        'ratelimit-policy': `"anonymous";q=${unitsPerMinute};qu="cost";w=${WINDOW}`,
        ratelimit: `"anonymous";r=${Math.max(0, Math.floor(units))};t=${seconds}`,
      };
    },
  };
}

/** What a request to `/graphql` costs besides its operation: reading, parsing and answering it. */
export const REQUEST_COST = 20;

type Sender = Pick<Exchange, 'isAnonymous' | 'address'>;

/** Charges senders for what their requests cost. Who has a role is charged nothing. */
export interface Charging {
  /** Charges for something that costs so much; throws TOO_MANY_REQUESTS where nothing is left to spend. */
  charge(sender: Sender, cost: number): void;
  /** The headers that tell a sender what they have left. */
  headers(sender: Sender): Readonly<Record<string, string>>;
}

/** Charges nobody. */
const NO_CHARGING: Charging = { charge: () => {}, headers: () => ({}) };

/** Charges each address so many units of cost a minute, null for any number, and remembers addresses in so many bytes. */
export function createCharging(unitsPerMinute: number | null, capacity: number): Charging {
  if (unitsPerMinute === null) return NO_CHARGING;
  const limit = createRateLimit(unitsPerMinute, capacity);
  return {
    charge({ isAnonymous, address }, cost) {
      if (!isAnonymous) return;
      const seconds = limit.spend(address, cost, performance.now());
      if (seconds !== null) throw rateLimited(seconds);
    },
    headers: ({ isAnonymous, address }) => (isAnonymous ? limit.headers(address, performance.now()) : {}),
  };
}
