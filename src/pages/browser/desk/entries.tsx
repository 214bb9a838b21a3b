import { useState } from 'preact/hooks';
import {
  type CorrectEntriesMutation,
  CorrectEntriesOperation,
  DeskDirectoryOperation,
  DeskEntriesOperation,
  type DeskEntriesQuery,
  type ErrorCodeFilter,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { type Categories, FieldInput } from './field-row.tsx';
import { type Draft, EDITED_FIELDS, patchOf } from './fields.ts';
import { counted, Labelled, Mistakes, PlaceHead, ReasonField, Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
import { useAnswer, useChange, useSession } from './session.tsx';
import { EntryLine } from './waiting.tsx';

type Node = DeskEntriesQuery['errorCodes']['nodes'][number];

/** How many entries a page shows, which is as many as one correction takes. */
const PAGE = 50;
const MOST_CHOSEN = 100;

/** What narrows the list, as it stands in the address. */
interface Narrowing {
  readonly search: string;
  readonly vendor: string;
  readonly service: string;
  readonly category: string;
  /** `solution` for those without one. */
  readonly without: string;
  /** `true` for those with a stale correction. */
  readonly needsReview: string;
}

function readNarrowing(query: URLSearchParams): Narrowing {
  const of = (name: keyof Narrowing) => query.get(name) ?? '';
  return {
    search: of('search'),
    vendor: of('vendor'),
    service: of('service'),
    category: of('category'),
    without: of('without'),
    needsReview: of('needsReview'),
  };
}

function filterOf({ vendor, service, category, without, needsReview }: Narrowing): ErrorCodeFilter {
  return {
    ...(vendor !== '' && { vendor: [vendor] }),
    ...(service !== '' && { service: [service] }),
    ...(category !== '' && { category: [category] }),
    ...(without === 'solution' && { hasSolution: false }),
    ...(needsReview === 'true' && { needsReview: true }),
    lifecycle: ['CURRENT', 'HISTORICAL', 'WITHDRAWN'],
  };
}

/** Entries to open, or to choose several of and correct them at once. */
export function EntriesPlace({ query }: { query: URLSearchParams }) {
  const narrowing = readNarrowing(query);
  const [afters, setAfters] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Node>>(new Map());
  const { data: directory } = useAnswer(DeskDirectoryOperation, {});
  const { data, problem, reload } = useAnswer(DeskEntriesOperation, {
    search: narrowing.search.trim() === '' ? null : narrowing.search,
    filter: filterOf(narrowing),
    first: PAGE,
    after: afters.at(-1) ?? null,
  });
  const list = data?.errorCodes ?? null;

  function narrow(changed: Partial<Narrowing>): void {
    setAfters([]);
    location.replace(placeAddress(['entries'], { ...narrowing, ...changed }));
  }
  function choose(node: Node, isChosen: boolean): void {
    const next = new Map(chosen);
    if (isChosen) next.set(node.id, node);
    else next.delete(node.id);
    setChosen(next);
  }

  return (
    <>
      <PlaceHead title="Entries">
        <p>
          <a href={placeAddress(['new'])}>Add an entry</a>
        </p>
      </PlaceHead>
      <Narrow narrowing={narrowing} directory={directory} narrow={narrow} />
      {list === null || problem !== null ? <Waiting problem={problem} reload={reload} /> : null}
      {list !== null && (
        <section aria-label="Entries found">
          <p class="aside" role="status">
            {counted(list.totalCount, 'entry', 'entries')}
          </p>
          <p class="actions">
            <button
              type="button"
              disabled={list.nodes.length === 0}
              onClick={() =>
                setChosen(new Map([...chosen, ...list.nodes.map((node) => [node.id, node] as const)]))
              }
            >
              Choose all on this page
            </button>
            <button type="button" disabled={chosen.size === 0} onClick={() => setChosen(new Map())}>
              Choose none
            </button>
          </p>
          <ul class="entries chosen-list">
            {list.nodes.map((node) => (
              <li key={node.id} class="choosable">
                <input
                  type="checkbox"
                  aria-label={`Choose ${node.key}`}
                  checked={chosen.has(node.id)}
                  onChange={({ currentTarget }) => choose(node, currentTarget.checked)}
                />
                <ul class="plain">
                  <EntryLine entry={node} />
                </ul>
              </li>
            ))}
          </ul>
          <p class="actions">
            <button
              type="button"
              disabled={afters.length === 0}
              onClick={() => setAfters(afters.slice(0, -1))}
            >
              Previous page
            </button>
            <button
              type="button"
              disabled={!list.pageInfo.hasNextPage}
              onClick={() => setAfters([...afters, list.pageInfo.endCursor!])}
            >
              Next page
            </button>
          </p>
        </section>
      )}
      {chosen.size > 0 && directory !== null && (
        <CorrectSeveral
          entries={[...chosen.values()]}
          categories={directory.categories}
          onDone={(failed) => {
            setChosen(new Map([...chosen].filter(([, { key }]) => failed.has(key))));
            reload();
          }}
        />
      )}
    </>
  );
}

function Narrow({
  narrowing,
  directory,
  narrow,
}: {
  narrowing: Narrowing;
  directory: { vendors: readonly Named[]; categories: Categories } | null;
  narrow: (changed: Partial<Narrowing>) => void;
}) {
  const services = directory?.vendors.flatMap((vendor) => vendor.services) ?? [];
  const choice = (label: string, name: keyof Narrowing, options: readonly (readonly [string, string])[]) => (
    <Labelled label={label}>
      {(ids) => (
        <select
          {...ids}
          value={narrowing[name]}
          onInput={({ currentTarget }) => narrow({ [name]: currentTarget.value })}
        >
          <option value="">all</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
  return (
    <search class="narrow">
      <Labelled label="Words or a code">
        {(ids) => (
          <input
            {...ids}
            type="search"
            maxLength={200}
            value={narrowing.search}
            onChange={({ currentTarget }) => narrow({ search: currentTarget.value })}
          />
        )}
      </Labelled>
      {choice(
        'Service',
        'service',
        services.map(({ key }) => [key, key]),
      )}
      {choice('Category', 'category', directory?.categories.map(({ slug, title }) => [slug, title]) ?? [])}
      {choice('Lacking', 'without', [['solution', 'what to do']])}
      {choice('Corrections', 'needsReview', [['true', 'stale']])}
    </search>
  );
}

interface Named {
  readonly services: readonly { readonly key: string }[];
}

type Result = NonNullable<CorrectEntriesMutation['payload']>['results'][number];

/** One correction for all that were chosen. */
function CorrectSeveral({
  entries,
  categories,
  onDone,
}: {
  entries: readonly Node[];
  categories: Categories;
  onDone: (failed: ReadonlySet<string>) => void;
}) {
  const { say } = useSession();
  const change = useChange(CorrectEntriesOperation);
  const [draft, setDraft] = useState<Draft>({});
  const [reason, setReason] = useState('');
  const [together, setTogether] = useState(true);
  const [wrong, setWrong] = useState<string | null>(null);
  const [failures, setFailures] = useState<readonly { readonly key: string; readonly result: Result }[]>([]);
  const unused = EDITED_FIELDS.filter(({ name, kind }) => draft[name] === undefined && kind !== 'lifecycle');

  async function submit(): Promise<void> {
    const patch = patchOf(draft);
    const tooMany =
      entries.length > MOST_CHOSEN && `At most ${MOST_CHOSEN} entries can be corrected at once.`;
    setWrong(tooMany || (typeof patch === 'string' ? patch : null));
    if (tooMany || typeof patch === 'string') return;
    const payload = await change.send({
      corrections: entries.map(({ id, version }) => ({ id, expectedVersion: version, patch })),
      mode: together ? 'ATOMIC' : 'EACH',
      reason,
    });
    if (payload === null || payload.userErrors.length > 0) return;
    const failed = entries
      .map(({ key }, index) => ({ key, result: payload.results[index]! }))
      .filter(({ result }) => result.userErrors.length > 0);
    setFailures(failed);
    const isDone = failed.length === 0 || !together;
    const done = isDone ? entries.length - failed.length : 0;
    say(`${counted(done, 'entry is', 'entries are')} corrected, ${failed.length} could not be.`);
    onDone(isDone ? new Set(failed.map(({ key }) => key)) : new Set(entries.map(({ key }) => key)));
  }

  return (
    <form
      class="review"
      aria-label="Correct what is chosen"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>Correct {counted(entries.length, 'entry', 'entries')} at once</h2>
      {EDITED_FIELDS.filter(({ name }) => draft[name] !== undefined).map((field) => (
        <div key={field.name} class="labelled">
          <label for={`several-${field.name}`}>{field.label}</label>
          <FieldInput
            id={`several-${field.name}`}
            field={field}
            value={draft[field.name] ?? ''}
            categories={categories}
            lifecycle={null}
            onInput={(text) => setDraft({ ...draft, [field.name]: text })}
          />
          <button
            type="button"
            onClick={() =>
              setDraft(Object.fromEntries(Object.entries(draft).filter(([name]) => name !== field.name)))
            }
          >
            Leave “{field.label}” as it is
          </button>
        </div>
      ))}
      {unused.length > 0 && (
        <Labelled label="A field to set on all of them">
          {(ids) => (
            <select
              {...ids}
              value=""
              onInput={({ currentTarget }) => {
                const field = EDITED_FIELDS.find(({ name }) => name === currentTarget.value);
                if (field === undefined) return;
                setDraft({
                  ...draft,
                  [field.name]: field.kind === 'category' ? (categories[0]?.slug ?? '') : '',
                });
              }}
            >
              <option value="">choose a field</option>
              {unused.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={together}
          onChange={({ currentTarget }) => setTogether(currentTarget.checked)}
        />{' '}
        All or none: one that cannot be corrected keeps back the others
      </label>
      <ReasonField value={reason} onInput={setReason} />
      <Mistakes problem={wrong ?? change.problem} mistakes={change.mistakes} />
      {failures.length > 0 && (
        <div class="notice problem" role="alert">
          <p>{counted(failures.length, 'entry', 'entries')} could not be corrected:</p>
          <ul>
            {failures.map(({ key, result }) => (
              <li key={key}>
                <a class="code" href={placeAddress(['entries', ...key.split('/')])}>
                  <Foreign text={key} />
                </a>
                : {result.userErrors.map(({ message }) => message).join(' ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="actions">
        <button type="submit" class="main" disabled={change.isSending || Object.keys(draft).length === 0}>
          Send {counted(entries.length, 'correction', 'corrections')}
        </button>
      </p>
    </form>
  );
}
