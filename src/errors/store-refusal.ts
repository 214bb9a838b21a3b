import type { GraphQLError } from 'graphql';
import type { StoreUnavailable, Unavailability } from '../store/store-unavailable.ts';
import { refusal } from './protocol-error.ts';

/** The advice for clients besides the store's own message, and the seconds after which they may send the request again. */
const ADVICE: Readonly<Record<Unavailability, { readonly advice: string; readonly seconds: number }>> = {
  BUSY: { advice: 'Send the request again.', seconds: 5 },
  FULL: { advice: 'What is in the catalog can be read.', seconds: 60 },
  READ_ONLY: { advice: 'What is in the catalog can be read.', seconds: 60 },
  LOG: { advice: 'What is in the catalog can be read.', seconds: 5 },
};

/** The message for clients of a store that is unavailable. */
export function storeMessage({ message, reason }: StoreUnavailable): string {
  return `${message} ${ADVICE[reason].advice}`;
}

/** The `Retry-After` of such an answer, in seconds. */
export function retryAfter({ reason }: StoreUnavailable): string {
  return String(ADVICE[reason].seconds);
}

/** The refusal of a whole request, where the store was needed before GraphQL saw it. */
export function storeRefusal(error: StoreUnavailable): GraphQLError {
  const headers = new Map([['retry-after', retryAfter(error)]]);
  return refusal('SERVICE_UNAVAILABLE', storeMessage(error), { http: { headers } });
}
