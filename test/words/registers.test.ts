import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABBREVIATIONS } from '../../src/words/abbreviations.ts';
import { CHINESE_TERMS } from '../../src/words/chinese-terms.ts';
import { GROUPS } from '../../src/words/phrases.ts';
import { plainWords } from '../../src/words/plain-words.ts';
import { SYNONYMS } from '../../src/words/synonyms.ts';

const categories: readonly { readonly slug: string }[] = JSON.parse(
  readFileSync(new URL('../../seed/categories.json', import.meta.url), 'utf8'),
);

const LINES = [...ABBREVIATIONS, ...SYNONYMS.flatMap(({ groups }) => groups)];

describe('the registers of abbreviations and synonyms', () => {
  test.each(LINES)('%s: several forms, each once and with a word', (line) => {
    const forms = line.split(', ').map((form) => plainWords(form).join(' '));
    expect(forms.length).toBeGreaterThan(1);
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms).not.toContain('');
  });

  test('name categories that there are', () => {
    const slugs = categories.map(({ slug }) => slug);
    for (const { category } of SYNONYMS) if (category !== null) expect(slugs).toContain(category);
  });

  test('have no two groups of the same forms', () => {
    const all = GROUPS.map(({ forms }) =>
      forms
        .map((form) => form.join(' '))
        .sort()
        .join(','),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the register of Chinese terms', () => {
  test.each(CHINESE_TERMS)('%s: terms of Chinese characters, and English', (line) => {
    expect(line).toMatch(/^\p{Script=Han}+(?:, \p{Script=Han}+)*: [a-z ]+$/u);
  });

  test('has each term once', () => {
    const terms = CHINESE_TERMS.flatMap((line) => line.split(': ')[0]!.split(', '));
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });
});
