import type { GraphQLSchema } from 'graphql';
import type { ServerCaches } from '../../caching/cache-budget.ts';
import type { WatchCache } from '../../caching/sized-cache.ts';
import { suggestionsOf } from '../../graphql/suggestions.ts';
import type { Exchange } from '../http/exchange.ts';
import { type Limits, variablesProblem } from '../limits/operation-limits.ts';
import type { Charging } from '../limits/rate-limit.ts';
import type { RequestedOperation } from '../limits/requested-operation.ts';
import { createKnownOperations, type KnownOperation } from './known-operations.ts';
import type { PlainRequest } from './plain-request.ts';

/** What is needed to run known queries. */
export interface KnownQueriesParts {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly charge: Charging['charge'];
  readonly caches: Pick<ServerCaches, 'operations'>;
  readonly watchCache: WatchCache;
  readonly createContext: (exchange: Exchange) => Promise<object>;
}

/** A known operation with those of the sent variables that it declares. */
export interface KnownQuery {
  readonly operation: KnownOperation;
  readonly variables: PlainRequest['variables'];
}

/** The queries that were answered before, whoever asked: a client over HTTP, a page or an agent. */
export interface KnownQueries {
  /** The query that a request asks for; null for one that is not known, or whose variables break a limit. */
  find(request: PlainRequest): KnownQuery | null;
  /** Takes a query up that Apollo has just answered without errors. */
  learn(request: PlainRequest, executed: Pick<RequestedOperation, 'document' | 'operation'>): KnownQuery;
  /**
   * Runs a query for an anonymous sender: its data as JSON, or null where Apollo is to answer, since there would be an
   * error or an extension. Throws TOO_MANY_REQUESTS where nothing is left to spend.
   */
  run(query: KnownQuery, exchange: Exchange): Promise<string | null>;
}

/** Gives the known queries of a server, none yet. */
export function createKnownQueries(parts: KnownQueriesParts): KnownQueries {
  const operations = createKnownOperations(parts.caches.operations);
  parts.watchCache('operations', operations.use);
  const queryOf = (operation: KnownOperation, request: PlainRequest): KnownQuery => ({
    operation,
    variables: operation.declared(request.variables),
  });

  return {
    find(request) {
      const operation = operations.find(request);
      if (operation === undefined) return null;
      const query = queryOf(operation, request);
      // What nests too deep cannot even be made a question.
      return variablesProblem(query.variables, parts.limits) === null ? query : null;
    },

    learn: (request, executed) =>
      queryOf(operations.learn(request, { ...executed, schema: parts.schema }), request),

    async run({ operation: { run, name, costWith }, variables }, exchange) {
      if (run === null) return null;
      const cost = costWith(variables);
      if (cost > parts.limits.maxCost) return null;
      parts.charge(exchange, cost);
      exchange.isCharged = true;
      try {
        const context = await parts.createContext(exchange);
        const data = await run(variables, context);
        if (suggestionsOf(context).length > 0) return null;
        exchange.operationName = name;
        exchange.operationType = 'query';
        return data;
      } catch {
        // Apollo runs it again, and tells what is wrong.
        return null;
      }
    },
  };
}
