import { describe, expect, test } from 'vitest';
import { chooseCode, tokensOfStructures } from '../../src/resolving/extract/choose-code.ts';
import { findCodeTokens } from '../../src/resolving/extract/read-codes.ts';
import { readStructures } from '../../src/resolving/extract/read-structures.ts';

/** The codes, group codes and messages of a text, where the catalog has the given codes. */
function choose(text: string, ...known: readonly string[]) {
  const structures = readStructures(text);
  const within = tokensOfStructures(structures, findCodeTokens(text));
  return structures.map((error, at) => {
    const { code, commonCode, message } = chooseCode(error, within[at]!, (other) => known.includes(other));
    return [code, commonCode, message];
  });
}

describe('of a group code and a specific one', () => {
  test.each([
    ['{"code":4100,"message":"(10030) m"}', ['10030', '4100', 'm']],
    ['{"code":4100,"message":"(10030)m","codeDesc":"Unknown"}', ['10030', '4100', 'm']],
    ['{"code":4100,"message":"(10030)m","codeDesc":"Known"}', ['Known', '4100', '(10030)m']],
    ['code=4100 message="(10030)m"', ['10030', '4100', 'm']],
    ['code=4100 message="（10030） m"', ['10030', '4100', 'm']],
    ['code=4100 message="(10031)m"', ['4100', null, '(10031)m']],
    ['code=4100 message="TMS.0001: m"', ['TMS.0001', null, 'm']],
    ['{"code":"Known","message":"see Known.Sub"}', ['Known.Sub', null, 'see']],
  ])('takes the specific one: %s', (text, expected) => {
    expect(choose(text, '4100', '10030', 'Known', 'Known.Sub', 'TMS.0001')).toEqual([expected]);
  });
});

describe('of an unknown code and a known one', () => {
  test.each([
    ['rpc error: code = Internal desc = B.2: A.1: m', ['A.1', null, 'm']],
    ['{"code":"B.2","message":"upstream said m (A.1)"}', ['A.1', null, 'upstream said m']],
    ['{"code":"B.2","message":"m","cause":"A.1"}', ['A.1', null, 'm']],
    ['{"code":"B.2","message":"line\\nA.1: m"}', ['A.1', null, 'm']],
    ['{"code":"B.2","message":"m"}', ['B.2', null, 'm']],
  ])('takes the known one: %s', (text, expected) => {
    expect(choose(text.replaceAll('A.1', 'TMS.0001'), 'TMS.0001')).toEqual([
      expected.map((value) => value?.replace('A.1', 'TMS.0001') ?? null),
    ]);
  });

  test('keeps its own where that is known', () => {
    expect(choose('{"code":"TMS.0002","message":"not TMS.0001"}', 'TMS.0001', 'TMS.0002')).toEqual([
      ['TMS.0002', null, 'not TMS.0001'],
    ]);
  });

  test('takes no word that many vendors use', () => {
    expect(choose('{"code":"B.2","message":"InternalError: m"}', 'InternalError')).toEqual([
      ['B.2', null, 'InternalError: m'],
    ]);
  });
});
