import {
  ConfirmCorrectionOperation,
  DropCorrectionOperation,
  type EditableFragment,
  type MistakeFragment,
  ReinstateEntryOperation,
  WithdrawEntryOperation,
} from '../../operations.generated.ts';
import { codeOf } from '../../views/entry-list.tsx';
import { Foreign } from '../../views/foreign-text.tsx';
import type { EditedField } from './fields.ts';
import { jsonText } from './fields.ts';
import { ReasonedAction } from './parts.tsx';
import { useChange, useSession } from './session.tsx';

/** What came of a change of one entry. */
interface EntryPayload {
  readonly userErrors: readonly MistakeFragment[];
}

/** Gives what is done with the answer to a change of an entry: whether it was made is said, and the entry is read again. */
export function useOutcome(onDone: () => void): (payload: EntryPayload | null, sentence: string) => boolean {
  const { say } = useSession();
  return (payload, sentence) => {
    if (payload === null) return false;
    const isConflict = payload.userErrors.some(({ code }) => code === 'VERSION_CONFLICT');
    // In front of what is there now the same change can be sent again, if it still holds.
    if (payload.userErrors.length === 0 || isConflict) onDone();
    if (payload.userErrors.length > 0) return false;
    say(sentence);
    return true;
  };
}

/** Withdraws the entry, or brings it back. */
export function EntryActions({ entry, onDone }: { entry: EditableFragment; onDone: () => void }) {
  const isWithdrawn = entry.lifecycle === 'WITHDRAWN';
  const withdraw = useChange(WithdrawEntryOperation);
  const reinstate = useChange(ReinstateEntryOperation);
  const outcome = useOutcome(onDone);
  const change = isWithdrawn ? reinstate : withdraw;
  return (
    <div class="actions">
      <ReasonedAction
        key={String(isWithdrawn)}
        {...change}
        label={isWithdrawn ? 'Reinstate' : 'Withdraw'}
        explanation={
          <p>
            <Foreign text={codeOf(entry)} />{' '}
            {isWithdrawn
              ? 'comes back into lists.'
              : 'leaves all lists. It is still found by its key, and an error that bears it is still explained.'}
          </p>
        }
        act={async (reason) =>
          outcome(
            await change.send({ id: entry.id, expectedVersion: entry.version, reason }),
            `${codeOf(entry)} is ${isWithdrawn ? 'in lists again' : 'withdrawn'}.`,
          )
        }
      />
    </div>
  );
}

/** Keeps a stale correction: it stands against the vendor's new words from now on. */
export function StaleActions({
  entry,
  field,
  onDone,
}: {
  entry: EditableFragment;
  field: EditedField;
  onDone: () => void;
}) {
  const change = useChange(ConfirmCorrectionOperation);
  const outcome = useOutcome(onDone);
  return (
    <ReasonedAction
      {...change}
      label={`Keep the correction of “${field.label}”`}
      explanation={<p>The correction stays in force, and stands against the vendor’s new words.</p>}
      act={async (reason) =>
        outcome(
          await change.send({
            id: entry.id,
            expectedVersion: entry.version,
            fields: [field.field],
            reason,
          }),
          `The correction of “${field.label}” is kept.`,
        )
      }
    />
  );
}

/** Takes a correction away, so that the vendor's words are in force again. */
export function DropAction({
  entry,
  field,
  onDone,
}: {
  entry: EditableFragment;
  field: EditedField;
  onDone: () => void;
}) {
  const change = useChange(DropCorrectionOperation);
  const outcome = useOutcome(onDone);
  const vendors = jsonText(entry.corrections.find((one) => one.field === field.field)?.vendorValue);
  return (
    <ReasonedAction
      {...change}
      label={`Drop the correction of “${field.label}”`}
      explanation={
        <>
          <p>The vendor’s words are in force again:</p>
          {vendors === '' ? (
            <p class="absent">nothing</p>
          ) : (
            <blockquote>{<Foreign text={vendors} />}</blockquote>
          )}
        </>
      }
      act={async (reason) =>
        outcome(
          await change.send({
            id: entry.id,
            expectedVersion: entry.version,
            fields: [field.field],
            reason,
          }),
          `The correction of “${field.label}” is dropped.`,
        )
      }
    />
  );
}
