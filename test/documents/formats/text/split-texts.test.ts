import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { splitFor } from '../../../../src/documents/formats/text/split-texts.ts';
import { columnOf } from '../../../../src/documents/tables/columns/interpret-heading.ts';

describe('description and solution', () => {
  test.each([
    'It is missing. | Enter it.',
    'It is 1,000. It is full. | Delete some, or ask for more. It may take time.',
    'The time is over. | For more information, see the manual.',
    'It is gone. For details, see the manual. | Create another.',
    'It is not there. | If you need it, contact us.',
    'Parameter error | Check the settings.',
    'Request expired. Request has expired. | Request a new one.',
    'It is gone | -',
    'It is gone. | N/A',
    'It is gone. | None.',
    'The value cannot be none. | ',
    'The API is old. It is gone. | ',
    'Only +=,.@_-. are allowed. | Change the name.',
  ])('%s', (row) => {
    const parts = row.split(' | ');
    expect(splitFor(['description', 'solution'])!(parts.join(' ').trim())).toEqual(parts);
  });
});

describe('message and description', () => {
  test.each([
    'Request expired | Request has expired.',
    'Failed to generate credential | An error occurred while calling the API',
    'Multiple Choices | There are several.',
    'The value of parameter Limit is invalid. | The limit is not valid.',
    'Incorrect ProjectID. | The project does not exist.',
    'qps throttling | QPS is limited.',
    'It must be 36. | limit is more than 36.',
    'Database error | Database error.',
    'Failed | ',
  ])('%s', (row) => {
    const parts = row.split(' | ');
    expect(splitFor(['message', 'description'])!(parts.join(' ').trim())).toEqual(parts);
  });
});

test('message, description and solution', () => {
  const split = splitFor(['message', 'description', 'solution'])!;
  expect(split('Access denied The account is blocked. Contact us.')).toEqual([
    'Access denied',
    'The account is blocked.',
    'Contact us.',
  ]);
});

test('columns that no rule can part', () => {
  expect(splitFor(['description', 'description'])).toBeNull();
});

const TRUTH = new URL('../../../../../shared/vendor-docs/truth/', import.meta.url);
const TEXT_ROLES = new Set(['message', 'description', 'solution']);

interface TrueTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The texts of each row of the vendors' tables that a rule is for, with their roles; those without Asian letters. */
function* vendorRows(): Generator<{ roles: string[]; texts: string[] }> {
  for (const vendor of readdirSync(TRUTH)) {
    for (const file of readdirSync(new URL(`${vendor}/`, TRUTH))) {
      const tables: TrueTable[] = JSON.parse(readFileSync(new URL(`${vendor}/${file}`, TRUTH), 'utf8'));
      for (const { header, rows } of tables) {
        const columns = [...header.keys()].filter((column) =>
          TEXT_ROLES.has(columnOf(header[column]!) ?? ''),
        );
        const roles = columns.map((column) => columnOf(header[column]!)!);
        for (const row of roles.length > 1 ? rows : []) {
          const texts = columns.map((column) => (row[column] ?? '').trim());
          if (texts.every((text) => text !== '' && !/[\u3040-\uffff]/u.test(text))) yield { roles, texts };
        }
      }
    }
  }
}

// Vendors' rows with their columns run together, as a page of plain text has them.
test.skipIf(!existsSync(TRUTH))(
  'parts five of six rows of real tables as the vendors do (skipped without ../shared/vendor-docs)',
  () => {
    let same = 0;
    let all = 0;
    for (const { roles, texts } of vendorRows()) {
      const split = splitFor(roles as Parameters<typeof splitFor>[0]);
      if (split === null) continue;
      all += 1;
      if (JSON.stringify(split(texts.join(' '))) === JSON.stringify(texts)) same += 1;
    }
    expect(all).toBeGreaterThan(3000);
    expect(same / all).toBeGreaterThan(0.85);
  },
);
