import type { DirectoryKind, MovedCounts, Obstacle } from '../../domain/directory.ts';
import { quote } from '../../domain/hidden-characters.ts';
import { unknownName } from '../../errors/unknown-name.ts';
import { type UserError, userError } from '../../errors/user-error.ts';
import type { RequestContext } from '../../graphql/context.ts';
import { checkIdempotencyKey, checkReason } from '../../mutations/check-input.ts';
import { type Attempt, runMutation } from '../../mutations/run-mutation.ts';
import type { Directory } from '../../store/read/directory.ts';
import type { DirectoryStep } from '../../store/write/change-set.ts';
import { type DirectoryRecords, KINDS } from './directory-kinds.ts';

/** A requested change of something that is in the directory. */
interface ThingCommand<Kind extends DirectoryKind> {
  /** The name of the mutation. */
  readonly mutation: string;
  readonly kind: Kind;
  readonly input: {
    readonly reason: string;
    readonly idempotencyKey?: string | null | undefined;
    readonly dryRun?: boolean;
  };
  /** What the input names, by the field that has the name. */
  readonly named: readonly [field: string, name: string];
  /** The slug that may be taken, by its field. */
  readonly newSlug?: string;
  readonly problems?: readonly (UserError | null)[];
  /** What is to be done, or why it cannot be. */
  readonly stepOf: (
    thing: DirectoryRecords[Kind],
    directory: Directory,
  ) => DirectoryStep | UserError | Promise<DirectoryStep | UserError>;
}

/** What became of a change of something that is in the directory. */
export interface ThingOutcome<Kind extends DirectoryKind> {
  /** What is changed, as it is now; null where it is there no more, or nothing was changed. */
  readonly thing: DirectoryRecords[Kind] | null;
  /** The row of what is or was to be changed; null where there is none of that name. */
  readonly row: number | null;
  readonly moved: MovedCounts | null;
  readonly userErrors: readonly UserError[];
}

/** Finds something in the directory, and takes one step with it. */
export function changeThing<Kind extends DirectoryKind>(
  context: RequestContext,
  { mutation, kind, input, named: [field, name], newSlug, problems = [], stepOf }: ThingCommand<Kind>,
): Promise<ThingOutcome<Kind>> {
  const { store } = context;
  const { find, ofRow, noun, names } = KINDS[kind];
  const refused = (userErrors: readonly UserError[]): ThingOutcome<Kind> => ({
    thing: null,
    row: null,
    moved: null,
    userErrors,
  });

  async function attempt(): Promise<Attempt<ThingOutcome<Kind>>> {
    const directory = await store.directory();
    const thing = find(name, directory);
    if (thing === null) {
      const message = unknownName(noun, name, names(directory));
      return { payload: refused([userError('NOT_FOUND', [field], message)]) };
    }
    const step = await stepOf(thing, directory);
    if ('message' in step) return { payload: refused([step]) };
    const taken = `The slug ${quote(newSlug ?? '')} is taken, or was the slug of another ${noun}. Choose another.`;
    return {
      changes: { directoryStep: step, directoryReason: input.reason, dryRun: input.dryRun ?? false },
      note: { row: step.step === 'MERGE' ? step.into : thing.row },
      nameTaken: userError('TAKEN', ['newSlug'], taken),
      obstructed: (obstacles) => explainObstacles([field], obstacles),
    };
  }

  return runMutation<ThingOutcome<Kind>>(context, {
    name: mutation,
    input,
    problems: [checkReason(input.reason), checkIdempotencyKey(input.idempotencyKey), ...problems],
    written: async ({ note, moved }) => {
      const { row } = note as { readonly row: number };
      return { thing: ofRow(row, await store.directory()), row, moved: moved ?? null, userErrors: [] };
    },
    refused,
    attempt,
  });
}

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
function explainObstacles(path: readonly string[], obstacles: readonly Obstacle[]): UserError {
  const sentences = obstacles.map(({ what, count, names }) => {
    const [one, many, remedy] = EXPLANATIONS[what];
    const more = count > names.length ? ', …' : '';
    return `${count.toLocaleString('en')} ${count === 1 ? one : many} (${names.join(', ')}${more}). ${remedy}`;
  });
  return userError('NOT_ALLOWED_NOW', path, sentences.join(' '));
}
