import { rateLimited } from '../../errors/protocol-error.ts';
import type { Exchange } from '../http/exchange.ts';
import { createRateLimit } from './rate-limit.ts';

/** What a request to `/graphql` costs besides its operation: reading, parsing and answering it. */
export const REQUEST_COST = 20;

type Sender = Pick<Exchange, 'isAnonymous' | 'address'>;

/** Charges senders for what their requests cost. Who has a role is charged nothing. */
export interface Charging {
  /** Charges for something that costs so much; throws TOO_MANY_REQUESTS where nothing is left to spend. */
  charge(sender: Sender, cost: number): void;
  /** The headers that tell a sender where they stand. */
  headers(sender: Sender): Readonly<Record<string, string>>;
}

/** Nobody is charged anything. */
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
