import { type DeskEntryQuery, RevertEntryOperation } from '../../operations.generated.ts';
import { ChangeLine, FieldChanges } from '../../views/entry/history.tsx';
import { codeOf } from '../../views/entry-list.tsx';
import { useOutcome } from './entry-actions.tsx';
import { ReasonedAction } from './parts.tsx';
import { useChange } from './session.tsx';

type Entry = NonNullable<DeskEntryQuery['errorCode']>;

/** The history of an entry, from which an earlier version can be put back. */
export function EntryHistory({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const { nodes, totalCount } = entry.revisions;
  return (
    <section>
      <h2>History</h2>
      <ol class="history plain">
        {nodes.map((revision) => (
          <li key={revision.version}>
            <ChangeLine change={revision} />
            <FieldChanges change={revision} />
            {revision.version < entry.version && (
              <RevertAction entry={entry} toVersion={revision.version} onDone={onDone} />
            )}
          </li>
        ))}
      </ol>
      {totalCount > nodes.length && (
        <p class="aside">{totalCount - nodes.length} older changes are in the API, in `revisions`.</p>
      )}
    </section>
  );
}

function RevertAction({ entry, toVersion, onDone }: { entry: Entry; toVersion: number; onDone: () => void }) {
  const change = useChange(RevertEntryOperation);
  const outcome = useOutcome(onDone);
  return (
    <div class="actions">
      <ReasonedAction
        {...change}
        label={`Put version ${toVersion} back`}
        explanation={
          <p>
            The values of version {toVersion} come back, as a new version. The vendor’s words stay what they
            are: where they differ, a correction takes their place.
          </p>
        }
        act={async (reason) =>
          outcome(
            await change.send({ id: entry.id, expectedVersion: entry.version, toVersion, reason }),
            `${codeOf(entry)} is as it was in version ${toVersion}.`,
          )
        }
      />
    </div>
  );
}
