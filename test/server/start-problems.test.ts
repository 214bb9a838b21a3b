import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freshPath } from '../harness.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Runs a server that does not start. */
function start(database: string, settings: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'serve'], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', CATALOG_DB: database, ...settings },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('a server that cannot start says why in one line, with exit code 1:', () => {
  test('the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(start(freshPath(), { PORT: String(port) })).toEqual({
      status: 1,
      stdout: '',
      stderr: `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or give PORT another number; 0 takes a free one.\n`,
    });
  });

  test('the address is another machine’s', () => {
    expect(start(freshPath(), { HOST: '192.0.2.1' })).toMatchObject({
      status: 1,
      stderr:
        'This machine does not have the address 192.0.2.1. Give HOST one that it has; 0.0.0.0 is all of them.\n',
    });
  });

  test('the file is no catalog', () => {
    const path = freshPath();
    writeFileSync(path, 'Dear diary');
    expect(start(path)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${path} is no SQLite database. It is left as it is. Give CATALOG_DB the path of another file.\n`,
    });
  });

  test('a setting is wrong', () => {
    expect(start(freshPath(), { PORT: 'x' })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^The settings are not right:\nPORT is "x", but should be [^\n]*\n$/),
    });
  });
});
