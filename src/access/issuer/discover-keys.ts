import { z } from 'zod';

/** How long the issuer may take, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Where an issuer's keys are, as its metadata says (OpenID Connect Discovery 1.0, section 4). Throws where the
 * metadata cannot be had, is another issuer's, or sends for the keys of an `https` issuer without encryption.
 */
export async function discoverKeys(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`${address} answers with status ${response.status}.`);
  const protocol = issuer.startsWith('https:') ? /^https$/ : /^https?$/;
  const metadata = z.object({ issuer: z.literal(issuer), jwks_uri: z.url({ protocol }) });
  return new URL(metadata.parse(await response.json()).jwks_uri);
}
