import { FIELD_NAME } from '../tables/columns/column-content.ts';
import { mentionsErrors } from '../tables/columns/heading-words.ts';
import { type EntryTitle, readEntryTitle } from './entry-title.ts';
import type { Outline, OutlineBlock } from './outline.ts';
import { type Entry, readLabel } from './read-entry.ts';

/** Entries of one form under one heading: a heading for each code, a bullet for each, a bold name for each. */
export interface EntryGroup {
  /** The line of the first entry. */
  readonly line: number;
  readonly section: string | null;
  readonly entries: readonly Entry[];
}

/** Why like entries with codes are not believed to be errors. */
export interface RefusedGroup {
  readonly line: number;
  readonly section: string | null;
  readonly count: number;
  readonly about: 'http-statuses' | 'something-else';
}

interface FoundEntries {
  readonly groups: readonly EntryGroup[];
  readonly refused: readonly RefusedGroup[];
}

interface Candidate {
  readonly index: number;
  /** The index of the block after the entry's last. */
  readonly end: number;
  readonly title: EntryTitle | null;
  readonly block: OutlineBlock;
}

interface Scope {
  /** The nearest heading above, then those above it. */
  readonly headings: readonly string[];
  readonly form: string;
  /** Blocks of the same form, and those of them that start with a code. */
  count: number;
  readonly candidates: Candidate[];
  /** The text right above the first. */
  readonly intro: string;
}

const FEWEST_ENTRIES = 3;
/** Of the blocks of one form under one heading, so many must start with a code. */
const NEARLY_ALL = 0.75;
const MOSTLY = 0.6;

/**
 * Finds the entries of a page's outline that each say something of one error. Evidence is asked for as of a table: a run of
 * like entries, under words that mention errors or with names that do; glossaries, parameters and change logs have neither.
 */
export function findEntries(outline: Outline, title: string | null): FoundEntries {
  const scopes = collectScopes(outline, title);
  const groups: { scope: Scope; candidates: readonly Candidate[] }[] = [];
  const refused: RefusedGroup[] = [];
  // Entries in a heading's text come first: a heading above believed entries is no entry but their section.
  const ordered = scopes.toSorted((left, right) => rank(right.form) - rank(left.form));
  const taken = new Uint8Array(outline.length);
  const totals = new Map<string, number>();
  for (const { form, candidates } of scopes) totals.set(form, (totals.get(form) ?? 0) + candidates.length);
  for (const scope of ordered) {
    const free = scope.candidates.filter(({ index, end }) => !taken.subarray(index, end).includes(1));
    const statuses = free.filter(({ title: read }) => read?.isStatus).length;
    const codes = statuses > free.length / 2 ? free.filter(({ title: read }) => !read?.isStatus) : free;
    const areSeveral = codes.length > 0 && (totals.get(scope.form) ?? 0) >= FEWEST_ENTRIES;
    const enough = codes.length >= FEWEST_ENTRIES || (areSeveral && areBeyondDoubt(scope, codes));
    if (!enough || free.length < scope.count * NEARLY_ALL) {
      if (free.length - codes.length >= FEWEST_ENTRIES) refused.push(refuse(scope, free, 'http-statuses'));
      continue;
    }
    if (!isAboutErrors(scope, codes, outline)) {
      if (areLikeCodes(codes)) refused.push(refuse(scope, codes, 'something-else'));
      continue;
    }
    groups.push({ scope, candidates: codes });
    for (const { index, end } of codes) taken.fill(1, index, end);
  }
  return {
    groups: groups
      .map(({ scope, candidates }) => toGroup(scope, candidates, outline))
      .sort((left, right) => left.line - right.line),
    refused: refused.sort((left, right) => left.line - right.line),
  };
}

/** One or two entries under a heading are believed where others of their form are, and nothing else is called so. */
function areBeyondDoubt({ form }: Scope, candidates: readonly Candidate[]): boolean {
  return candidates.every(({ title }) => {
    if (title === null) return false;
    return STRONG_CODE.test(title.code) || (!form.startsWith('heading') && ERROR_NAME.test(title.code));
  });
}

