import { useState } from 'preact/hooks';
import { counted } from '../../labels.ts';
import {
  DeskDirectoryOperation,
  DeskEntriesOperation,
  type DeskEntriesQuery,
  type ErrorCodeFilter,
} from '../../operations.generated.ts';
import { CorrectSeveral } from './correct-several.tsx';
import { EntryLine } from './entry-line.tsx';
import type { Categories } from './field-row.tsx';
import { FIRST_PAGE, PageTurner, pageOf } from './page-turner.tsx';
import { Labelled, PlaceHead, Waiting } from './parts.tsx';
import { narrowPlace, placeAddress } from './place.ts';
import { useAnswer } from './session.tsx';

type Node = DeskEntriesQuery['errorCodes']['nodes'][number];

/** How many entries a page shows. */
const PAGE = 50;

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
  const [chosen, setChosen] = useState<ReadonlyMap<string, Node>>(new Map());
  const { data: directory } = useAnswer(DeskDirectoryOperation, {});
  const { data, problem, isAsking, reload } = useAnswer(DeskEntriesOperation, {
    search: narrowing.search.trim() === '' ? null : narrowing.search,
    filter: filterOf(narrowing),
    ...pageOf(query, PAGE),
  });
  const list = data?.errorCodes ?? null;

  const narrow = (changed: Partial<Narrowing>) => narrowPlace({ ...changed, ...FIRST_PAGE });
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
      <div class={chosen.size > 0 ? 'with-beside' : undefined}>
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
              {chosen.size > 0 && (
                <button
                  type="button"
                  class="main"
                  onClick={() => document.querySelector<HTMLElement>('.beside select')?.focus()}
                >
                  Correct the {counted(chosen.size, 'chosen one', 'chosen ones')}
                </button>
              )}
            </p>
            <ul class="entries chosen-list" aria-busy={isAsking}>
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
            <PageTurner ends={list.pageInfo} previous="Previous page" next="Next page" />
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
      </div>
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
