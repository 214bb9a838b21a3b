import type { Finding } from '../../../domain/finding.ts';

/** The kinds of finding that replace a row of an error table that gave no error code. */
export const ROW_FINDING_KINDS = [
  'empty-row',
  'repeated-header',
  'section-row',
  'note-row',
  'row-continued',
  'row-without-code',
  'identical-row',
] as const;

const KINDS: ReadonlySet<string> = new Set(ROW_FINDING_KINDS);

/** Counts the findings that each replace a row. */
export function countRowFindings(findings: readonly Finding[]): number {
  return findings.filter(({ kind }) => KINDS.has(kind)).length;
}
