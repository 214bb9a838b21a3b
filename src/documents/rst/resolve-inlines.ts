import type { Finding } from '../../nouns/finding.ts';
import type { Definitions } from './definitions.ts';
import type { Inline } from './inline.ts';
import { findingAt } from './problem.ts';

/** A piece of text as it is shown: under one kind of markup, with the address where it is a link. */
export interface ShownText {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code' | 'link';
  readonly text: string;
  /** '' where it is no link. */
  readonly address: string;
}

/** Turns inline text into what is shown; `report` is told what cannot be resolved and stays as it stands. */
export type ResolveInlines = (
  inlines: readonly Inline[],
  line: number,
  report: (finding: Finding) => void,
) => readonly ShownText[];

/** How many substitutions may stand in one another. */
const MAX_DEPTH = 8;

/** How many pieces all substitutions of a document may add: a page that names itself over and over stays readable. */
const MAX_SUBSTITUTED = 200_000;

/** Makes the function that resolves inline text by the definitions of its document. */
export function inlineResolver(definitions: Definitions): ResolveInlines {
  let substituted = 0;

  const resolve = (
    inlines: readonly Inline[],
    line: number,
    report: (finding: Finding) => void,
    depth: number,
  ): readonly ShownText[] => inlines.flatMap((inline) => resolveOne(inline, line, report, depth));

  const unresolved = (source: string, line: number, report: (finding: Finding) => void) => {
    const message = `Nothing on the page defines \`${source}\`; it is kept as text.`;
    report(findingAt('WARNING', 'unresolved-reference', message, line, source));
    return [shown('text', source)];
  };

  const resolveOne = (
    inline: Inline,
    line: number,
    report: (finding: Finding) => void,
    depth: number,
  ): readonly ShownText[] => {
    switch (inline.kind) {
      case 'text':
      case 'strong':
      case 'emphasis':
      case 'code':
        return [shown(inline.kind, inline.text)];
      case 'link':
        return [shown('link', inline.text, inline.address)];
      case 'reference': {
        const address = definitions.addressOf(inline);
        if (address === null) return unresolved(inline.source, line, report);
        return [address === '' ? shown('text', inline.text) : shown('link', inline.text, address)];
      }
      case 'substitution': {
        const replacement = definitions.substitutionOf(inline.name);
        substituted += replacement?.length ?? 0;
        if (!replacement || depth >= MAX_DEPTH || substituted > MAX_SUBSTITUTED) {
          return unresolved(inline.source, line, report);
        }
        const address = inline.reference ? definitions.addressOf(inline.reference) : '';
        if (address === null) return unresolved(inline.source, line, report);
        const pieces = resolve(replacement, line, report, depth + 1);
        return address === '' ? pieces : [shown('link', pieces.map((piece) => piece.text).join(''), address)];
      }
      case 'footnote': {
        const label = definitions.footnoteOf(inline);
        return label === null ? unresolved(inline.source, line, report) : [shown('text', label)];
      }
      case 'title': {
        const title = depth < MAX_DEPTH ? definitions.titleOf(inline.label) : null;
        return title ? resolve(title, line, report, MAX_DEPTH) : [shown('text', inline.label)];
      }
      case 'broken':
        report(
          findingAt(
            'WARNING',
            'broken-markup',
            `Here ${inline.problem}; it is kept as text.`,
            inline.line,
            inline.text,
          ),
        );
        return [shown('text', inline.text)];
    }
  };

  return (inlines, line, report) => resolve(inlines, line, report, 0);
}

function shown(kind: ShownText['kind'], text: string, address = ''): ShownText {
  return { kind, text, address };
}
