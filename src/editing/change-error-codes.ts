import { parseGlobalId } from '../domain/global-id.ts';
import { quote } from '../domain/hidden-characters.ts';
import type { CodeState } from '../domain/overlay.ts';
import type { RevisionKind } from '../domain/revision.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import type { RequestContext } from '../graphql/context.ts';
import { pastEntry } from '../history/past-entry.ts';
import { checkIdempotencyKey, checkReason } from '../mutations/check-input.ts';
import { type Attempt, runMutation } from '../mutations/run-mutation.ts';
import type { Store } from '../store/open-store.ts';
import { stateOfRecord } from '../store/read/corrections.ts';
import type { RevisionRecord } from '../store/read/history.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';
import type { EntryChange, Receipt } from '../store/write/change-set.ts';
import { kindOfChange, type Signature } from './state-changes.ts';

/** What a mutation of one error code answers. */
export interface ErrorCodeOutcome {
  readonly errorCode: ErrorCodeRecord | null;
  readonly revision: RevisionRecord | null;
  readonly userErrors: readonly UserError[];
}

/** An entry with the state that a change starts from. */
interface Subject {
  readonly record: ErrorCodeRecord;
  readonly state: CodeState;
}

/** A requested change of one error code. */
export interface Command {
  readonly id: string;
  readonly expectedVersion: number;
  /** Its path in the input; empty where the input is about this error code alone. */
  readonly path: readonly string[];
  /** What it is told as, unless it takes the entry out of lists or brings it back. */
  readonly kind: RevisionKind;
  /** What is wrong with it by itself. */
  readonly problems: readonly UserError[];
  /** The next state, or what is wrong with the change of this entry. */
  readonly next: (subject: Subject, signature: Signature) => Promise<CodeState | readonly UserError[]>;
}

/** What all mutations of error codes are given. */
export interface EditingInput {
  readonly reason: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** The outcomes of a mutation, or what is wrong with its input as a whole. */
type Outcomes =
  | { readonly outcomes: readonly ErrorCodeOutcome[] }
  | { readonly userErrors: readonly UserError[] };

/**
 * Changes error codes: all of them or, in mode ATOMIC, none where one cannot be changed. They are one
 * transaction. A request that loses a race is refused by the version of the entry in its next attempt.
 */
export function changeErrorCodes(
  context: RequestContext,
  name: string,
  input: EditingInput,
  mode: 'ATOMIC' | 'EACH',
  commands: readonly Command[],
): Promise<Outcomes> {
  const { store, viewer } = context;

  async function attempt(): Promise<Attempt<Outcomes>> {
    const signature = { author: viewer.name, reason: input.reason, createdAt: Date.now() };
    const steps = await Promise.all(commands.map((command) => stepOf(store, command, signature)));
    const failed = steps.some(({ userErrors }) => userErrors.length > 0);
    const entries: EntryChange[] = [];
    const note = steps.map(({ subject, next, userErrors }, position): Note => {
      const { record } = subject ?? { record: null };
      if (record !== null && next !== null && !(failed && mode === 'ATOMIC')) {
        const { code, variant, version } = record;
        const identity = { service: record.service.key, code, variant };
        const kind = kindOfChange(commands[position]!.kind, subject!.state, next);
        entries.push({ identity, expectedVersion: version, kind, reason: input.reason, state: next });
        return { written: entries.length - 1 };
      }
      return { row: record?.row ?? null, version: record?.version ?? null, userErrors };
    });
    if (entries.length === 0 && (failed || input.idempotencyKey == null)) {
      return { payload: { outcomes: await outcomesOf(store, { entries: [], note }) } };
    }
    return { changes: { entries }, note };
  }

  const problems = [checkReason(input.reason), checkIdempotencyKey(input.idempotencyKey)];
  const isWrong = problems.some((problem) => problem !== null);
  return runMutation<Outcomes>(context, {
    name,
    input,
    // What is wrong with one command is the outcome of that command, unless the input as a whole is refused.
    problems: isWrong ? [...problems, ...commands.flatMap((command) => command.problems)] : [],
    written: async (receipt) => ({ outcomes: await outcomesOf(store, receipt) }),
    refused: (userErrors) => ({ userErrors }),
    attempt,
  });
}

/** An outcome as a receipt keeps it: the place of its entry among those that were written, or what was not done. */
type Note =
  | { readonly written: number }
  | {
      readonly row: number | null;
      readonly version: number | null;
      readonly userErrors: readonly UserError[];
    };

/** What one command does to its entry. */
interface CommandStep {
  readonly subject: Subject | null;
  /** Null where nothing is to be written. */
  readonly next: CodeState | null;
  readonly userErrors: readonly UserError[];
}

async function stepOf(store: Store, change: Command, signature: Signature): Promise<CommandStep> {
  const subject = await findSubject(store, change.id);
  if (subject === null) {
    const message = `There is no error code with the id ${quote(change.id)}.`;
    return {
      subject,
      next: null,
      userErrors: [userError('NOT_FOUND', [...change.path, 'id'], message), ...change.problems],
    };
  }
  const { version } = subject.record;
  if (version !== change.expectedVersion) {
    const message = `The error code is at version ${version}, not ${change.expectedVersion}. Look at what changed, and send the change for version ${version}.`;
    const conflict = userError('VERSION_CONFLICT', [...change.path, 'expectedVersion'], message);
    return { subject, next: null, userErrors: [conflict, ...change.problems] };
  }
  if (change.problems.length > 0) return { subject, next: null, userErrors: change.problems };
  const next = await change.next(subject, signature);
  if ('vendor' in next) return { subject, next: next === subject.state ? null : next, userErrors: [] };
  return { subject, next: null, userErrors: next };
}

async function findSubject(store: Store, id: string): Promise<Subject | null> {
  const parsed = parseGlobalId(id);
  if (parsed?.type !== 'ErrorCode') return null;
  const [record] = await store.errorCodes.byRows([parsed.row]);
  if (record == null) return null;
  const [corrections] = record.corrected ? await store.corrections([record.row]) : [[]];
  return { record, state: stateOfRecord(record, corrections!) };
}

/** What was answered, or is to be answered, as it was right after the writing. */
async function outcomesOf(store: Store, { entries, note }: Receipt): Promise<ErrorCodeOutcome[]> {
  return Promise.all(
    (note as readonly Note[]).map(async (outcome) => {
      if ('written' in outcome) {
        const { row, version } = entries[outcome.written]!;
        const revision = await store.history.revisionOfVersion(row, version);
        return { errorCode: await entryAt(store, row, version), revision, userErrors: [] };
      }
      const { row, version, userErrors } = outcome;
      const errorCode = row === null ? null : await entryAt(store, row, version!);
      return { errorCode, revision: null, userErrors };
    }),
  );
}

/** The entry at a version: as it is now where that is its present one. */
async function entryAt(store: Store, row: number, version: number): Promise<ErrorCodeRecord | null> {
  const [present] = await store.errorCodes.byRows([row]);
  if (present == null || present.version === version) return present ?? null;
  const revision = await store.history.revisionOfVersion(row, version);
  return pastEntry(store, present, revision!, revision!.createdAt);
}
