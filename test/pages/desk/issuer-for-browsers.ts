import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { whenFinished } from '../../harness.ts';

/** An OpenID Connect issuer on 127.0.0.1 that signs everybody in at once, and checks what a public client has to send. */
export interface IssuerForBrowsers {
  readonly issuer: string;
  /** The claims of the next access token, besides the usual ones. */
  claims: JWTPayload;
  /** Why the next sign-in is refused at the issuer; null where it is not. */
  refusal: string | null;
  /** The parameters with which people came to sign in. */
  readonly arrivals: URLSearchParams[];
  /** What was wrong with requests for tokens. */
  readonly mistakes: string[];
}

/** The client that the catalog is at the issuer. */
export const CLIENT_ID = 'catalog-desk';

/** Starts the issuer: discovery, keys, authorization by code, and tokens with PKCE (RFC 7636). */
export async function issuerForBrowsers(): Promise<IssuerForBrowsers> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const codes = new Map<string, URLSearchParams>();
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', started.issuer);
    response.setHeader('access-control-allow-origin', '*');
    const answer = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return answer({
          issuer: started.issuer,
          authorization_endpoint: `${started.issuer}/authorize`,
          token_endpoint: `${started.issuer}/token`,
          jwks_uri: `${started.issuer}/keys`,
          id_token_signing_alg_values_supported: ['ES256'],
        });
      case '/keys':
        return answer({ keys: [{ ...(await exportJWK(publicKey)), kid: 'key', alg: 'ES256', use: 'sig' }] });
      case '/authorize': {
        started.arrivals.push(searchParams);
        const back = new URL(searchParams.get('redirect_uri')!);
        back.searchParams.set('state', searchParams.get('state')!);
        if (started.refusal === null) {
          const code = `code-${codes.size}`;
          codes.set(code, searchParams);
          back.searchParams.set('code', code);
        } else back.searchParams.set('error', started.refusal);
        return response.writeHead(302, { location: back.href }).end();
      }
      case '/token': {
        let text = '';
        for await (const chunk of request) text += chunk;
        const form = new URLSearchParams(text);
        const asked = codes.get(form.get('code') ?? '');
        codes.delete(form.get('code') ?? '');
        const wrong = mistakeIn(form, asked);
        if (wrong !== null) {
          started.mistakes.push(wrong);
          return answer({ error: 'invalid_grant', error_description: wrong }, 400);
        }
        return answer({
          access_token: await sign({ aud: 'cloud-error-catalog', ...started.claims }, 'at+jwt'),
          id_token: await sign({ aud: CLIENT_ID, nonce: asked!.get('nonce') }, 'JWT'),
          token_type: 'Bearer',
          expires_in: 300,
        });
      }
      default:
        return answer({}, 404);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  whenFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  function sign(claims: JWTPayload, type: string): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const usual = { iss: started.issuer, sub: 'u-1', email: 'ada@example.com', iat: now, exp: now + 300 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'key', typ: type })
      .sign(privateKey);
  }

  const started: IssuerForBrowsers = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    claims: { roles: ['catalog-maintainer'] },
    refusal: null,
    arrivals: [],
    mistakes: [],
  };
  return started;
}

/** What is wrong with a request for a token; null where nothing is. */
function mistakeIn(form: URLSearchParams, asked: URLSearchParams | undefined): string | null {
  if (asked === undefined) return 'The code is unknown, or was used.';
  if (form.get('grant_type') !== 'authorization_code') return 'The grant is another one.';
  if (form.get('client_id') !== CLIENT_ID || form.has('client_secret')) return 'The client is another one.';
  if (form.get('redirect_uri') !== asked.get('redirect_uri'))
    return 'The address to return to is another one.';
  const hash = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  return hash === asked.get('code_challenge') ? null : 'The verifier is not that of the challenge.';
}
