import { describe, expect, test } from 'vitest';
import type { DocumentReading, ReadRow } from '../../src/documents/document-reading.ts';
import { interpretPage } from '../../src/documents/interpret-page.ts';
import { countRowFindings } from '../../src/documents/tables/rows/read-error-rows.ts';
import type { Table } from '../../src/documents/tables/table.ts';
import { tableOf } from './table-of.ts';

type Interpreted = Omit<DocumentReading, 'format'>;

function interpret(tables: readonly Table[] | string, title: string | null = null): Interpreted {
  const list = typeof tables === 'string' ? [tableOf(tables, 'Error codes')] : tables;
  return interpretPage(
    { title, publishedAt: null, tables: list, readOutline: () => [], findings: [] },
    'text',
  );
}

/** `code~variant`, and what else a row has, in the order of its fields. */
function brief(row: ReadRow): string {
  const texts = [row.message, row.description, row.solution].map((text) => text?.plain ?? null);
  const parts = [row.commonCode, row.aliases.join(), row.httpStatuses.join('/'), row.module, ...texts];
  const variant = row.variant === 1 ? '' : `~${row.variant}`;
  return [row.code + variant, ...parts.filter((part) => part !== null && part !== '')].join(' | ');
}

const rowsOf = (reading: Interpreted) => reading.rows.map(brief);
/** Without what each table says of its columns, which has tests of its own. */
const findingsOf = (reading: Interpreted) => reading.findings.filter(({ kind }) => kind !== 'columns-read');
const kindsOf = (reading: Interpreted) =>
  findingsOf(reading).map(({ severity, kind, line }) => `${severity} ${kind} ${line}`);

test('reads each row with its cells, its line and its section', () => {
  const reading = interpret('Status Code | Error Code | Message | Solution\n400 | A.1 | bad | -');
  expect(reading.rows).toEqual([
    {
      code: 'A.1',
      variant: 1,
      commonCode: null,
      aliases: [],
      httpStatuses: [400],
      message: { markdown: 'bad', plain: 'bad' },
      description: null,
      solution: null,
      module: null,
      section: 'Error codes',
      line: 2,
      cells: [
        { header: 'Status Code', text: '400' },
        { header: 'Error Code', text: 'A.1' },
        { header: 'Message', text: 'bad' },
        { header: 'Solution', text: '-' },
      ],
    },
  ]);
  expect(findingsOf(reading)).toEqual([]);
});

describe('texts', () => {
  test.each(['-', '--', '—', 'N/A', 'None', '无', ''])('“%s” is no text', (cell) => {
    expect(rowsOf(interpret(`Error Code | Message | Action\nA.1 | bad | ${cell}`))).toEqual(['A.1 | bad']);
  });

  test('two columns of one role are joined in their order', () => {
    const reading = interpret(
      'Error Code | Description | Reason\nA.1 | Bad. | Too long.\nA.2 | - | Too short.',
    );
    expect(reading.rows.map(({ description }) => description)).toEqual([
      { markdown: 'Bad.\n\nToo long.', plain: 'Bad.\nToo long.' },
      { markdown: 'Too short.', plain: 'Too short.' },
    ]);
  });

  test('stray quotes stay', () => {
    expect(rowsOf(interpret('Error Code | Message\nA.1 | "bad'))).toEqual(['A.1 | "bad']);
  });
});

describe('statuses and codes', () => {
  test('statuses are read as a list, and those that cannot be are kept and reported', () => {
    const reading = interpret(
      'Status Code | Error Code | Message\n404/500 | A.1 | bad\n4XX | A.2 | bad\n | A.3 | bad\n404/500 | A.4 | bad',
    );
    expect(rowsOf(reading)).toEqual(['A.1 | 404/500 | bad', 'A.2 | bad', 'A.3 | bad', 'A.4 | 404/500 | bad']);
    expect(reading.rows[1]!.cells[0]!.text).toBe('4XX');
    expect(kindsOf(reading)).toEqual(['WARNING unreadable-status 3']);
  });

  test('a common code stands above the specific one', () => {
    expect(rowsOf(interpret('Error Code | Module Error Code | Message\n4000 | 10010 | bad'))).toEqual([
      '10010 | 4000 | bad',
    ]);
  });

  test('a symbol and its number name one error', () => {
    expect(rowsOf(interpret('Code | Value | Description\nERR_BAD | -5 | It is bad.'))).toEqual([
      'ERR_BAD | -5 | It is bad.',
    ]);
  });

  test('each code of a list has an entry', () => {
    const reading = interpret('Error Code | Message\n4001/4002 | bad');
    expect(rowsOf(reading)).toEqual(['4001 | bad', '4002 | bad']);
    expect(kindsOf(reading)).toEqual(['INFO several-codes 2']);
    expect(reading.tableRowCount).toBe(2);
  });

  test('a note beside the code is reported', () => {
    const reading = interpret('Error Code | Message\nA.1 (deprecated) | bad\nA.2 | bad');
    expect(rowsOf(reading)).toEqual(['A.1 | bad', 'A.2 | bad']);
    expect(kindsOf(reading)).toEqual(['INFO note-beside-code 2']);
  });

  test('a row without a code is a finding with its text', () => {
    const reading = interpret(
      'Status Code | Error Code | Message\n400 | A.1 | bad\n500 | - | Internal error.',
    );
    expect(rowsOf(reading)).toEqual(['A.1 | 400 | bad']);
    expect(findingsOf(reading)).toEqual([
      {
        severity: 'ERROR',
        kind: 'row-without-code',
        message: 'The row has no error code.',
        line: 3,
        text: '500 | - | Internal error.',
      },
    ]);
    expect(reading.tableRowCount).toBe(2);
  });
});

