import { describe, expect, test } from 'vitest';
import { readCodeCell } from '../../src/documents/tables/cells/code-cell.ts';
import { finish } from '../harness.ts';

describe('a code stays as printed', () => {
  test.each([
    ...[
      'TMS.0009',
      'InvalidParameter.policyName.InUse',
      '-1301',
      '+5',
      '0007',
      '003.012',
      '0x80070005',
      'ERR_NULL',
      'E11000',
    ],
    ...[
      '1-5',
      '-1 to -99',
      '10000~10099',
      'RDS 0001',
      '4XX',
      'Other',
      'badRequest',
      'ELB.0002/0003',
      'api/v2',
      'a#b@c:d',
    ],
    ...['Error(5)', 'Other errors', '错误'],
  ])('%s', (code) => {
    expect(readCodeCell(code)).toMatchObject({ codes: [code], aliases: [], note: null, isMended: false });
  });
});

describe('a code is freed of what is not the code', () => {
  test.each([
    ['`TMS.0009`', 'TMS.0009'],
    ['"InternalError"', 'InternalError'],
    ['“4000”', '4000'],
    ['4000:', '4000'],
    ['4000，', '4000'],
    ['\u200b4000\u00a0', '4000'],
    ['  A.1 \n', 'A.1'],
  ])('%j', (cell, code) => {
    expect(readCodeCell(cell).codes).toEqual([code]);
  });

  test('a note in parentheses is set apart', () => {
    expect(readCodeCell('TMS.0009 (deprecated since May)')).toMatchObject({
      codes: ['TMS.0009'],
      aliases: [],
      note: 'deprecated since May',
    });
  });

  test('a code in parentheses is another name', () => {
    expect(readCodeCell('ERR_NULL（-1）')).toMatchObject({
      codes: ['ERR_NULL'],
      aliases: ['-1'],
      note: null,
    });
  });
});

describe('a list of codes is taken apart', () => {
  test.each([
    ['400001/400002', ['400001', '400002']],
    ['400001, 400002、400003', ['400001', '400002', '400003']],
    ['1001 1002', ['1001', '1002']],
    ['-1 / -2', ['-1', '-2']],
    ['ELB.0002; ELB.0003', ['ELB.0002', 'ELB.0003']],
    ['InvalidKey or InvalidName', ['InvalidKey', 'InvalidName']],
    ['4000, 4000', ['4000']],
  ])('%s', (cell, codes) => {
    expect(readCodeCell(cell).codes).toEqual(codes);
  });
});

test.each(['', '-', '--', '—', 'N/A', 'None', '无', 'Make the text shorter and send the request again.'])(
  '%j holds no code',
  (cell) => {
    expect(readCodeCell(cell).codes).toEqual([]);
  },
);

test.each(['1/', '(', '1, ', ' '])('a cell of 1 MB of %j is read', (unit) => {
  const cell = unit.repeat((1024 * 1024) / unit.length);
  expect(finish(() => readCodeCell(cell)).codes.length).toBeLessThan(2);
});

describe('what a page’s source did to a code is undone, and said', () => {
  test.each([
    ['QPX. 4855', 'QPX.4855'],
    ['InvalidName .TooLong', 'InvalidName.TooLong'],
    ['`101', '101'],
    ['10,000', '10000'],
  ])('%s', (cell, code) => {
    expect(readCodeCell(cell)).toMatchObject({ codes: [code], isMended: true });
  });
});

test('a status before a code is its status', () => {
  expect(readCodeCell('400 InvalidColour')).toMatchObject({ codes: ['InvalidColour'], status: 400 });
  expect(readCodeCell('404 Not Found')).toMatchObject({ codes: ['404 Not Found'], status: null });
});

test('a number in parentheses behind a common code is the specific one', () => {
  expect(readCodeCell('4440 (10100)')).toMatchObject({ codes: ['10100'], commonCode: '4440', aliases: [] });
});

test('NONE is a code where the others are symbols', () => {
  expect(readCodeCell('NONE').codes).toEqual([]);
  expect(readCodeCell('NONE', true).codes).toEqual(['NONE']);
});
