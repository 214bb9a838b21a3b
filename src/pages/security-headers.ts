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

/** The headers of every page that protect who reads it. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': Object.entries(POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  // The address of a search holds what was searched for.
  'referrer-policy': 'same-origin',
};
