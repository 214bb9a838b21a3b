import type { ClassifiableRow } from '../../src/classifying/classify.ts';

/** A row that says only what is given. */
export function rowOf(given: Partial<ClassifiableRow>): ClassifiableRow {
  return {
    service: 'vendor/service',
    code: '1000',
    commonCode: null,
    httpStatuses: [],
    message: null,
    description: null,
    solution: null,
    ...given,
  };
}
