import type { Config } from '../config.ts';
import type { PageRoute } from './page.ts';

/** Where maintainers sign in, besides with tokens of the catalog: an issuer, and the public client that the catalog is there. */
export interface DeskSignIn {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** The sign-in that the settings ask for; null where they name no issuer or no client. */
export function deskSignIn({
  oidcIssuer: issuer,
  oidcClientId: clientId,
  oidcScope: scope,
}: Pick<Config, 'oidcIssuer' | 'oidcClientId' | 'oidcScope'>): DeskSignIn | null {
  return issuer === null || clientId === null ? null : { issuer, clientId, scope };
}

/** The desk for maintainers: a page that its script fills, which asks the API as any client does. */
export function deskRoute(signIn: DeskSignIn | null): PageRoute {
  return {
    path: '/desk',
    methods: ['GET'],
    answer: async () => ({
      status: 200,
      title: 'Desk',
      description: null,
      canonical: null,
      field: '',
      part: 'desk',
      script: 'desk.js',
      style: 'desk.css',
      connect: signIn === null ? [] : [new URL(signIn.issuer).origin],
      main: (
        <div
          id="desk"
          data-issuer={signIn?.issuer}
          data-client-id={signIn?.clientId}
          data-scope={signIn?.scope}
        >
          {/* The script takes this away before it is seen. Not `noscript`, which not every way to switch scripts off shows. */}
          <div class="without-script">
            <h1>The desk for maintainers</h1>
            <p>
              The desk needs JavaScript, which is switched off in this browser. Without it, the catalog can be
              maintained from a shell, and by mutation at <a href="/graphql">/graphql</a>.
            </p>
          </div>
        </div>
      ),
    }),
  };
}
