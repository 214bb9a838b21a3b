import { decodeHTMLStrict } from 'entities';
import type { DocumentFormat } from '../domain/document-format.ts';
import type { Finding } from '../domain/finding.ts';
import { characterName, MISLEADING } from '../domain/hidden-characters.ts';
import { splitSourceLines } from './text/source-lines.ts';

/** More of them say nothing new. */
const MOST_FINDINGS = 100;

/** The formats that have character references: `&#x202e;`. */
const WITH_REFERENCES: ReadonlySet<DocumentFormat> = new Set(['HTML', 'MARKDOWN']);

/**
 * A WARNING finding for each line with a direction control or a control character, 100 at most: the readers leave these
 * characters out of all texts, since with them a text looks like another one. Only the edition keeps them.
 */
export function findMisleadingLines(text: string, format: DocumentFormat): Finding[] {
  const hasReferences = WITH_REFERENCES.has(format) && text.includes('&#');
  if (!hasReferences && !MISLEADING.test(text)) return [];
  const findings: Finding[] = [];
  for (const line of splitSourceLines(text)) {
    const shown = hasReferences ? decodeHTMLStrict(line.text) : line.text;
    const index = shown.search(MISLEADING);
    if (index < 0) continue;
    const message = `The character ${characterName(shown, index)}, which makes texts look like others, was left out.`;
    findings.push({
      severity: 'WARNING',
      kind: 'misleading-character',
      message,
      line: line.number,
      text: shown,
    });
    if (findings.length === MOST_FINDINGS) break;
  }
  return findings;
}
