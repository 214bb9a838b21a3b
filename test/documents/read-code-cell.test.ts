import { describe, expect, test } from 'vitest';
import { readCodeCell } from '../../src/documents/tables/read-code-cell.ts';
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
      '10,000',
      'ELB.0002/0003',
      'api/v2',
      'a#b@c:d',
    ],
    ...['Error(5)', 'Other errors', '错误'],
  ])('%s', (code) => {
    expect(readCodeCell(code)).toEqual({ codes: [code], aliases: [], note: null });
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
    expect(readCodeCell('TMS.0009 (deprecated since May)')).toEqual({
      codes: ['TMS.0009'],
      aliases: [],
      note: 'deprecated since May',
    });
  });

  test('a code in parentheses is another name', () => {
    expect(readCodeCell('ERR_NULL（-1）')).toEqual({ codes: ['ERR_NULL'], aliases: ['-1'], note: null });
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
