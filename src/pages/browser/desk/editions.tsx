import { useState } from 'preact/hooks';
import { DeskRunsOperation, type RunFragment } from '../../operations.generated.ts';
import { counted, PlaceHead, Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
import { useAnswer } from './session.tsx';
import { RUN_STATES, RunLine } from './waiting.tsx';

/** All import runs, newest first. */
export function EditionsPlace() {
  const [state, setState] = useState<RunFragment['state'] | ''>('');
  const [afters, setAfters] = useState<readonly string[]>([]);
  const { data, problem, reload } = useAnswer(DeskRunsOperation, {
    state: state === '' ? null : [state],
    after: afters.at(-1) ?? null,
  });
  const runs = data?.importRuns ?? null;
  const states = Object.keys(RUN_STATES).filter((one) => one !== 'UNCHANGED') as RunFragment['state'][];
  return (
    <>
      <PlaceHead title="Editions">
        <p>
          <a class="main" href={placeAddress(['editions', 'new'])}>
            Read a new edition
          </a>
        </p>
      </PlaceHead>
      <p class="actions" role="group" aria-label="Which runs">
        {(['', ...states] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={state === one}
            onClick={() => {
              setAfters([]);
              setState(one);
            }}
          >
            {one === '' ? 'All' : RUN_STATES[one]}
          </button>
        ))}
      </p>
      {runs === null || problem !== null ? <Waiting problem={problem} reload={reload} /> : null}
      {runs !== null && (
        <>
          <p class="aside" role="status">
            {counted(runs.totalCount, 'run', 'runs')}
          </p>
          <ul class="entries">
            {runs.nodes.map((run) => (
              <RunLine key={run.id} run={run} />
            ))}
          </ul>
          <p class="actions">
            <button
              type="button"
              disabled={afters.length === 0}
              onClick={() => setAfters(afters.slice(0, -1))}
            >
              Newer
            </button>
            <button
              type="button"
              disabled={!runs.pageInfo.hasNextPage}
              onClick={() => setAfters([...afters, runs.pageInfo.endCursor!])}
            >
              Older
            </button>
          </p>
        </>
      )}
    </>
  );
}
