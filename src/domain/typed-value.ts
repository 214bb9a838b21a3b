import type { RichText } from './document.ts';
import type { ErrorCodeField, FieldValue, Lifecycle } from './error-code.ts';

export interface TextValue {
  readonly kind: 'TextValue';
  readonly text: RichText;
}

export interface HttpStatusesValue {
  readonly kind: 'HttpStatusesValue';
  readonly httpStatuses: readonly number[];
}

export interface AliasesValue {
  readonly kind: 'AliasesValue';
  readonly aliases: readonly string[];
}

export interface CategoryValue {
  readonly kind: 'CategoryValue';
  readonly slug: string;
}

export interface LifecycleValue {
  readonly kind: 'LifecycleValue';
  readonly lifecycle: Lifecycle;
}

/** A value of a field with its kind, under the name that the schema has for it. */
type TypedValue = TextValue | HttpStatusesValue | AliasesValue | CategoryValue | LifecycleValue;

/** A value of a field with its kind, which follows from the field alone; null where there is none. */
export function typedValue(field: ErrorCodeField, value: FieldValue): TypedValue | null {
  if (value === null) return null;
  switch (field) {
    case 'HTTP_STATUSES':
      return { kind: 'HttpStatusesValue', httpStatuses: value as readonly number[] };
    case 'ALIASES':
      return { kind: 'AliasesValue', aliases: value as readonly string[] };
    case 'CATEGORY':
      return { kind: 'CategoryValue', slug: value as string };
    case 'LIFECYCLE':
      return { kind: 'LifecycleValue', lifecycle: value as Lifecycle };
    default:
      return { kind: 'TextValue', text: typeof value === 'string' ? plainText(value) : (value as RichText) };
  }
}

/** The text of a field that has no markup. */
function plainText(text: string): RichText {
  return { plain: text, markdown: text };
}
