/** An answer to an operation. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the answers of several operations
  readonly body: any;
}

/** Sends operations to one server. Rejects where it does not answer. */
export type Ask<Given extends Answer = Answer> = (
  query: string,
  variables?: Record<string, unknown>,
  token?: string,
) => Promise<Given>;

/** An answer with its `Retry-After`. */
export interface TimedAnswer extends Answer {
  readonly retryAfter: string | null;
}

/** How many answers of status 5xx there were, by their place in the run, status and code. */
export type Refusals = Map<string, number>;

/** Gives what sends operations by POST to a port of this machine, and counts the answers of status 5xx. */
export function clientOf(port: number, phase = '', refusals: Refusals = new Map()): Ask<TimedAnswer> {
  return async (query, variables = {}, token) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { status, headers } = response;
    const body = (await response.json()) as Answer['body'];
    if (status >= 500) countRefusal(refusals, phase, status, body.errors?.[0]?.extensions?.code);
    return { status, retryAfter: headers.get('retry-after'), body };
  };
}

/** Counts an answer of status 5xx. */
export function countRefusal(
  refusals: Refusals,
  phase: string,
  status: number,
  code: string | undefined,
): void {
  const name = `${phase}: ${status} ${code ?? ''}`.trim();
  refusals.set(name, (refusals.get(name) ?? 0) + 1);
}
