import {
  type ConfirmCorrectionMutation,
  ConfirmCorrectionOperation,
  type CorrectionFieldsInput,
  type DropCorrectionMutation,
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
    // In front of what is there now the same change can be sent again, if it still holds; its button may be gone.
    if (payload.userErrors.length === 0 || isConflict) onDone();
    if (isConflict) say(payload.userErrors.map(({ message }) => message).join(' '), 'PROBLEM');
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

/** What can be done with the correction of a field, and in which words. */
const CORRECTION_ACTIONS = {
  keep: {
    operation: ConfirmCorrectionOperation,
    label: 'Keep',
    done: 'kept',
    explanation: () => <p>The correction stays in force, and stands against the vendor’s new words.</p>,
  },
  drop: {
    operation: DropCorrectionOperation,
    label: 'Drop',
    done: 'dropped',
    explanation: (vendorValue: unknown) => (
      <>
        <p>The vendor’s words are in force again:</p>
        {jsonText(vendorValue) === '' ? (
          <p class="absent">nothing</p>
        ) : (
          <blockquote>
            <Foreign text={jsonText(vendorValue)} />
          </blockquote>
        )}
      </>
    ),
  },
} as const;

/** Keeps a stale correction against the vendor’s new words, or drops a correction, so that the vendor’s words are in force. */
export function CorrectionAction({
  action,
  entry,
  field: { field, label: name },
  onDone,
}: {
  action: keyof typeof CORRECTION_ACTIONS;
  entry: EditableFragment;
  field: EditedField;
  onDone: () => void;
}) {
  const { operation, label, done, explanation } = CORRECTION_ACTIONS[action];
  const change = useChange<ConfirmCorrectionMutation | DropCorrectionMutation, CorrectionFieldsInput>(
    operation,
  );
  const outcome = useOutcome(onDone);
  const correction = entry.corrections.find((one) => one.field === field);
  return (
    <ReasonedAction
      {...change}
      label={`${label} the correction of “${name}”`}
      explanation={explanation(correction?.vendorValue)}
      act={async (reason) =>
        outcome(
          await change.send({ id: entry.id, expectedVersion: entry.version, fields: [field], reason }),
          `The correction of “${name}” is ${done}.`,
        )
      }
    />
  );
}