describe('variants', () => {
  test('rows of one code with other texts are numbered in their order, through all tables', () => {
    const reading = interpret([
      tableOf('Error Code | Message\nA.1 | bad\nA.1 | worse', 'One'),
      tableOf('Error Code | Message\nA.1 | worst', 'Two'),
    ]);
    expect(rowsOf(reading)).toEqual(['A.1 | bad', 'A.1~2 | worse', 'A.1~3 | worst']);
    expect(reading.rows.map(({ section }) => section)).toEqual(['One', 'One', 'Two']);
  });

  test('identical rows are one', () => {
    const reading = interpret('Error Code | Message\nA.1 | bad\nA.2 | bad\nA.1 | bad\nA.1 | worse');
    expect(rowsOf(reading)).toEqual(['A.1 | bad', 'A.2 | bad', 'A.1~2 | worse']);
    expect(kindsOf(reading)).toEqual(['INFO identical-row 4']);
  });

  test('rows that differ in status or module alone are not identical', () => {
    const reading = interpret(
      'Module | Status Code | Error Code | Message\nX | 400 | A.1 | bad\nX | 409 | A.1 | bad\nY | 409 | A.1 | bad',
    );
    expect(rowsOf(reading)).toEqual([
      'A.1 | 400 | X | bad',
      'A.1~2 | 409 | X | bad',
      'A.1~3 | 409 | Y | bad',
    ]);
  });
});

describe('blank cells that mean “as above”', () => {
  test('modules are filled down to the next', () => {
    const reading = interpret(
      'Module | Error Code | Message\nX | A.1 | bad\n | A.2 | bad\nY | A.3 | bad\n | A.4 | bad',
    );
    expect(rowsOf(reading)).toEqual(['A.1 | X | bad', 'A.2 | X | bad', 'A.3 | Y | bad', 'A.4 | Y | bad']);
    expect(kindsOf(reading)).toEqual(['INFO blank-filled 3']);
    expect(reading.rows[1]!.cells[0]!.text).toBe('');
  });

  test('statuses are filled where the page prints none twice in a row', () => {
    const reading = interpret('Status Code | Error Code\n400 | A.1\n | A.2\n404 | A.3\n | A.4');
    expect(rowsOf(reading)).toEqual(['A.1 | 400', 'A.2 | 400', 'A.3 | 404', 'A.4 | 404']);
  });

  test('statuses stay blank where the page repeats them elsewhere', () => {
    const reading = interpret('Status Code | Error Code\n400 | A.1\n400 | A.2\n | A.3\n404 | A.4');
    expect(rowsOf(reading)).toEqual(['A.1 | 400', 'A.2 | 400', 'A.3', 'A.4 | 404']);
  });

  test('a code is filled where its status is blank too', () => {
    const reading = interpret(
      'Status Code | Error Code | Message | Solution\n400 | A.1 | bad | Mend.\n | | worse | Mend more.\n404 | A.2 | absent | Look.',
    );
    expect(rowsOf(reading)).toEqual([
      'A.1 | 400 | bad | Mend.',
      'A.1~2 | 400 | worse | Mend more.',
      'A.2 | 404 | absent | Look.',
    ]);
  });

  test('a code is not filled beside a status of its own', () => {
    const reading = interpret('Status Code | Error Code | Message\n400 | A.1 | bad\n500 | | Internal error.');
    expect(kindsOf(reading)).toEqual(['ERROR row-without-code 3']);
  });

  test('nothing is filled from above a heading within the table', () => {
    const reading = interpret(
      'Module | Error Code | Message\nX | A.1 | bad\nGeneral errors | < | <\n | A.2 | bad',
    );
    expect(rowsOf(reading)).toEqual(['A.1 | X | bad', 'A.2 | General errors | bad']);
  });
});

