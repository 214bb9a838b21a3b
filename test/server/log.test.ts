import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/server/log.ts';
import { get, post } from '../harness.ts';
import { openRawConnection, rawPost } from './http/raw-connection.ts';
import { makeGate, smallSchema, smallServer } from './small-server.ts';

describe('the log', () => {
  test('has one line for a request', async () => {
    const server = await smallServer();
    await post(server, { query: 'query Greet { hello }' }, { 'x-request-id': 'abc' });
    expect(server.lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        requestId: 'abc',
        method: 'POST',
        path: '/graphql',
        status: 200,
        milliseconds: expect.any(Number),
        operation: 'Greet',
        msg: 'request',
      },
    ]);
    expect(server.lines()[0]!.milliseconds).toBeGreaterThan(0);
  });

  test.each<[string, unknown, object]>([
    [
      'a field that fails',
      { query: 'query Q { hello refuses }' },
      { status: 200, operation: 'Q', errorCodes: ['BAD_USER_INPUT'] },
    ],
    [
      'a document that is refused',
      { query: 'query Q { hallo hullo }' },
      { status: 400, errorCodes: ['GRAPHQL_VALIDATION_FAILED'] },
    ],
    ['a body that is no request', {}, { status: 400, errorCodes: ['BAD_REQUEST'] }],
    ['a body that is no JSON', '{', { status: 400, errorCodes: ['BAD_REQUEST'] }],
  ])('has the codes of the errors of %s', async (_, body, line) => {
    const server = await smallServer();
    await post(server, body);
    expect(server.lines()).toHaveLength(1);
    expect(server.lines()[0]).toMatchObject(line);
  });

  test.each(['/nowhere', '/%zz'])('has a line for %s too', async (url) => {
    const server = await smallServer();
    await server.inject(url);
    expect(server.lines()).toEqual([expect.objectContaining({ path: url, msg: 'request' })]);
  });

  test('has no token and no variable', async () => {
    const server = await smallServer();
    const secrets = { authorization: 'Bearer s3cret-token', cookie: 's3cret-cookie' };
    await get(
      server,
      { query: 'query Q($name: String) { hello(name: $name) }', variables: '{"name":"s3cret-name"}' },
      secrets,
    );
    await post(
      server,
      { query: 'query Q($s: Int!) { size(of: $s) }', variables: { s: 's3cret-variable' } },
      secrets,
    );
    await post(server, { query: '{ fails }' }, secrets);
    await server.inject({ url: '/nowhere?token=s3cret-query', headers: secrets });
    await server.inject({ url: '/%zz?token=s3cret-query', headers: secrets });
    expect(server.lines().length).toBeGreaterThan(5);
    expect(JSON.stringify(server.lines())).not.toContain('s3cret');
  });

  test('has probes of health only at the level debug', async () => {
    const server = await smallServer();
    await server.inject('/healthz');
    await server.inject('/readyz');
    expect(server.lines().map(({ level }) => level)).toEqual(['debug', 'debug']);
  });

  test('repeats only the beginning of a long name', async () => {
    const server = await smallServer();
    await post(server, { query: `query ${'Q'.repeat(1_000)} { hello }` });
    expect(server.lines()[0]?.operation).toBe('Q'.repeat(100));
  });

  test('has a line for a client that left before it was answered', async () => {
    const gate = makeGate();
    const server = await smallServer({}, { schema: smallSchema(gate) });
    const connection = await openRawConnection((await server.listen()).url);
    connection.write(rawPost('query Left { slow }'));
    await gate.reached;
    connection.destroy();
    const [line] = await server.linesOnce(1);
    gate.open();
    await server.close();
    expect(line).toMatchObject({ operation: 'Left', aborted: true });
    expect(line).not.toHaveProperty('status');
    expect(server.lines()).toHaveLength(1);
  });

  test('says nothing by itself', async () => {
    const server = await smallServer();
    await server.listen();
    await server.close();
    expect(server.lines()).toEqual([]);
  });

  test('leaves out lines below its level', () => {
    const lines: string[] = [];
    const log = createLog('warn', { write: (line: string) => void lines.push(line) });
    log.info('no');
    log.warn('yes');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['yes']);
  });
});
