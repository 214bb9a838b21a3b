import { counted } from '../../labels.ts';
import { DeskRunsOperation, type RunFragment } from '../../operations.generated.ts';
import { FIRST_PAGE, PageTurner, pageOf } from './page-turner.tsx';
import { Choices, PlaceHead, Waiting } from './parts.tsx';
import { narrowPlace, placeAddress } from './place.ts';
import { RUN_STATES, RunLine } from './run-line.tsx';
import { useAnswer } from './session.tsx';

/** How many runs a page shows. */
const PAGE = 20;

/** All import runs, newest first. */
export function EditionsPlace({ query }: { query: URLSearchParams }) {
  const states = Object.keys(RUN_STATES).filter((one) => one !== 'UNCHANGED') as RunFragment['state'][];
  const state = states.find((one) => one === query.get('state')) ?? '';
  const { data, problem, reload } = useAnswer(DeskRunsOperation, {
    state: state === '' ? null : [state],
    ...pageOf(query, PAGE),
  });
  const runs = data?.importRuns ?? null;
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
        onChoose={(one) => narrowPlace({ state: one, ...FIRST_PAGE })}
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
          <PageTurner ends={runs.pageInfo} previous="Newer" next="Older" />
        </>
      )}
    </>
  );
}
