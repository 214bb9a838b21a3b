import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../src/errors/protocol-error.ts';
import { type SmallServer, smallServer } from '../small-server.ts';

const GOOD = 'Bearer good';

/** A server that takes bodies of 2 KB, and of 64 KB with a good token. */
function server(): Promise<SmallServer> {
  return smallServer(
    { bodyLimit: 2048, importLimit: 65_536 },
    {
      createContext: async (facts) => {
        if (facts.authorization !== undefined && facts.authorization !== GOOD) {
          throw refusal('UNAUTHENTICATED', 'The token is unknown.');
        }
        return { ...facts };
      },
    },
  );
}

const bodyOf = (length: number): string => {
  const query = '{ hello }';
  return JSON.stringify({ query, extensions: { padding: 'x'.repeat(length) } });
};

/** Sends a body in pieces, so that nothing says how long it is. */
function sendInPieces(
  url: string,
  body: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode!, body: text }));
      },
    );
    sent.on('error', reject);
    for (let at = 0; at < body.length; at += 1000) sent.write(body.slice(at, at + 1000));
    sent.end();
  });
}

describe.each(['with a length', 'in pieces'])('a body %s', (how) => {
  async function send(
    body: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: string }> {
    const target = await server();
    if (how === 'with a length') {
      const response = await target.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...headers },
        payload: body,
      });
      return { status: response.statusCode, body: response.body };
    }
    return sendInPieces((await target.listen()).url, body, headers);
  }

  test('within the limit is read', async () => {
    expect(await send(bodyOf(1000))).toMatchObject({ status: 200 });
  });

  test('over the limit is refused without a token, with the limit named', async () => {
    const answer = await send(bodyOf(3000));
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('The body is larger than 2048 bytes');
  });

  test('over the limit is read with a good token', async () => {
    expect(await send(bodyOf(60_000), { authorization: GOOD })).toMatchObject({ status: 200 });
  });

  test('over the limit of good tokens is refused, with that limit named', async () => {
    const answer = await send(bodyOf(70_000), { authorization: GOOD });
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('The body is larger than 65536 bytes');
  });

  test('with a bad token is not read at all', async () => {
    const answer = await send(bodyOf(60_000), { authorization: 'Bearer bad' });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('The token is unknown.');
  });
});
