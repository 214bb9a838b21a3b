import { describe, expect, test } from 'vitest';
import { countRowFindings } from '../../src/documents/tables/rows/read-error-rows.ts';
import {
  asExpected,
  comparePage,
  KNOWN_VENDORS,
  listPages,
  OTHER_VENDORS,
  reportShares,
  share,
  sum,
} from './vendors/compare-page.ts';

/** Pages of HTTP's statuses that hold a vendor's codes as well. */
const STATUS_PAGES_WITH_CODES: ReadonlySet<string> = new Set([
  'raw/opentelekomcloud-md/elb--http-status-codes-for-enhanced-load-balancers.md',
  'raw/opentelekomcloud-md/elb--status-codes-enhanced.md',
]);

/** Pages whose codes stand in program text or prose, not in tables. */
const PAGES_WITHOUT_TABLES: ReadonlySet<string> = new Set([
  'raw/tencentcloud/tdsql-v1.md',
  'raw/tencentcloud/tdsql.md',
  'raw/tencentcloud/cos-403-troubleshoot.md',
  'raw/tencentcloud/webar.md',
]);

const compared = listPages(KNOWN_VENDORS).map((page) => comparePage(KNOWN_VENDORS, page));
const present = compared.length > 0;
const withCodes = compared.filter(({ expected }) => expected.length > 0);

describe.skipIf(!present)('pages of vendors (skipped without ../shared/vendor-docs)', () => {
  test('read as the independent reading has them', () => {
    process.stdout.write(`\n${reportShares(compared)}\n`);
    const equal = sum(withCodes.map(({ whole }) => whole));
    expect(share(equal, sum(withCodes.map(({ expected }) => expected.length)))).toBeGreaterThanOrEqual(0.995);
    const rst = withCodes.filter(({ format }) => format.startsWith('rst'));
    const equalRst = sum(rst.map(({ whole }) => whole));
    expect(share(equalRst, sum(rst.map(({ expected }) => expected.length)))).toBeGreaterThanOrEqual(0.995);
  });

  test.each(withCodes)('$raw reads with 99 % of its rows whole', ({ whole, expected, reading }) => {
    const rows = reading.rows.map((row) => JSON.stringify(asExpected(row)));
    const missing = expected.map((row) => JSON.stringify(row)).filter((row) => !rows.includes(row));
    expect(share(whole, expected.length), missing.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  test.each(withCodes)(
    '$raw: every row of its error tables is an entry or a finding',
    ({ reading, tableRowCount }) => {
      expect(reading.tableRowCount).toBe(tableRowCount);
      expect(reading.rows.length + countRowFindings(reading.findings)).toBe(tableRowCount);
    },
  );

  const statusPages = compared.filter(
    ({ kind, raw }) => kind === 'http-status-codes' && !STATUS_PAGES_WITH_CODES.has(raw),
  );
  test.each(statusPages)('$raw is refused as a page of HTTP statuses', ({ reading }) => {
    expect(reading.rows).toEqual([]);
    expect(reading.findings[0]).toMatchObject({ severity: 'ERROR', kind: 'no-error-codes' });
    expect(reading.findings[0]!.message).toContain('HTTP statuses');
  });

  const withoutTables = compared.filter(({ raw }) => PAGES_WITHOUT_TABLES.has(raw));
  test.each(withoutTables)('$raw is refused for want of a table', ({ reading }) => {
    expect(reading.rows).toEqual([]);
    expect(reading.findings[0]).toMatchObject({
      kind: 'no-error-codes',
      message: expect.stringMatching(
        /^The text holds no table|entries of a list .* no words there mention errors/u,
      ),
    });
  });

  test('no page is left out', () => {
    expect(withCodes.length + statusPages.length + withoutTables.length).toBe(compared.length);
  });

  test('every finding points to its line and quotes at most 200 characters', () => {
    const findings = compared.flatMap(({ reading }) => reading.findings);
    expect(findings.filter(({ text }) => (text?.length ?? 0) > 200)).toEqual([]);
    expect(findings.filter(({ line, kind }) => line === null && kind !== 'no-error-codes')).toEqual([]);
  });
});

/** How many rows of each page do not read as expected, where that is not none; each is a row that people may read otherwise. */
const ROWS_READ_OTHERWISE: Readonly<Record<string, number>> = {
  // The independent reading takes two codes for one.
  'raw/binance/errors_CN.md': 1,
  // It leaves out the second paragraph of two descriptions.
  'raw/rackspace/clb-faults.rst': 2,
  // It keeps the backquotes of a table that is none to GFM.
  'raw/vonage/sms.md': 1,
};

const others = listPages(OTHER_VENDORS).map((page) => comparePage(OTHER_VENDORS, page));

describe.skipIf(others.length === 0)(
  'pages of other vendors (skipped without ../shared/more-vendor-docs)',
  () => {
    test('read as the independent reading has them', () => {
      process.stdout.write(`\n${reportShares(others, ({ vendor, format }) => `${vendor} ${format}`)}\n`);
      expect(sum(others.map(({ expected }) => expected.length))).toBe(647);
      expect(sum(others.map(({ right }) => right))).toBe(643);
    });

    test.each(others)('$raw', ({ raw, expected, right, wrong }) => {
      expect(expected.length - right, JSON.stringify(wrong[0])).toBe(ROWS_READ_OTHERWISE[raw] ?? 0);
    });

    test.each(others)('$raw loses no text without a finding', ({ raw, lost }) => {
      expect(raw === 'raw/binance/errors_CN.md' ? lost.slice(1) : lost).toEqual([]);
    });
  },
);
