import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../labels.ts';
import {
  ApplyRunOperation,
  DeskRunOperation,
  DiscardRunOperation,
  type MistakeFragment,
  type UndoRunMutation,
  UndoRunOperation,
  type WholeRunFragment,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { Day, Minute } from '../../views/instant.tsx';
import { FindingsOfRun } from './findings.tsx';
import { PlaceHead, ReasonedAction, Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
import { PlannedChanges } from './planned-changes.tsx';
import { RUN_STATES } from './run-line.tsx';
import { useAnswer, useChange, useSession } from './session.tsx';

type Skipped = NonNullable<UndoRunMutation['payload']>['skipped'];

/** An import run: what its plan comes to, and what can be done with it. */
export function RunPlace({ id, query }: { id: string; query: URLSearchParams }) {
  const { data, problem, reload } = useAnswer(DeskRunOperation, { id });
  const [run, setRun] = useState<WholeRunFragment | null>(null);
  const [skipped, setSkipped] = useState<Skipped>([]);
  useEffect(() => setRun(data?.importRun ?? null), [data]);
  if (run === null) {
    return data === null ? (
      <Waiting problem={problem} reload={reload} />
    ) : (
      <PlaceHead title="Import run">
        <p>There is no such import run.</p>
      </PlaceHead>
    );
  }
  return (
    <>
      <PlaceHead title={`${run.document.title}, ${run.document.service.key}`}>
        <p class="facts">
          <span class={`badge state-${run.state.toLowerCase()}`}>{RUN_STATES[run.state]}</span>
          <span class="aside">
            read on <Minute at={run.plannedAt} /> by <Foreign text={run.plannedBy.name} />
            {run.edition.publishedAt !== null && (
              <>
                , edition of <Day at={run.edition.publishedAt} />
              </>
            )}
          </span>
        </p>
      </PlaceHead>
      {run.heldReason !== null && isOpen(run) && (
        <div class="notice held">
          <h2>Why it is held</h2>
          <p>
            <Foreign text={run.heldReason} />
          </p>
        </div>
      )}
      <Outcome run={run} />
      <Counts counts={run.counts} />
      <RunActions run={run} onRun={setRun} onSkipped={setSkipped} />
      {skipped.length > 0 && (
        <div class="notice" role="status">
          <p>These entries have changed since, and stay as they are:</p>
          <ul>
            {skipped.map(({ key, reason }) => (
              <li key={key}>
                <a class="code" href={placeAddress(['entries', ...key.split('/')])}>
                  <Foreign text={key} />
                </a>
                : <Foreign text={reason} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {run.findingCount > 0 && (
        <section>
          <h2>Findings</h2>
          <FindingsOfRun id={run.id}>
            {counted(run.findingCount, 'finding', 'findings')} of the reader
          </FindingsOfRun>
        </section>
      )}
      {isOpen(run) && <PlannedChanges key={run.plannedAt} run={run} query={query} />}
    </>
  );
}

/** Whether nobody has decided on the plan. */
function isOpen({ state }: WholeRunFragment): boolean {
  return state === 'PLANNED' || state === 'HELD';
}

/** What became of the plan, by whom and why. */
function Outcome({ run }: { run: WholeRunFragment }) {
  const lines = [
    { verb: 'Applied', at: run.appliedAt, by: run.appliedBy, why: run.reason },
    { verb: 'Put aside', at: run.discardedAt, by: run.discardedBy, why: run.reason },
    { verb: 'Undone', at: run.revertedAt, by: run.revertedBy, why: run.revertReason },
  ].filter(({ at }) => at !== null);
  return (
    <>
      {lines.map(({ verb, at, by, why }) => (
        <p key={verb}>
          {verb} on <Minute at={at!} />
          {by !== null && (
            <>
              {' '}
              by <Foreign text={by.name} />
            </>
          )}
          {why !== null && (
            <>
              : <Foreign text={why} />
            </>
          )}
        </p>
      ))}
    </>
  );
}

/** The numbers of a plan, in the words for people. */
const COUNTS: Readonly<Record<keyof WholeRunFragment['counts'], string>> = {
  rows: 'rows read',
  added: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  withdrawn: 'withdrawn',
  reinstated: 'reinstated',
  correctionsKept: 'corrections kept',
  correctionsStale: 'corrections turn stale',
  correctionsAbsorbed: 'corrections that the vendor now says too',
};

function Counts({ counts }: { counts: WholeRunFragment['counts'] }) {
  return (
    <dl class="counts">
      {Object.entries(COUNTS).map(([name, label]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{counts[name as keyof typeof counts].toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}

function RunActions({
  run,
  onRun,
  onSkipped,
}: {
  run: WholeRunFragment;
  onRun: (run: WholeRunFragment) => void;
  onSkipped: (skipped: Skipped) => void;
}) {
  const { say } = useSession();
  const apply = useChange(ApplyRunOperation);
  const discard = useChange(DiscardRunOperation);
  const undo = useChange(UndoRunOperation);
  const [accepts, setAccepts] = useState(false);

  /** Shows the run as it is now, a plan that was made anew included; says whether the change was made. */
  function take(
    payload: {
      readonly importRun: WholeRunFragment | null;
      readonly userErrors: readonly MistakeFragment[];
    } | null,
    sentence: string,
  ): boolean {
    if (payload?.importRun != null) onRun(payload.importRun);
    if (payload === null || payload.userErrors.length > 0) {
      // Somebody else has decided meanwhile: the button that was pressed is gone, and with it what stands beside it.
      if (payload?.importRun != null && isOpen(payload.importRun) !== isOpen(run)) {
        say(payload.userErrors.map(({ message }) => message).join(' '), 'PROBLEM');
      }
      return false;
    }
    say(sentence);
    return true;
  }

  if (run.state === 'APPLIED') {
    return (
      <div class="actions">
        <ReasonedAction
          {...undo}
          label="Undo the import"
          explanation={
            <p>
              What it changed is put back, and what it added is withdrawn. Entries that have changed since
              stay as they are.
            </p>
          }
          act={async (reason) => {
            const payload = await undo.send({ id: run.id, reason });
            onSkipped(payload?.skipped ?? []);
            return take(payload, 'The import is undone.');
          }}
        />
      </div>
    );
  }
  if (!isOpen(run)) return null;
  return (
    <div class="actions">
      <ReasonedAction
        {...apply}
        label="Apply the plan"
        explanation={<p>All of it comes true, or, on any error, nothing. It can be undone.</p>}
        act={async (reason) =>
          take(
            await apply.send({ id: run.id, reason, acceptWithdrawals: accepts }),
            'The edition is in the catalog.',
          )
        }
      >
        {run.state === 'HELD' && (
          <label class="choice">
            <input
              type="checkbox"
              checked={accepts}
              onChange={({ currentTarget }) => setAccepts(currentTarget.checked)}
            />{' '}
            I have looked at it: apply it although it is held
          </label>
        )}
      </ReasonedAction>
      <ReasonedAction
        {...discard}
        label="Put the plan aside"
        explanation={<p>Nothing of it changes the catalog. The run can still be read.</p>}
        act={async (reason) => take(await discard.send({ id: run.id, reason }), 'The plan is put aside.')}
      />
    </div>
  );
}
