import { showHidden } from '../domain/hidden-characters.ts';
import type { WholeEntry } from '../store/read/snapshot.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';

/**
 * The comment on a constant, as lines without marks of a language. None starts with a word of the vendor's but the first, which
 * starts with the code. Line breaks within texts become blanks, and characters that are not seen escapes.
 */
export function docLines({ record, rows }: WholeEntry): string[] {
  const { code, message, description, solution, httpStatuses, category, lifecycle } = record;
  const kind = [category.canonicalCode, category.remedy, ...httpStatuses.map((status) => `HTTP ${status}`)];
  return [
    `Code ${oneLine(code)}: ${oneLine((message ?? description)?.plain ?? category.title)}`,
    '',
    ...(message === null || description === null ? [] : [`Means: ${oneLine(description.plain)}`]),
    ...(solution === null ? [] : [`Do: ${oneLine(solution.plain)}`]),
    `Kind: ${oneLine(category.title)} (${kind.join(', ')})`,
    ...rows.map(({ document, line }) => {
      const address = document.sourceUrl === null ? '' : `, ${oneLine(document.sourceUrl)}`;
      return `Source: ${oneLine(document.title)}, line ${line}${address}`;
    }),
    ...(lifecycle === 'CURRENT' ? [] : [`Lifecycle: ${lifecycle}`]),
  ];
}

/** Most texts are of these characters alone, in which nothing is hidden, and cost half as much. */
const PRINTABLE = /^[\x20-\x7e]*$/;

/** A text on one line, in which nothing is hidden. */
export function oneLine(text: string): string {
  return PRINTABLE.test(text) ? text.trim() : showHidden(text.replace(/[\s\x85]+/g, ' ').trim());
}

/**
 * A text as a literal in double quotes that JSON, TypeScript, Go and Python read alike: control characters and those that are
 * not seen are escapes of four digits, and all else is as it is. A half of a surrogate pair, which is no character, is U+FFFD.
 */
export function textLiteral(text: string): string {
  return PRINTABLE.test(text) ? JSON.stringify(text) : showHidden(JSON.stringify(text.toWellFormed()));
}

/** How a language writes what is not a text in double quotes. */
interface LiteralForms {
  /** A text that is not there. */
  readonly nothing: string;
  readonly integers: (numbers: readonly number[]) => string;
  readonly boolean: (value: boolean) => string;
}

/** The values of an entry as literals, under the names that JSON and TypeScript have for them, in the order of the modules. */
export function entryLiterals(
  record: ErrorCodeRecord,
  forms: LiteralForms,
): [name: string, literal: string][] {
  const { category } = record;
  const text = (value: ErrorCodeRecord['message']) =>
    value === null ? forms.nothing : textLiteral(value.plain);
  return [
    ['key', textLiteral(record.key)],
    ['service', textLiteral(record.service.key)],
    ['code', textLiteral(record.code)],
    ['variant', `${record.variant}`],
    ['message', text(record.message)],
    ['description', text(record.description)],
    ['solution', text(record.solution)],
    ['httpStatuses', forms.integers(record.httpStatuses)],
    ['category', textLiteral(category.slug)],
    ['canonicalCode', `"${category.canonicalCode}"`],
    ['remedy', `"${category.remedy}"`],
    ['retryable', forms.boolean(category.remedy === 'RETRY_LATER')],
    ['lifecycle', `"${record.lifecycle}"`],
  ];
}
