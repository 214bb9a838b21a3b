import { FIELDS } from '../../labels.ts';
import type {
  EditableFragment,
  ErrorCodeField,
  ErrorCodePatch,
  Lifecycle,
} from '../../operations.generated.ts';

/** How a field of an entry is edited. */
export interface EditedField {
  readonly field: ErrorCodeField;
  /** Its name in a patch. */
  readonly name: keyof ErrorCodePatch;
  readonly label: string;
  readonly kind: 'markdown' | 'line' | 'statuses' | 'category' | 'lifecycle';
  /** The value in force, as it is typed. */
  readonly inForce: (entry: EditableFragment) => string;
}

/** The fields that a maintainer can correct, in the order of the desk. */
export const EDITED_FIELDS: readonly EditedField[] = [
  edited('MESSAGE', 'message', 'markdown', ({ messageMarkdown }) => messageMarkdown ?? ''),
  edited('DESCRIPTION', 'description', 'markdown', ({ descriptionMarkdown }) => descriptionMarkdown ?? ''),
  edited('SOLUTION', 'solution', 'markdown', ({ solutionMarkdown }) => solutionMarkdown ?? ''),
  edited('CATEGORY', 'category', 'category', ({ category }) => category.slug),
  edited('HTTP_STATUSES', 'httpStatuses', 'statuses', ({ httpStatuses }) => httpStatuses.join(', ')),
  edited('COMMON_CODE', 'commonCode', 'line', ({ commonCode }) => commonCode ?? ''),
  edited('MODULE', 'module', 'line', ({ module }) => module ?? ''),
  edited('LIFECYCLE', 'lifecycle', 'lifecycle', ({ lifecycle }) => lifecycle),
];

function edited(
  field: ErrorCodeField,
  name: keyof ErrorCodePatch,
  kind: EditedField['kind'],
  inForce: EditedField['inForce'],
): EditedField {
  return { field, name, label: FIELDS[field], kind, inForce };
}

/** What the vendor says of a field, as it would be typed. */
export function vendorText({ field, inForce }: EditedField, entry: EditableFragment): string {
  const correction = entry.corrections.find((one) => one.field === field);
  return correction === undefined ? inForce(entry) : jsonText(correction.vendorValue);
}

/** A value as the API has it in JSON, as it would be typed. */
export function jsonText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Typed values by the names of their fields; a field that nobody has touched is not there. */
export type Draft = Readonly<Partial<Record<keyof ErrorCodePatch, string>>>;

/** The patch of a draft; a text that is emptied takes the value away. Gives what cannot be read as a sentence instead. */
export function patchOf(draft: Draft): ErrorCodePatch | string {
  const patch: Record<string, unknown> = {};
  for (const { name, kind } of EDITED_FIELDS) {
    const text = draft[name];
    if (text === undefined) continue;
    if (kind === 'statuses') {
      const parts = text.split(/[\s,;/]+/).filter((part) => part !== '');
      const wrong = parts.find((part) => !/^[1-5]\d\d$/.test(part));
      if (wrong !== undefined)
        return `“${wrong}” is no HTTP status: write numbers from 100 to 599 with commas between them.`;
      patch[name] = parts.map(Number);
    } else patch[name] = text.trim() === '' ? null : text;
  }
  return patch as ErrorCodePatch;
}

/** The lifecycles that can be chosen: withdrawing is an action of its own. */
export const CHOSEN_LIFECYCLES: readonly Lifecycle[] = ['CURRENT', 'HISTORICAL'];
