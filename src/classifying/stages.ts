import { compilePhrases } from './phrases.ts';
import type { Evidence, Rule } from './rule.ts';

/** What the rules look at, read once from a row. */
export interface ReadEvidence {
  readonly code: readonly string[];
  readonly words: readonly string[];
  readonly solution: readonly string[];
  readonly commonCode: string | null;
  readonly httpStatuses: readonly number[];
}

/** Neighboring rules that look at the same evidence, and so are found in one pass over it; null where none of them holds. */
export interface Stage {
  readonly find: (evidence: ReadEvidence) => Rule | null;
}

/** Compiles a register of rules to its stages, in the order of the register. */
export function compileStages(rules: readonly Rule[]): readonly Stage[] {
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
  read: (evidence: ReadEvidence) => readonly string[],
): Stage['find'] {
  const finder = compilePhrases(rules.map(readFinds));
  return (evidence) => {
    const found = finder.findLowest(read(evidence), (list) => fitsStatus(rules[list]!, evidence));
    return found === null ? null : rules[found]!;
  };
}

function fitsStatus({ statuses }: Rule, { httpStatuses }: ReadEvidence): boolean {
  return statuses === undefined || httpStatuses.some((status) => statuses.includes(status));
}

/** The phrases of a rule: each of its `finds` holds several, parted by commas. */
function readFinds(rule: Rule): readonly string[] {
  return rule.finds.flatMap((line) => line.split(', '));
}
