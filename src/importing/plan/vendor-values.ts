import { classify } from '../../classifying/classify.ts';
import type { ReadRow } from '../../documents/document-reading.ts';
import type { CodeValues } from '../../domain/error-code.ts';

/** What a row of a document says about a code of this service, with the category that the rules give it. */
export function vendorValues(row: ReadRow, service: string, historical: boolean): CodeValues {
  const { category } = classify({
    service,
    code: row.code,
    commonCode: row.commonCode,
    httpStatuses: row.httpStatuses,
    message: row.message?.plain ?? null,
    description: row.description?.plain ?? null,
    solution: row.solution?.plain ?? null,
  });
  return {
    message: row.message,
    description: row.description,
    solution: row.solution,
    httpStatuses: row.httpStatuses,
    commonCode: row.commonCode,
    module: row.module,
    aliases: row.aliases,
    category,
    lifecycle: historical ? 'HISTORICAL' : 'CURRENT',
  };
}
