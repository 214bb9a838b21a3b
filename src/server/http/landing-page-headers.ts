/** The hosts from which Apollo Server's landing page loads (`@apollo/server`, plugin/landingPage/default). */
const APOLLO = {
  sandbox: 'https://embeddable-sandbox.cdn.apollographql.com',
  frame: 'https://sandbox.embed.apollographql.com',
  icons: 'https://apollo-server-landing-page.cdn.apollographql.com',
} as const;

/** The page marks its own scripts and styles with this, anew for each answer. */
const NONCE = /'(nonce-[0-9a-f]+)'/;

/**
 * The headers of the landing page, where people paste their tokens: it loads from nowhere but the Sandbox's hosts, sends to
 * nobody but this server, and stands in no frame.
 */
export function landingPageHeaders(page: string): Readonly<Record<string, string>> {
  const marked = NONCE.exec(page)?.[1];
  const nonce = marked === undefined ? '' : ` '${marked}'`;
  const policy = {
    'default-src': "'none'",
    'script-src': `${APOLLO.sandbox}${nonce}`,
    'style-src': `${APOLLO.sandbox} https://fonts.googleapis.com${nonce}`,
    'font-src': 'https://fonts.gstatic.com',
    'img-src': APOLLO.icons,
    'manifest-src': APOLLO.icons,
    'connect-src': "'self'",
    'frame-src': APOLLO.frame,
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'x-frame-options': 'DENY',
    // The address of a query by GET holds its variables.
    'referrer-policy': 'strict-origin',
  };
}
