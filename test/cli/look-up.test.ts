import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freshPath } from '../harness.ts';
import { catalog, catalogInTurn, catalogJson } from './shell.ts';

const KEY = 'open-telekom-cloud/tms/TMS.0014';

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-look-up-'));
  path = join(folder, 'catalog.sqlite');
  copyFileSync(inject('seededStore'), path);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('catalog show', () => {
  test.each([KEY, 'TMS.0014', 'tms.0014'])('prints %s', (name) => {
    const { status, stdout } = catalog(path, ['show', name]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^open-telekom-cloud\/tms\/TMS\.0014 {2}Open Telekom Cloud, Tag Management Service\n/,
    );
    expect(stdout).toMatch(
      /\n {2}Message {2}Values is empty\.\n[\s\S]*\n {2}Source {3}Error Codes, line 70: https:/,
    );
  });

  test('prints JSON with the names of the schema', () => {
    const { status, json } = catalogJson(path, ['show', KEY]);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      key: KEY,
      version: 1,
      httpStatuses: [409],
      category: 'missing-parameter',
      corrections: [],
      rows: [{ line: 70 }],
    });
  });

  test('says which file has none, and what is nearest, with exit code 1', () => {
    const { status, stdout, stderr } = catalog(path, ['show', 'open-telekom-cloud/tms/TMS.0O14']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(
      `There is no error code "open-telekom-cloud/tms/TMS.0O14" in ${path}. Nearest: `,
    );
  });
});

describe('catalog search', () => {
  test('prints what has all words, best first', () => {
    const { status, stdout } = catalog(path, ['search', 'policyName', 'already', 'exists']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^tencent-cloud\/cam\/InvalidParameter\.\S+ {2}The policy name already exists/);
    expect(catalogJson(path, ['search', 'invalid', '-n', '2']).json).toMatchObject({
      errorCodes: [{ key: expect.any(String) }, {}],
    });
  });

  test('says what spelling it assumed, and what entries do without', () => {
    const { stdout } = catalog(path, ['search', 'trakcer', '404']);
    expect(stdout).toMatch(/^\(searched for: tracker 404\)\nopen-telekom-cloud\/cts\/CTS\.0214 {2}/);
    expect(stdout).toMatch(/\n\S+ .* {2}\(without: tracker\)\n/);
    const { errorCodes, ...facts } = catalogJson(path, ['search', 'trakcer', '404']).json;
    expect(facts).toEqual({
      totalCount: 1,
      match: 'ALL',
      suggestions: [{ kind: 'SPELLING', search: 'tracker 404' }],
    });
    expect(errorCodes[0]).toMatchObject({ match: 'ALL', without: [] });
    expect(errorCodes[1]).toMatchObject({ match: 'MOST', without: ['tracker'] });
  });

  test('names words that find something where all of them do not', () => {
    const { status, stderr } = catalog(path, ['search', 'bucket', 'unicorn']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Nothing was found for "bucket unicorn" in .*\. Try: bucket\n$/);
  });

  test('says which file has nothing, with exit code 1', () => {
    expect(catalog(path, ['search', 'qqqq'])).toEqual({
      status: 1,
      stdout: '',
      stderr: `Nothing was found for "qqqq" in ${path}.\n`,
    });
  });

  test('refuses wrong use with exit code 2', () => {
    const calls = [
      ['search', '…'],
      ['search', 'x', '--vendor', 'otc'],
      ['search', 'x', '-n', '0'],
      ['search'],
      ['show'],
      ['history', 'x', '--bad'],
    ];
    const runs = catalogInTurn(
      path,
      calls.map((args) => [...args, '--json']),
    );
    const outcomes = runs.map(({ status, stdout }) => ({ status, code: JSON.parse(stdout).error.code }));
    expect(outcomes).toEqual(calls.map(() => ({ status: 2, code: 'USAGE' })));
  });
});

