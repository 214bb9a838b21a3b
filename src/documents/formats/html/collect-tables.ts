import { collapseSpace } from '../../text/escape-markdown.ts';
import type { TextRun } from '../../text/rich-text.ts';
import { followHeadings, type HeadingScope } from './follow-headings.ts';
import { attributeOf, type HtmlTag, type HtmlToken } from './html-tokens.ts';
import { collectRuns, type ReportMarkup, type RunCollector } from './run-collector.ts';

/** A cell as its tag gives it, before spans are laid out. */
export interface RawCell {
  readonly isHeading: boolean;
  readonly columnSpan: number;
  /** 0 where the cell spans to the end of its row group. */
  readonly rowSpan: number;
  readonly runs: readonly TextRun[];
  /** Where its first character stands that is not white space; of its tag where it is empty. */
  readonly offset: number;
}

export interface RawRow {
  /** Rows of one `<thead>`, `<tbody>` or `<tfoot>` have the same number; spans end with it. */
  readonly group: number;
  readonly inHead: boolean;
  readonly cells: readonly RawCell[];
}

/** A table as its tags give it; offsets count from the start of the whole text. */
export interface RawTable {
  readonly offset: number;
  readonly section: string | null;
  readonly caption: readonly TextRun[];
  readonly rows: readonly RawRow[];
}

/** What a range of HTML holds. */
interface CollectedHtml {
  /** In the order in which they begin. */
  readonly tables: readonly RawTable[];
  /** The text of `<title>`, or null. */
  readonly documentTitle: string | null;
  readonly firstHeading: string | null;
}

interface CollectOptions {
  /** The whole text, of which the tokens are. */
  readonly text: string;
  /** The nearest heading above. */
  readonly section: string | null;
  readonly report: ReportMarkup;
  /** Told of each line of text outside tables, white space collapsed. */
  readonly onLine: (line: string) => void;
}

interface OpenCell extends HeadingScope {
  readonly tag: HtmlTag;
  readonly content: RunCollector;
  textOffset: number | null;
}

interface OpenTable {
  readonly offset: number;
  readonly section: string | null;
  readonly caption: RunCollector;
  readonly rows: RawRow[];
  inCaption: boolean;
  group: number;
  inHead: boolean;
  cells: RawCell[] | null;
  cell: OpenCell | null;
}

/** Tables in cells of others beyond this depth are text of the cell alone. */
const DEEPEST_TABLE = 8;

/**
 * Gathers the tables of a range of HTML in one pass. End tags may be missing as HTML allows: a cell ends where the next
 * begins. A table in a cell is a table of its own, and its text is text of the cell too.
 */
export function collectTables(tokens: Iterable<HtmlToken>, options: CollectOptions): CollectedHtml {
  const tables: RawTable[] = [];
  const open: OpenTable[] = [];
  const page: HeadingScope = { section: options.section };
  const headings = followHeadings((line) => {
    if (open.length === 0) options.onLine(line);
  });
  let tooDeep = 0;

  const startTable = (tag: HtmlTag) => {
    // A table in another, but in no cell of it, ends that one.
    while (open.length > 0 && open.at(-1)!.cell === null && !open.at(-1)!.inCaption) endTable();
    if (open.length >= DEEPEST_TABLE) {
      tooDeep += 1;
      return;
    }
    const section = open.at(-1)?.cell?.section ?? open.at(-1)?.section ?? page.section;
    const caption = collectRuns(options.report);
    const rows: RawRow[] = [];
    tables.push({ offset: tag.offset, section, caption: caption.runs, rows });
    const inside = { inCaption: false, group: 0, inHead: false, cells: null, cell: null };
    open.push({ offset: tag.offset, section, caption, rows, ...inside });
  };

  const endTable = () => {
    const table = open.pop()!;
    endRow(table);
    const around = open.at(-1)?.cell?.content;
    if (!around) return;
    for (const cell of table.rows.flatMap((row) => row.cells)) {
      around.separate();
      around.append(cell.runs);
    }
    around.separate();
  };

  const takeContent = (token: HtmlToken) => {
    const table = open.at(-1);
    headings.take(token, table?.cell ?? page);
    if (!table) return;
    const target = table.inCaption ? table.caption : table.cell?.content;
    if (token.kind !== 'text') {
      target?.tag(token, options.text.slice(token.offset, token.end));
    } else if (target) {
      target.text(token.text);
      if (table.cell) table.cell.textOffset ??= offsetOfInk(options.text, token);
    } else if (collapseSpace(token.text) !== '') {
      const message = 'Text that stands in a table but in no cell of it was left out.';
      options.report('text-outside-cells', message, token.text, token.offset);
    }
  };

  for (const token of tokens) {
    const table = open.at(-1);
    if (token.kind === 'text') takeContent(token);
    else if (token.name === 'table' && token.kind === 'open') startTable(token);
    else if (token.name === 'table' && tooDeep > 0) tooDeep -= 1;
    else if (token.name === 'table' && table) endTable();
    else if (table && tooDeep === 0 && TABLE_PARTS.has(token.name)) takePart(table, token, options.report);
    else takeContent(token);
  }
  while (open.length > 0) endTable();
  headings.end();
  return { tables, documentTitle: headings.documentTitle, firstHeading: headings.first };
}

const TABLE_PARTS = new Set(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

function takePart(table: OpenTable, tag: HtmlTag, report: ReportMarkup): void {
  const opens = tag.kind === 'open';
  table.inCaption = false;
  switch (tag.name) {
    case 'caption':
      endCell(table);
      table.inCaption = opens;
      break;
    case 'td':
    case 'th':
      endCell(table);
      if (!opens) break;
      table.cells ??= [];
      table.cell = { tag, section: null, content: collectRuns(report), textOffset: null };
      break;
    case 'tr':
      endRow(table);
      if (opens) table.cells = [];
      break;
    default:
      endRow(table);
      table.group += 1;
      table.inHead = opens && tag.name === 'thead';
  }
}

function endCell(table: OpenTable): void {
  if (table.cell === null) return;
  const { tag, content, textOffset } = table.cell;
  table.cell = null;
  table.cells!.push({
    isHeading: tag.name === 'th',
    columnSpan: Math.max(1, spanOf(tag, 'colspan')),
    rowSpan: spanOf(tag, 'rowspan'),
    runs: content.runs,
    offset: textOffset ?? tag.offset,
  });
}

function endRow(table: OpenTable): void {
  endCell(table);
  if (table.cells !== null && table.cells.length > 0) {
    table.rows.push({ group: table.group, inHead: table.inHead, cells: table.cells });
  }
  table.cells = null;
}

/** A span as HTML reads it: 1 where it is absent or no number, 65534 at most. */
function spanOf(tag: HtmlTag, name: 'colspan' | 'rowspan'): number {
  const digits = /^\s*(\d{1,9})/u.exec(attributeOf(tag, name) ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), 65534);
}

/** The offset of the text's first character that is not white space; null where there is none. */
function offsetOfInk(text: string, token: HtmlToken): number | null {
  for (let offset = token.offset; offset < token.end; offset += 1) {
    if (!/\s/u.test(text[offset]!)) return offset;
  }
  return null;
}
