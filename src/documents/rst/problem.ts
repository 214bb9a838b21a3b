import type { Finding, FindingSeverity } from '../../nouns/finding.ts';
import type { ProblemBlock } from './block.ts';
import type { SourceLine } from './source-line.ts';

const TEXT_LIMIT = 200;

/** A finding about the text at a line, of which it quotes as much as it may. */
export function findingAt(
  severity: FindingSeverity,
  kind: string,
  message: string,
  line: number,
  text: string,
): Finding {
  const cut =
    text.length > TEXT_LIMIT ? `${[...text.slice(0, TEXT_LIMIT - 2)].slice(0, -1).join('')}…` : text;
  return { severity, kind, message, line, text: cut };
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
