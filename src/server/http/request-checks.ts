import { type Readable, Transform } from 'node:stream';
import { errorCodes } from 'fastify';
import type { GraphQLError } from 'graphql';
import Negotiator from 'negotiator';
import { refusal } from '../../errors/protocol-error.ts';
import { EXPORT_PATHS } from './route-exports.ts';
import { MCP_PATH } from './route-mcp.ts';

/** What is known of a request when its headers are there and its body is not. */
interface RequestHead {
  readonly method: string;
  readonly path: string;
  readonly accept: string | undefined;
  /** Whether no route takes this path with this method. */
  readonly isUnrouted: boolean;
  /** Whether the catalog has pages for people. */
  readonly hasPages: boolean;
}

/** What each path takes, for `Allow`. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['/graphql', 'GET, POST, OPTIONS'],
  ['/healthz', 'GET, HEAD, OPTIONS'],
  ['/readyz', 'GET, HEAD, OPTIONS'],
  [MCP_PATH, 'POST, OPTIONS'],
  ...EXPORT_PATHS.map((path) => [path, 'GET, OPTIONS'] as const),
]);

/** The refusal of a request that needs no look at its body, or null. */
export function earlyRefusal(head: RequestHead): GraphQLError | null {
  const { method, path, accept, isUnrouted, hasPages } = head;
  if (isUnrouted) {
    const allowed = METHODS.get(path);
    if (allowed === undefined) {
      if (hasPages && method === 'GET' && prefersPage(accept)) return null;
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

/** Whether an `Accept` header prefers a page to JSON, as browsers do; one that takes anything does not. */
function prefersPage(header: string | undefined): boolean {
  const types = ['application/json', 'text/html'];
  return new Negotiator({ headers: { accept: header } }).mediaType(types) === 'text/html';
}

/** The types in which Apollo gives an answer; a range of types may name their parameter. */
const MEDIA_TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** A type that is accepted as it stands, without a weight, among whatever else: negotiation could only confirm it. */
const ACCEPTS_PLAINLY = /(?:^|,)[ \t]*(?:\*\/\*|application\/json)[ \t]*(?:,|$)/;

/** Whether an `Accept` header (RFC 9110, 12.5.1) allows an answer in JSON; a missing or empty one does. */
export function acceptsJson(header: string | undefined): boolean {
  if (header === undefined || header.trim() === '') return true;
  if (ACCEPTS_PLAINLY.test(header)) return true;
  return new Negotiator({ headers: { accept: header } }).mediaType(MEDIA_TYPES) !== undefined;
}

/**
 * A body that ends with an error once it is larger than `limit` bytes. One with a
 * Content-Length is refused at once, or HTTP ends it there.
 */
export function limitBody(body: Readable, contentLength: string | undefined, limit: number): Readable {
  if (contentLength !== undefined) {
    if (Number(contentLength) > limit) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
    return body;
  }
  let length = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > limit) done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
      else done(null, chunk);
    },
  });
  body.once('error', (error) => limited.destroy(error));
  return body.pipe(limited);
}
