import { describe, expect, test } from 'vitest';
import { freshPath, seededPath } from '../harness.ts';
import { catalog, catalogJson } from './shell.ts';

const KEY = 'open-telekom-cloud/tms/TMS.0014';

const seeded = seededPath();

describe('catalog correct', () => {
  test('corrects an entry as the mutation does, and history tells who, why and what', () => {
    const path = freshPath();
    const made = catalog(path, [
      'correct',
      KEY,
      '--solution',
      'Fill **it**.',
      '--http-statuses',
      '400,422',
      '--author',
      'Ada',
      '--reason',
      'Clearer',
    ]);
    expect(made).toMatchObject({ status: 0, stderr: `There was no catalog; made a new one in ${path}\n` });
    expect(made.stdout).toMatch(
      /^open-telekom-cloud\/tms\/TMS\.0014\n\nversion 2 {2}\S+ {2}CORRECTED by Ada: Clearer\n {4}solution {6}\[-/,
    );

    const { json: history } = catalogJson(path, ['history', KEY]);
    expect(history.revisions).toMatchObject([
      {
        version: 2,
        kind: 'CORRECTED',
        author: 'Ada',
        reason: 'Clearer',
        changes: [
          { field: 'SOLUTION', after: 'Fill **it**.' },
          { field: 'HTTP_STATUSES', before: [409], after: [400, 422] },
        ],
      },
      { version: 1, kind: 'IMPORTED' },
    ]);
    expect(catalogJson(path, ['show', KEY]).json).toMatchObject({
      solution: 'Fill it.',
      httpStatuses: [400, 422],
      corrections: [{ field: 'SOLUTION', author: 'Ada' }, { field: 'HTTP_STATUSES' }],
    });

    const again = catalog(path, ['correct', KEY, '--solution', 'Fill **it**.', '--reason', 'Again']);
    expect(again).toEqual({
      status: 0,
      stdout: `${KEY} is so already, at version 2. Nothing was written.\n`,
      stderr: `Catalog: ${path}\n`,
    });

    const late = catalogJson(path, [
      'correct',
      KEY,
      '--message',
      'x',
      '--reason',
      'x',
      '--expected-version',
      '1',
    ]);
    expect(late).toMatchObject({ status: 1, json: { error: { code: 'VERSION_CONFLICT' } } });
    const none = catalogJson(path, ['correct', KEY, '--solution', '', '--reason', 'Wrong']);
    expect(none).toMatchObject({ status: 0, json: { version: 3 } });
    expect(catalogJson(path, ['show', KEY]).json.solution).toBeNull();
  });

  test.each([
    [['correct', KEY, '--reason', 'x'], 'Give at least one field'],
    [
      ['correct', KEY, '--category', 'nope', '--reason', 'x'],
      'category: There is no category "nope". Nearest: ',
    ],
    [['correct', KEY, '--message', 'x', '--reason', ' '], 'reason: It is blank.'],
    [
      ['correct', KEY, '--message', 'x', '--reason', 'x', '--author', 'catalog'],
      'That is the name of the catalog itself.',
    ],
    [
      ['correct', KEY, '--http-statuses', '4', '--reason', 'x'],
      'Give HTTP statuses with commas between them',
    ],
    [['correct', 'nope', '--message', 'x', '--reason', 'x'], 'There is no error code "nope" in /'],
    [['correct', KEY, '--message', '[x](javascript:alert(1))', '--reason', 'x'], 'message: '],
  ])('refuses %j with exit code 1', (args, message) => {
    const { status, stdout, stderr } = catalog(seeded, args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
  });
});
