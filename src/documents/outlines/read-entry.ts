import type { Finding, RichText } from '../../domain/document.ts';
import { isHttpStatus, readHttpStatuses } from '../tables/cells/http-statuses.ts';
import type { ColumnRole } from '../tables/columns/column-role.ts';
import { columnOf } from '../tables/columns/interpret-heading.ts';
import { sliceRichText } from '../text/rich-text.ts';
import type { OutlineBlock, OutlineLine } from './outline.ts';

/** What an outline says of one error. */
export interface Entry {
  readonly title: OutlineLine;
  /** The code in the title; null where a labelled field of the body has to say it. */
  readonly code: string | null;
  /** The status of HTTP in the title; null where it has none. */
  readonly status: string | null;
  /** Where in the title the text behind the code starts. */
  readonly restFrom: number;
  readonly section: string | null;
  /** Whether the title has a line to itself, so that text behind the code names the error. */
  readonly isHeaded: boolean;
  /** The lines of the title's own block behind it, and the blocks below. */
  readonly lines: readonly OutlineLine[];
  readonly body: readonly OutlineBlock[];
}

/** A piece of an entry's text, with the role that its label gives it; null for text without a label. */
export interface EntryPiece {
  readonly role: ColumnRole | null;
  /** The label as printed; null where there is none. */
  readonly label: string | null;
  readonly text: RichText;
  readonly line: number;
  readonly isItem: boolean;
}

/** A label at the start of a line, with the text behind it. */
interface Label {
  readonly text: string;
  readonly role: ColumnRole | null;
  readonly valueFrom: number;
}

const LONGEST_LABEL = 40;

/** Reads the label that a line starts with: `HTTP Status Code: 400`, `**Solution**`; null where it starts with none. */
export function readLabel({ plain, lead }: OutlineLine): Label | null {
  const match = /^([^:：]{1,40}?)\s*[:：]\s*/u.exec(plain);
  if (match !== null && match[1]!.split(' ').length <= 5) {
    const role = labelRole(match[1]!);
    const isBold = lead !== null && lead.replace(/\s*[:：]\s*$/u, '') === match[1];
    if (role !== null || isBold) return { text: match[1]!, role, valueFrom: match[0].length };
  }
  const isAlone = lead !== null && lead.length <= LONGEST_LABEL && plain === lead;
  const role = isAlone ? labelRole(plain) : null;
  return role === null ? null : { text: plain, role, valueFrom: plain.length };
}

/** Names of fields are labels, but not codes like `MissingAction`, in which a word of a label is found too. */
const FIELD_LABEL =
  /^(?:(?:http|error|err|status)_?)?(?:code|message|msg|description|desc|reason|cause|solution|status|type)$/iu;

/** The role of a label; null for what is none, names and codes among it. */
export function labelRole(label: string): ColumnRole | null {
  // A label that a sentence comes before is in the middle of a text.
  if (/\d|[.!?]\s|[。！？]/u.test(label)) return null;
  if (/[\p{Ll}\d]\p{Lu}|_/u.test(label) && !label.includes(' ') && !FIELD_LABEL.test(label)) return null;
  return /^https?$|^(?:note|example|type|name|id|no|api|class)$/iu.test(label) ? null : columnOf(label);
}

/** Takes an entry's text apart by the labels in it; code examples say at most a status. */
export function readEntry(entry: Entry, report: (finding: Finding) => void): readonly EntryPiece[] {
  const pieces: EntryPiece[] = [];
  const title = entry.title.read(report);
  const rest = entry.code === null ? title : sliceRichText(title, entry.restFrom);
  if (entry.status !== null)
    add(pieces, STATUS, { plain: entry.status, markdown: entry.status }, entry.title.line);
  if (rest.plain !== '') add(pieces, null, rest, entry.title.line);
  let open: Label | null = null;
  for (const block of [{ kind: 'text', level: 0, lines: entry.lines } as const, ...entry.body]) {
    if (block.kind === 'table') continue;
    if (block.kind === 'code') {
      readExample(block.lines, entry.code, pieces);
      continue;
    }
    if (block.kind === 'heading') {
      const [line] = block.lines;
      open = { text: line!.plain, role: labelRole(line!.plain), valueFrom: 0 };
      continue;
    }
    let current = open;
    for (const line of block.lines) {
      const label = readLabel(line);
      const text = line.read(report);
      const value = label === null || label.role === null ? text : sliceRichText(text, label.valueFrom);
      if (label !== null && label.role !== null) {
        current = label;
        // A label without a text of its own is that of the blocks below.
        open = value.plain === '' ? label : null;
      }
      if (value.plain === '' || isExampleTitle(line)) continue;
      const statuses = label === null ? statusesOfSentence(value.plain, open) : null;
      if (statuses !== null) {
        add(pieces, STATUS, statuses, line.line);
        if (/[:：]$/u.test(value.plain)) open = STATUS;
        continue;
      }
      add(pieces, label?.role === null ? label : current, value, line.line, block.kind === 'item');
    }
  }
  return pieces;
}

function add(pieces: EntryPiece[], label: Label | null, text: RichText, line: number, isItem = false): void {
  pieces.push({ role: label?.role ?? null, label: label?.text ?? null, text, line, isItem });
}

const isExampleTitle = ({ plain, lead }: OutlineLine) =>
  lead === plain && /^(?:example|示例)\b/iu.test(plain);

const STATUS_SENTENCE =
  /\bHTTP(?: response| error)?(?: status)?(?: codes?)?\b|\bstatus codes?\b|状态码|ステータスコード/iu;
const MOST_WORDS = 16;

/** A sentence that says nothing but the statuses an error comes with: `… can accompany a 400 HTTP status code.` */
function statusesOfSentence(plain: string, open: Label | null): RichText | null {
  const numbers = plain.match(/(?<![\w.-])[1-5]\d\d(?![\w.-]\w)/gu) ?? [];
  const isAboutStatus = STATUS_SENTENCE.test(plain) || open?.role === 'status';
  if (!isAboutStatus || plain.split(' ').length > MOST_WORDS) return null;
  const areStatuses =
    numbers.every((number) => isHttpStatus(number)) && readHttpStatuses(numbers.join('/')) !== null;
  if (!areStatuses || (numbers.length === 0 && !/[:：]$/u.test(plain))) return null;
  const text = numbers.join('/');
  return { plain: text, markdown: text };
}

const LONGEST_EXAMPLE = 4000;

const STATUS: Label = { text: 'status', role: 'status', valueFrom: 0 };

const EXAMPLE_STATUS = [
  /\bHTTP\/\d(?:\.\d)?\s+([1-5]\d\d)\b/u,
  /["']?(?:http_?)?status(?:_?code)?["']?\s*[:=]\s*["']?([1-5]\d\d)\b/iu,
];

function readExample(lines: readonly OutlineLine[], code: string | null, pieces: EntryPiece[]): void {
  if (pieces.some(({ role }) => role === 'status')) return;
  const text = lines
    .map(({ plain }) => plain)
    .join(' ')
    .slice(0, LONGEST_EXAMPLE);
  // A fault of OpenStack: <itemNotFound code="404" xmlns="…">
  const fault = code === null ? -1 : text.indexOf(`<${code}`);
  const inFault =
    fault < 0 ? undefined : /\bcode="([1-5]\d\d)"/u.exec(text.slice(fault).split('>', 1)[0]!)?.[1];
  const status =
    inFault ?? EXAMPLE_STATUS.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  if (status === undefined) return;
  add(pieces, STATUS, { plain: status, markdown: status }, lines[0]!.line);
}
