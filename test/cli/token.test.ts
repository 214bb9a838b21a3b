import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accessServer, ask } from '../access/access-server.ts';
import { freshPath, freshStore } from '../harness.ts';
import { builtFile } from '../server-process.ts';

const COMMAND = builtFile('cli/main.js');

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `catalog token …` in a process of its own, on a database. */
function token(database: string, ...words: string[]): Promise<Run> {
  return run({ CATALOG_DB: database }, words);
}

function run(settings: Readonly<Record<string, string>>, words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [COMMAND, 'token', ...words],
      { env: { PATH: process.env.PATH, ...settings } },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

describe('catalog token', () => {
  test('issues, lists and revokes while a server has the file open', async () => {
    const path = freshPath();
    const server = await accessServer(await freshStore(path));
    const viewer = (bearer: string) => ask(server, '{ viewer { role name } }', bearer);

    const issued = await token(path, 'issue', 'Grace Hopper', '--role', 'ADMIN', '--expires', '90d');
    expect(issued).toMatchObject({ code: 0, err: expect.stringContaining('shown only now') });
    const secret = issued.out.trim();
    expect(secret).toMatch(/^cec_[0-9A-Z]{8}_[\w-]{43}$/);
    expect((await viewer(secret)).data.viewer).toEqual({ role: 'ADMIN', name: 'Grace Hopper' });

    const prefix = secret.slice(0, 12);
    const listed = await token(path, 'list');
    expect(listed.out).toMatch(/^PREFIX +ROLE +NAME +ISSUED +LAST USED +STATE$/m);
    expect(listed.out).toMatch(
      new RegExp(`^${prefix} +ADMIN +Grace Hopper +\\S+ +\\S+ +valid until \\S+$`, 'm'),
    );
    expect(listed.out).not.toContain(secret.slice(13));

    expect(await token(path, 'revoke', prefix)).toEqual({
      code: 0,
      out: `${prefix} of Grace Hopper is revoked.\n`,
      err: `Catalog: ${path}\n`,
    });
    expect((await viewer(secret)).errors?.[0]?.message).toBe('The token has been revoked.');
    expect((await token(path, 'list')).out).toMatch(/ revoked \d{4}-\d\d-\d\d$/m);
  });

  test('makes the database where there is none, and says so', async () => {
    const path = freshPath();
    expect(await token(path, 'issue', 'Ada', '--role', 'ADMIN')).toMatchObject({
      code: 0,
      err: expect.stringContaining(`There was no catalog; made a new one in ${path}\n`),
    });
    expect(existsSync(path)).toBe(true);
  });

  test.each([
    [['issue', 'Ada', '--role', 'OWNER'], 'Allowed choices are MAINTAINER, ADMIN.'],
    [
      ['issue', 'Ada', '--role', 'ADMIN', '--expires', 'soon'],
      'Give a time from now, as 90d, or a date, as 2027-01-31.',
    ],
    [['issue', 'Ada', '--role', 'ADMIN', '--expires', '2020-01-31'], 'expiresAt: That is in the past.'],
    [['revoke', 'cec_00000000'], 'There is no token with the prefix "cec_00000000" in /'],
  ])('refuses %j with a sentence and exit code 1', async (words, sentence) => {
    const refused = await token(freshPath(), ...words);
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) });
  });

  test('says which setting is wrong, and opens nothing', async () => {
    const path = freshPath();
    const refused = await run({ CATALOG_DB: path, PORT: 'x' }, ['list']);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('PORT is "x"') });
    expect(existsSync(path)).toBe(false);
  });
});
