import type { GraphQLError } from 'graphql';
import { refusal } from '../../errors/protocol-error.ts';
import { acceptsJson } from './accepts-json.ts';

/** What is known of a request when its headers are there and its body is not. */
export interface RequestHead {
  readonly method: string;
  readonly path: string;
  readonly accept: string | undefined;
  /** Whether no route takes this path with this method. */
  readonly isUnrouted: boolean;
}

/** What each path takes, for `Allow`. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['/graphql', 'GET, POST, OPTIONS'],
  ['/healthz', 'GET, HEAD, OPTIONS'],
  ['/readyz', 'GET, HEAD, OPTIONS'],
]);

/** The refusal of a request that needs no look at its body, or null. */
export function earlyRefusal({ method, path, accept, isUnrouted }: RequestHead): GraphQLError | null {
  if (isUnrouted) {
    const allowed = METHODS.get(path);
    if (allowed === undefined) {
      return refusal('NOT_FOUND', 'Nothing is served here. The catalog answers at /graphql.');
    }
    return refusal('METHOD_NOT_ALLOWED', `${path} takes ${allowed}, but not ${method}.`, {
      http: { headers: new Map([['allow', allowed]]) },
    });
  }
  if (path !== '/graphql') return null;
  // Apollo would find that out only after it has run the operation.
  if (method === 'POST' && !acceptsJson(accept)) {
    return refusal('NOT_ACCEPTABLE', 'The answer is application/json or application/graphql-response+json.');
  }
  return null;
}
