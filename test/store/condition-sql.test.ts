import { expect, test } from 'vitest';
import type { Condition } from '../../src/nouns/condition.ts';
import { conditionSql } from '../../src/store/condition-sql.ts';

const vendor: Condition = { field: 'vendor', in: [1, 2] };
const corrected: Condition = { field: 'corrected', in: [1] };

test.each<[string, Condition, string, (string | number)[]]>([
  ['one field', vendor, 'e.vendor_id IN (?,?)', [1, 2]],
  ['a field with no value holds for none', { field: 'vendor', in: [] }, 'FALSE', []],
  ['all of several', { all: [vendor, corrected] }, '(e.vendor_id IN (?,?) AND e.corrected = ?)', [1, 2, 1]],
  ['one of several', { any: [corrected, vendor] }, '(e.corrected = ? OR e.vendor_id IN (?,?))', [1, 1, 2]],
  ['all of one', { all: [corrected] }, 'e.corrected = ?', [1]],
  ['all of none holds for every one', { all: [] }, 'TRUE', []],
  ['one of none holds for none', { any: [] }, 'FALSE', []],
  [
    'what must not hold',
    { not: { any: [vendor, corrected] } },
    'NOT ((e.vendor_id IN (?,?) OR e.corrected = ?))',
    [1, 2, 1],
  ],
])('%s', (_, condition, text, values) => {
  expect(conditionSql(condition)).toEqual({ text, values });
});
