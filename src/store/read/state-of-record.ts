import type { CodeState } from '../../domain/correction.ts';
import { type CodeValues, ERROR_CODE_FIELDS } from '../../domain/error-code.ts';
import type { CorrectionRecord, ErrorCodeRecord } from '../schema/records.ts';

/** The state of an entry as it is now: its effective values with the vendor's where a correction stands on them. */
export function stateOfRecord(record: ErrorCodeRecord, corrections: readonly CorrectionRecord[]): CodeState {
  const overruled = corrections.map(({ field, vendorValue }) => [ERROR_CODE_FIELDS[field], vendorValue]);
  const effective: CodeValues = {
    message: record.message,
    description: record.description,
    solution: record.solution,
    httpStatuses: record.httpStatuses,
    commonCode: record.commonCode,
    module: record.module,
    aliases: record.aliases,
    category: record.category.slug,
    lifecycle: record.lifecycle,
  };
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
