import { useEffect, useState } from 'preact/hooks';
import { FIELDS } from '../../labels.ts';
import {
  type PlannedChangeFilter,
  RunChangesOperation,
  type RunChangesQuery,
  type WholeRunFragment,
} from '../../operations.generated.ts';
import { Difference } from '../../views/difference.tsx';
import { Foreign } from '../../views/foreign-text.tsx';
import { jsonText } from './fields.ts';
import { Choices, counted, Labelled, Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
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

/** Where a page starts: at the front, behind a cursor, or before one. */
type Range = { readonly after?: string } | { readonly before: string };

/** A plan as a list of differences, which the catalog narrows and gives page by page. */
export function PlannedChanges({ run: { id, counts } }: { run: WholeRunFragment }) {
  const [choice, setChoice] = useState<Choice>('');
  const [words, setWords] = useState('');
  const [range, setRange] = useState<Range>({});
  const contains = useSettled(words.trim());
  const { data, problem, reload } = useAnswer(RunChangesOperation, {
    id,
    filter: filterOf(choice, contains),
    ...('before' in range ? { last: PAGE, before: range.before } : { first: PAGE, ...range }),
  });
  const changes = data?.importRun?.changes ?? null;

  // A page of another list starts nowhere in this one.
  function narrow(): void {
    setRange({});
  }

  return (
    <section class="plan" aria-label="What it would change">
      <h2>What it would change</h2>
      <Choices
        name="Which changes"
        chosen={choice}
        onChoose={(one) => {
          narrow();
          setChoice(one);
        }}
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
            onInput={({ currentTarget }) => {
              narrow();
              setWords(currentTarget.value);
            }}
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
          <ol class="planned plain">
            {changes.nodes.map((change) => (
              <PlannedItem key={change.key} change={change} />
            ))}
          </ol>
          {(changes.pageInfo.hasPreviousPage || changes.pageInfo.hasNextPage) && (
            <p class="actions">
              <button
                type="button"
                disabled={!changes.pageInfo.hasPreviousPage}
                onClick={() => setRange({ before: changes.pageInfo.startCursor! })}
              >
                Previous changes
              </button>
              <button
                type="button"
                disabled={!changes.pageInfo.hasNextPage}
                onClick={() => setRange({ after: changes.pageInfo.endCursor! })}
              >
                Next changes
              </button>
            </p>
          )}
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
  return (Object.keys(labels) as Choice[]).map((one) => [
    one,
    `${labels[one]} ${numbers[one].toLocaleString('en')}`,
  ]);
}

/** A text once nobody has changed it for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function PlannedItem({ change: { kind, key, fields } }: { change: Planned }) {
  // That it is withdrawn or brought back is said already.
  const told = fields.filter(({ field }) => field !== 'LIFECYCLE' || kind === 'ADDED' || kind === 'CHANGED');
  return (
    <li>
      <p class="entry-line">
        <span class={`badge kind-${kind.toLowerCase()}`}>{KINDS[kind]}</span>{' '}
        {kind === 'ADDED' ? (
          <Foreign class="code" text={key} />
        ) : (
          <a class="code" href={placeAddress(['entries', ...key.split('/')])}>
            <Foreign text={key} />
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
