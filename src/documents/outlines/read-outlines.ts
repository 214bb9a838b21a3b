import type { Finding, RichText } from '../../domain/document.ts';
import { codeLikeness } from '../tables/cells/code-likeness.ts';
import type { ColumnRole } from '../tables/columns/column-role.ts';
import type { ErrorTable } from '../tables/recognize-table.ts';
import type { Cell, TableRow } from '../tables/table.ts';
import { excerpt } from '../text/excerpt.ts';
import { plainRichText } from '../text/rich-text.ts';
import { type EntryGroup, findEntries, type RefusedGroup } from './find-entries.ts';
import { MOST_BLOCKS, type Outline } from './outline.ts';
import { type Entry, type EntryPiece, readEntry } from './read-entry.ts';

/** The tables that a careful reader would make of a page's outline, and what of it was not believed. */
interface OutlineTables {
  readonly tables: readonly ErrorTable[];
  readonly refused: readonly RefusedGroup[];
  readonly findings: readonly Finding[];
}

/** The columns of such a table, in their order; a column is there where an entry has something for it. */
const COLUMNS: readonly { readonly role: ColumnRole; readonly heading: string }[] = [
  { role: 'code', heading: 'Error Code' },
  { role: 'alias', heading: 'Name' },
  { role: 'status', heading: 'HTTP Status Code' },
  { role: 'message', heading: 'Message' },
  { role: 'description', heading: 'Description' },
  { role: 'solution', heading: 'Solution' },
  { role: 'module', heading: 'Module' },
];

/**
 * Reads the codes that a page has in lists instead of tables: headings, definitions, names in bold, bullets, labelled fields.
 *
 *     ### -1003 TOO_MANY          Error Code | Name     | Description
 *      * Too many requests.  ──►  -1003      | TOO_MANY | Too many requests.
 */
export function readOutlines(outline: Outline, title: string | null): OutlineTables {
  if (outline.length > MOST_BLOCKS) {
    const message = `Lists were not looked at: a page may have ${MOST_BLOCKS} paragraphs and items, and has more.`;
    const finding = {
      severity: 'WARNING',
      kind: 'outline-too-large',
      message,
      line: null,
      text: null,
    } as const;
    return { tables: [], refused: [], findings: [finding] };
  }
  const { groups, refused } = findEntries(outline, title);
  const values = groups.length === 0 ? new Map<string, string>() : findValues(outline);
  return { tables: groups.map((group) => toTable(group, values)), refused, findings: [] };
}

/** What a listing of source code gives as the values of its names: `NET_ERROR = 871001`. */
function findValues(outline: Outline): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const block of outline) {
    for (const { plain } of block.lines) {
      for (const [, name, value] of plain.matchAll(
        /([A-Za-z_]\w{2,80}) ?= ?([-+]?(?:0x[\da-f]+|\d+))\b/giu,
      )) {
        if (!values.has(name!)) values.set(name!, value!);
      }
    }
  }
  return values;
}

type Row = ReadonlyMap<ColumnRole, readonly RichText[]>;

function toTable(group: EntryGroup, values: ReadonlyMap<string, string>): ErrorTable {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const read = group.entries.map((entry) => readEntry(entry, report));
  const repeated = repeatedTexts(read);
  const unknown = new Set(
    read.flat().flatMap(({ role, label }) => (role === null && label !== null ? [label] : [])),
  );
  const rows = group.entries.map((entry, index) =>
    toRow(
      entry,
      read[index]!.filter(({ text }) => !repeated.has(text.plain)),
      values,
    ),
  );
  const columns = COLUMNS.filter(({ role }) => role === 'code' || rows.some((row) => row.has(role)));
  findings.unshift(
    inform(
      'outline-read',
      `${group.entries.length} entries of an outline were read as the rows of a table.`,
      group.line,
      null,
    ),
  );
  const examples = group.entries.flatMap(({ body }) => body.filter(({ kind }) => kind === 'code')).length;
  if (examples > 0) {
    const message = `${examples} ${examples === 1 ? 'listing' : 'listings'} below the codes, of which only a status is read.`;
    findings.push(inform('example-left-out', message, group.line, null));
  }
  for (const text of repeated) {
    findings.push(inform('repeated-text', 'A text that all entries have was left out.', group.line, text));
  }
  for (const label of unknown) {
    const message = `The label “${excerpt(label)}” is not known; its text is taken for the description.`;
    findings.push(inform('label-not-known', message, group.line, label));
  }
  return {
    isOutline: true,
    line: group.line,
    section: group.section,
    headings: columns.map(({ heading }) => heading),
    roles: columns.map(({ role }) => role),
    rows: rows.map((row, index) => toTableRow(row, group.entries[index]!, columns)),
    findings,
  };
}