describe('catalog resolve', () => {
  const resolve = (text: string, ...args: string[]) => catalog(path, ['resolve', ...args], { input: text });

  test('has exit code 0 where the catalog has the error', () => {
    expect(resolve('{"error_code": "TMS.0014", "error_msg": "Values is empty."}').status).toBe(0);
  });

  test('says first that the catalog does not have it, then what is nearest, with exit code 1', () => {
    const { status, stdout } = resolve('{"error_code": "TMS.9914", "error_msg": "Whatever."}');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^TMS\.9914 is not in the catalog\.\nThe nearest that it has is open-telekom-cloud\/tms\//,
    );
  });

  test('has exit code 1 where the text has no error, and 2 where it is used wrongly', () => {
    expect(resolve('Nice weather today.')).toMatchObject({
      status: 1,
      stdout: 'No error of the catalog was found in the text.\n',
    });
    expect(resolve('x', '--status', '99')).toMatchObject({ status: 2, stdout: '' });
    expect(catalog(join(folder, 'none.sqlite'), ['resolve'], { input: 'x' })).toMatchObject({ status: 2 });
  });
});

describe('commands that look up', () => {
  // V8 names every file that a process has run.
  function loadedBy(args: readonly string[]): string[] {
    const coverage = mkdtempSync(join(tmpdir(), 'catalog-coverage-'));
    expect(catalog(path, args, { settings: { NODE_V8_COVERAGE: coverage } }).status).toBe(0);
    const [file] = readdirSync(coverage);
    const { result } = JSON.parse(readFileSync(join(coverage, file!), 'utf8'));
    rmSync(coverage, { recursive: true });
    return result.map(({ url }: { url: string }) => url.replace(/^.*\/(?=node_modules\/|dist\/)/, ''));
  }

  test.each([
    ['show', KEY],
    ['history', KEY],
    ['search', 'values'],
  ])('load no server, no reader of documents and no whole GraphQL: %s', (...args) => {
    const loaded = loadedBy(args);
    expect(loaded).toContain(`dist/cli/verbs/${args[0]}.js`);
    const costly =
      /^dist\/(?:server|importing|documents|classifying)\/|node_modules\/(?:graphql\/index|@opentelemetry|fastify|@apollo|unified|pino)/;
    expect(loaded.filter((url) => costly.test(url))).toEqual([]);
  });
});

describe('commands that only read', () => {
  const READING = [
    ['show', KEY],
    ['history', KEY],
    ['search', 'values'],
    ['resolve'],
    ['token', 'list'],
    ['verify'],
  ];

  test.each(READING)('make no catalog: %s', (...args) => {
    const missing = freshPath();
    const { status, stderr } = catalog(missing, args, { input: 'TMS.0014' });
    expect(status).toBe(['token', 'verify'].includes(args[0]!) ? 1 : 2);
    expect(stderr).toMatch(
      new RegExp(`^There is no catalog in ${missing}\\. CATALOG_DB names its file; [^\\n]*\\n$`),
    );
    expect(existsSync(missing)).toBe(false);
  });

  // Root may write everywhere: as root, the commands are run by a user that may not.
  const user = process.getuid?.() === 0 ? 65_534 : undefined;

  test.each(READING)('need no right to write: %s', (...args) => {
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    const { status, stdout } = catalog(path, args, {
      input: '{"error_code": "TMS.0014"}',
      ...(user === undefined ? {} : { user }),
    });
    chmodSync(dirname(path), 0o755);
    chmodSync(path, 0o644);
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
    expect(readdirSync(folder)).toEqual(['catalog.sqlite']);
  });

  test('and those that write say in one line that they may not', () => {
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    const { status, stderr } = catalog(
      path,
      ['token', 'issue', 'Ada', '--role', 'ADMIN'],
      user === undefined ? {} : { user },
    );
    chmodSync(dirname(path), 0o755);
    chmodSync(path, 0o644);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${path} cannot be written to: [^\\n]*\\n$`));
  });
});
