import { compilePhrases } from './phrases.ts';
import type { Evidence, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { readCodeWords, readWords, SENTENCE_END, separateAdvice } from './words.ts';

/** What a rule may look at of an error code; texts are plain. */
export interface ClassifiableRow {
  /** The service's key: `open-telekom-cloud/tms`. */
  readonly service: string;
  readonly code: string;
  readonly commonCode: string | null;
  readonly httpStatuses: readonly number[];
  readonly message: string | null;
  readonly description: string | null;
  readonly solution: string | null;
}

interface Classification {
  /** The slug of a category. */
  readonly category: string;
  /** The id of the rule that decided. */
  readonly rule: string;
}

// The beginning of a text says what kind of failure it is; reading more only costs time.
const MOST_CHARACTERS = 4_000;

/**
 * Gives the category of a row, and the rule that decided.
 *
 * What a row says outweighs how its vendor numbers it. Codes whose words leave no doubt come first (`ResourceNotFound`),
 * then what message and description state (advice such as `Please check the permission` is read with the solution), then
 * the other codes, words that fit many failures (`invalid`, `failed`), the solution, the common code, and the HTTP status
 * last; 200 says nothing. Within the words the first rule of the register wins; within a code its last segment, which is
 * the most specific one.
 */
export function classify(row: ClassifiableRow): Classification {
  const evidence = readEvidence(row);
  for (const stage of STAGES) {
    const rule = stage.find(evidence);
    if (rule !== null) return { category: rule.category, rule: rule.id };
  }
  throw new Error('The last rule of the register must hold for every row.');
}

function readEvidence(row: ClassifiableRow): RowEvidence {
  const message = separateAdvice(readTextWords(row.message));
  const description = separateAdvice(readTextWords(row.description));
  return {
    code: readCodeWords(row.code.slice(0, MOST_CHARACTERS)),
    words: [...message.statements, SENTENCE_END, ...description.statements],
    solution: [
      ...readTextWords(row.solution),
      SENTENCE_END,
      ...message.advice,
      SENTENCE_END,
      ...description.advice,
    ],
    commonCode: row.commonCode,
    httpStatuses: row.httpStatuses,
  };
}

function readTextWords(text: string | null): string[] {
  return text === null ? [] : readWords(text.slice(0, MOST_CHARACTERS));
}

/** The evidence of one row, by what rules look at. */
interface RowEvidence {
  readonly code: readonly string[];
  readonly words: readonly string[];
  readonly solution: readonly string[];
  readonly commonCode: string | null;
  readonly httpStatuses: readonly number[];
}

/** Neighboring rules that look at the same evidence: one pass over it finds the rule that holds, or null. */
interface Stage {
  readonly find: (evidence: RowEvidence) => Rule | null;
}

/** Compiles a register of rules into stages, in the order of the register. */
function compileStages(rules: readonly Rule[]): readonly Stage[] {
  const stages: Stage[] = [];
  for (let begin = 0; begin < rules.length; ) {
    const looksAt = rules[begin]!.looksAt;
    let end = begin + 1;
    while (rules[end]?.looksAt === looksAt) end += 1;
    stages.push({ find: compileStage[looksAt](rules.slice(begin, end)) });
    begin = end;
  }
  return stages;
}

const compileStage: Readonly<Record<Evidence, (rules: readonly Rule[]) => Stage['find']>> = {
  code: (rules) => {
    const finder = compilePhrases(rules.map(readFinds));
    return (evidence) => {
      const found = finder.findLast(evidence.code, (list) => fitsStatus(rules[list]!, evidence));
      return found === null ? null : rules[found]!;
    };
  },
  words: (rules) => compileTextStage(rules, (evidence) => evidence.words),
  solution: (rules) => compileTextStage(rules, (evidence) => evidence.solution),
  commonCode: (rules) => (evidence) =>
    rules.find((rule) => evidence.commonCode !== null && rule.finds.includes(evidence.commonCode)) ?? null,
  status: (rules) => (evidence) =>
    rules.find((rule) => evidence.httpStatuses.some((status) => rule.finds.includes(String(status)))) ?? null,
  nothing: (rules) => () => rules[0]!,
};

function compileTextStage(
  rules: readonly Rule[],
  read: (evidence: RowEvidence) => readonly string[],
): Stage['find'] {
  const finder = compilePhrases(rules.map(readFinds));
  return (evidence) => {
    const found = finder.findLowest(read(evidence), (list) => fitsStatus(rules[list]!, evidence));
    return found === null ? null : rules[found]!;
  };
}

function fitsStatus({ statuses }: Rule, { httpStatuses }: RowEvidence): boolean {
  return statuses === undefined || httpStatuses.some((status) => statuses.includes(status));
}

/** The phrases of a rule: each of its `finds` holds several, separated by commas. */
function readFinds(rule: Rule): readonly string[] {
  return rule.finds.flatMap((line) => line.split(', '));
}

const STAGES = compileStages(RULES);
