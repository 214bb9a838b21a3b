import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshFolder } from '../harness.ts';
import { builtFile } from '../server-process.ts';

const COMMAND = builtFile('cli/main.js');

const PAGE = `# Error Codes

| Status Code | Error Code | Error Message | Description | Solution |
|---|---|---|---|---|
| 400 | A.0001 | **Name** is too long. | The name is too long for a name of this kind, as names go. | Cut it. |
| 400/404 | A.0001 | Name is unknown. | - | - |
| 500 | - | Internal error. | - | - |
`;

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runRead(args: readonly string[], options: { input?: string | Buffer; folder?: string } = {}): Run {
  const { INIT_CWD: _, ...environment } = process.env;
  return spawnSync(process.execPath, [COMMAND, 'read', ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: options.folder === undefined ? environment : { ...environment, INIT_CWD: options.folder },
  });
}

const folder = freshFolder();
beforeAll(() => {
  writeFileSync(join(folder, 'page.md'), PAGE);
  writeFileSync(join(folder, 'image.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
  writeFileSync(join(folder, 'large.txt'), 'a'.repeat(5 * 1024 * 1024));
});

test('prints the rows, the findings and a summary for people', () => {
  expect(runRead(['page.md'], { folder })).toMatchObject({
    status: 0,
    stderr: '',
    stdout: `Error Codes (MARKDOWN)

LINE  CODE       STATUS   MESSAGE            DESCRIPTION                                   SOLUTION
5     A.0001     400      Name is too long.  The name is too long for a name of this kin…  Cut it.
6     A.0001 ~2  400/404  Name is unknown.

INFO columns-read line 3: The table is read so: “Status Code” is the HTTP statuses, “Error Code” is the code, “Error Message” is the message, “Description” is the description, “Solution” is the solution.
    “Status Code | Error Code | Error Message | Description | Solution”
ERROR row-without-code line 7: The row has no error code.
    “500 | - | Internal error. | - | -”

2 error codes from 3 rows of error tables; findings: 1 ERROR, 1 INFO.
`,
  });
});

test('prints JSON for programs, with the texts plain', () => {
  const { status, stdout } = runRead(['page.md', '--json'], { folder });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    format: 'MARKDOWN',
    title: 'Error Codes',
    publishedAt: null,
    rows: [
      {
        code: 'A.0001',
        variant: 1,
        commonCode: null,
        httpStatuses: [400],
        message: 'Name is too long.',
        description: 'The name is too long for a name of this kind, as names go.',
        solution: 'Cut it.',
        module: null,
        aliases: [],
        line: 5,
      },
      {
        code: 'A.0001',
        variant: 2,
        commonCode: null,
        httpStatuses: [400, 404],
        message: 'Name is unknown.',
        description: null,
        solution: null,
        module: null,
        aliases: [],
        line: 6,
      },
    ],
    findings: [
      {
        severity: 'INFO',
        kind: 'columns-read',
        message:
          'The table is read so: “Status Code” is the HTTP statuses, “Error Code” is the code, “Error Message” is the message, “Description” is the description, “Solution” is the solution.',
        line: 3,
        text: 'Status Code | Error Code | Error Message | Description | Solution',
      },
      {
        severity: 'ERROR',
        kind: 'row-without-code',
        message: 'The row has no error code.',
        line: 7,
        text: '500 | - | Internal error. | - | -',
      },
    ],
  });
});

test('reads standard input', () => {
  const { status, stdout } = runRead(['-'], { input: PAGE });
  expect(status).toBe(0);
  expect(stdout).toContain('A.0001 ~2');
});

test('takes a format by its name in any case', () => {
  expect(runRead(['--format', 'markdown', '-'], { input: PAGE }).status).toBe(0);
  expect(
    runRead(['--format', 'text-rows', '-'], { input: 'Error Code Error Message\nA.1 Bad.\nA.2 Worse.\n' })
      .status,
  ).toBe(0);
});

describe('fails with a message', () => {
  test.each([
    [
      'no error code',
      ['-'],
      'hello',
      'No error code was found in standard input. The text holds no table.\n',
    ],
    ['nothing', ['-'], '', 'No error code was found in standard input. The text is empty.\n'],
    [
      'another format',
      ['-f', 'RST', '-'],
      PAGE,
      'No error code was found in standard input. The text holds no table.\n',
    ],
    [
      'a picture',
      ['image.png'],
      '',
      'No error code was found in image.png. This is a PNG image, not a text.\n',
    ],
    [
      'a large file',
      ['large.txt'],
      '',
      'No error code was found in large.txt. The file has more than 4 MB; a document of that size is not read.\n',
    ],
    ['a missing file', ['missing.md'], '', 'Cannot read missing.md: there is no such file.\n'],
    ['a folder', ['.'], '', 'Cannot read .: it is a folder.\n'],
    [
      'an unknown format',
      ['-f', 'PDF', 'page.md'],
      '',
      "error: option '-f, --format <format>' argument 'PDF' is invalid. The formats are RST, MARKDOWN, HTML, TEXT_CELLS, TEXT_ROWS.\n",
    ],
  ])('%s', (_, args, input, stderr) => {
    expect(runRead(args, { input, folder })).toMatchObject({ status: 1, stdout: '', stderr });
  });

  test('no error code, and prints the findings as JSON with --json', () => {
    const { status, stdout } = runRead(['--json', '-'], { input: 'hello' });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ rows: [], findings: [{ kind: 'no-error-codes' }] });
  });
});
