import type { GraphQLError } from 'graphql';
import type { StoreUnavailable, Unavailability } from '../store/store-unavailable.ts';
import { refusal } from './protocol-error.ts';

/** What clients are told besides the store's own words, and after how many seconds they are to ask again. */
const ADVICE: Readonly<Record<Unavailability, { readonly advice: string; readonly seconds: number }>> = {
  BUSY: { advice: 'Send the request again.', seconds: 5 },
  FULL: { advice: 'What is in the catalog can be read.', seconds: 60 },
  READ_ONLY: { advice: 'What is in the catalog can be read.', seconds: 60 },
};

/** What a client is told of a store that cannot do now what it is asked for. */
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
