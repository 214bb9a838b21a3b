import type { FootnoteInline } from './inline/inline.ts';
import { normalizeName } from './normalize-name.ts';

const SYMBOLS = ['*', '†', '‡', '§', '¶', '#', '♠', '♥', '♦', '♣'];

/** Gives each footnote reference what it shows, as docutils numbers them; references to no footnote are left out. */
export function numberFootnotes(
  footnotes: readonly string[],
  references: readonly FootnoteInline[],
): ReadonlyMap<FootnoteInline, string> {
  const labels = new Map<string, number>();
  for (const label of footnotes.map(normalizeName)) labels.set(label, (labels.get(label) ?? 0) + 1);
  const shown = new Map<FootnoteInline, string>();
  const numbers = numberAutomatic(footnotes, labels);
  const unnamed = numbers.get('#') ?? [];
  const automatic = new Set([...numbers.values()].flat());
  const symbols = footnotes.filter((label) => label === '*').map((_, index) => symbolAt(index));
  let unnamedUsed = 0;
  let symbolsUsed = 0;
  for (const reference of references) {
    const { label } = reference;
    const name = normalizeName(label);
    let text: string | undefined;
    if (label === '#') text = unnamed[unnamedUsed++];
    else if (label === '*') text = symbols[symbolsUsed++];
    else if (label.startsWith('#')) text = numbers.get(name)?.[0];
    // A label that two footnotes bear tells neither.
    else if (labels.get(name) === 1 || automatic.has(name)) text = label;
    if (text !== undefined) shown.set(reference, text);
  }
  return shown;
}

/** The numbers of `#` footnotes by their labels: each takes the next that no footnote bears by itself. */
function numberAutomatic(
  footnotes: readonly string[],
  labels: ReadonlyMap<string, number>,
): Map<string, string[]> {
  const numbers = new Map<string, string[]>();
  let number = 1;
  for (const label of footnotes) {
    if (!label.startsWith('#')) continue;
    while (labels.has(String(number))) number += 1;
    const name = normalizeName(label);
    const taken = numbers.get(name) ?? [];
    taken.push(String(number));
    numbers.set(name, taken);
    number += 1;
  }
  return numbers;
}

function symbolAt(index: number): string {
  return SYMBOLS[index % SYMBOLS.length]!.repeat(Math.floor(index / SYMBOLS.length) + 1);
}
