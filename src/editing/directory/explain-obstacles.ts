import type { Obstacle } from '../../domain/directory.ts';
import { type UserError, userError } from '../../errors/user-error.ts';

/** What stands in the way, in the singular and the plural, and what can be done about it. */
const EXPLANATIONS: Readonly<Record<Obstacle['what'], readonly [one: string, many: string, remedy: string]>> =
  {
    ERROR_CODES: [
      'error code stands on it',
      'error codes stand on it',
      'Error codes are never deleted: merge it into another instead.',
    ],
    SERVICES: ['service belongs to it', 'services belong to it', 'Delete or merge these first.'],
    DOCUMENTS: ['document belongs to it', 'documents belong to it', 'Delete or merge these first.'],
    TABLES: [
      'document has a table of it',
      'documents have tables of it',
      'Give these tables to another service with updateDocument first.',
    ],
    EDITION: [
      'edition is its newest',
      'editions are its newest',
      'Undo its imports with revertImport first, the last one first.',
    ],
    IMPORT_RUNS: ['import waits', 'imports wait', 'Apply or discard it first.'],
    SAME_CODES: [
      'error code stands on both',
      'error codes stand on both',
      'A code is one entry in a service, so that they cannot be merged.',
    ],
    SAME_DOCUMENTS: [
      'document has a slug that both use',
      'documents have slugs that both use',
      'Rename these first.',
    ],
    OTHER_ROWS: [
      'error code is not on the other with the same words',
      'error codes are not on the other with the same words',
      'Only a document that says nothing more can be merged: import its text as an edition of the other first.',
    ],
  };

/** Why something cannot be deleted or merged: what stands in the way, some of its names, and what to do first. */
export function explainObstacles(path: readonly string[], obstacles: readonly Obstacle[]): UserError {
  const sentences = obstacles.map(({ what, count, names }) => {
    const [one, many, remedy] = EXPLANATIONS[what];
    const more = count > names.length ? ', …' : '';
    return `${count.toLocaleString('en')} ${count === 1 ? one : many} (${names.join(', ')}${more}). ${remedy}`;
  });
  return userError('NOT_ALLOWED_NOW', path, sentences.join(' '));
}
