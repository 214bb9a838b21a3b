import type { Finding } from '../../../domain/finding.ts';
import type { ReportMarkup } from './run-collector.ts';

/** Findings of one kind beyond this many say nothing new. */
const MOST_OF_A_KIND = 100;

/** Gives a reporter that adds WARNING findings, each with its line and what stands there; 100 at most of one kind. */
export function reportMarkupTo(findings: Finding[], lineOf: (offset: number) => number): ReportMarkup {
  const counts = new Map<string, number>();
  return (kind, message, source, offset) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > MOST_OF_A_KIND) return;
    const text = source.trim().slice(0, 200);
    findings.push({ severity: 'WARNING', kind, message, line: lineOf(offset), text });
  };
}
