/**
 * What people call HTTP statuses: their reason phrases (https://www.rfc-editor.org/rfc/rfc9110#name-status-codes) and
 * other names.
 */
const NAMES: Readonly<Record<number, readonly string[]>> = {
  400: ['bad request'],
  401: ['unauthorized', 'unauthenticated'],
  402: ['payment required'],
  403: ['forbidden', 'access denied'],
  404: ['not found'],
  405: ['method not allowed'],
  406: ['not acceptable'],
  408: ['request timeout'],
  409: ['conflict', 'already exists'],
  410: ['gone'],
  411: ['length required'],
  412: ['precondition failed'],
  413: ['payload too large', 'content too large', 'request entity too large'],
  414: ['uri too long'],
  415: ['unsupported media type'],
  422: ['unprocessable entity', 'unprocessable content'],
  423: ['locked'],
  429: ['too many requests', 'rate limit', 'throttled'],
  500: ['internal server error', 'server error', 'internal error'],
  501: ['not implemented'],
  502: ['bad gateway'],
  503: ['service unavailable', 'unavailable'],
  504: ['gateway timeout', 'timeout'],
};

const BY_NAME: ReadonlyMap<string, readonly number[]> = groupNames();

function groupNames(): Map<string, number[]> {
  const named = new Map<string, number[]>();
  for (const [status, names] of Object.entries(NAMES)) {
    for (const name of names) named.set(name, [...(named.get(name) ?? []), Number(status)]);
  }
  return named;
}

/**
 * The HTTP statuses that words of a search name: `409` and `conflict` give 409, `4xx` 400 to 499, `gateway timeout` 504. Words
 * are in lower case with one blank between them.
 */
export function statusesNamed(words: string): readonly number[] {
  if (/^[1-5]\d\d$/.test(words)) return [Number(words)];
  const [, hundreds] = /^([1-5])xx$/.exec(words) ?? [];
  if (hundreds !== undefined) return Array.from({ length: 100 }, (_, rest) => Number(hundreds) * 100 + rest);
  return BY_NAME.get(words) ?? [];
}