function inform(kind: string, message: string, line: number, text: string | null): Finding {
  return { severity: 'INFO', kind, message, line, text: text === null ? null : excerpt(text) };
}

/** Texts that nearly all entries have, and that so say nothing of one: `Declared in Errors.h.` */
function repeatedTexts(entries: readonly (readonly EntryPiece[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const pieces of entries) {
    const texts = new Set(pieces.filter(({ role }) => role === null).map(({ text }) => text.plain));
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(3, entries.length * 0.8);
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

const ROLES: ReadonlySet<ColumnRole> = new Set(COLUMNS.map(({ role }) => role));

function toRow(entry: Entry, pieces: readonly EntryPiece[], values: ReadonlyMap<string, string>): Row {
  const row = new Map<ColumnRole, RichText[]>();
  const add = (role: ColumnRole, text: RichText) => row.set(role, [...(row.get(role) ?? []), text]);
  const value = entry.code === null ? undefined : values.get(entry.code);
  if (entry.code !== null) {
    add('code', plainRichText(value ?? entry.code));
    if (value !== undefined) add('alias', plainRichText(entry.code));
  }
  for (const [index, piece] of pieces.entries()) {
    const role = roleOf(piece, index, pieces, entry, row.has('code'));
    add(role, piece.isItem && !/^(?:code|alias|status)$/u.test(role) ? asItem(piece.text) : piece.text);
  }
  const status = row.has('status') ? undefined : statusInProse(row.get('description') ?? []);
  if (status !== undefined) add('status', plainRichText(status));
  return row;
}

/** The one status that a text names as such, as in `A 401 status code is returned when …`. */
function statusInProse(texts: readonly RichText[]): string | undefined {
  const text = texts
    .map(({ plain }) => plain)
    .join(' ')
    .slice(0, 4000);
  const named = text.matchAll(
    /\b([45]\d\d)\b (?:HTTP )?(?:status|response|error) code|\b(?:status(?: code)?|response code|HTTP(?: status)?(?: code)?)(?: is| of|:)? ([45]\d\d)\b/giu,
  );
  const statuses = new Set(Array.from(named, ([, before, after]) => before ?? after!));
  return statuses.size === 1 ? [...statuses][0] : undefined;
}

/** A field that the catalog has none for says something about the error all the same. */
function roleOf(
  piece: EntryPiece,
  index: number,
  pieces: readonly EntryPiece[],
  entry: Entry,
  hasCode: boolean,
): ColumnRole {
  if (piece.role === 'code' || piece.role === 'commonCode') return hasCode ? 'alias' : 'code';
  if (piece.role !== null) return ROLES.has(piece.role) ? piece.role : 'description';
  // What is behind the code in its title names the error, where further text says more.
  const isTitle =
    entry.isHeaded && index === (entry.status === null ? 0 : 1) && piece.line === entry.title.line;
  const isNamed = isTitle && pieces.some(({ role }, other) => other > index && role !== 'status');
  if (!isNamed) return 'description';
  const isSymbol = /^[A-Za-z_]\w*$/u.test(piece.text.plain) && codeLikeness(piece.text.plain) === 1;
  return isSymbol ? 'alias' : 'message';
}

function asItem({ plain, markdown }: RichText): RichText {
  return { plain, markdown: `- ${markdown}` };
}

function toTableRow(row: Row, entry: Entry, columns: typeof COLUMNS): TableRow {
  const { line } = entry.title;
  const cells = columns.map(({ role }): Cell => {
    const texts = row.get(role) ?? [];
    const said = texts.map((text) => text.plain);
    const plain = role === 'status' ? said.sort().join('/') : said.join(' ');
    const markdown = texts
      .map((text, index) =>
        index > 0 && /^- /u.test(text.markdown)
          ? `\n${text.markdown}`
          : `${index > 0 ? '\n\n' : ''}${text.markdown}`,
      )
      .join('');
    return { plain, markdown: role === 'status' ? plain : markdown, line, spanned: false };
  });
  return { line, cells };
}
