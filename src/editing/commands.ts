import { userError } from '../errors/user-error.ts';
import type {
  ChangeErrorCodeInput,
  CorrectionFieldsInput,
  ErrorCodeCorrectionInput,
  RevertErrorCodeInput,
} from '../graphql/types.generated.ts';
import type { Store } from '../store/open-store.ts';
import type { Directory } from '../store/read/directory.ts';
import type { Command } from './change-error-codes.ts';
import { readValues } from './read-values.ts';
import { confirm, correct, drop, reinstate, revert, withdraw } from './state-changes.ts';

/** The correction that an input asks for; `path` is its place where it is one of many. */
export function wantedCorrection(
  { id, expectedVersion, patch }: ErrorCodeCorrectionInput,
  directory: Directory,
  path: readonly string[] = [],
): Command {
  const { values, problems } = readValues(patch, [...path, 'patch'], directory);
  return {
    id,
    expectedVersion,
    path,
    kind: 'CORRECTED',
    problems,
    next: async ({ state }, signature) => correct(state, values, signature),
  };
}

/** The keeping of stale corrections that an input asks for. */
export function wantedConfirmation(input: CorrectionFieldsInput): Command {
  return wantedForFields(input, 'CORRECTION_CONFIRMED', confirm);
}

/** The taking away of corrections that an input asks for. */
export function wantedDrop(input: CorrectionFieldsInput): Command {
  return wantedForFields(input, 'CORRECTION_DROPPED', drop);
}

/** The withdrawal that an input asks for. */
export function wantedWithdrawal({ id, expectedVersion }: ChangeErrorCodeInput): Command {
  return {
    id,
    expectedVersion,
    path: [],
    kind: 'WITHDRAWN',
    problems: [],
    next: async ({ state }, signature) => withdraw(state, signature),
  };
}

/** The return of a withdrawn entry that an input asks for. */
export function wantedReinstatement({ id, expectedVersion }: ChangeErrorCodeInput): Command {
  return {
    id,
    expectedVersion,
    path: [],
    kind: 'REINSTATED',
    problems: [],
    next: async ({ state }, signature) => reinstate(state, signature),
  };
}

/** The return to an earlier version that an input asks for. */
export function wantedRevert(
  store: Store,
  { id, expectedVersion, toVersion }: RevertErrorCodeInput,
): Command {
  return {
    id,
    expectedVersion,
    path: [],
    kind: 'REVERTED',
    problems: [],
    async next({ record, state }, signature) {
      const revision = await store.history.revisionOfVersion(record.row, toVersion);
      if (revision === null) {
        const message = `There is no version ${toVersion}; they go from 1 to ${record.version}.`;
        return [userError('INVALID', ['toVersion'], message)];
      }
      return revert(state, revision.after, signature);
    },
  };
}

function wantedForFields(
  { id, expectedVersion, fields }: CorrectionFieldsInput,
  kind: 'CORRECTION_CONFIRMED' | 'CORRECTION_DROPPED',
  change: typeof drop,
): Command {
  return {
    id,
    expectedVersion,
    path: [],
    kind,
    problems: fields.length === 0 ? [userError('REQUIRED', ['fields'], 'Name at least one field.')] : [],
    async next({ state }) {
      const corrected = state.corrections.map(({ field }) => field);
      const problems = fields.flatMap((field, at) =>
        corrected.includes(field)
          ? []
          : [
              userError(
                'INVALID',
                ['fields', String(at)],
                `There is no correction on ${field}. ${corrected.length === 0 ? 'There is none at all.' : `There is one on ${corrected.join(', ')}.`}`,
              ),
            ],
      );
      return problems.length > 0 ? problems : change(state, fields);
    },
  };
}
