import { codeLikeness } from '../../tables/cells/code-likeness.ts';
import { FIELD_NAME } from '../../tables/columns/column-content.ts';
import { mentionsErrors } from '../../tables/columns/heading-words.ts';
import { collapseSpace } from '../../text/escape-markdown.ts';
import type { SourceLine } from '../../text/source-lines.ts';
import type { BlockRow } from './markdown-blocks.ts';

/** What a regular listing in code says, as a table would. */
interface ReadListing {
  /** As many as each row has cells. */
  readonly headings: readonly string[];
  readonly rows: readonly BlockRow[];
  /** Whether it says of itself that it is about errors: `enum ErrorCode`. */
  readonly mentionsErrors: boolean;
}

/** Fewer entries are an example, not a list. */
const FEWEST_ROWS = 5;

/** How many of the entries must be alike. */
const LEAST_SHARE = 0.9;

/** Reads code that lists names with their values, or entries in JSON; null where it is not regular. */
export function readCodeListing(lines: readonly SourceLine[]): ReadListing | null {
  const first = lines.find(({ text }) => text.trim() !== '')?.text.trimStart() ?? '';
  return /^[[{]/u.test(first) ? readJson(lines) : readDefinitions(lines);
}

/** What a line may look like that defines a name; each gives a name, a value and a comment. */
const DEFINITIONS: readonly RegExp[] = [
  // #define ER_PROXY_SANITY_ERROR 601   // Sanity error
  /^#define ([A-Za-z_]\w*) ([-+]?\w+) ?(?:(?:\/\/|\/\*)(.*))?$/u,
  // ERR_TIMEOUT = 904,   /* Timed out */
  /^([A-Z][A-Z\d]*_\w+) ?= ?["']?([-+]?\w+)["']? ?[,;]? ?(?:(?:\/\/|\/\*|#)(.*))?$/u,
];

/** Those that are taken in an enumeration alone, where any name may stand. */
const MEMBERS: readonly RegExp[] = [
  // case timedOut = 904 // Timed out
  /^(?:case )?([A-Za-z_]\w*) ?= ?["']?([-+]?\w+)["']? ?[,;]? ?(?:(?:\/\/|\/\*|#)(.*))?$/u,
  // TIMED_OUT(904, "Timed out"),
  /^([A-Z]\w*) ?\( ?["']?([-+]?\w+)["']?(?: ?, ?"([^"]*)")? ?\) ?[,;]?$/u,
];

/** `public enum ErrorCode: Int {`, `class Fault(IntEnum):`, `typedef enum {`, whose name comes at its end. */
const ENUMERATION = /^(?:[a-z]+ )*(?:enum|class)(?: class)?(?: (\w+)\b| ?\{$)/u;

const NAME_AT_END = /^\} ?(\w+);$/u;

/** What is around the members of an enumeration: brackets, and what they are marked with. */
const FRAME = /^(?:[{}]? ?\w* ?[{};]?|@.*|#\[.*\])$/u;

const COMMENT = /^(?:\/\/+!?|\/\*+|\*+(?!\/)|#(?!define\b|\[)|--) ?(.*)$/u;

/** A longer line defines no name. */
const LONGEST_LINE = 1_000;

/**
 * Reads lines that do nothing but define names, as C and its kin do, into rows of name, value and comment; null where other code
 * stands among them. A comment above a name is its own. Names whose values are to be counted up are no listing: nobody would
 * find them by value.
 */
function readDefinitions(lines: readonly SourceLine[]): ReadListing | null {
  const rows: BlockRow[] = [];
  let name: string | null = null;
  let above: string[] = [];
  let others = 0;
  for (const line of lines) {
    const text = line.text.length > LONGEST_LINE ? '\u2026' : collapseSpace(line.text);
    if (text === '' || text === '*/') continue;
    const enumeration: RegExpExecArray | null = name === null ? ENUMERATION.exec(text) : null;
    const row = readDefinition(text, line.number, name === null ? DEFINITIONS : [...DEFINITIONS, ...MEMBERS]);
    if (row !== null) {
      const [code = '', value = '', comment = ''] = row.cells;
      rows.push({ ...row, cells: [code, value, comment === '' ? above.join(' ').trim() : comment] });
      above = [];
      // In Java the members end so, and what follows is how they are used.
      if (name !== null && text.endsWith(');')) break;
    } else if (enumeration !== null) name = enumeration[1] ?? '';
    else if (name === '' && NAME_AT_END.test(text)) name = NAME_AT_END.exec(text)![1]!;
    else if (COMMENT.test(text)) above.push(withoutEnd(COMMENT.exec(text)![1]!));
    else if (name === null || !FRAME.test(text)) others += 1;
  }
  if (rows.length < FEWEST_ROWS || rows.length < LEAST_SHARE * (rows.length + others)) return null;
  const headings = ['Code', 'Value', 'Description'];
  return { headings, rows, mentionsErrors: name !== null && mentionsErrors(name) };
}

function readDefinition(text: string, line: number, forms: readonly RegExp[]): BlockRow | null {
  for (const form of forms) {
    const match = form.exec(text);
    if (match === null) continue;
    const [, name = '', value = '', comment = ''] = match;
    return { cells: [name, value, withoutEnd(comment)], line };
  }
  return null;
}

function withoutEnd(comment: string): string {
  return comment.replace(/\*\/$/u, '').trim();
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A list may be within so many objects that have nothing else: `{"data": {"errors": […]}}`. */
const MOST_WRAPPERS = 3;

/** Entries with more members than this are no list of codes. */
const MOST_MEMBERS = 24;

/**
 * Reads JSON whose entries are alike: an array of objects with the same members, or an object whose names are codes, each with a
 * text or with an object.
 */
function readJson(lines: readonly SourceLine[]): ReadListing | null {
  let list: Json;
  try {
    list = JSON.parse(lines.map(({ text }) => text).join('\n')) as Json;
  } catch {
    return null;
  }
  let depth = 1;
  for (; depth <= MOST_WRAPPERS && isObject(list); depth += 1) {
    const members: readonly Json[] = Object.values(list);
    if (members.length !== 1) break;
    list = members[0]!;
  }
  if (typeof list !== 'object' || list === null) return null;
  const places = entryPlaces(lines, depth);
  return Array.isArray(list) ? readArray(list, places) : readMap(list as { [name: string]: Json }, places);
}

/** The member with the code: an `id` alone may be of anything. */
const NAME_OF_CODE = /code|err|fault|exception/iu;

function readArray(entries: readonly Json[], places: readonly EntryPlace[]): ReadListing | null {
  const objects = entries.filter(isObject);
  const members = Object.keys(objects[0] ?? {});
  const areAlike = objects.filter((entry) => members.every((member) => member in entry)).length;
  if (objects.length < entries.length || entries.length < FEWEST_ROWS) return null;
  if (!members.some((member) => NAME_OF_CODE.test(member))) return null;
  if (areAlike < LEAST_SHARE * entries.length || members.length < 2 || members.length > MOST_MEMBERS)
    return null;
  const rows = objects.map((entry, at) => rowOf(members, entry, places[at]));
  return { headings: members, rows, mentionsErrors: false };
}

function readMap(map: { readonly [name: string]: Json }, places: readonly EntryPlace[]): ReadListing | null {
  const named = places.filter(({ name }) => name !== null && name in map);
  // The members of one answer are an example: their names are those of fields.
  const codes = named.filter(({ name }) => codeLikeness(name!) === 1 && !FIELD_NAME.test(name!));
  if (codes.length < FEWEST_ROWS || codes.length < LEAST_SHARE * named.length) return null;
  const values = codes.map(({ name }) => map[name!]!);
  if (values.every((value) => typeof value === 'string')) {
    const rows = codes.map((place) => rowOf(['message'], { message: map[place.name!]! }, place, place.name));
    return { headings: ['Code', 'Message'], rows, mentionsErrors: false };
  }
  const members = Object.keys(isObject(values[0]) ? values[0] : {});
  if (!values.every(isObject) || members.length === 0 || members.length > MOST_MEMBERS) return null;
  const rows = codes.map((place) => rowOf(members, map[place.name!] as JsonObject, place, place.name));
  return { headings: ['Code', ...members], rows, mentionsErrors: false };
}

type JsonObject = { readonly [name: string]: Json };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowOf(
  members: readonly string[],
  entry: JsonObject,
  place: EntryPlace | undefined,
  code: string | null = null,
): BlockRow {
  const cells = members.map((member) => {
    const value = entry[member];
    return value === null || typeof value === 'object' || value === undefined ? '' : String(value);
  });
  return { cells: code === null ? cells : [code, ...cells], line: place?.line ?? 1 };
}

/** Where an entry of a list in JSON starts, and its name where it is a member. */
interface EntryPlace {
  readonly line: number;
  readonly name: string | null;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/gu;

/** The places of the entries that are nested so deep in sound JSON, in the order of the text. */
function entryPlaces(lines: readonly SourceLine[], wanted: number): EntryPlace[] {
  const places: EntryPlace[] = [];
  let depth = 0;
  let isNext = false;
  for (const { text, number } of lines) {
    for (const [token] of text.matchAll(TOKEN)) {
      const closes = token === ']' || token === '}';
      if (isNext && depth === wanted && !closes) {
        places.push({ line: number, name: token.startsWith('"') ? (JSON.parse(token) as string) : null });
        isNext = false;
      }
      if (token === '[' || token === '{') {
        depth += 1;
        isNext = depth === wanted;
      } else if (closes) depth -= 1;
      else if (token === ',') isNext = depth === wanted;
    }
  }
  return places;
}
