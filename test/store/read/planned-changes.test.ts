import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedField } from '../../../src/domain/import-run.ts';
import { createPlannedChangeReader } from '../../../src/store/read/planned-changes.ts';

/** Characters that JSON escapes, that LIKE takes for wildcards, and parts of the JSON in which changes are kept. */
const TEXT = fc
  .array(
    fc.constantFrom(
      ...[
        '"',
        '\\',
        '\n',
        '\t',
        '%',
        '_',
        ',',
        ':',
        '[',
        '{',
        '},{',
        'n',
        't',
        'u',
        'A',
        'b',
        '过',
        '\u0001',
      ],
      ...['field', 'MESSAGE', 'before', 'null', 'STALE', 'code', '404'],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const VALUE = fc.oneof(TEXT, fc.constant(null), fc.array(TEXT, { maxLength: 2 }));

const FIELD: fc.Arbitrary<PlannedField> = fc.record({
  field: fc.constantFrom('MESSAGE', 'COMMON_CODE'),
  before: VALUE,
  after: VALUE,
  correction: fc.constantFrom(null, 'KEPT', 'STALE'),
});

const WHOLE = { after: 0, before: Number.MAX_SAFE_INTEGER };

test('characters are found in keys and in values, and in nothing else of what is kept', () => {
  const connection = new Database(':memory:');
  connection.exec(
    'CREATE TABLE planned_changes (import_run_id, position, kind, key, fields, PRIMARY KEY (import_run_id, position))',
  );
  const insert = connection.prepare("INSERT INTO planned_changes VALUES (1, ?, 'CHANGED', ?, ?)");
  const { changesIn, countIn } = createPlannedChangeReader(connection);
  const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

  fc.assert(
    fc.property(fc.array(fc.tuple(TEXT, fc.array(FIELD, { maxLength: 3 }))), TEXT, (changes, contains) => {
      connection.exec('DELETE FROM planned_changes');
      for (const [index, [key, fields]] of changes.entries()) {
        insert.run(index + 1, key, JSON.stringify(fields));
      }
      const holds = (value: string | number | null) =>
        value !== null && lower(String(value)).includes(lower(contains));
      const expected = changes.flatMap(([key, fields], index) =>
        [key, ...fields.flatMap(({ before, after }) => [before, after].flat())].some(holds)
          ? [index + 1]
          : [],
      );
      const found = changesIn(1, WHOLE, { contains }, 1_000).map(({ position }) => position);
      expect(found).toEqual(expected);
      expect(countIn(1, WHOLE, { contains })).toBe(expected.length);

      const stale = changes.flatMap(([, fields], index) =>
        fields.some(({ correction }) => correction === 'STALE') ? [index + 1] : [],
      );
      const selected = changesIn(1, WHOLE, { corrections: ['STALE'] }, 1_000);
      expect(selected.map(({ position }) => position)).toEqual(stale);
    }),
    { numRuns: 300 },
  );
  connection.close();
});
