import type { onSendAsyncHookHandler, preHandlerAsyncHookHandler } from 'fastify';
import { refusal } from '../../errors/protocol-error.ts';
import type { NodeLog } from '../../store/log/node-log.ts';

/*
 * How clients read on any node what they have written on another: the answer to a mutation has the position of the log in
 * `Catalog-Position`, and a request that sends it back waits until its node has applied that.
 */

const HEADER = 'catalog-position';

/** How long a request waits until its node has applied the log so far, in milliseconds. */
const PATIENCE = 1_000;

/** Gives the hook that lets a request wait for the position that it sends, and refuses it after a second. */
export function awaitPosition(followed: NodeLog): preHandlerAsyncHookHandler {
  return async ({ headers, url }) => {
    const given = headers[HEADER];
    if (given === undefined || !url.startsWith('/graphql')) return;
    if (typeof given !== 'string' || !/^\d{1,15}$/.test(given)) {
      throw refusal('BAD_REQUEST', 'Catalog-Position must be the number that an answer to a mutation had.');
    }
    if (await followed.reached(Number(given), PATIENCE)) return;
    const message = `This node has applied its log up to position ${followed.status().position}, and not yet up to ${given}. Send the request again.`;
    throw refusal('SERVICE_UNAVAILABLE', message, { http: { headers: new Map([['retry-after', '1']]) } });
  };
}

/** Gives the hook that puts the position into the answers to mutations. */
export function givePosition(followed: NodeLog): onSendAsyncHookHandler {
  return async ({ method, exchange }, reply, payload) => {
    if (exchange.operationType === 'mutation') reply.header(HEADER, String(followed.status().position));
    // A cache on the way must not give one who has written what it kept for others.
    const vary = reply.getHeader('vary');
    if (method === 'GET' && vary !== undefined) reply.header('vary', `${vary}, Catalog-Position`);
    return payload;
  };
}
