import * as oauth from 'oauth4webapi';

/** The OpenID Connect issuer at which maintainers sign in. */
export interface IssuerOfDesk {
  readonly issuer: string;
  /** The public client that the catalog is at the issuer. */
  readonly clientId: string;
  readonly scope: string;
}

/** What is remembered between leaving for the issuer and coming back. */
interface Departure {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly hash: string;
}

const DEPARTURE = 'desk.sign-in';

/** The address to which the issuer leads back. */
const redirectUri = () => location.origin + location.pathname;

async function discover(issuer: string): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer);
  const response = await oauth.discoveryRequest(url, insecure(issuer));
  return oauth.processDiscoveryResponse(url, response);
}

/** Unencrypted addresses are only those of this machine: the settings take no others. */
function insecure(issuer: string): { [oauth.allowInsecureRequests]?: boolean } {
  return issuer.startsWith('http:') ? { [oauth.allowInsecureRequests]: true } : {};
}

/** Leaves for the issuer: the code flow with PKCE (RFC 7636, RFC 9700), which needs no secret of the catalog's. */
export async function leaveForIssuer({ issuer, clientId, scope }: IssuerOfDesk): Promise<void> {
  const { authorization_endpoint: endpoint } = await discover(issuer);
  if (endpoint === undefined) throw new Error('The issuer has no authorization endpoint.');
  const departure: Departure = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    hash: location.hash,
  };
  sessionStorage.setItem(DEPARTURE, JSON.stringify(departure));
  const target = new URL(endpoint);
  for (const [name, value] of Object.entries({
    client_id: clientId,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope,
    state: departure.state,
    nonce: departure.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(departure.verifier),
    code_challenge_method: 'S256',
  })) {
    target.searchParams.set(name, value);
  }
  location.assign(target);
}

/** Whether the page was opened by an issuer that leads back. */
export function isBackFromIssuer(): boolean {
  const { searchParams } = new URL(location.href);
  return searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'));
}

/** Redeems the code that the issuer gave for an access token; the code is taken out of the address. */
export async function tokenFromIssuer({ issuer, clientId }: IssuerOfDesk): Promise<string> {
  const arrived = new URL(location.href);
  const kept = sessionStorage.getItem(DEPARTURE);
  sessionStorage.removeItem(DEPARTURE);
  const departure: Departure | null = kept === null ? null : JSON.parse(kept);
  history.replaceState(null, '', location.pathname + (departure?.hash ?? ''));
  if (departure === null) throw new Error('This tab did not ask to sign in.');
  const server = await discover(issuer);
  const client: oauth.Client = { client_id: clientId };
  const parameters = oauth.validateAuthResponse(server, client, arrived, departure.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri(),
    departure.verifier,
    insecure(issuer),
  );
  const granted = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: departure.nonce,
  });
  return granted.access_token;
}
