import { describe, expect, test } from 'vitest';
import type { KeysetRange } from '../../../src/domain/keyset.ts';
import { countScans, facetScans, planRange } from '../../../src/store/query/planner.ts';

const PAGE: KeysetRange = { field: 'RELEVANCE', descending: false, backward: false, limit: 10, from: null };
const SEARCH = { condition: { all: [] }, search: { text: 'not exist', reading: null } };

describe('the planner', () => {
  const all = (...fields: string[]) => ({
    condition: { all: fields.map((field) => ({ field, in: [1] })) } as never,
    search: null,
  });
  const byKey: KeysetRange = { ...PAGE, field: 'KEY' };
  const byCode: KeysetRange = { ...PAGE, field: 'CODE' };

  test.each([
    ['a search by relevance', SEARCH, PAGE, 'RANKED'],
    ['a search in the order of keys', SEARCH, byKey, 'BITMAP'],
    ['a page of everything', all('lifecycle'), byKey, 'KEYSET'],
    ['a page of a vendor with a status', all('lifecycle', 'vendor', 'httpStatus'), byKey, 'KEYSET'],
    ['a page of a status', all('lifecycle', 'httpStatus'), byKey, 'BITMAP'],
    ['a page of corrected entries', all('corrected'), byKey, 'BITMAP'],
    ['a page of a vendor by code', all('vendor'), byCode, 'BITMAP'],
    ['a page of everything by code', all('lifecycle'), byCode, 'KEYSET'],
    ['a page of one of several', { condition: { any: [] }, search: null }, byKey, 'BITMAP'],
    ['a page of what is not', { condition: { not: { all: [] } }, search: null }, byKey, 'BITMAP'],
  ] as const)('reads %s in the way that suits it', (_, selection, range, method) => {
    expect(planRange(selection, range)).toEqual({ method, scans: method !== 'KEYSET' });
  });

  test.each([
    ['a search', SEARCH, true],
    ['what groups say', all('vendor', 'httpStatus', 'corrected'), false],
    ['a service', all('vendor', 'service'), false],
    ['the start of codes', all('codePrefix'), true],
    [
      'more services than a few',
      { condition: { field: 'service', in: [...Array(33).keys()] }, search: null },
      true,
    ],
  ] as const)('knows whether counting %s looks at much of the catalog', (_, selection, scans) => {
    expect(countScans(selection)).toBe(scans);
  });

  test.each([
    ['everything by vendor', all('lifecycle'), 'vendors', false],
    ['everything by service', all('lifecycle'), 'services', true],
    ['a service by service', all('service'), 'services', false],
    ['a service by module', all('service'), 'modules', true],
    ['a search by vendor', SEARCH, 'vendors', true],
  ] as const)('knows whether counting %s looks at much of the catalog', (_, selection, name, scans) => {
    expect(facetScans(selection, name)).toBe(scans);
  });
});
