import type { CodeValues, FieldValue } from '../../domain/error-code.ts';
import type { CodeState, Correction } from '../../domain/overlay.ts';
import type { Directory } from './directory.ts';

/*
 * Rows, corrections and revisions keep the slug that a category had when they were written. What is read of them has the
 * slug that it has now, so that a category that was renamed or merged is not taken for another one.
 */

type Categories = Pick<Directory, 'categories'>;

/** The slug of a category now, by one that it has or had; a slug that nothing has any more stays. */
export function categoryNow(slug: string, { categories }: Categories): string {
  return categories.get(slug)?.slug ?? slug;
}

/** Values with the category as it is called now. */
export function valuesNow(values: CodeValues, directory: Categories): CodeValues {
  const category = categoryNow(values.category, directory);
  return category === values.category ? values : { ...values, category };
}

/** The value of a field with the category as it is called now. */
export function fieldNow(field: Correction['field'], value: FieldValue, directory: Categories): FieldValue {
  return field === 'CATEGORY' && typeof value === 'string' ? categoryNow(value, directory) : value;
}

/** A state with categories as they are called now. */
export function stateNow({ vendor, corrections }: CodeState, directory: Categories): CodeState {
  return {
    vendor: valuesNow(vendor, directory),
    corrections: corrections.map((correction) => ({
      ...correction,
      value: fieldNow(correction.field, correction.value, directory),
      writtenAgainst: fieldNow(correction.field, correction.writtenAgainst, directory),
    })),
  };
}