function rank(form: string): number {
  return form.startsWith('heading') ? Number(form.slice(7)) : 0;
}

function refuse(scope: Scope, candidates: readonly Candidate[], about: RefusedGroup['about']): RefusedGroup {
  const line = candidates[0]!.block.lines[0]!.line;
  return { line, section: scope.headings[0] ?? null, count: candidates.length, about };
}

function collectScopes(outline: Outline, title: string | null): Scope[] {
  const scopes = new Map<string, Scope>();
  const headings: { level: number; text: string; index: number }[] = [];
  const ends = sectionEnds(outline);
  let intro = '';
  for (const [index, block] of outline.entries()) {
    if (block.kind === 'table' || block.kind === 'code') continue;
    const [line] = block.lines;
    if (block.kind === 'heading') while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
    const form = formOf(block);
    if (form !== null) {
      const key = `${form} ${headings.at(-1)?.index ?? -1}`;
      const above = headings.map(({ text }) => text).reverse();
      const scope: Scope = scopes.get(key) ?? {
        headings: above.length > 0 || title === null ? above : [title],
        form,
        count: 0,
        candidates: [],
        intro,
      };
      scopes.set(key, scope);
      const read = readEntryTitle(line!.plain, line!.lead);
      const isField = read === null || isOtherField(block);
      const end = ends[index]!;
      if (!isOtherField(block)) scope.count += 1;
      if (!isField) scope.candidates.push({ index, end, title: read, block });
      else if (block.kind === 'heading' && hasCodeField(outline, index + 1, end)) {
        scope.candidates.push({ index, end, title: null, block });
      }
    } else if (block.kind === 'text') intro = line!.plain;
    if (block.kind === 'heading') {
      headings.push({ level: block.level, text: line!.plain, index });
      intro = '';
    }
  }
  return [...scopes.values()].filter(({ candidates }) => candidates.length > 0);
}

/** Whether a block starts with a label for anything but the code. */
function isOtherField({ kind, lines }: OutlineBlock): boolean {
  const role = kind === 'heading' ? null : (readLabel(lines[0]!)?.role ?? null);
  return role !== null && role !== 'code';
}

/** How a block would be written as one entry of several; null where it is none. */
function formOf({ kind, level, lines }: OutlineBlock): string | null {
  const [line] = lines;
  if (kind === 'heading') return `heading${level}`;
  if (kind === 'item') return `item${level}`;
  if (kind === 'term') return `term${level}`;
  if (kind !== 'text' || line?.lead == null) return null;
  return line.plain.replace(/[\s:：]+$/u, '') === line.lead.replace(/[\s:：]+$/u, '') ? 'name' : 'lead';
}

/** For each block the index after the last that belongs to it: to a heading all of its section, to others what is deeper. */
function sectionEnds(outline: Outline): Int32Array {
  const ends = new Int32Array(outline.length);
  const open: { readonly index: number; readonly depth: number }[] = [];
  for (const [index, block] of outline.entries()) {
    const depth = depthOf(block);
    while (open.length > 0 && open.at(-1)!.depth >= depth) ends[open.pop()!.index] = index;
    open.push({ index, depth });
  }
  for (const { index } of open) ends[index] = outline.length;
  return ends;
}

/**
 * How deep a block is: headings by their level, within them names that texts follow, within those everything else by its
 * indentation. A text or code at the level of an item ends it.
 */
function depthOf(block: OutlineBlock): number {
  if (block.kind === 'heading') return block.level;
  const form = formOf(block);
  if ((form === 'name' || form === 'lead') && !isOtherField(block)) return 10 + block.level / 100;
  if (block.kind === 'table') return 1e6;
  return 20 + block.level;
}

function hasCodeField(outline: Outline, from: number, to: number): boolean {
  const farthest = Math.min(to, from + 8);
  for (let index = from; index < farthest; index += 1) {
    if (outline[index]!.kind === 'code') continue;
    for (const line of outline[index]!.lines.slice(0, 6)) if (readLabel(line)?.role === 'code') return true;
  }
  return false;
}

