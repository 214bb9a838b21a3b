import { type CodeValues, ERROR_CODE_FIELDS } from '../../domain/error-code.ts';
import type { CodeState } from '../../domain/overlay.ts';
import type { CorrectionRecord, ErrorCodeRecord } from '../schema/records.ts';

/** The state of an entry as it is now: its effective values, with the vendor's where a correction overrules them. */
export function stateOfRecord(record: ErrorCodeRecord, corrections: readonly CorrectionRecord[]): CodeState {
  const overruled = corrections.map(({ field, vendorValue }) => [ERROR_CODE_FIELDS[field], vendorValue]);
  const names = Object.values(ERROR_CODE_FIELDS);
  const effective = {
    ...Object.fromEntries(names.map((name) => [name, record[name]])),
    category: record.category.slug,
  } as unknown as CodeValues;
  return {
    vendor: { ...effective, ...Object.fromEntries(overruled) },
    corrections: corrections.map(({ field, value, writtenAgainst, author, reason, createdAt }) => ({
      field,
      value,
      writtenAgainst,
      author,
      reason,
      createdAt,
    })),
  };
}
