import { MISLEADING } from '../../../../domain/hidden-characters.ts';
import type { Inline } from '../inline/inline.ts';
import { parseInline } from '../inline/parse-inline.ts';
import { normalizeName } from '../normalize-name.ts';
import type { DefinitionBlock } from './block.ts';

const SUBSTITUTION = /^([^|]*[^\s|])\| +([a-zA-Z0-9_:-]+)::(?: +|$)/u;
const ALTERNATIVE = /:alt: *((?:(?! :[a-z]+: ).)+)/u;
const CODE_POINT = /^(?:0x|x|\\x|U\+?|u|\\u|&#x)([0-9a-f]+);?$/iu;

/** What a substitution of each kind puts in the place of its name. */
const KINDS: ReadonlyMap<string, (text: string, line: number, name: string) => readonly Inline[]> = new Map([
  ['replace', (text: string, line: number) => parseInline(text, line)],
  ['unicode', (text: string) => plainText(readCodePoints(text))],
  [
    'image',
    (text: string, _: number, name: string) => plainText(ALTERNATIVE.exec(text)?.[1]?.trim() ?? name),
  ],
]);

/** Reads the definition of a substitution behind its first `|`; null where it is none. */
export function readSubstitution(text: string, line: number): DefinitionBlock | null {
  const definition = SUBSTITUTION.exec(text);
  const read = definition && KINDS.get(definition[2]!.toLowerCase());
  if (!definition || !read) return null;
  const inlines = read(text.slice(definition[0].length), line, definition[1]!);
  return { kind: 'substitution', name: normalizeName(definition[1]!), inlines };
}

function plainText(text: string): readonly Inline[] {
  return [{ kind: 'text', text }];
}

/** Code points as numbers, and text verbatim; a comment ends them: `0xA9 .. copyright`. */
function readCodePoints(text: string): string {
  const words = text.split(/(?:^|\s)\.\.(?:\s|$)/u)[0]!.split(/\s+/u);
  return words.map(readCodePoint).join('');
}

function readCodePoint(word: string): string {
  const code = /^[0-9]+$/u.test(word) ? Number(word) : Number.parseInt(CODE_POINT.exec(word)?.[1] ?? '', 16);
  if (!(code > 0 && code <= 0x10ffff)) return word;
  const character = String.fromCodePoint(code);
  return MISLEADING.test(character) ? word : character;
}
