import { describe, expect, test } from 'vitest';
import { addressProblem } from '../../src/domain/link-address.ts';

describe('a link may lead to', () => {
  test.each([
    'https://a.example/b?c=d&e=f#g',
    'HTTP://a.example',
    'https://a.example/a:b/%E4%B8%AD/中文',
    'https://a.example/?q=a%3Ab%0A',
    'https://{endpoint}/v1/<id>',
    'mailto:help@a.example?subject=x',
    '/docs/x',
    '../x.html#y',
    './a:b',
    '?a=b:c',
    '#a:b',
    'x.html',
    'a b (c)',
    '',
  ])('%j', (address) => {
    expect(addressProblem(address)).toBeNull();
  });
});

const SCHEME = 'Links lead to http, https or mailto addresses, or to relative ones.';
const BACKSLASH =
  'The address has a backslash, which browsers read as `/`. Write `/`, or `%5C` where it is meant.';
const NO_SCHEME = 'The address takes its scheme from the page that shows it. Write `https:` in front of it.';
const unseen = (name: string) => `The address has the character ${name}, which cannot be seen. Leave it out.`;

describe('a link may not lead to', () => {
  test.each([
    ['javascript:alert(1)', SCHEME],
    ['JaVaScRiPt:alert(1)', SCHEME],
    ['  javascript:alert(1)', SCHEME],
    ['java script:alert(1)', SCHEME],
    ['\u00a0javascript:alert(1)', SCHEME],
    ['data:text/html,<b>', SCHEME],
    ['vbscript:x', SCHEME],
    ['file:///etc/passwd', SCHEME],
    ['tel:1', SCHEME],
    ['x:y', SCHEME],
    [':x', SCHEME],
    ['java&#115;cript:alert(1)', SCHEME],
    ['javascript&colon;alert(1)', SCHEME],
    ['&#x6A;avascript&#58;alert(1)', SCHEME],
    ['javascript%3Aalert(1)', SCHEME],
    ['%6aavascript:alert(1)', SCHEME],
    ['%0Ajavascript:alert(1)', SCHEME],
    ['//a.example', NO_SCHEME],
    [' //a.example', NO_SCHEME],
    ['/%2Fa.example', NO_SCHEME],
    ['/&#47;a.example', NO_SCHEME],
    ['/%5Ca.example', NO_SCHEME],
    ['\\\\a.example', BACKSLASH],
    ['/\\a.example', BACKSLASH],
    ['https:\\\\a.example', BACKSLASH],
    ['java\\script:alert(1)', BACKSLASH],
    ['java\tscript:alert(1)', unseen('U+0009')],
    ['java\nscript:alert(1)', unseen('U+000A')],
    ['java&Tab;script:alert(1)', unseen('U+0009')],
    ['\u0001javascript:alert(1)', unseen('U+0001')],
    ['https://a.example/\u202egpj.exe', unseen('U+202E')],
    ['https://a.example/&#x202e;gpj.exe', unseen('U+202E')],
    ['https://a\u2066.example', unseen('U+2066')],
    ['https://a\u2069.example', unseen('U+2069')],
    ['https://a\u200e.example', unseen('U+200E')],
    ['https://a\u200f.example', unseen('U+200F')],
    ['https://a\u200b.example', unseen('U+200B')],
    ['https://a\ufeff.example', unseen('U+FEFF')],
    ['https://a\u00ad.example', unseen('U+00AD')],
    ['https://a.example/\u0085', unseen('U+0085')],
    ['https://a.example/\u2028', unseen('U+2028')],
  ])('%j', (address, problem) => {
    expect(addressProblem(address)).toBe(problem);
  });
});
