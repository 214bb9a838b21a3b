import type { Rule } from '../rule.ts';

/** What is left where neither words nor numbers told anything; the last rule holds for every row. */
export const LAST_RESORTS: readonly Rule[] = [
  {
    id: 'code-exception',
    looksAt: 'code',
    finds: ['exception'],
    category: 'internal',
    why: 'Some vendors end every code so; it tells something only where there is no number either.',
  },
  {
    id: 'words-exception',
    looksAt: 'words',
    finds: ['exception'],
    category: 'internal',
    why: 'Some vendors begin every text so; it tells something only where there is no number either.',
  },
  {
    id: 'nothing-told',
    looksAt: 'nothing',
    finds: [],
    category: 'unknown',
    why: 'No rule found anything that tells the kind of failure.',
  },
];
