import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seededPath } from '../harness.ts';
import { catalog } from './shell.ts';

const path = seededPath();
const folder = dirname(path);

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What `catalog resolve --json` says of files, by code. */
function resolve(files: readonly string[], input?: string | Buffer) {
  const { status, stdout } = catalog(
    path,
    ['resolve', '--json', ...files],
    input === undefined ? {} : { input },
  );
  const { errors, complete } = JSON.parse(stdout);
  const found = errors.map(({ code, occurrences, source, line, candidates }: any) => ({
    code,
    occurrences,
    source,
    line,
    key: candidates[0]?.score >= 0.5 ? candidates[0].errorCode.key : null,
  }));
  return { status, complete, found };
}

const ANSWER = '{"error_code": "TMS.0014", "error_msg": "Values is empty."}';
const quiet = (at: number) => `2026-11-02T10:00:00Z INFO GET /v1/things/${at} came back in ${at % 300} ms\n`;

/** 3 MB, in which every hundredth line reports one of forty codes, the first of which the catalog has. */
function longLog(): string {
  const lines = Array.from({ length: 40_000 }, (_, at) => {
    if (at % 100 !== 99) return quiet(at);
    const code = Math.floor(at / 100) % 40 === 0 ? 'TMS.0014' : `TMS.77${(Math.floor(at / 100) % 40) + 10}`;
    return `2026-11-02T10:00:00Z ERROR ${at} {"error_code": "${code}", "error_msg": "Value ${at} is bad."}\n`;
  });
  return lines.join('');
}

describe('catalog resolve', () => {
  test('reads a log of any size, and counts equal errors once', () => {
    const { status, complete, found } = resolve([write('long.log', longLog())]);
    expect({ status, complete }).toEqual({ status: 0, complete: true });
    expect(found).toHaveLength(40);
    expect(found.every(({ occurrences }: any) => occurrences === 10)).toBe(true);
    expect(found[0]).toMatchObject({ code: 'TMS.0014', key: 'open-telekom-cloud/tms/TMS.0014', line: 100 });
    expect(found[1]).toMatchObject({ code: 'TMS.7711', key: null, line: 200 });
  });

  test('gives all errors of a short text too, past the dozen that one answer of the API has', () => {
    const text = Array.from({ length: 30 }, (_, at) => `{"error_code": "TMS.88${at + 10}"}\n`).join('');
    expect(resolve(['-'], text)).toMatchObject({ status: 1, complete: true, found: { length: 30 } });
  });

  test('reads several files, standard input among them, and says where an error is first', () => {
    const [one, other] = [write('one.log', quiet(1)), write('other.log', `${quiet(2)}${ANSWER}\n`)];
    expect(resolve([one, '-', other], `${quiet(3)}${quiet(4)}${ANSWER}`)).toEqual({
      status: 0,
      complete: true,
      found: [
        { code: 'TMS.0014', occurrences: 2, source: '-', line: 3, key: 'open-telekom-cloud/tms/TMS.0014' },
      ],
    });
    const { stdout } = catalog(path, ['resolve', one, other]);
    expect(stdout).toContain(`\n  First    ${other}, line 2\n`);
    expect(catalog(path, ['resolve'], { input: ANSWER }).stdout).not.toContain('  First  ');
  });

  test.each([
    { what: 'little-endian UTF-16', of: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le') },
    { what: 'big-endian UTF-16', of: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16() },
    { what: 'UTF-8 with a byte order mark', of: (text: string) => Buffer.from(`\ufeff${text}`) },
  ])('reads $what with its mark, short or long, from files and standard input', ({ of }) => {
    const short = of(`${quiet(1)}${ANSWER}\n`);
    const long = of(`${Array.from({ length: 4_000 }, (_, at) => quiet(at)).join('')}名称 🙂\n${ANSWER}\n`);
    expect(resolve(['-'], short)).toMatchObject({ status: 0, found: [{ code: 'TMS.0014', line: 2 }] });
    expect(resolve(['-'], long)).toMatchObject({ status: 0, found: [{ code: 'TMS.0014', line: 4_002 }] });
    expect(resolve([write('wide.log', long)])).toMatchObject({ status: 0, found: [{ code: 'TMS.0014' }] });
  });

  test('reads a line that is longer than a piece', () => {
    const line = `${'x'.repeat(300_000)} ${ANSWER} ${'y'.repeat(300_000)}`;
    expect(resolve(['-'], line)).toMatchObject({ status: 0, found: [{ code: 'TMS.0014', line: 1 }] });
  });

  test.each([
    { what: 'a file that is not there', file: () => join(folder, 'none.log'), says: 'there is no such file' },
    { what: 'a folder', file: () => folder, says: 'it is a folder' },
    { what: 'an archive', file: () => write('log.gz', Uint8Array.of(0x1f, 0x8b, 8, 0)), says: 'a gzip file' },
    {
      what: 'a long archive',
      file: () => write('long.gz', Buffer.concat([Buffer.of(0x1f, 0x8b), Buffer.alloc(500_000, 7)])),
      says: 'a gzip file',
    },
  ])('refuses $what with exit code 2, before or after others', ({ file, says }) => {
    const { status, stdout, stderr } = catalog(path, ['resolve', write('good.log', ANSWER), file()]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^Cannot read [^\\n]*: [^\\n]*${says}[^\\n]*\\n$`));
  });

  test('refuses texts in which there is nothing', () => {
    expect(catalog(path, ['resolve', write('empty.log', ' \n')])).toMatchObject({
      status: 2,
      stderr: 'The text is empty. Give a response, an exception, or lines of a log.\n',
    });
  });
});
