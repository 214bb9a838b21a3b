import { type Block, type DefinitionBlock, visitBlocks, visitInlines } from './blocks/block.ts';
import {
  type FootnoteInline,
  type Inline,
  normalizeName,
  plainTextOf,
  type ReferenceInline,
} from './inline/inline.ts';

/** What the names of a document stand for. */
export interface Definitions {
  /** The address of a reference; '' where it points into the page, null where nothing defines it. */
  readonly addressOf: (reference: ReferenceInline) => string | null;
  /** What a substitution shows; null where nothing defines it. */
  readonly substitutionOf: (name: string) => readonly Inline[] | null;
  /** What a footnote reference shows; null where there is no such footnote. */
  readonly footnoteOf: (reference: FootnoteInline) => string | null;
  /** The title or caption that a label precedes; null where it is before none. */
  readonly titleOf: (label: string) => readonly Inline[] | null;
}

type Target = Pick<DefinitionBlock & { readonly kind: 'target' }, 'address' | 'alias'>;

const MAX_ALIASES = 20;

/** Collects what a document defines, in document order. */
export function collectDefinitions(blocks: readonly Block[]): Definitions {
  const targets = new Map<string, Target>();
  const titles = new Map<string, readonly Inline[]>();
  const substitutions = new Map<string, readonly Inline[]>();
  const anonymousAddresses: (string | null)[] = [];
  const anonymousReferences: ReferenceInline[] = [];
  const footnotes: string[] = [];
  const footnoteReferences: FootnoteInline[] = [];
  const title: Target = { address: '', alias: null };
  const inside: Target = { address: '', alias: null };
  const nowhere: Target = { address: null, alias: null };
  let labels: string[] = [];

  const define = (name: string, target: Target) => {
    const known = targets.get(name);
    if (!known || known === title) targets.set(name, target);
    // A name that two targets have resolves to neither, unless both say the same.
    else if (target !== title && (!known.address || known.address !== target.address))
      targets.set(name, nowhere);
  };
  const entitle = (text: readonly Inline[]) => {
    for (const label of labels) titles.set(label, text);
  };

  visitBlocks(blocks, (block) => {
    if (block.kind === 'heading') {
      entitle(block.inlines);
      define(normalizeName(plainTextOf(block.inlines)), title);
    }
    if (block.kind === 'table' && block.caption.length > 0) entitle(block.caption);
    if (block.kind === 'target' && block.name !== null && block.address === null && block.alias === null) {
      labels.push(block.name);
      define(block.name, inside);
      return;
    }
    labels = [];
    if (block.kind === 'target') {
      if (block.name === null) anonymousAddresses.push(block.address ?? addressOfName(targets, block.alias));
      else define(block.name, block);
    }
    if (block.kind === 'substitution') substitutions.set(block.name, block.inlines);
    if (block.kind === 'footnote') {
      footnotes.push(block.label);
      define(normalizeName(block.label.replace(/^#/u, '')), inside);
    }
    visitInlines(block, (found) => {
      const inline = found.kind === 'substitution' ? (found.reference ?? found) : found;
      if (inline.kind === 'footnote') footnoteReferences.push(inline);
      if (inline.kind === 'reference' && inline.name === null) anonymousReferences.push(inline);
      if (inline.kind === 'reference' && inline.alias !== null)
        define(inline.alias, { address: null, alias: inline.name });
      if (inline.kind === 'link' && inline.name !== null)
        define(inline.name, { address: inline.address, alias: null });
    });
  });

  const shownFootnotes = numberFootnotes(footnotes, footnoteReferences);
  // With more of the one than of the other nobody can tell which belong together.
  const paired = anonymousReferences.length === anonymousAddresses.length;
  const addressesOfAnonymous = new Map(
    anonymousReferences.map((reference, index) => [reference, paired ? anonymousAddresses[index]! : null]),
  );
  return {
    addressOf: (reference) =>
      reference.name === null
        ? (addressesOfAnonymous.get(reference) ?? null)
        : addressOfName(targets, reference.name),
    substitutionOf: (name) => substitutions.get(normalizeName(name)) ?? null,
    footnoteOf: (reference) => shownFootnotes.get(reference) ?? null,
    titleOf: (label) => titles.get(label) ?? null,
  };
}

function addressOfName(targets: ReadonlyMap<string, Target>, name: string | null): string | null {
  let target = name === null ? undefined : targets.get(name);
  for (let steps = 0; target?.alias && steps < MAX_ALIASES; steps += 1) target = targets.get(target.alias);
  return target?.address ?? null;
}

const SYMBOLS = ['*', '†', '‡', '§', '¶', '#', '♠', '♥', '♦', '♣'];

/** Gives each footnote reference what it shows, as docutils numbers them; references to no footnote are left out. */
function numberFootnotes(
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
    // A label that two footnotes have identifies neither.
    else if (labels.get(name) === 1 || automatic.has(name)) text = label;
    if (text !== undefined) shown.set(reference, text);
  }
  return shown;
}

/** The numbers of `#` footnotes by their labels: each takes the next that no footnote has as its label. */
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
