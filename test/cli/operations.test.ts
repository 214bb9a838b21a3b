import { readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProgressBar } from '../../src/cli/print/progress-bar.ts';
import { freshPath } from '../harness.ts';
import { startServer } from '../server-process.ts';
import { catalog, catalogJson } from './shell.ts';

describe('catalog backup, verify and restore', () => {
  test('work beside a server, but for restoring', async () => {
    const path = freshPath();
    const backup = `${path}.backup`;
    const server = await startServer(path);
    expect(catalogJson(path, ['backup', backup])).toMatchObject({
      status: 0,
      json: { catalog: path, backup },
    });
    expect(catalog(path, ['verify'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/ 200 error codes, .*\nEverything is as it must be\.\n$/),
    });
    expect(catalogJson(path, ['verify', backup])).toMatchObject({
      status: 0,
      json: { path: backup, problems: [] },
    });
    expect(catalogJson(path, ['backup', backup])).toMatchObject({
      status: 1,
      json: { error: { code: 'FILE_EXISTS' } },
    });
    expect(catalogJson(path, ['restore', backup])).toMatchObject({
      status: 1,
      json: { error: { code: 'FILE_IN_USE' } },
    });
    expect((await server.ask('{ catalog { errorCodeCount } }')).body.data.catalog.errorCodeCount).toBe(200);
    await server.end('SIGTERM');

    catalog(path, ['token', 'issue', 'Ada', '--role', 'ADMIN']);
    const { status, stdout } = catalog(path, ['restore', backup]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^${path} is what ${backup} holds now\\. What was there is kept in ${path}\\.\\S+Z\\.\\n$`),
    );
    expect(catalogJson(path, ['token', 'list']).json).toEqual({ tokens: [] });
    expect(readdirSync(dirname(path))).toHaveLength(3);
  });

  test('refuse what is no catalog, with exit code 1', () => {
    const path = freshPath();
    writeFileSync(path, 'Dear diary');
    for (const args of [['backup', `${path}.b`], ['verify'], ['restore', path], ['token', 'list']]) {
      expect(catalog(path, args)).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining(`${path} is no SQLite database.`),
      });
    }
  });
});

describe('a progress bar', () => {
  function bar(isTTY: boolean): {
    written: string[];
    advance: (milliseconds: number) => void;
    show: (done: number, total: number | null, note?: string) => void;
    clear: () => void;
  } {
    const written: string[] = [];
    let now = 0;
    const output = { isTTY, write: (text: string) => written.push(text) > 0 } as Pick<
      NodeJS.WriteStream,
      'isTTY' | 'write'
    >;
    return {
      written,
      advance: (milliseconds) => (now += milliseconds),
      ...createProgressBar('Copying', output, () => now),
    };
  }

  test('says what has come of it, without a bar where nobody knows how much there is', () => {
    const { written, advance, show } = bar(true);
    advance(1_000);
    show(5, null, '5 MB');
    advance(100);
    show(1, 2, 'reading');
    expect(written).toEqual([
      '\rCopying  5 MB\x1b[K',
      `\rCopying ${'█'.repeat(15)}${'░'.repeat(15)} 50 %  reading\x1b[K`,
    ]);
  });

  test('shows from the first second on, at most ten times a second, and goes', () => {
    const { written, advance, show, clear } = bar(true);
    show(1, 10);
    advance(1_000);
    show(5, 10);
    show(6, 10);
    advance(100);
    show(10, 10);
    clear();
    const [half, whole] = ['█'.repeat(15) + '░'.repeat(15), '█'.repeat(30)];
    expect(written).toEqual([`\rCopying ${half} 50 %\x1b[K`, `\rCopying ${whole} 100 %\x1b[K`, '\r\x1b[K']);
  });

  test('shows nothing where there is no terminal, or nothing took long', () => {
    const piped = bar(false);
    piped.advance(5_000);
    piped.show(1, 2);
    piped.clear();
    const quick = bar(true);
    quick.show(1, 2);
    quick.clear();
    expect([piped.written, quick.written]).toEqual([[], []]);
  });
});
