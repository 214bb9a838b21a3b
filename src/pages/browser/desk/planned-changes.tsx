import { useEffect, useMemo, useState } from 'preact/hooks';
import { FIELDS } from '../../labels.ts';
import { RunChangesOperation, type RunChangesQuery } from '../../operations.generated.ts';
import { Difference } from '../../views/difference.tsx';
import { Foreign } from '../../views/foreign-text.tsx';
import { jsonText } from './fields.ts';
import { Choices, Labelled, Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
import { sentenceOf, useSession } from './session.tsx';

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

/** So many changes are drawn at a time; all of them are searched. */
const DRAWN = 50;

/** A plan as a list of differences. It is read whole, page by page, so that it can be filtered and searched. */
export function PlannedChanges({ id }: { id: string }) {
  const { ask } = useSession();
  const [changes, setChanges] = useState<readonly Planned[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round reads again.
  useEffect(() => {
    let isWanted = true;
    async function readAll(): Promise<void> {
      const read: Planned[] = [];
      let page: PageOfChanges | null = null;
      while (isWanted && page?.pageInfo.hasNextPage !== false) {
        const after: string | null = page?.pageInfo.endCursor ?? null;
        const answer: RunChangesQuery = await ask(RunChangesOperation, { id, after });
        page = answer.importRun?.changes ?? null;
        if (page === null || !isWanted) return;
        read.push(...page.nodes);
        setTotal(page.totalCount);
        setChanges([...read]);
      }
    }
    setProblem(null);
    readAll().catch((error: unknown) => isWanted && setProblem(sentenceOf(error)));
    return () => {
      isWanted = false;
    };
  }, [ask, id, round]);

  const [kind, setKind] = useState<Kind | 'STALE' | ''>('');
  const [words, setWords] = useState('');
  const [drawn, setDrawn] = useState(DRAWN);
  const found = useMemo(() => changes.filter((change) => fits(change, kind, words)), [changes, kind, words]);
  const ofKind = (one: Kind | 'STALE' | '') => changes.filter((change) => fits(change, one, '')).length;

  return (
    <section>
      <h2>What it would change</h2>
      {problem !== null && <Waiting problem={problem} reload={() => setRound((count) => count + 1)} />}
      <Choices
        name="Which changes"
        chosen={kind}
        onChoose={setKind}
        options={(['', ...(Object.keys(KINDS) as Kind[]), 'STALE'] as const).map((one) => [
          one,
          `${one === '' ? 'All' : one === 'STALE' ? 'Corrections turn stale' : KINDS[one]} ${ofKind(one)}`,
        ])}
      />
      <Labelled label="Search the changes">
        {(ids) => (
          <input
            {...ids}
            type="search"
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
      </Labelled>
      <p class="aside" role="status">
        {total === null
          ? 'Reading…'
          : `${found.length.toLocaleString('en')} of ${changes.length.toLocaleString('en')}${
              changes.length < total ? `, ${total - changes.length} more are being read` : ''
            }`}
      </p>
      <ol class="planned plain">
        {found.slice(0, drawn).map((change) => (
          <PlannedItem key={change.key} change={change} />
        ))}
      </ol>
      {found.length > drawn && (
        <button type="button" onClick={() => setDrawn(drawn + 4 * DRAWN)}>
          Show more
        </button>
      )}
    </section>
  );
}

function fits({ kind, key, fields }: Planned, wanted: Kind | 'STALE' | '', words: string): boolean {
  if (
    wanted === 'STALE'
      ? !fields.some(({ correction }) => correction === 'STALE')
      : wanted !== '' && kind !== wanted
  ) {
    return false;
  }
  const all = [key, ...fields.flatMap(({ before, after }) => [jsonText(before), jsonText(after)])]
    .join('\n')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
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
