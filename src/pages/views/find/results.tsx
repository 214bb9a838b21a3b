import { Fragment } from 'preact';
import {
  FACETS,
  type Facet,
  type FindParameters,
  findPath,
  MOST_SHOWN_VALUES,
  ORDERS,
  type Order,
  orderOf,
  togglePath,
} from '../../find-parameters.ts';
import { SEARCH_FIELDS } from '../../labels.ts';
import type { DataOf } from '../../operation.ts';
import type { FindOperation } from '../../operations.generated.ts';
import { Code } from '../code.tsx';
import { codeOf, EntryItem, shortened } from '../entry-list.tsx';
import { Foreign } from '../foreign-text.tsx';
import { Pager } from '../pager.tsx';
import { Snippet } from '../snippet.tsx';

/** A page of entries that a search and a filter select. */
export type Found = DataOf<typeof FindOperation>['errorCodes'];

type Edge = Found['edges'][number];

interface ResultsProps {
  readonly parameters: FindParameters;
  readonly search: string | null;
  readonly found: Found;
  readonly isBelowAnswer: boolean;
}

/** Results: how many, in which order, the entries with the found words marked, the facets beside them, and the pages. */
export function Results({ parameters, search, found, isBelowAnswer }: ResultsProps) {
  const { totalCount, edges, pageInfo } = found;
  const Heading = isBelowAnswer ? 'h2' : 'h1';
  return (
    <div class="results">
      <section class="found">
        <header class="found-head">
          <Heading class="count">
            {totalCount === 1 ? '1 error code' : `${totalCount.toLocaleString('en')} error codes`}
            {search !== null && (
              <>
                {' '}
                for <Foreign text={search} />
              </>
            )}
          </Heading>
          <a class="jump" href="#narrow">
            Narrow down
          </a>
          <Orders parameters={parameters} isSearch={search !== null} />
        </header>
        {found.match === 'MOST' && (
          <p class="notice">Nothing in the catalog has all of these words; these have most of them.</p>
        )}
        {found.suggestions.length > 0 && (
          <p class="aside">
            {found.suggestions[0]!.kind === 'SPELLING' ? 'Searched for: ' : 'Search for: '}
            {found.suggestions.map(({ search: other }, index) => (
              <Fragment key={other}>
                {index > 0 && ', '}
                <a href={findPath(parameters, { q: other })} rel="nofollow">
                  <Foreign text={other} />
                </a>
              </Fragment>
            ))}
          </p>
        )}
        <ol class="entries" id="results">
          {edges.map((edge) => (
            <EntryItem key={edge.node.key} entry={edge.node} code={<MarkedCode edge={edge} />}>
              <Matches edge={edge} />
            </EntryItem>
          ))}
        </ol>
        <Pager
          previous={pageInfo.hasPreviousPage ? findPath(parameters, { before: pageInfo.startCursor }) : null}
          next={pageInfo.hasNextPage ? findPath(parameters, { after: pageInfo.endCursor }) : null}
        />
      </section>
      <Facets parameters={parameters} found={found} />
    </div>
  );
}

/**
 * What an entry of the results says: its message, or else its meaning, with the found words marked where they are there;
 * and below it the other texts in which words were found.
 */
function Matches({ edge: { node, matches } }: { edge: Edge }) {
  const first = node.message === null ? 'DESCRIPTION' : 'MESSAGE';
  const text = node.message ?? node.description;
  const inFirst = matches.find(({ field }) => field === first);
  const others = matches.filter(({ field }) => field !== first && field !== 'CODE').slice(0, 2);
  return (
    <>
      {text !== null && (
        <p class="entry-text">
          {inFirst === undefined ? <Foreign text={shortened(text)} /> : <Snippet html={inFirst.snippet} />}
        </p>
      )}
      {others.map(({ field, snippet }) => (
        <p key={field} class="entry-text aside">
          {SEARCH_FIELDS[field]}: <Snippet html={snippet} />
        </p>
      ))}
    </>
  );
}

/** The code of an entry with the found words marked; as it is where they are in another name of it. */
function MarkedCode({ edge: { node, matches } }: { edge: Edge }) {
  const snippet = matches.find(({ field }) => field === 'CODE')?.snippet;
  const isCodeAlone = snippet?.replace(/<\/?mark>/g, '') === node.code && node.variant === 1;
  return isCodeAlone ? <Snippet html={snippet!} /> : <Code text={codeOf(node)} />;
}

function Orders({ parameters, isSearch }: { parameters: FindParameters; isSearch: boolean }) {
  const current = orderOf(parameters, isSearch);
  const offered = (Object.keys(ORDERS) as Order[]).filter((order) => isSearch || order !== 'relevance');
  return (
    <details class="orders">
      <summary>{ORDERS[current].label}</summary>
      <ul>
        {offered.map((order) => (
          <li key={order}>
            <a
              href={findPath(parameters, {
                order: order === (isSearch ? 'relevance' : 'key') ? null : order,
              })}
              rel="nofollow"
              aria-current={order === current ? 'true' : undefined}
            >
              {ORDERS[order].label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What each facet is called, and where the API has it. */
const FACET_LABELS: Readonly<
  Record<Facet, { readonly label: string; readonly field: keyof Found['facets'] }>
> = {
  vendor: { label: 'Vendor', field: 'vendors' },
  service: { label: 'Service', field: 'services' },
  category: { label: 'Category', field: 'categories' },
  status: { label: 'HTTP status', field: 'httpStatuses' },
  lifecycle: { label: 'Lifecycle', field: 'lifecycles' },
};

/** So many values of a facet are shown at first: those that most entries have. */
const SHOWN_VALUES = 8;

function Facets({ parameters, found }: Pick<ResultsProps, 'parameters' | 'found'>) {
  return (
    <nav class="facets" id="narrow" aria-label="Narrow down">
      {FACETS.map((facet) => (
        <FacetValues key={facet} facet={facet} parameters={parameters} found={found} />
      ))}
    </nav>
  );
}

function FacetValues({
  facet,
  parameters,
  found,
}: { facet: Facet } & Pick<ResultsProps, 'parameters' | 'found'>) {
  const { label, field } = FACET_LABELS[facet];
  const chosen = parameters.chosen[facet];
  const counted = found.facets[field];
  // What is chosen stands first, and also where nothing has it any more.
  const values = [
    ...chosen.map((value) => counted.find((one) => one.value === value) ?? { value, label: value, count: 0 }),
    ...counted.filter(({ value }) => !chosen.includes(value)),
  ];
  if (values.length === 0 || (values.length === 1 && chosen.length === 0)) return null;
  const [shown, more] = [values.slice(0, SHOWN_VALUES), values.slice(SHOWN_VALUES, MOST_SHOWN_VALUES)];
  const links = (part: typeof values) => (
    <ul>
      {part.map(({ value, label: name, count }) => (
        <li key={value}>
          <a
            class="facet"
            id={`${facet}-${value}`}
            href={togglePath(parameters, facet, value)}
            rel="nofollow"
            aria-current={chosen.includes(value) ? 'true' : undefined}
          >
            <span class="facet-name">{name}</span>{' '}
            <span class="facet-count">{count.toLocaleString('en')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{label}</h2>
      {links(shown)}
      {more.length > 0 && (
        <details>
          <summary>{more.length} more</summary>
          {links(more)}
        </details>
      )}
    </section>
  );
}