describe('rows that are no errors of their own', () => {
  test('a heading over all columns names the module of the rows below', () => {
    const reading = interpret('Error Code | Message\nNetwork | <\nA.1 | bad\nDisk | <\nA.2 | bad');
    expect(rowsOf(reading)).toEqual(['A.1 | Network | bad', 'A.2 | Disk | bad']);
    expect(kindsOf(reading)).toEqual(['INFO section-row 2', 'INFO section-row 4']);
  });

  test('a sentence over all columns is a note', () => {
    const reading = interpret(
      'Error Code | Message\nA.1 | bad\nThe codes below are those of the old API. | <\nA.2 | bad',
    );
    expect(rowsOf(reading)).toEqual(['A.1 | bad', 'A.2 | bad']);
    expect(kindsOf(reading)).toEqual(['INFO note-row 3']);
  });

  test('a code alone in its row is an error that the page says nothing of', () => {
    expect(rowsOf(interpret('Error Code | Message\nA.1 | \nOther | \nNetwork errors | \nA.2 | bad'))).toEqual(
      ['A.1', 'Other', 'A.2 | Network errors | bad'],
    );
  });

  test('a repeated header and an empty row are reported', () => {
    const reading = interpret('Error Code | Message\nA.1 | bad\nERROR CODE | Message:\n | \nA.2 | bad');
    expect(rowsOf(reading)).toEqual(['A.1 | bad', 'A.2 | bad']);
    expect(kindsOf(reading)).toEqual(['INFO repeated-header 3', 'INFO empty-row 4']);
  });

  test('the rest of a row that a line break has cut off is its last text', () => {
    const reading = interpret(
      'Error Code | Message | Action\nA.1 | too long | \nMake the text shorter and try again. | | \nA.2 | bad | -',
    );
    expect(rowsOf(reading)).toEqual(['A.1 | too long | Make the text shorter and try again.', 'A.2 | bad']);
    expect(kindsOf(reading)).toEqual(['INFO row-continued 3']);
  });

  test('a second remedy under the first belongs to the same row', () => {
    const reading = interpret('Error Code | Message | Action\nA.1 | too long | Cut it.\n | | Or try again.');
    expect(rowsOf(reading)).toEqual(['A.1 | too long | Cut it. Or try again.']);
  });
});

describe('ragged rows', () => {
  test('missing cells are empty, and reported', () => {
    const reading = interpret('Error Code | Message | Action\nA.1 | bad\nA.2 | bad | Mend.');
    expect(rowsOf(reading)).toEqual(['A.1 | bad', 'A.2 | bad | Mend.']);
    expect(kindsOf(reading)).toEqual(['WARNING ragged-row 2']);
  });

  test('surplus cells are kept raw and reported', () => {
    const reading = interpret('Error Code | Message\nA.1 | a | b | c\nA.2 | bad | |');
    expect(rowsOf(reading)).toEqual(['A.1 | a', 'A.2 | bad']);
    expect(findingsOf(reading)).toMatchObject([
      { severity: 'WARNING', kind: 'ragged-row', line: 2, text: 'A.1 | a | b | c' },
    ]);
    expect(reading.rows[0]!.cells.slice(2)).toEqual([
      { header: '', text: 'b' },
      { header: '', text: 'c' },
    ]);
  });
});

