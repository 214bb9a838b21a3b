import { type ErrorCodeField, type FieldValue, LIFECYCLES } from '../domain/error-code.ts';
import { checkKnown } from '../errors/unknown-name.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import type { ErrorCodePatch } from '../graphql/types.generated.ts';
import { checkText } from '../mutations/check-input.ts';
import type { Directory } from '../store/read/directory.ts';
import { readMarkdownText } from './read-markdown-text.ts';

/** How long a text of an error code can be, in UTF-16 units. */
const MAX_TEXT_LENGTH = 10_000;

/** How many HTTP statuses an error code can have. */
const MAX_STATUSES = 20;

/** New values for fields of an error code. */
export type NewValues = ReadonlyMap<ErrorCodeField, FieldValue>;

/** A value that was read, or what is wrong with the input. */
type ReadValue = { readonly value: FieldValue } | { readonly problems: readonly UserError[] };

type ReadField = (input: unknown, path: readonly string[], directory: Directory) => ReadValue;

/** The fields that maintainers correct, in the order of the schema, and how each is read. */
const FIELDS: Readonly<
  Record<keyof ErrorCodePatch, { readonly field: ErrorCodeField; readonly read: ReadField }>
> = {
  message: { field: 'MESSAGE', read: readMarkdown },
  description: { field: 'DESCRIPTION', read: readMarkdown },
  solution: { field: 'SOLUTION', read: readMarkdown },
  httpStatuses: { field: 'HTTP_STATUSES', read: readStatuses },
  commonCode: { field: 'COMMON_CODE', read: readLine(100) },
  module: { field: 'MODULE', read: readLine(200) },
  category: { field: 'CATEGORY', read: readCategory },
  lifecycle: { field: 'LIFECYCLE', read: readLifecycle },
};

/**
 * Reads the fields of a patch that are given, and says of all that are wrong what would be right. `path` is the
 * patch's place in the input.
 */
export function readValues(
  patch: ErrorCodePatch,
  path: readonly string[],
  directory: Directory,
): { readonly values: NewValues; readonly problems: readonly UserError[] } {
  const values = new Map<ErrorCodeField, FieldValue>();
  const problems: UserError[] = [];
  for (const [name, { field, read }] of Object.entries(FIELDS)) {
    const input = patch[name as keyof ErrorCodePatch];
    if (input === undefined) continue;
    const result = read(input, [...path, name], directory);
    if ('value' in result) values.set(field, result.value);
    else problems.push(...result.problems);
  }
  return { values, problems };
}

function readMarkdown(input: unknown, path: readonly string[]): ReadValue {
  if (input === null) return { value: null };
  const problem = checkText(String(input), path, MAX_TEXT_LENGTH, 'LINES', 'null for none');
  if (problem !== null) return { problems: [problem] };
  const text = readMarkdownText(String(input));
  return typeof text === 'string' ? invalid(path, text) : { value: text };
}

function readLine(longest: number): ReadField {
  return (input, path) => {
    if (input === null) return { value: null };
    const problem = checkText(String(input), path, longest, 'ONE_LINE', 'null for none');
    return problem === null ? { value: String(input).trim() } : { problems: [problem] };
  };
}

function readStatuses(input: unknown, path: readonly string[]): ReadValue {
  const statuses = [...new Set((input ?? []) as readonly number[])];
  const problems = statuses
    .filter((status) => status < 100 || status > 599)
    .map((status) =>
      userError('INVALID', path, `There is no HTTP status ${status}; they go from 100 to 599.`),
    );
  if (statuses.length > MAX_STATUSES) {
    problems.push(
      userError('INVALID', path, `There are ${statuses.length} statuses; at most ${MAX_STATUSES} are taken.`),
    );
  }
  return problems.length > 0 ? { problems } : { value: statuses };
}

function readCategory(input: unknown, path: readonly string[], { categories }: Directory): ReadValue {
  if (input === null) {
    return invalid(path, 'Every error code has a category. To take the correction away, use dropCorrection.');
  }
  const slug = String(input);
  const problem = checkKnown('category', slug, path, categories);
  return problem === null ? { value: categories.get(slug)!.slug } : { problems: [problem] };
}

function readLifecycle(input: unknown, path: readonly string[]): ReadValue {
  const lifecycle = LIFECYCLES.find((name) => name === input);
  return lifecycle === undefined
    ? invalid(path, `Every error code has a lifecycle: ${LIFECYCLES.join(', ')}.`)
    : { value: lifecycle };
}

function invalid(path: readonly string[], message: string): ReadValue {
  return { problems: [userError('INVALID', path, message)] };
}
