import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshFolder } from '../harness.ts';
import { numberedPage } from '../importing/import-catalog.ts';
import { builtFile } from '../server-process.ts';

const COMMAND = builtFile('cli/main.js');
const folder = freshFolder();
/** What a command that writes says first. */
const CATALOG = `Catalog: ${join(folder, 'catalog.sqlite')}\n`;
const KEY = 'acme/disks/error-codes';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], input = ''): Run {
  const { INIT_CWD: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'import', ...args], {
    encoding: 'utf8',
    input,
    cwd: folder,
    env: { ...environment, CATALOG_DB: join(folder, 'catalog.sqlite') },
  });
  return { status, stdout, stderr };
}

const newDocument = ['--title', 'Error Codes', '--service-name', 'Disks', '--vendor-name', 'Acme'];

beforeAll(() => {
  const changed = numberedPage(21, (row, number) => {
    if (number === 1) return [row[0], 409, 'Parameter 1 is missing, or invalid.'];
    return number === 3 ? null : row;
  });
  writeFileSync(join(folder, 'first.md'), numberedPage(20));
  writeFileSync(join(folder, 'second.md'), changed);
  writeFileSync(
    join(folder, 'half.md'),
    numberedPage(20, (row, number) => (number > 10 ? null : row)),
  );
  writeFileSync(join(folder, 'long.md'), numberedPage(6000));
});

describe('in their order, against one catalog', () => {
  test('a document that is not there is not made by mistake', () => {
    const { status, stdout, stderr } = run(['first.md', '-d', 'open-telekom-cloud/tms/eror-codes']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^There was no catalog; made a new one in .*\nThere is no document "open-telekom-cloud\/tms\/eror-codes"\. Nearest: "open-tele/,
    );
    expect(stderr).toContain('To make it, give --title.');
  });

  test('a new document is made with its service and vendor', () => {
    const { status, stdout, stderr } = run(['first.md', '-d', KEY, ...newDocument]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: CATALOG });
    expect(stdout).toMatch(
      /^acme\/disks\/error-codes \(MARKDOWN\)\n\n\+ acme\/disks\/D\.0001 {2}400 {2}Parameter 1 is invalid\.\n/,
    );
    expect(stdout).toMatch(/\n20 rows: 20 added, .*\n\nApplied as import run \S+\.\n$/);
  });

  test('the same text again changes nothing', () => {
    expect(run(['first.md', '-d', KEY])).toEqual({
      status: 0,
      stdout: `The newest edition of ${KEY} is this text already. Nothing was written.\n`,
      stderr: CATALOG,
    });
  });

  test('--dry-run prints what would change word by word, and writes nothing', () => {
    const printed = `${KEY} (MARKDOWN, published 2024-04-18)

~ acme/disks/D.0001
    message       Parameter 1 is {+missing, or +}invalid.
    httpStatuses  [-400-]{+409+}
+ acme/disks/D.0021  400  Parameter 21 is invalid.
- acme/disks/D.0003

20 rows: 1 added, 1 changed, 1 withdrawn, 0 reinstated, 18 unchanged.

Nothing was written.
`;
    const args = ['second.md', '-d', KEY, '--dry-run', '--published-at', '2024-04-18'];
    const first = run(args);
    expect({ ...first, stdout: first.stdout.replace(/ {4}category .*\n/, '') }).toEqual({
      status: 0,
      stdout: printed,
      stderr: '',
    });
    expect(run(args)).toEqual(first);
  });

  test('one that withdraws more than a tenth is held with exit code 2, until that is accepted', () => {
    const dry = run(['half.md', '-d', KEY, '--dry-run']);
    expect(dry.status).toBe(2);
    const held = run(['half.md', '-d', KEY]);
    expect(held).toMatchObject({ status: 2 });
    expect(held.stderr).toMatch(
      /^Catalog: .*\nHeld: It withdraws 10 of the 20 error codes .* kept as import run \S+\. /,
    );
    const accepted = run(['half.md', '-d', KEY, '--accept-withdrawals', '--reason', 'They dropped them']);
    expect(accepted).toMatchObject({ status: 0, stderr: CATALOG });
    expect(accepted.stdout).toContain('\n- acme/disks/D.0020\n');
  });

  test('--json prints the outcome for programs', () => {
    const { status, stdout } = run(['second.md', '-d', KEY, '--json']);
    expect(status).toBe(0);
    const outcome = JSON.parse(stdout);
    expect(outcome).toMatchObject({
      document: KEY,
      state: 'APPLIED',
      importRun: expect.any(String),
      heldReason: null,
      problems: [],
      format: 'MARKDOWN',
      counts: { rows: 20, reinstated: 10, added: 1, changed: 1, withdrawn: 1 },
    });
    expect(outcome.changes).toHaveLength(13);
    expect(JSON.parse(run(['second.md', '-d', KEY, '--json']).stdout)).toMatchObject({ state: 'UNCHANGED' });
  });

  test('a long import prints its steps on standard error', () => {
    const { status, stderr } = run([
      'long.md',
      '-d',
      'acme/nets/long',
      '--title',
      'Long',
      '--service-name',
      'Nets',
    ]);
    expect(status).toBe(0);
    expect(stderr.split('\n')).toEqual([
      CATALOG.trimEnd(),
      'Plan: planning 6,000 rows …',
      'Plan: writing 6,000 changes …',
      'Apply: planning 6,000 rows …',
      'Apply: writing 6,000 changes …',
      '',
    ]);
  });
});

describe('fails with exit code 1 and a message', () => {
  test.each([
    ['without error codes', ['-', '-d', KEY], 'hello', 'The text holds no table.\n'],
    [
      'an unknown service',
      ['first.md', '-d', 'acme/lakes/x', '--title', 'X'],
      '',
      'There is no service "acme/lakes".',
    ],
    ['a key that is none', ['first.md', '-d', 'acme/x', '--title', 'X'], '', 'The key of a document is'],
    ['a missing file', ['missing.md', '-d', KEY], '', 'Cannot read missing.md: there is no such file.'],
    ['no document', ['first.md'], '', "error: required option '-d, --document <key>' not specified"],
    [
      'a date that is none',
      ['first.md', '-d', KEY, '--published-at', '18.4.2024'],
      '',
      'Give a day, as 2024-04-18',
    ],
    [
      'a reason that is too long',
      ['half.md', '-d', KEY, '--reason', 'x'.repeat(1001)],
      '',
      'at most 1000 are taken',
    ],
  ])('%s', (_, args, input, message) => {
    const { status, stdout, stderr } = run(args, input);
    expect({ status, isQuiet: stdout === '' || args.includes('--reason') }).toEqual({
      status: 1,
      isQuiet: true,
    });
    expect(stderr).toContain(message);
  });
});
