import { expect, test } from 'vitest';
import { slugOfTitle } from '../../src/importing/document-to-import.ts';

test.each([
  ['Error Codes', 'error-codes'],
  ['  Error Codes (v3)  ', 'error-codes-v3'],
  ['Códigos de erro', 'codigos-de-erro'],
  ['错误码', 'document'],
  ['', 'document'],
  [`${'a'.repeat(49)} b`, 'a'.repeat(49)],
])('%j gives %s', (title, slug) => {
  expect(slugOfTitle(title)).toBe(slug);
});
