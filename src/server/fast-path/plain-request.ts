/** A GraphQL request without options that need Apollo. */
export interface PlainRequest {
  /** The document, or what stands for it: `sha256:` and its hash. */
  readonly source: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What HTTP says of a request. */
interface RequestOnWire {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly query: unknown;
  readonly body: unknown;
}

/** Reads an anonymous request by POST or GET; null for one that Apollo has to look at, since it is wrong or unusual. */
export function readPlainRequest({ method, headers, query, body }: RequestOnWire): PlainRequest | null {
  if (method === 'POST') return isRecord(body) ? plainRequest(body) : null;
  if (!isRecord(query) || (headers['content-type'] ?? 'application/json') !== 'application/json') return null;
  const variables = parsed(query.variables);
  const extensions = parsed(query.extensions);
  return plainRequest({ query: query.query, operationName: query.operationName, variables, extensions });
}

function plainRequest({
  query,
  operationName = null,
  variables,
  extensions,
}: Readonly<Record<string, unknown>>): PlainRequest | null {
  const source = sourceOf(query, extensions ?? {});
  if (source === null || !(operationName === null || typeof operationName === 'string')) return null;
  const given = variables ?? {};
  return isRecord(given) ? { source, operationName, variables: given } : null;
}

function sourceOf(query: unknown, extensions: unknown): string | null {
  if (!isRecord(extensions)) return null;
  const { persistedQuery, cost } = extensions;
  // Only Apollo's plugin answers `extensions.cost`.
  if (cost !== undefined) return null;
  if (persistedQuery == null) return typeof query === 'string' && query !== '' ? query : null;
  // A query that comes with its hash is to be checked and remembered.
  if (query !== undefined || !isRecord(persistedQuery) || persistedQuery.version !== 1) return null;
  return typeof persistedQuery.sha256Hash === 'string' ? `sha256:${persistedQuery.sha256Hash}` : null;
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    // null is what a parameter must not be.
    return JSON.parse(text) ?? text;
  } catch {
    return text;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
