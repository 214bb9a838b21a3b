import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classify } from '../../src/classifying/classify.ts';
import { compilePhrases } from '../../src/classifying/phrases.ts';
import { RULES } from '../../src/classifying/rules.ts';
import { readWords } from '../../src/classifying/words.ts';
import { CANONICAL_CODES, REMEDIES } from '../../src/domain/category.ts';
import { rowOf } from './row-of.ts';
import { RULE_EXAMPLES } from './rule-examples.ts';

interface Category {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly canonicalCode: string;
  readonly remedy: string;
}

const CATEGORIES: readonly Category[] = JSON.parse(
  readFileSync(new URL('../../seed/categories.json', import.meta.url), 'utf8'),
);

describe('the register', () => {
  test('gives each rule an id of its own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test('gives each rule one sentence that says why', () => {
    for (const { why } of RULES) expect(why).toMatch(/^\S.*\.$/u);
  });

  test('ends in the one rule that holds for every row', () => {
    expect(RULES.map(({ looksAt }) => looksAt).indexOf('nothing')).toBe(RULES.length - 1);
  });

  test('has an example for each rule, and no other', () => {
    expect(Object.keys(RULE_EXAMPLES)).toEqual(RULES.map(({ id }) => id));
  });

  test.each(RULES.map(({ id, category }) => ({ id, category })))(
    '$id decides its example',
    ({ id, category }) => {
      expect(classify(rowOf(RULE_EXAMPLES[id]!))).toEqual({ category, rule: id });
    },
  );

  test('holds only phrases that can be found', () => {
    const phrases = RULES.filter(({ looksAt }) => ['code', 'words', 'solution'].includes(looksAt))
      .flatMap(({ finds }) => finds)
      .flatMap((line) => line.split(', '));
    const lost = phrases.filter((phrase) => {
      const text = phrase.replace(/\S*\/\S*/gu, (piece) => piece.split('/')[0]!);
      const example = text.replaceAll('*', '').replaceAll('#', '7').replaceAll('…', 'else');
      return compilePhrases([[phrase]]).findLowest(readWords(example), () => true) === null;
    });
    expect(lost).toEqual([]);
  });
});

describe('the categories', () => {
  test('are sixteen, each with a slug of its own and words for people', () => {
    expect(new Set(CATEGORIES.map(({ slug }) => slug)).size).toBe(16);
    for (const { slug, title, description } of CATEGORIES) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/u);
      expect(title).toMatch(/^[A-Z][a-z ]+$/u);
      expect(description).toMatch(/^[A-Z].*\.$/u);
    }
  });

  test('each map to a canonical code and a remedy', () => {
    for (const { canonicalCode, remedy } of CATEGORIES) {
      expect(CANONICAL_CODES).toContain(canonicalCode);
      expect(REMEDIES).toContain(remedy);
    }
  });

  test('are all given by some rule, and the rules give no other', () => {
    expect(new Set(RULES.map(({ category }) => category))).toEqual(
      new Set(CATEGORIES.map(({ slug }) => slug)),
    );
  });
});
