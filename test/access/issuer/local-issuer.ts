import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { onTestFinished } from 'vitest';
import type { IssuerSettings } from '../../../src/access/issuer/viewer-of-claims.ts';

/** An OpenID Connect issuer on 127.0.0.1 that a test can turn its keys and its answers of. */
export interface LocalIssuer {
  readonly settings: IssuerSettings;
  /** How often each path was requested. */
  readonly requests: Record<string, number>;
  /** Takes a new key of the algorithm, and shows the last `kept` keys from then on. */
  rotate(algorithm?: string, kept?: number): Promise<void>;
  /** A token for the catalog by the newest key; claims that are undefined are left out. */
  sign(claims?: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Stands in for the answer of a path. */
  answerWith(path: string, status: number, body: unknown): void;
}

interface Key {
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

const METADATA = '/.well-known/openid-configuration';
const KEYS = '/keys';

/** Starts the issuer with one key; it is closed when the test has finished. */
export async function localIssuer(): Promise<LocalIssuer> {
  let keys: Key[] = [];
  let rotations = 0;
  const requests: Record<string, number> = {};
  const replaced = new Map<string, { readonly status: number; readonly body: unknown }>();

  const server = createServer(async ({ url = '' }, response) => {
    requests[url] = (requests[url] ?? 0) + 1;
    const answer = replaced.get(url) ?? { status: 200, body: await bodies[url]?.() };
    response.writeHead(answer.status, { 'content-type': 'application/json', location: '/elsewhere' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bodies: Readonly<Record<string, () => Promise<unknown>>> = {
    [METADATA]: async () => ({ issuer, jwks_uri: issuer + KEYS }),
    [KEYS]: async () => ({
      keys: await Promise.all(
        keys.map(async ({ kid, algorithm, publicKey }) => ({
          ...(await exportJWK(publicKey)),
          kid,
          alg: algorithm,
          use: 'sig',
        })),
      ),
    }),
  };

  const started: LocalIssuer = {
    settings: {
      oidcIssuer: issuer,
      oidcAudience: 'cloud-error-catalog',
      oidcJwksUrl: null,
      oidcRoleClaim: 'roles',
      oidcNameClaim: 'email',
      oidcMaintainerRoles: ['catalog-maintainer', 'editors'],
      oidcAdminRoles: ['catalog-admin'],
    },
    requests,
    async rotate(algorithm = 'ES256', kept = 1) {
      rotations += 1;
      const pair = await generateKeyPair(algorithm, { extractable: true });
      keys = [{ kid: `key-${rotations}`, algorithm, ...pair }, ...keys].slice(0, kept);
    },
    async sign(claims = {}, header = {}) {
      const { kid, algorithm, privateKey } = keys[0]!;
      const now = Math.floor(Date.now() / 1_000);
      const payload = {
        iss: issuer,
        aud: 'cloud-error-catalog',
        sub: 'u-1',
        email: 'ada@example.com',
        roles: ['catalog-maintainer'],
        iat: now,
        exp: now + 300,
        ...claims,
      };
      return new SignJWT(JSON.parse(JSON.stringify(payload)))
        .setProtectedHeader({ alg: algorithm, kid, ...header })
        .sign(privateKey);
    },
    answerWith(path, status, body) {
      replaced.set(path, { status, body });
    },
  };
  await started.rotate();
  return started;
}
