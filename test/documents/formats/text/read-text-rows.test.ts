import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTextRows } from '../../../../src/documents/formats/text/read-text-rows.ts';
import { findingsOf, plainRows } from '../../page-texts.ts';

const lines = (...parts: readonly string[]) => parts.join('\n');

describe('headers', () => {
  test.each([
    ['Error Code Error Type Description', ['Error Code', 'Error Type', 'Description']],
    [
      'Error Code Modular Error Code (codeDesc) Description Action',
      ['Error Code', 'Modular Error Code (codeDesc)', 'Description', 'Action'],
    ],
    [
      'HTTP Status Code Error Code Error Message Solution',
      ['HTTP Status Code', 'Error Code', 'Error Message', 'Solution'],
    ],
    ['Code Message Cause and Solution', ['Code', 'Message', 'Cause and Solution']],
    ['Error Code\tDescription', ['Error Code', 'Description']],
    ['错误码 描述 解决方案', ['错误码', '描述', '解决方案']],
  ])('%s', (header, headings) => {
    const row = headings.map((_, index) => (index === 0 ? '404' : index === 1 ? 'A.1' : 'Text')).join('\t');
    expect(plainRows(readTextRows(lines(header, row)).tables[0])[0]).toEqual(headings);
  });

  test('a line of headings without a row under it is none', () => {
    expect(
      readTextRows(lines('Error Code Description', '', 'If an error occurs, see below.')).tables,
    ).toEqual([]);
  });
});

describe('rows', () => {
  test.each([
    ['tabs', '4000\tA.1\tThe name: exists. \tUse it.'],
    ['runs of blanks', '4000  A.1   The name: exists.    Use it.'],
  ])('that %s part are read without a rule', (_, row) => {
    const page = readTextRows(lines('Error Code\tModule Error Code\tDescription\tAction', row));
    expect(plainRows(page.tables[0])[1]).toEqual(['4000', 'A.1', 'The name: exists.', 'Use it.']);
    expect(page.findings).toEqual([]);
  });

  test('that single blanks part begin with their codes, and the rule gets a finding', () => {
    const page = readTextRows(
      lines('Codes', '', 'Error Code Description Action', 'A.1 It failed. Try again.', '-2 It is - -'),
    );
    expect(plainRows(page.tables[0])).toEqual([
      ['Error Code', 'Description', 'Action'],
      ['A.1', 'It failed.', 'Try again.'],
      ['-2', 'It is -', '-'],
    ]);
    expect(page.tables[0]).toMatchObject({ section: 'Codes', line: 3 });
    expect(findingsOf(page)).toEqual(['INFO columns-split 4', 'INFO columns-split 5']);
  });

  test('of one column of text need no rule', () => {
    const page = readTextRows(lines('Error Code Description', '4000 Failed. See the message.'));
    expect(plainRows(page.tables[0])[1]).toEqual(['4000', 'Failed. See the message.']);
    expect(page.findings).toEqual([]);
  });

  test('may go on in the line below', () => {
    const page = readTextRows(
      lines('Error Code Description Action', 'A.1 It failed', 'again. Wait', 'a bit.', 'A.2 Gone.'),
    );
    expect(plainRows(page.tables[0]).slice(1)).toEqual([
      ['A.1', 'It failed again.', 'Wait a bit.'],
      ['A.2', 'Gone.', ''],
    ]);
    expect(page.tables[0]!.rows[0]!.cells.map((cell) => cell.line)).toEqual([2, 2, 3]);
  });

  test('end where the page goes on with other text', () => {
    const page = readTextRows(lines('Error Code Description', 'A.1 Gone.', '', 'A.2 is no longer used.'));
    expect(plainRows(page.tables[0])).toHaveLength(2);
  });

  test('that no rule can part give all their text to the first column', () => {
    const page = readTextRows(lines('Error Code Description Cause', 'A.1 It failed. It is old.'));
    expect(plainRows(page.tables[0])[1]).toEqual(['A.1', 'It failed. It is old.', '']);
    expect(findingsOf(page)).toEqual(['WARNING columns-split 2']);
  });
});