const OTHER_SUBJECT =
  /param|field|propert|attribut|request|response(?! codes?)|header|glossary|terminolog|changelog|change log|release|version|example|sample|see also|syntax|argument|option|setting|format|参数|字段|示例|变更|请求|响应内容|パラメータ|매개/iu;

/** Numbers of three digits and more, and symbols in capitals: nothing else is called so. */
const STRONG_CODE = /\d{3}|^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u;

/** Names that say of themselves that they are errors. */
const ERROR_NAME =
  /error|exception|fault|fail|invalid|notfound|not_found|denied|unauthori|forbidden|exceed|missing|timeout|unavailable|conflict|expired|^E[A-Z]{3,}$|^ERR/iu;

function isAboutErrors(scope: Scope, candidates: readonly Candidate[], outline: Outline): boolean {
  const codes = candidates.map(({ title }) => title?.code ?? '');
  if (codes.filter((code) => FIELD_NAME.test(code)).length >= 2) return false;
  if (new Set(codes).size < codes.length * MOSTLY && !codes.includes('')) return false;
  if (isNumbering(codes)) return false;
  if (!areLikeCodes(candidates)) return false;
  const texts = candidates.filter(
    ({ title, block, end, index }) => hasText(title, block) || outline.slice(index + 1, end).some(isText),
  );
  if (texts.length < candidates.length * MOSTLY) return false;
  const [nearest, ...others] = scope.headings;
  const areStrong = codes.filter((code) => STRONG_CODE.test(code)).length >= codes.length * NEARLY_ALL;
  const areNamed = codes.filter((code) => ERROR_NAME.test(code)).length >= codes.length * MOSTLY;
  if (nearest !== undefined && mentionsErrors(nearest)) return true;
  if (mentionsErrors(scope.intro) && /code|码|コード|코드|fault|exception|return/iu.test(scope.intro))
    return true;
  if (areStrong && others.some(mentionsErrors)) return true;
  if (nearest !== undefined && OTHER_SUBJECT.test(nearest)) return false;
  if (areNamed) return true;
  // Bullets anywhere on a page about errors may list anything; headings and names are what the page is about.
  const isOutline = !scope.form.startsWith('item');
  return isOutline && others.concat(nearest ?? []).some(mentionsErrors);
}

/** The numbers 1, 2, 3 … that steps and chapters have. */
function isNumbering(codes: readonly string[]): boolean {
  return codes.length > 1 && codes.every((code, index) => code === String(index + 1));
}

const isText = ({ kind }: OutlineBlock) =>
  kind === 'text' || kind === 'item' || kind === 'code' || kind === 'term';

function hasText(title: EntryTitle | null, { lines }: OutlineBlock): boolean {
  return lines.length > 1 || (title !== null && title.restFrom < lines[0]!.plain.length);
}

/** Nearly all have a digit, an underscore or a dot, or are set as code. */
function areLikeCodes(candidates: readonly Candidate[]): boolean {
  const like = candidates.filter(
    ({ title }) =>
      title === null ||
      title.isMarked ||
      /[\d_.]|[a-z][A-Z]/u.test(title.code) ||
      ERROR_NAME.test(title.code),
  );
  return like.length >= candidates.length * NEARLY_ALL;
}

function toGroup(scope: Scope, candidates: readonly Candidate[], outline: Outline): EntryGroup {
  const section = scope.headings[0] ?? null;
  const entries = candidates.map(({ index, end, title, block }): Entry => {
    const [line, ...lines] = block.lines;
    return {
      title: line!,
      isHeaded: block.kind === 'heading' || block.kind === 'term' || formOf(block) === 'name',
      code: title?.code ?? null,
      status: title?.status ?? null,
      restFrom: title?.restFrom ?? 0,
      section,
      lines,
      body: outline.slice(index + 1, end),
    };
  });
  return { line: entries[0]!.title.line, section, entries };
}
