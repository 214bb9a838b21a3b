/**
 * What a page of the catalog may load and where it may send: its own server alone. No script and no style stands in the
 * page itself, so that none that a text brings with it can run, and the page stands in no frame of another one.
 */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
};

/** The headers that protect who reads a page, whose script may send to the catalog, and to origins besides. */
export function securityHeaders(connect: readonly string[] = []): Readonly<Record<string, string>> {
  const policy = { ...POLICY, 'connect-src': ["'self'", ...connect].join(' ') };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    // The address of a search holds what was searched for.
    'referrer-policy': 'same-origin',
  };
}
