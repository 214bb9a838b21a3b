import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { DocumentNode, OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { RequestFacts } from '../../access/authenticate.ts';
import type { OperationCost } from '../limits/operation-cost.ts';

/** One request and what becomes known of its answer, for the log and the headers of the answer. */
export interface Exchange extends RequestFacts {
  /** On the clock of `performance.now()`, in milliseconds. */
  readonly startedAt: number;
  /** Whether the sender may do no more than anybody: they have sent no credential, or one that comes with no role. */
  isAnonymous: boolean;
  /** How large the body may be, in bytes. */
  bodyLimit: number;
  /** The GraphQL context of the request; null until it is made. */
  context: Promise<object> | null;
  /** The tag of the answer, should it become one that may be kept; null where it cannot. */
  entityTag: string | null;
  operationName: string | null;
  /** Null until GraphQL has found the operation. */
  operationType: `${OperationTypeNode}` | null;
  /** Whether the operation has been charged for. */
  isCharged: boolean;
  /** What the operation costs, where its client has asked for that; else null. */
  cost: OperationCost | null;
  /** The codes of all errors in the answer; null until GraphQL has answered. */
  errorCodes: readonly string[] | null;
  /** The query that GraphQL has answered without errors; null until then, and for all other operations. */
  executed: ExecutedQuery | null;
}

/** A query that GraphQL has found valid, and run. */
interface ExecutedQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Where a GraphQL context keeps its exchange, out of the way of the context's own properties. */
export const EXCHANGE: unique symbol = Symbol('exchange');

/** A GraphQL context with its exchange. */
export type WithExchange<Context> = Context & { readonly [EXCHANGE]: Exchange };

/** A request id that may stand in a log. */
const HARMLESS = /^[A-Za-z0-9._:/+=-]{1,128}$/;

// `Bearer` alone is the header of the Sandbox before anybody has filled it in.
const WITHOUT_CREDENTIAL = /^(?:bearer)?$/i;

/** An `Authorization` header with a credential, else undefined. */
function credential(header: string | undefined): string | undefined {
  return header === undefined || WITHOUT_CREDENTIAL.test(header.trim()) ? undefined : header;
}

/** The exchange of a request at its start. */
export function exchangeOf(
  { id: requestId, ip, headers }: Pick<FastifyRequest, 'id' | 'ip' | 'headers'>,
  bodyLimit: number,
): Exchange {
  const authorization = credential(headers.authorization);
  const startedAt = performance.now();
  return {
    requestId,
    authorization,
    // Of a socket that is gone already there is none.
    address: ip ?? '',
    startedAt,
    isAnonymous: authorization === undefined,
    bodyLimit,
    context: null,
    entityTag: null,
    operationName: null,
    cost: null,
    isCharged: false,
    operationType: null,
    errorCodes: null,
    executed: null,
  };
}

/** The request's own `X-Request-Id` where it is of 1 to 128 harmless characters, else a new UUID. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && HARMLESS.test(given) ? given : randomUUID();
}
