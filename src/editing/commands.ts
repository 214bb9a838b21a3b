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
import { confirm, correct, drop, isWithdrawn, reinstate, revert, withdraw } from './state-changes.ts';

/** The correction that an input requests; `path` is its path where it is one of many. */
export function correctionCommand(
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
    next: async ({ state }, signature) => {
      const withdraws = values.get('LIFECYCLE') === 'WITHDRAWN' && !isWithdrawn(state);
      if (!withdraws) return correct(state, values, signature);
      const message = 'A correction does not withdraw an error code. Use withdrawErrorCode.';
      return [userError('INVALID', [...path, 'patch', 'lifecycle'], message)];
    },
  };
}

/** The confirmation of stale corrections that an input requests. */
export function confirmationCommand(input: CorrectionFieldsInput): Command {
  return fieldsCommand(input, 'CORRECTION_CONFIRMED', confirm);
}

/** The dropping of corrections that an input requests. */
export function dropCommand(input: CorrectionFieldsInput): Command {
  return fieldsCommand(input, 'CORRECTION_DROPPED', drop);
}

/** The withdrawal that an input requests. */
export function withdrawalCommand(input: ChangeErrorCodeInput): Command {
  return entryCommand(input, 'WITHDRAWN', async ({ state }, signature) => withdraw(state, signature));
}

/** The reinstatement that an input requests. */
export function reinstatementCommand(input: ChangeErrorCodeInput): Command {
  return entryCommand(input, 'REINSTATED', async ({ state }, signature) => reinstate(state, signature));
}

/** The return to an earlier version that an input requests. */
export function revertCommand(store: Store, { toVersion, ...input }: RevertErrorCodeInput): Command {
  return entryCommand(input, 'REVERTED', async ({ record, state }, signature) => {
    const revision = await store.history.revisionOfVersion(record.row, toVersion);
    if (revision !== null) return revert(state, revision.after, signature);
    const message = `There is no version ${toVersion}; they go from 1 to ${record.version}.`;
    return [userError('INVALID', ['toVersion'], message)];
  });
}

function entryCommand(
  { id, expectedVersion }: Pick<Command, 'id' | 'expectedVersion'>,
  kind: Command['kind'],
  next: Command['next'],
  problems: Command['problems'] = [],
): Command {
  return { id, expectedVersion, path: [], kind, problems, next };
}

function fieldsCommand(
  { fields, ...input }: CorrectionFieldsInput,
  kind: 'CORRECTION_CONFIRMED' | 'CORRECTION_DROPPED',
  change: typeof drop,
): Command {
  const problems = fields.length === 0 ? [userError('REQUIRED', ['fields'], 'Name at least one field.')] : [];
  return entryCommand(
    input,
    kind,
    async ({ state }) => {
      const corrected = state.corrections.map(({ field }) => field);
      const there =
        corrected.length === 0 ? 'There is none at all.' : `There is one on ${corrected.join(', ')}.`;
      const unknown = fields.flatMap((field, at) =>
        corrected.includes(field)
          ? []
          : [userError('INVALID', ['fields', String(at)], `There is no correction on ${field}. ${there}`)],
      );
      return unknown.length > 0 ? unknown : change(state, fields);
    },
    problems,
  );
}
