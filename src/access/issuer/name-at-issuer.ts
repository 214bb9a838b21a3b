/**
 * The author's name of an account of an issuer: `ada@example.com (login.example.com)`. Without the issuer, an account
 * could bear the name of a token or of the catalog itself, whose history and idempotency keys it would share.
 */
export function nameAtIssuer(name: string, issuer: string): string {
  const { host, pathname } = new URL(issuer);
  return `${name} (${host}${pathname.replace(/\/$/, '')})`;
}

/** Whether a name could be that of an account of an issuer. */
export function isNameAtIssuer(name: string): boolean {
  return / \([^ ]+\)$/.test(name);
}
