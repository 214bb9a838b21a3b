import { describe, expect, test } from 'vitest';
import { smallServer } from '../small-server.ts';

describe('/healthz', () => {
  test('says that the process lives, whatever the store does', async () => {
    const server = await smallServer(
      {},
      { health: { ready: () => Promise.reject(new Error('SQLITE_CORRUPT')) } },
    );
    const response = await server.inject('/healthz');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.json()).toEqual({ status: 'ok' });
  });
});

describe('/readyz', () => {
  test('says that the store answers', async () => {
    const response = await (await smallServer()).inject('/readyz');
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.json()).toEqual({ status: 'ready' });
  });

  test('says why the store does not answer', async () => {
    const ready = async () => ({ ready: false, reason: 'The catalog is being filled.' });
    const response = await (await smallServer({}, { health: { ready } })).inject('/readyz');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toEqual({ status: 'not ready', reason: 'The catalog is being filled.' });
  });

  test('keeps what went wrong for the log', async () => {
    const ready = () => Promise.reject(new Error('SQLITE_CORRUPT: /var/lib/catalog.sqlite'));
    const server = await smallServer({}, { health: { ready } });
    const response = await server.inject('/readyz');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toEqual({ status: 'not ready', reason: 'The store has failed.' });
    expect(server.lines()[0]).toMatchObject({
      level: 'error',
      error: { message: expect.stringContaining('SQLITE') },
    });
  });

  test('does not wait long for a store that hangs', async () => {
    const server = await smallServer({}, { health: { ready: () => new Promise(() => {}) } });
    const response = await server.inject('/readyz');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toEqual({ status: 'not ready', reason: 'The store does not answer.' });
  });

  test('answers HEAD', async () => {
    const response = await (await smallServer()).inject({ method: 'HEAD', url: '/readyz' });
    expect(response.statusCode).toBe(200);
    expect(response.body).toBe('');
  });
});
