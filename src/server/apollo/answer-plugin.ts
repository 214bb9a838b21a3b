import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { refusal } from '../../errors/protocol-error.ts';
import { isArgumentError, isOperationError, publicError } from '../../errors/public-error.ts';
import { retryAfter } from '../../errors/store-refusal.ts';
import { suggestionsOf } from '../../graphql/suggestions.ts';
import { StoreUnavailable } from '../../store/store-unavailable.ts';
import { EXCHANGE, type WithExchange } from '../http/exchange.ts';
import { costOfOperation } from '../limits/operation-cost.ts';
import { costProblem, type Limits, variablesProblem } from '../limits/operation-limits.ts';
import type { Charging } from '../limits/rate-limit.ts';
import { declaredVariables } from '../limits/requested-operation.ts';
import { logFault, logUnavailable } from '../log.ts';

/** Follows each operation: refuses what breaks a limit, logs our faults, and notes what the answer came to. */
export function answerPlugin<Context extends object>(
  limits: Limits,
  charge: Charging['charge'],
  log: Logger,
): ApolloServerPlugin<WithExchange<Context>> {
  const listener: GraphQLRequestListener<WithExchange<Context>> = {
    async didResolveOperation({ contextValue, schema, document, operation, operationName, request }) {
      contextValue[EXCHANGE].operationName = operationName;
      if (operation === undefined) return;
      contextValue[EXCHANGE].operationType = operation.operation;
      const variables = declaredVariables(operation, request.variables ?? {});
      // Their shape comes first, since the cost looks into them.
      const wrong = variablesProblem(variables, limits);
      if (wrong !== null) throw refusal('BAD_USER_INPUT', wrong);
      const cost = costOfOperation({ schema, document, operation, variables });
      const tooCostly = costProblem(cost, limits);
      if (tooCostly !== null) {
        throw refusal('BAD_USER_INPUT', tooCostly, { cost: { ...cost, limit: limits.maxCost } });
      }
      if (request.extensions?.cost === true) contextValue[EXCHANGE].cost = cost;
      // What the fast path could not answer to the end comes here as well.
      if (!contextValue[EXCHANGE].isCharged) charge(contextValue[EXCHANGE], cost.total);
    },

    async didEncounterErrors({ contextValue, errors, schema }) {
      const { requestId, operationName } = contextValue[EXCHANGE];
      for (const { originalError, path } of errors) {
        if (!(originalError instanceof StoreUnavailable)) continue;
        logUnavailable(log, originalError, { requestId, operation: operationName, path: path?.join('.') });
      }
      const faults = errors.filter((error) => publicError(error, schema) === null);
      const [first] = faults;
      if (first === undefined) return;
      logFault(log, first.originalError ?? first, {
        requestId,
        operation: operationName,
        path: first.path?.join('.'),
        faults: faults.length,
      });
    },

    async willSendResponse({ contextValue, document, errors, operation, response }) {
      if (response.body.kind !== 'single') return;
      const { requestId } = contextValue[EXCHANGE];
      const result = response.body.singleResult;
      const shown = result.errors?.map((error) => withRequestId(error, requestId));
      if (shown !== undefined) result.errors = shown;
      const { cost } = contextValue[EXCHANGE];
      if (cost !== null)
        result.extensions = { ...result.extensions, cost: { ...cost, limit: limits.maxCost } };
      const suggestions = suggestionsOf(contextValue);
      if (suggestions.length > 0) result.extensions = { ...result.extensions, suggestions };
      contextValue[EXCHANGE].errorCodes = shown?.map(({ extensions }) => String(extensions?.code)) ?? [];

      // A wrong argument makes the request wrong, though graphql finds it only while it runs. What a mutation has
      // done by then must still be reported.
      const isQuery = operation?.operation === 'query';
      if (errors?.some((error) => isOperationError(error) || (isQuery && isArgumentError(error)))) {
        delete result.data;
        response.http.status = 400;
      }
      const unavailable = storeFailure(errors);
      if (unavailable !== null) response.http.headers.set('retry-after', retryAfter(unavailable));
      // Where nothing came of any field, the request is refused; where one was done and another was not, both are reported.
      if ((unavailable !== null || operation?.operation === 'mutation') && isEmpty(result.data)) {
        result.data = null;
        if (unavailable !== null) response.http.status = 503;
      }
      // GraphQL over HTTP: an answer with data is a 2xx, with or without errors.
      if (result.data) response.http.status = 200;
      if (document && isQuery && shown === undefined)
        contextValue[EXCHANGE].executed = { document, operation };
    },
  };

  return {
    async requestDidStart({ request }) {
      // By GET a document is a part of the address, all of which it would keep in memory with it.
      if (request.http?.method === 'GET' && request.query) request.query = copyOf(request.query);
      return listener;
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      logFault(log, error, { requestId: requestContext.contextValue[EXCHANGE].requestId });
    },
  };
}

/** The same text with a memory of its own; the replaced characters of a broken encoding stay replaced. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  if (error.extensions?.code !== 'INTERNAL_SERVER_ERROR') return error;
  return { ...error, extensions: { ...error.extensions, requestId } };
}

function isEmpty(data: Readonly<Record<string, unknown>> | null | undefined): boolean {
  return data !== undefined && Object.values(data ?? {}).every((value) => value === null);
}

/** Why the store was unavailable to a field; null where it was available to all. */
function storeFailure(errors: readonly GraphQLError[] | undefined): StoreUnavailable | null {
  const found = errors?.find(({ originalError }) => originalError instanceof StoreUnavailable);
  return (found?.originalError as StoreUnavailable | undefined) ?? null;
}
