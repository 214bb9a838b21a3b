import { useEffect, useRef, useState } from 'preact/hooks';
import { counted, FIELDS } from '../../labels.ts';
import {
  type PlannedChangeFilter,
  RunChangesOperation,
  type RunChangesQuery,
  type WholeRunFragment,
} from '../../operations.generated.ts';
import { Code } from '../../views/code.tsx';
import { Difference } from '../../views/difference.tsx';
import { Foreign } from '../../views/foreign-text.tsx';
import { jsonText } from './fields.ts';
import { FIRST_PAGE, PageTurner, pageOf } from './page-turner.tsx';
import { Choices, Labelled, Waiting } from './parts.tsx';
import { narrowPlace, placeAddress } from './place.ts';
import { useAnswer } from './session.tsx';

type PageOfChanges = NonNullable<RunChangesQuery['importRun']>['changes'];
type Planned = PageOfChanges['nodes'][number];
type Kind = Planned['kind'];

const KINDS: Readonly<Record<Kind, string>> = {
  ADDED: 'Added',
  CHANGED: 'Changed',
  WITHDRAWN: 'Withdrawn',
  REINSTATED: 'Reinstated',
};

/** What becomes of a correction under which the vendor's words change. */
const CORRECTIONS: Readonly<Record<NonNullable<Planned['fields'][number]['correction']>, string>> = {
  KEPT: 'the correction stays',
  STALE: 'the correction turns stale',
  ABSORBED: 'the vendor now says what the correction says',
};

/** How many changes a page shows. */
const PAGE = 50;

/** How long the desk waits behind the last letter before it looks, in milliseconds. */
const PAUSE = 250;

/** Which changes are shown: those of a kind, those under which a correction turns stale, or all. */
type Choice = Kind | 'STALE' | '';

/** A plan as a list of differences, which the catalog narrows and gives page by page; the address says which. */
export function PlannedChanges({
  run: { id, counts },
  query,
}: {
  run: WholeRunFragment;
  query: URLSearchParams;
}) {
  const given = query.get('only') ?? '';
  const choice = isChoice(given) ? given : '';
  const contains = query.get('with') ?? '';
  const [words, setWords] = useState(contains);
  const { data, problem, isAsking, reload } = useAnswer(RunChangesOperation, {
    id,
    filter: filterOf(choice, contains),
    ...pageOf(query, PAGE),
  });
  const changes = data?.importRun?.changes ?? null;

  // Where the address changes by other means, as by the browser's own button, the field follows.
  const followed = useRef(contains);
  useEffect(() => {
    if (followed.current !== contains) setWords(contains);
    followed.current = contains;
  }, [contains]);
  useEffect(() => {
    const wanted = words.trim();
    if (wanted === followed.current) return;
    const timer = setTimeout(() => {
      followed.current = wanted;
      narrowPlace({ with: wanted, ...FIRST_PAGE });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words]);

  return (
    <section class="plan" aria-label="What it would change">
      <h2>What it would change</h2>
      <Choices
        name="Which changes"
        chosen={choice}
        onChoose={(one) => narrowPlace({ only: one, ...FIRST_PAGE })}
        options={optionsOf(counts)}
      />
      <Labelled label="Search the changes" hint="A part of a key, or of a value before or after.">
        {(ids) => (
          <input
            {...ids}
            type="search"
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
      </Labelled>
      {changes === null || problem !== null ? <Waiting problem={problem} reload={reload} /> : null}
      {changes !== null && (
        <>
          <p class="aside" role="status">
            {counted(changes.totalCount, 'change', 'changes')}
            {contains !== '' && (
              <>
                {' '}
                with <Foreign text={`“${contains}”`} />
              </>
            )}
          </p>
          <ol class="planned plain" aria-busy={isAsking}>
            {changes.nodes.map((change) => (
              <PlannedItem key={change.key} change={change} />
            ))}
          </ol>
          <PageTurner ends={changes.pageInfo} previous="Previous changes" next="Next changes" />
        </>
      )}
    </section>
  );
}

function filterOf(choice: Choice, contains: string): PlannedChangeFilter {
  return {
    ...(choice === 'STALE' ? { correction: ['STALE'] } : choice !== '' && { kind: [choice] }),
    ...(contains !== '' && { contains }),
  };
}

/** What can be chosen, with its number in the whole plan. */
function optionsOf(counts: WholeRunFragment['counts']): (readonly [Choice, string])[] {
  const { added, changed, withdrawn, reinstated, correctionsStale } = counts;
  const numbers: Readonly<Record<Choice, number>> = {
    '': added + changed + withdrawn + reinstated,
    ADDED: added,
    CHANGED: changed,
    WITHDRAWN: withdrawn,
    REINSTATED: reinstated,
    STALE: correctionsStale,
  };
  const labels: Readonly<Record<Choice, string>> = {
    '': 'All',
    ...KINDS,
    STALE: 'Corrections turn stale',
  };
  return (Object.keys(labels) as Choice[])
    .filter((one) => one === '' || numbers[one] > 0)
    .map((one) => [one, `${labels[one]} ${numbers[one].toLocaleString('en')}`]);
}

function isChoice(text: string): text is Choice {
  return text === '' || text === 'STALE' || Object.hasOwn(KINDS, text);
}

function PlannedItem({ change: { kind, key, fields } }: { change: Planned }) {
  // That it is withdrawn or brought back is said already.
  const told = fields.filter(({ field }) => field !== 'LIFECYCLE' || kind === 'ADDED' || kind === 'CHANGED');
  return (
    <li>
      <p class="entry-line">
        <span class={`badge kind-${kind.toLowerCase()}`}>{KINDS[kind]}</span>{' '}
        {kind === 'ADDED' ? (
          <span class="code">
            <Code text={key} />
          </span>
        ) : (
          <a class="code" href={placeAddress(['entries', ...key.split('/')])}>
            <Code text={key} />
          </a>
        )}
      </p>
      {told.length > 0 && (
        <dl class="changes">
          {told.map(({ field, before, after, correction }) => (
            <div key={field}>
              <dt>{FIELDS[field]}</dt>
              <dd>
                <Difference before={jsonText(before)} after={jsonText(after)} />
                {correction !== null && (
                  <span class={correction === 'STALE' ? 'badge stale' : 'badge'}>
                    {CORRECTIONS[correction]}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
