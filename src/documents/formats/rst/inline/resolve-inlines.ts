import type { Finding } from '../../../../domain/document.ts';
import { unsafeLink } from '../../../text/excerpt.ts';
import { findingAt } from '../blocks/block.ts';
import type { Definitions } from '../definitions.ts';
import { type Inline, plainTextOf, type SubstitutionInline } from './inline.ts';

/** A piece of text as it is shown: under one kind of markup, with the address where it is a link. */
export interface ShownText {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code' | 'link';
  readonly text: string;
  /** '' where it is no link. */
  readonly address: string;
}

/** Turns inline text into what is shown; `report` receives what cannot be resolved and stays verbatim. */
export type ResolveInlines = (
  inlines: readonly Inline[],
  line: number,
  report: (finding: Finding) => void,
) => readonly ShownText[];

/** How deep substitutions may be nested. */
const MAX_DEPTH = 8;

/** How many characters all substitutions of a document may add: a substitution that refers to itself stays short. */
const MAX_SUBSTITUTED = 500_000;

/** Makes the function that resolves inline text by the definitions of its document. */
export function inlineResolver(definitions: Definitions): ResolveInlines {
  let substituted = 0;

  /** The text that a substitution is replaced by; null where the limit is reached. */
  const substitute = (replacement: readonly Inline[] | null, depth: number) => {
    if (replacement === null || depth >= MAX_DEPTH || substituted > MAX_SUBSTITUTED) return null;
    substituted += plainTextOf(replacement).length + replacement.length;
    return replacement;
  };

  const resolveSubstitution = (inline: SubstitutionInline, place: Place): readonly ShownText[] => {
    const replacement = substitute(definitions.substitutionOf(inline.name), place.depth);
    const address = inline.reference ? definitions.addressOf(inline.reference) : '';
    if (replacement === null || address === null) return [reportUnresolved(inline.source, place)];
    const pieces = resolve(replacement, { ...place, depth: place.depth + 1 });
    if (address === '' || isRefused(address, place)) return pieces;
    return [shown('link', pieces.map((piece) => piece.text).join(''), address)];
  };

  const resolveOne = (inline: Inline, place: Place): readonly ShownText[] => {
    switch (inline.kind) {
      case 'link':
        return [showLink(inline.text, inline.address, place)];
      case 'reference': {
        const address = definitions.addressOf(inline);
        if (address === null) return [reportUnresolved(inline.source, place)];
        return [address === '' ? shown('text', inline.text) : showLink(inline.text, address, place)];
      }
      case 'substitution':
        return resolveSubstitution(inline, place);
      case 'footnote': {
        const label = definitions.footnoteOf(inline);
        return [label === null ? reportUnresolved(inline.source, place) : shown('text', label)];
      }
      case 'title': {
        const title = substitute(definitions.titleOf(inline.label), place.depth);
        // A title that shows another title could show itself.
        return title ? resolve(title, { ...place, depth: MAX_DEPTH }) : [shown('text', inline.label)];
      }
      case 'broken': {
        const message = `Here ${inline.problem}; it is kept as text.`;
        place.report(findingAt('WARNING', 'broken-markup', message, inline.line, inline.text));
        return [shown('text', inline.text)];
      }
      default:
        return [shown(inline.kind, inline.text)];
    }
  };

  const resolve = (inlines: readonly Inline[], place: Place): readonly ShownText[] =>
    inlines.flatMap((inline) => resolveOne(inline, place));

  return (inlines, line, report) => resolve(inlines, { line, report, depth: 0 });
}

interface Place {
  readonly line: number;
  readonly report: (finding: Finding) => void;
  readonly depth: number;
}

function reportUnresolved(source: string, { line, report }: Place): ShownText {
  const message = `Nothing on the page defines \`${source}\`; it is kept as text.`;
  report(findingAt('WARNING', 'unresolved-reference', message, line, source));
  return shown('text', source);
}

function showLink(text: string, address: string, place: Place): ShownText {
  return isRefused(address, place) ? shown('text', text) : shown('link', text, address);
}

/** Whether a link may not lead to the address, which is reported. */
function isRefused(address: string, { line, report }: Place): boolean {
  const problem = unsafeLink(address);
  if (problem !== null) report(findingAt('WARNING', 'unsafe-link', problem, line, address));
  return problem !== null;
}

function shown(kind: ShownText['kind'], text: string, address = ''): ShownText {
  return { kind, text, address };
}
