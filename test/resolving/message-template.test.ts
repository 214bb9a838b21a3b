import { describe, expect, test } from 'vitest';
import { compileTemplate, matchTemplate, messageWords } from '../../src/resolving/match/message-template.ts';

function valuesOf(template: string, message: string) {
  const match = matchTemplate(compileTemplate(template), messageWords(message));
  return match === null ? null : match.values.map(({ name, value }) => [name, value]);
}

describe('a vendor’s text as a template', () => {
  test.each([
    ['The permission is: xxx.', 'The permission is: tms:tag:list.', [['xxx', 'tms:tag:list']]],
    ['The permission is: *xxx*.', 'the permission is: a', [['xxx', 'a']]],
    ['The resource [%s] could not be found.', 'The resource [vm-1] could not be found.', [['1', 'vm-1']]],
    ['Flavor {0} is gone', 'Flavor s3.large.2 is gone', [['0', 's3.large.2']]],
    [
      'Flavor {} is gone, take %s',
      'Flavor a is gone, take b',
      [
        ['1', 'a'],
        ['2', 'b'],
      ],
    ],
    ["It should not be '{status}'.", "It should not be 'done'.", [['status', 'done']]],
    ['<name> is taken', 'my-key is taken', [['name', 'my-key']]],
    ['The header must be …', 'The header must be one of a, b', [['1', 'one of a, b']]],
    [
      'XXX and XXX differ',
      'left and right differ',
      [
        ['xxx', 'left'],
        ['xxx2', 'right'],
      ],
    ],
    ['Key is invalid.', 'KEY  IS INVALID', []],
    ['Key is invalid.', 'Error: Key is invalid. (id 5)', []],
  ])('%s stands in %s', (template, message, values) => {
    expect(valuesOf(template, message)).toEqual(values);
  });

  test.each([
    ['Key is invalid.', 'Value is invalid.'],
    ['The permission is: xxx.', 'The permission is:'],
    ['xxx', 'anything'],
    ['', 'anything'],
  ])('%s does not stand in %s', (template, message) => {
    expect(valuesOf(template, message)).toBeNull();
  });
});
