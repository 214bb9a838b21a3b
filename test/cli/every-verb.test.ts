import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshPath } from '../harness.ts';
import { catalog, catalogInTurn, type Run } from './shell.ts';

const path = freshPath();

const source = readFileSync(new URL('../../src/cli/run-shell.ts', import.meta.url), 'utf8');
const VERBS = [...source.matchAll(/^ {2}(\w+): \{\n {4}description:/gm)].map(([, verb]) => verb!);

/** The verbs that have verbs of their own. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  token: ['issue', 'list', 'revoke'],
  log: ['init', 'snapshot', 'status', 'verify', 'leave'],
};

/** All that can be called, but for `mcp`, whose output is a protocol's. */
const CALLS = VERBS.filter((verb) => verb !== 'mcp').flatMap(
  (verb) => GROUPS[verb]?.map((own) => `${verb} ${own}`) ?? [verb],
);

/** The help of each call, and what it says to an option that it does not have. */
const runs = new Map<string, { help: Run; wrong: Run }>();
beforeAll(() => {
  const kinds = [['--help'], ['--json', '--no-such-option']];
  const all = catalogInTurn(
    path,
    CALLS.flatMap((call) => kinds.map((options) => [...call.split(' '), ...options])),
  );
  CALLS.forEach((call, at) => void runs.set(call, { help: all[2 * at]!, wrong: all[2 * at + 1]! }));
});

test('the help names every verb', () => {
  const { status, stdout } = catalog(path, ['--help']);
  expect(status).toBe(0);
  expect(VERBS.length).toBeGreaterThan(10);
  expect(VERBS.filter((verb) => !new RegExp(`^ {2}${verb} `, 'm').test(stdout))).toEqual([]);
});

describe.each(CALLS)('catalog %s', (verb) => {
  test('takes --json, and tells wrong use as JSON and nothing besides', () => {
    const { help, wrong } = runs.get(verb)!;
    expect(help.stdout).toMatch(/^ {2}--json /m);
    expect(wrong.status).toBeGreaterThan(0);
    expect(JSON.parse(wrong.stdout)).toEqual({
      error: { code: 'USAGE', message: expect.any(String) },
    });
    expect(wrong.stderr).toBe('');
  });
});
