import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';

/** A page with one table of lines like `a | b`. */
function page(table: string, heading = '# Error codes'): string {
  const [header = '', ...rows] = table.split('\n');
  const delimiter = header.split('|').map(() => '---');
  return `${heading}\n\n${[header, delimiter.join('|'), ...rows].map((row) => `|${row}|`).join('\n')}\n`;
}

const read = (text: string) =>
  readDocument(text).rows.map(({ code, commonCode, aliases, httpStatuses, message, description, solution }) =>
    [
      code,
      commonCode === null ? '' : `< ${commonCode}`,
      ...aliases.map((alias) => `= ${alias}`),
      httpStatuses.join('/'),
      ...[message, description, solution].map((text) => text?.plain ?? ''),
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );

const findings = (text: string) =>
  readDocument(text).findings.map(({ severity, kind, message }) => `${severity} ${kind}: ${message}`);

describe('statuses are no codes', () => {
  test('a column of nothing but statuses beside one of names', () => {
    expect(
      read(
        page(
          'Fault type | Associated error code | Description\nnoBrush | 400 | It is gone.\ndryPaint | 404 | It is dry.\nwetWall | 5xx | It is wet.',
        ),
      ),
    ).toEqual(['noBrush | 400 | It is gone.', 'dryPaint | 404 | It is dry.', 'wetWall | It is wet.']);
  });

  test('numbers of a hundred and something are a vendor’s own', () => {
    expect(read(page('Code | Text\n101 | NO_BRUSH\n102 | DRY_PAINT\n103 | WET_WALL'))).toHaveLength(3);
    expect(
      readDocument(page('Code | Text\n101 | NO_BRUSH\n102 | DRY_PAINT\n103 | WET_WALL')).rows[0]!.code,
    ).toBe('101');
  });
});

describe('two names of one error', () => {
  test.each([
    ['Error Code Name | Error Code | Description', 'NO_BRUSH', '7001'],
    ['Constant | Code | Description', 'NO_BRUSH', '7001'],
    ['Key | Error Code | Description', 'noBrush', '7001'],
    ['Getter | Error Code | Description', 'getNoBrush()', '7001'],
    ['Hex | Error Code | Description', '0x1B59', '7001'],
  ])('%s', (header, name, code) => {
    const rows = [1, 2, 3].map(
      (number) =>
        `${name.replace('Brush', `Brush${number}`).replace('BRUSH', `BRUSH${number}`).replace('59', `5${number}`)} | ${code.slice(0, 3)}${number} | It is gone ${number} times.`,
    );
    const read = readDocument(page([header, ...rows].join('\n'))).rows;
    expect(read).toHaveLength(3);
    for (const { code: found, aliases, commonCode } of read) {
      expect([found, ...aliases].filter((text) => text.startsWith('700'))).toHaveLength(1);
      expect(aliases).toHaveLength(1);
      expect(commonCode).toBeNull();
    }
  });

  test('a code that groups several is a common code', () => {
    expect(
      read(
        page(
          'Error Code | Module Error Code | Description\n4000 | 10001 | No brush here.\n4000 | 10002 | No paint here.\n4100 | 10003 | No wall here.',
        ),
      ),
    ).toEqual([
      '10001 | < 4000 | No brush here.',
      '10002 | < 4000 | No paint here.',
      '10003 | < 4100 | No wall here.',
    ]);
  });
});

describe('headings and columns', () => {
  test('英文描述 beside 描述 is the message', () => {
    expect(
      read(
        page(
          '错误码 | 英文描述 | 描述\n7001 | No brush. | 没有画笔\n7002 | Dry paint. | 颜料干了',
          '# 错误码',
        ),
      ),
    ).toEqual(['7001 | No brush. | 没有画笔', '7002 | Dry paint. | 颜料干了']);
  });

  test('a text under a heading that is not known goes to a free field, with a finding', () => {
    const text = page(
      'Error Code | Blue thoughts | Description\n7001 | The brush has gone away. | It is gone.\n7002 | The paint has dried up here. | It is dry.',
    );
    expect(read(text)).toEqual([
      '7001 | The brush has gone away. | It is gone.',
      '7002 | The paint has dried up here. | It is dry.',
    ]);
    expect(findings(text)).toContain(
      'INFO header-guessed: The heading “Blue thoughts” is not known; its column is taken for the message.',
    );
  });

  test('each table says which column plays which role, and which is left', () => {
    const text = page('Error Code | Colour | Description\n7001 | red | It is gone.\n7002 | red | It is dry.');
    expect(findings(text)).toEqual([
      'INFO columns-read: The table is read so: “Error Code” is the code, “Description” is the description.',
      'WARNING column-not-read: The column “Colour” is not read: neither its heading nor its cells say what it is. Its cells are kept with their rows.',
    ]);
    expect(readDocument(text).rows[0]!.cells).toContainEqual({ header: 'Colour', text: 'red' });
  });

  test('a column of a few values that come again is no message', () => {
    const rows = Array.from(
      { length: 8 },
      (_, index) => `70${index} | ${index % 2 ? 'Client' : 'Server'} | It is gone ${index}.`,
    );
    const text = page(['Error Code | Type | Description', ...rows].join('\n'));
    expect(readDocument(text).rows.map(({ message }) => message)).toEqual(rows.map(() => null));
    expect(findings(text).filter((finding) => finding.includes('column-not-read'))).toHaveLength(1);
  });

  test('fields of an error are no codes', () => {
    const text = page(
      'Name | Type | Description\ncode | String | The code.\nmessage | String | The message.\nrequestId | String | The request.',
      '# Error response',
    );
    expect(readDocument(text).rows).toEqual([]);
  });

  test('labelled values in one cell are two columns', () => {
    const text = page(
      'Status code | Body | Description\n400 | code: 2 | Bad brush.\n400 | code: 410, reason: "no_wall" | No wall.\n500 | code: 501, reason: "rain" | It rains.',
    );
    expect(read(text)).toEqual([
      '2 | 400 | Bad brush.',
      '410 | 400 | no_wall | No wall.',
      '501 | 500 | rain | It rains.',
    ]);
    expect(findings(text).some((finding) => finding.startsWith('INFO values-split'))).toBe(true);
  });
});

describe('cells', () => {
  test('a status and a code in one cell', () => {
    expect(
      read(page('Error Code | Description\n400 InvalidBrush | It is bad.\n404 NoSuchBrush | It is gone.')),
    ).toEqual(['InvalidBrush | 400 | It is bad.', 'NoSuchBrush | 404 | It is gone.']);
  });

  test('a common code with the specific one behind it', () => {
    expect(
      read(page('Error Code | Description\n4440 (10100) | It is gone.\n4100 (10101) | It is dry.')),
    ).toEqual(['10100 | < 4440 | It is gone.', '10101 | < 4100 | It is dry.']);
  });

  test('a code that the page has broken, with a finding', () => {
    const text = page('Error Code | Description\nQPX. 4855 | It is gone.\n10,000 | It is dry.');
    expect(read(text)).toEqual(['QPX.4855 | It is gone.', '10000 | It is dry.']);
    expect(findings(text)).toContain('INFO code-mended: The code is read as “QPX.4855”.');
  });

  test('NONE is a code among codes in capitals', () => {
    expect(
      read(
        page('Error Code | Description\nNONE | All is well.\nNO_BRUSH | It is gone.\nDRY_PAINT | It is dry.'),
      ),
    ).toHaveLength(3);
  });

  test('a row over several lines', () => {
    const text =
      '# Error codes\n\n|Error Code|Description|Solution|\n|---|---|---|\n|NO_BRUSH|It is gone.|Look: -   here.\n-   there.\n\n |\n|DRY_PAINT|It is dry.|Add water.|\n';
    expect(read(text)).toEqual([
      'NO_BRUSH | It is gone. | Look: - here. there.',
      'DRY_PAINT | It is dry. | Add water.',
    ]);
    expect(findings(text)).toContain('INFO row-joined: A row over 4 lines was read as one.');
  });

  test('a code that spans rows takes its status along', () => {
    const text =
      '<h1>Error codes</h1><table><tr><th>Error Code</th><th>Status</th><th>Message</th></tr><tr><td rowspan=2>A.1</td><td>400</td><td>No brush.</td></tr><tr><td></td><td>No paint.</td></tr><tr><td>A.2</td><td>404</td><td>No wall.</td></tr></table>';
    expect(read(text)).toEqual(['A.1 | 400 | No brush.', 'A.1 | 400 | No paint.', 'A.2 | 404 | No wall.']);
  });
});

test('a page with damaged bytes says that it is damaged', () => {
  const text = page('Status | Meaning\n400 | \ufffd\ufffd\ufffd\ufffd\n404 | \ufffd\ufffd\ufffd');
  expect(readDocument(text).findings[0]!.message).toMatch(/characters are damaged/u);
});
