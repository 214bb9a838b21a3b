import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/exporting/formats.ts';
import { freshFolder, freshPath, seededPath } from '../harness.ts';
import { builtFile, startServer } from '../server-process.ts';
import { catalog, catalogJson } from './shell.ts';

describe('catalog export', () => {
  test('gives the bytes that the server gives, with the manifest beside the file', async () => {
    const path = seededPath();
    const { url } = await startServer(path);
    const folder = freshFolder();
    for (const [format, { fileName }] of Object.entries(EXPORT_FORMATS)) {
      const file = join(folder, fileName);
      const { status, json } = catalogJson(path, ['export', file, '--format', format]);
      expect(status).toBe(0);
      const bytes = readFileSync(file);
      expect(json).toMatchObject({
        format,
        errorCodes: 200,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      expect(JSON.parse(readFileSync(`${file}.manifest.json`, 'utf8'))).toEqual(json);
      const served = await fetch(`${url}/export/${format}`);
      expect(Buffer.from(await served.arrayBuffer()).equals(bytes), format).toBe(true);
      expect(await (await fetch(`${url}/export/${format}/manifest`)).json()).toEqual(json);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('prints to standard output, whole or what has changed behind a cursor', () => {
    const path = seededPath();
    const print = (...more: string[]) =>
      execFileSync(process.execPath, [builtFile('cli/main.js'), 'export', '--format', 'jsonl', ...more], {
        env: { PATH: process.env.PATH, CATALOG_DB: path },
        encoding: 'utf8',
      });
    expect(print().trimEnd().split('\n')).toHaveLength(200);
    const { cursor } = catalogJson(path, ['export', join(dirname(path), 'x.csv'), '-f', 'csv']).json;
    expect(print('--since', cursor)).toBe('');
    const change = ['--http-statuses', '400', '--author', 'Ada', '--reason', 'test'];
    expect(catalog(path, ['correct', 'TMS.0014', ...change])).toMatchObject({ status: 0 });
    expect(JSON.parse(print('--since', cursor)).key).toBe('open-telekom-cloud/tms/TMS.0014');
  });

  test.each([
    [['export'], /format/],
    [['export', '--format', 'xml'], /jsonl, csv, sqlite, ts, go, python/],
    [['export', '--format', 'csv', '--since', 'yesterday'], /is not a cursor/],
    [['export', '--format', 'csv', '--json'], /name a file/],
  ])('refuses %j', (args, message) => {
    const { status, stdout, stderr } = catalog(seededPath(), args);
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(message);
  });

  test('makes no catalog where there is none', () => {
    const path = freshPath();
    expect(catalog(path, ['export', '--format', 'csv'])).toMatchObject({ status: 1, stdout: '' });
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});

test('catalog schema prints one document without extensions', () => {
  const { status, stdout } = catalog(freshPath(), ['schema']);
  expect(status).toBe(0);
  const kinds = new Set(parse(stdout).definitions.map(({ kind }) => kind));
  expect([...kinds].filter((kind) => kind.endsWith('Extension'))).toEqual([]);
});
