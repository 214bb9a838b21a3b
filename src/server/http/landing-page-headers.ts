/** The hosts from which the Apollo Sandbox loads (https://www.apollographql.com/docs/graphos/platform/sandbox). */
const APOLLO = {
  script: 'https://embeddable-sandbox.cdn.apollographql.com',
  frame: 'https://sandbox.embed.apollographql.com',
} as const;

/** Apollo's script, which defines `EmbeddedSandbox` (`@apollo/sandbox`). */
export const SANDBOX_SCRIPT = `${APOLLO.script}/_latest/embeddable-sandbox.umd.production.min.js`;

/**
 * The headers of the page at `/graphql`, where people paste their tokens: it loads from nowhere but this server and, where the
 * page names it, the Sandbox's host, sends to nobody but this server, and stands in no frame.
 */
export function landingPageHeaders(page: string): Readonly<Record<string, string>> {
  const hasSandbox = page.includes(SANDBOX_SCRIPT);
  const policy = {
    'default-src': "'none'",
    'script-src': hasSandbox ? `'self' ${APOLLO.script}` : "'self'",
    'worker-src': "'self'",
    // Monaco, GraphiQL's editor, positions its lines by style attributes (https://github.com/microsoft/monaco-editor/issues/271).
    // A style loads nothing from elsewhere here.
    'style-src': "'self' 'unsafe-inline'",
    'font-src': 'data:',
    'img-src': "'self' data:",
    'connect-src': "'self'",
    ...(hasSandbox && { 'frame-src': APOLLO.frame }),
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