describe('the page of Tencent Cloud’s CAM', () => {
  const file = new URL('../../../../seed/documents/tencent-cloud/cam-error-codes.txt', import.meta.url);
  const page = readTextRows(readFileSync(file, 'utf8'));
  const [common, modular] = page.tables;

  test('has title, date, and two tables with a finding for each row', () => {
    expect(page).toMatchObject({ title: 'Error Codes', publishedAt: '2019-04-17T16:23:30Z' });
    expect(page.tables.map(({ section, rows }) => [section, rows.length])).toEqual([
      ['Common error codes', 8],
      ['Modular error codes', 39],
    ]);
    expect(new Set(page.findings.map(({ severity, kind }) => `${severity} ${kind}`))).toEqual(
      new Set(['INFO columns-split']),
    );
    expect(page.findings.map(({ line }) => line)).toEqual(
      [...common!.rows, ...modular!.rows].map(({ line }) => line),
    );
  });

  test('the types of the common codes end where their descriptions begin', () => {
    expect(
      common!.rows.map(({ cells }) => [cells[1]!.plain, cells[2]!.plain.split(' ', 2).join(' ')]),
    ).toEqual([
      ['Invalid request parameter', 'Required parameter'],
      ['Authentication failed', 'Signature authentication'],
      ['Request expired', 'Request has'],
      ['Access denied', 'Account is'],
      ['Quota exceeded', 'The number'],
      ['Replay attack', 'The use'],
      ['Unsupported protocol', 'Protocol is'],
      ['Failed to generate credential', 'An error'],
    ]);
  });

  test('the descriptions of the modular codes end where the actions begin', () => {
    // Judged by reading all 39: how many sentences are the description's, where it is not one.
    const sentences: Readonly<Record<string, number>> = {
      'InvalidParameter.policyName.InUse': 2,
      'InvalidParameter.AttachmentFull': 3,
      'InvalidParameter.policyName.TypeError': 2,
      'InvalidParameter.policyName.Error': 3,
      'InvalidParameter.description.TypeError': 2,
      'InvalidParameter.policyId.TypeError': 2,
      'InvalidParameter.policyFull': 2,
      'InvalidParameter.roleName.TypeError': 2,
      'InvalidParameter.roleName.Error': 3,
      'InvalidParameter.roleFull': 2,
      'InvalidParameter.roleName.InUse': 2,
    };
    for (const { cells } of modular!.rows) {
      const [, code, description, action] = cells.map((cell) => cell.plain);
      expect(description!.split(/\.(?: (?=[A-Z])|$)/u).filter((part) => part !== '')).toHaveLength(
        sentences[code!] ?? 1,
      );
      expect(action).not.toBe('');
    }
    const internal = modular!.rows.find(({ cells }) => cells[1]!.plain === 'InternalError');
    expect(internal!.cells.slice(2).map((cell) => cell.plain)).toEqual(['Internal system error', '-']);
  });

  test('the row over two lines is one', () => {
    const row = modular!.rows.find(
      ({ cells }) => cells[1]!.plain === 'InvalidParameter.policyDocument.LengthOverlimit',
    );
    expect(row!.cells[3]).toMatchObject({
      plain: 'Reduce the length of policy. Split the policy into multiple policies if it is too long.',
      line: row!.line + 1,
    });
  });

  // The same page as the vendor wrote it in Markdown, with its columns: test material that the repository does not hold.
  const markdown = new URL(
    '../../../../../shared/vendor-docs/truth/tencentcloud/cam-v2.json',
    import.meta.url,
  );
  test.skipIf(!existsSync(markdown))(
    'its columns are those of the page’s Markdown (skipped without ../shared/vendor-docs)',
    () => {
      const [, truth]: { rows: string[][] }[] = JSON.parse(readFileSync(markdown, 'utf8'));
      const byCode = new Map(truth!.rows.map((row) => [row[1], row]));
      const same = modular!.rows.filter(({ cells }) => {
        const texts = cells.map((cell) => cell.plain);
        return JSON.stringify(byCode.get(texts[1]!)) === JSON.stringify(texts);
      });
      expect(same.length).toBeGreaterThanOrEqual(37);
    },
  );
});