describe('headings that are missing or misplaced', () => {
  test('a first row that reads like a header is the header', () => {
    const reading = interpret('\nError Code | Message\nA.1 | bad');
    expect(rowsOf(reading)).toEqual(['A.1 | bad']);
    expect(kindsOf(reading)).toEqual(['INFO header-guessed 2']);
  });

  test('a title over all columns is not the header', () => {
    const reading = interpret('List | List\nError Code | Message\nA.1 | bad');
    expect(rowsOf(reading)).toEqual(['A.1 | bad']);
  });

  test.each([
    ['to the right', 'Status Code | Error Code | Message\n | 400 | A.1 | bad\n | 404 | A.2 | absent'],
    ['to the left', 'Module | Status Code | Error Code | Message\n400 | A.1 | bad\n404 | A.2 | absent'],
  ])('cells one column %s of their headings are understood', (_, text) => {
    const reading = interpret(text);
    expect(rowsOf(reading)).toEqual(['A.1 | 400 | bad', 'A.2 | 404 | absent']);
    expect(kindsOf(reading)).toContain('INFO header-guessed 1');
  });

  test('a table without a header goes on as the one before', () => {
    const reading = interpret([
      tableOf('Error Code | Message | Action\nA.1 | bad | Mend.'),
      tableOf('\nA.2 | worse | Mend more.\nA.3 | worst | Give up.'),
    ]);
    expect(rowsOf(reading)).toEqual([
      'A.1 | bad | Mend.',
      'A.2 | worse | Mend more.',
      'A.3 | worst | Give up.',
    ]);
  });

  test('without any heading the cells tell', () => {
    const text =
      '\n400 | A.0001 | The name is too long. | Make the name shorter.\n404 | A.0002 | There is no such name. | Look for another name.';
    const reading = interpret(text);
    expect(rowsOf(reading)).toEqual([
      'A.0001 | 400 | The name is too long. | Make the name shorter.',
      'A.0002 | 404 | There is no such name. | Look for another name.',
    ]);
    expect(kindsOf(reading)).toEqual(['INFO header-guessed 1']);
  });

  test('sentences under a heading that nobody knows are the description', () => {
    const reading = interpret('Error Code | Uitleg\nA.1 | The name is not known here.\nA.2 | Too long.');
    expect(rowsOf(reading)).toEqual(['A.1 | The name is not known here.', 'A.2 | Too long.']);
    expect(kindsOf(reading)).toEqual(['INFO header-guessed 1']);
  });

  test('a row of data in the place of the header is a row', () => {
    const reading = interpret(
      '4001 | The name is too long.\n4002 | There is no such name here.\n4003 | The name is taken.',
    );
    expect(rowsOf(reading)).toEqual([
      '4001 | The name is too long.',
      '4002 | There is no such name here.',
      '4003 | The name is taken.',
    ]);
  });

  test('a table without a header is passed over where nothing speaks of errors', () => {
    const reading = interpret([
      tableOf('\n2023-01 | The first of all releases.\n2023-02 | The second of the releases.', 'Releases'),
    ]);
    expect(rowsOf(reading)).toEqual([]);
  });
});

describe('pages', () => {
  test('tables of other things are passed over with a finding each', () => {
    const reading = interpret([
      tableOf('Field | Type | Description\nRequestId | String | The ID.', 'Parameters'),
      tableOf('Status Code | Message | Description\n404 | Not Found | None.', 'Statuses'),
      tableOf('Error Code | Message', 'Nothing yet'),
      tableOf('Error Code | Message\nA.1 | bad', 'Errors'),
    ]);
    expect(rowsOf(reading)).toEqual(['A.1 | bad']);
    expect(reading.tableRowCount).toBe(1);
    expect(
      findingsOf(reading).map(({ severity, kind, message }) => `${severity} ${kind}: ${message}`),
    ).toEqual([
      'INFO other-table: The table “Parameters” has no column of error codes.',
      "INFO status-table: The table “Statuses” lists HTTP statuses, not error codes of the vendor's.",
      'INFO empty-table: The table “Nothing yet” has no rows.',
    ]);
  });

  test.each([
    ['no table', [], 'The text holds no table.'],
    [
      'statuses alone',
      [
        tableOf('Returned Value | Description\n200 OK | Fine.\n404 Not Found | None.'),
        tableOf('Status Code | Code | Description\n500 | Internal Server Error | Bad.'),
      ],
      "The page lists HTTP statuses (2 tables), but no error codes of a vendor's.",
    ],
    [
      'statuses and other things',
      [tableOf('Status Code | Description\n200 OK | Fine.'), tableOf('Field | Type\na | b')],
      "The page lists HTTP statuses (1 table) and 1 table without a column of error codes, but no error codes of a vendor's.",
    ],
    [
      'other things alone',
      [tableOf('Field | Type\na | b')],
      '1 table, none with a column of error codes; the headings are “Field | Type”.',
    ],
  ])('a page of %s says so in an error', (_, tables, message) => {
    const reading = interpret(tables);
    expect(reading.rows).toEqual([]);
    expect(reading.findings[0]).toEqual({
      severity: 'ERROR',
      kind: 'no-error-codes',
      message,
      line: null,
      text: null,
    });
  });

  test('a page is historical where its title says so', () => {
    expect(interpret('Error Code\nA.1', 'Historical Error Codes').historical).toBe(true);
    expect(interpret('Error Code\nA.1', 'Error Codes').historical).toBe(false);
  });

  test('every row of an error table is an entry or a finding', () => {
    const reading = interpret(
      'Error Code | Message\nNetwork | <\nA.1 | bad\n- | absent\nA.1 | bad\n | \nError Code | Message\nA.2 | good',
    );
    expect(reading.tableRowCount).toBe(7);
    expect(reading.rows.length + countRowFindings(reading.findings)).toBe(7);
  });
});
