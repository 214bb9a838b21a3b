import { useState } from 'preact/hooks';
import { DeskRunsOperation, type RunFragment } from '../../operations.generated.ts';
import { Choices, counted, PlaceHead, Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
import { RUN_STATES, RunLine } from './run-line.tsx';
import { useAnswer } from './session.tsx';

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
      <Choices
        name="Which runs"
        chosen={state}
        onChoose={(one) => {
          setAfters([]);
          setState(one);
        }}
        options={(['', ...states] as const).map((one) => [one, one === '' ? 'All' : RUN_STATES[one]])}
      />
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
