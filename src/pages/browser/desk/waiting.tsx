import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted, FIELDS } from '../../labels.ts';
import { type SummaryFragment, WaitingOperation, type WaitingQuery } from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { Day } from '../../views/instant.tsx';
import { EntryLine } from './entry-line.tsx';
import { FindingsOfRun } from './findings.tsx';
import { PlaceHead, Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
import { RunLine } from './run-line.tsx';
import { useAnswer } from './session.tsx';

/** How many entries each list shows at first, and how many more at a time. */
const STEP = 10;

/** The most entries that a list shows here; the rest is found among the entries. */
const MOST = 100;

type ListName = 'stale' | 'without' | 'unknown';

/** What is waiting for a maintainer: corrections, plans, entries that lack something, findings. */
export function WaitingPlace() {
  const [shown, setShown] = useState<Record<ListName, number>>({ stale: STEP, without: STEP, unknown: STEP });
  const { data, problem, reload } = useAnswer(WaitingOperation, shown);
  const more = (name: ListName) => () =>
    setShown((now) => ({ ...now, [name]: Math.min(MOST, now[name] + 3 * STEP) }));
  return (
    <>
      <PlaceHead title="What is waiting" />
      {data === null || problem !== null ? <Waiting problem={problem} reload={reload} /> : null}
      {data !== null && (
        <>
          <Entries
            title="Stale corrections"
            none="The vendors have changed nothing under a correction."
            explanation="The vendor has changed its words since these were corrected. Keep the correction, change it, or take the vendor’s words."
            list={data.needsReview}
            more={more('stale')}
            all={{ needsReview: 'true' }}
            note={(entry) => <StaleFields corrections={entry.corrections} />}
          />
          <Plans plans={data.plans} />
          <Entries
            title="Without a solution"
            none="Each entry says what to do."
            explanation="These say what the error means, and not what to do about it."
            list={data.withoutSolution}
            more={more('without')}
            all={{ without: 'solution' }}
          />
          <Entries
            title="Of no known category"
            none="Each entry has a category."
            explanation="No rule could tell what kind of failure these are."
            list={data.unknownCategory}
            more={more('unknown')}
            all={{ category: 'unknown' }}
          />
          <Findings runs={newestRuns(data.applied.nodes)} />
        </>
      )}
    </>
  );
}

function Entries<Entry extends SummaryFragment>({
  title,
  none,
  explanation,
  list: { nodes, totalCount },
  more,
  all,
  note,
}: {
  title: string;
  none: string;
  explanation: string;
  list: { readonly nodes: readonly Entry[]; readonly totalCount: number };
  more: () => void;
  all: Readonly<Record<string, string>>;
  note?: (entry: Entry) => ComponentChildren;
}) {
  return (
    <section>
      <h2>
        {title} <span class="count">{totalCount.toLocaleString('en')}</span>
      </h2>
      <p class="aside">{totalCount === 0 ? none : explanation}</p>
      {nodes.length > 0 && (
        <ul class="entries">
          {nodes.map((entry) => (
            <EntryLine key={entry.key} entry={entry}>
              {note?.(entry)}
            </EntryLine>
          ))}
        </ul>
      )}
      {totalCount > nodes.length && (
        <p class="actions">
          {nodes.length < MOST && (
            <button type="button" onClick={more}>
              Show more <span class="unseen">of “{title}”</span>
            </button>
          )}
          <a href={placeAddress(['entries'], all)}>
            Choose among all {totalCount.toLocaleString('en')} <span class="unseen">of “{title}”</span>
          </a>
        </p>
      )}
    </section>
  );
}

function StaleFields({
  corrections,
}: {
  corrections: WaitingQuery['needsReview']['nodes'][number]['corrections'];
}) {
  const stale = corrections.filter((one) => one.stale);
  return (
    <p class="facts">
      {stale.map(({ field }) => (
        <span key={field} class="badge stale">
          {FIELDS[field]} stale
        </span>
      ))}
    </p>
  );
}

function Plans({ plans: { nodes, totalCount } }: { plans: WaitingQuery['plans'] }) {
  return (
    <section>
      <h2>
        Plans nobody decided on <span class="count">{totalCount}</span>
      </h2>
      <p class="aside">
        {totalCount === 0
          ? 'Each edition that was read has been applied or put aside.'
          : 'Editions that were read and wait to be applied or put aside.'}
      </p>
      {nodes.length > 0 && (
        <ul class="entries">
          {nodes.map((run) => (
            <RunLine key={run.id} run={run} />
          ))}
        </ul>
      )}
      {totalCount > nodes.length && <a href={placeAddress(['editions'])}>All {totalCount} plans</a>}
    </section>
  );
}

type AppliedRun = WaitingQuery['applied']['nodes'][number];

/** Of each document the run of its newest edition, where that has findings. */
function newestRuns(runs: readonly AppliedRun[]): AppliedRun[] {
  const documents = new Map<string, AppliedRun>();
  for (const run of runs) if (!documents.has(run.document.key)) documents.set(run.document.key, run);
  return [...documents.values()].filter(({ findingCount }) => findingCount > 0);
}

function Findings({ runs }: { runs: readonly AppliedRun[] }) {
  return (
    <section>
      <h2>
        Findings of the newest editions <span class="count">{runs.length}</span>
      </h2>
      <p class="aside">
        {runs.length === 0
          ? 'The newest editions were read without a finding.'
          : 'What the reader could not read, or decided by a rule.'}
      </p>
      {runs.map(({ id, document, findingCount, appliedAt }) => (
        <FindingsOfRun key={id} id={id}>
          <Foreign text={document.title} />{' '}
          <span class="aside">
            {document.service.key}, {counted(findingCount, 'finding', 'findings')}
            {appliedAt !== null && (
              <>
                , applied on <Day at={appliedAt} />
              </>
            )}
          </span>
        </FindingsOfRun>
      ))}
    </section>
  );
}
