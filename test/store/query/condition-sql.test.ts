import { expect, test } from 'vitest';
import type { Condition } from '../../../src/store/query/condition.ts';
import { conditionSql } from '../../../src/store/query/condition-sql.ts';

const vendor: Condition = { field: 'vendor', in: [1, 2] };
const corrected: Condition = { field: 'corrected', in: [1] };

test.each<[string, Condition, string, (string | number)[]]>([
  ['one field', vendor, 'e.vendor_id IN (?,?)', [1, 2]],
  ['a field with no value holds for none', { field: 'vendor', in: [] }, 'FALSE', []],
  [
    'all of several',
    { all: [vendor, corrected] },
    '(e.vendor_id IN (?,?) AND e.corrected IN (?))',
    [1, 2, 1],
  ],
  ['one of several', { any: [corrected, vendor] }, '(e.corrected IN (?) OR e.vendor_id IN (?,?))', [1, 1, 2]],
  ['all of one', { all: [corrected] }, 'e.corrected IN (?)', [1]],
  ['all of none holds for every one', { all: [] }, 'TRUE', []],
  ['one of none holds for none', { any: [] }, 'FALSE', []],
  [
    'a status by the lists that hold it',
    { field: 'httpStatus', in: [400] },
    'e.http_statuses IN (?)',
    ['[400,500]'],
  ],
  [
    'a class of statuses by the lists that hold one of it',
    { field: 'httpStatusClass', in: [4] },
    'e.http_statuses IN (?,?)',
    ['[404]', '[400,500]'],
  ],
  ['a status that no error code has', { field: 'httpStatus', in: [418] }, 'FALSE', []],
  [
    'what must not hold',
    { not: { any: [vendor, corrected] } },
    '((e.vendor_id IN (?,?) OR e.corrected IN (?))) IS NOT TRUE',
    [1, 2, 1],
  ],
])('%s', (_, condition, text, values) => {
  expect(conditionSql(condition, ['[]', '[404]', '[400,500]'])).toEqual({ text, values });
});
