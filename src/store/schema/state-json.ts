import type { RichText } from '../../domain/document.ts';
import type { CodeValues, FieldValue } from '../../domain/error-code.ts';
import type { CodeState, Correction } from '../../domain/overlay.ts';

/*
 * How values are kept as JSON in rows and revisions. A text without markup is a string, one with markup is
 * `{"markdown", "plain"}`; everything else is as it is in memory. Texts without markup are by far the most.
 */

type StoredText = string | RichText | null;

type StoredValues = Omit<CodeValues, 'message' | 'description' | 'solution'> &
  Record<'message' | 'description' | 'solution', StoredText>;

/** A vendor's values as JSON. */
export function valuesToJson(values: CodeValues): string {
  return JSON.stringify(packValues(values));
}

/** The values that `valuesToJson` wrote. */
export function valuesFromJson(json: string): CodeValues {
  return unpackValues(JSON.parse(json) as StoredValues);
}

/** A state as JSON. */
export function stateToJson({ vendor, corrections }: CodeState): string {
  return JSON.stringify({ vendor: packValues(vendor), corrections: corrections.map(packCorrection) });
}

/** The state that `stateToJson` wrote. */
export function stateFromJson(json: string): CodeState {
  const { vendor, corrections } = JSON.parse(json) as { vendor: StoredValues; corrections: Correction[] };
  return { vendor: unpackValues(vendor), corrections: corrections.map(unpackCorrection) };
}

/** One field's value as JSON: a text as its Markdown and plain form, or as a string where they are the same. */
export function fieldToJson(field: Correction['field'], value: FieldValue): string {
  return JSON.stringify(isText(field) ? packText(value as RichText | null) : value);
}

/** The value that `fieldToJson` wrote. */
export function fieldFromJson(field: Correction['field'], json: string): FieldValue {
  const value = JSON.parse(json);
  return isText(field) ? unpackText(value) : value;
}

function packValues(values: CodeValues): StoredValues {
  const { message, description, solution, httpStatuses, commonCode, module, aliases, category, lifecycle } =
    values;
  return {
    message: packText(message),
    description: packText(description),
    solution: packText(solution),
    httpStatuses,
    commonCode,
    module,
    aliases,
    category,
    lifecycle,
  };
}

function unpackValues(values: StoredValues): CodeValues {
  return {
    ...values,
    message: unpackText(values.message),
    description: unpackText(values.description),
    solution: unpackText(values.solution),
  };
}

function packCorrection(correction: Correction): Correction {
  if (!isText(correction.field)) return correction;
  const { value, writtenAgainst } = correction;
  return {
    ...correction,
    value: packText(value as RichText | null) as FieldValue,
    writtenAgainst: packText(writtenAgainst as RichText | null) as FieldValue,
  };
}

function unpackCorrection(correction: Correction): Correction {
  if (!isText(correction.field)) return correction;
  const { value, writtenAgainst } = correction;
  return {
    ...correction,
    value: unpackText(value as StoredText),
    writtenAgainst: unpackText(writtenAgainst as StoredText),
  };
}

function isText(field: Correction['field']): boolean {
  return field === 'MESSAGE' || field === 'DESCRIPTION' || field === 'SOLUTION';
}

function packText(text: RichText | null): StoredText {
  return text !== null && text.markdown === text.plain ? text.plain : text;
}

function unpackText(text: StoredText): RichText | null {
  return typeof text === 'string' ? { markdown: text, plain: text } : text;
}
