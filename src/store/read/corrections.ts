import type Database from 'better-sqlite3';
import {
  type CodeValues,
  ERROR_CODE_FIELDS,
  type ErrorCodeField,
  FIELD_ORDER,
} from '../../domain/error-code.ts';
import type { CodeState } from '../../domain/overlay.ts';
import type { CorrectionRecord, ErrorCodeRecord } from '../schema/records.ts';
import { fieldFromJson } from '../schema/state-json.ts';
import { fieldNow } from './category-names.ts';
import type { Directory } from './directory.ts';

interface CorrectionRow {
  readonly error_code_id: number;
  readonly field: ErrorCodeField;
  readonly value: string;
  readonly vendor_value: string;
  readonly written_against: string;
  readonly stale: number;
  readonly author: string;
  readonly reason: string;
  readonly created_at: number;
}

/** Gives a reader of the corrections of many error codes at once: a list for each, in the order of the fields. */
export function createCorrectionReader(
  connection: Database.Database,
  directory: () => Directory,
): (errorCodeRows: readonly number[]) => CorrectionRecord[][] {
  const statement = connection.prepare<[string], CorrectionRow>(
    `SELECT c.*, a.name AS author FROM json_each(?) wanted
       JOIN corrections c ON c.error_code_id = wanted.value JOIN authors a ON a.id = c.author_id`,
  );
  return (errorCodeRows) => {
    const found = new Map<number, CorrectionRecord[]>(errorCodeRows.map((row) => [row, []]));
    const known = directory();
    for (const row of statement.all(JSON.stringify([...found.keys()]))) {
      const valueNow = (json: string) => fieldNow(row.field, fieldFromJson(row.field, json), known);
      found.get(row.error_code_id)!.push({
        field: row.field,
        value: valueNow(row.value),
        vendorValue: valueNow(row.vendor_value),
        writtenAgainst: valueNow(row.written_against),
        stale: row.stale === 1,
        author: row.author,
        reason: row.reason,
        createdAt: row.created_at,
      });
    }
    for (const corrections of found.values()) {
      corrections.sort((left, right) => FIELD_ORDER.indexOf(left.field) - FIELD_ORDER.indexOf(right.field));
    }
    return errorCodeRows.map((row) => found.get(row)!);
  };
}

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
