import type { Finding, FindingSeverity } from '../../../../domain/finding.ts';
import { excerpt } from '../../../text/excerpt.ts';
import type { ProblemBlock } from './block.ts';
import type { SourceLine } from './source-line.ts';

/** A finding about the text at a line, of which it quotes as much as it may. */
export function findingAt(
  severity: FindingSeverity,
  kind: string,
  message: string,
  line: number,
  text: string,
): Finding {
  return { severity, kind, message, line, text: excerpt(text) };
}

/** Puts a problem in the place of lines that cannot be read; it quotes the line that it is about. */
export function problemAt(
  severity: FindingSeverity,
  kind: string,
  message: string,
  line: number,
  lines: readonly SourceLine[],
): ProblemBlock {
  const quoted = lines.find((one) => one.number === line)?.text.trim() ?? '';
  return { kind: 'problem', finding: findingAt(severity, kind, message, line, quoted), lines };
}
