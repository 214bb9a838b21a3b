import { type FindParameters, findPath } from '../../find-parameters.ts';
import type { SummaryFragment } from '../../operations.generated.ts';
import { EntryList } from '../entry-list.tsx';
import { Foreign } from '../foreign-text.tsx';
/** What is said where no error was recognised in a text that is no search. */
export function NothingRecognised() {
  return (
    <section class="answers">
      <h1 class="absence">No error was recognised in this text.</h1>
      <p>
        Give the response or the exception as it is, with its code or its message; or search for a few words
        of it. The <a href="/codes">vendors</a> are those that the catalog has.
      </p>
    </section>
  );
}

interface NothingFoundProps {
  readonly parameters: FindParameters;
  readonly nearest: readonly SummaryFragment[];
}

/** What is said where no entry has what was searched for. */
export function NothingFound({ parameters, nearest }: NothingFoundProps) {
  const { q, chosen } = parameters;
  const isNarrowed = Object.values(chosen).some((values) => values.length > 0);
  const isCode = q !== '' && !/\s/.test(q);
  return (
    <section class="answers">
      <h1 class="absence">
        {q === '' ? (
          'Nothing in the catalog is all of this.'
        ) : isCode ? (
          <>
            <Foreign class="code" text={q} /> is not in the catalog
            {isNarrowed && ', as far as it was looked through'}.
          </>
        ) : (
          `Nothing in the catalog has all of these words${isNarrowed ? ', as far as it was looked through' : ''}.`
        )}
      </h1>
      {isNarrowed && (
        <p>
          <a href={findPath({ ...parameters, chosen: NOTHING_CHOSEN })}>Look through the whole catalog</a>
        </p>
      )}
      {nearest.length > 0 && (
        <>
          <p>The nearest that it has:</p>
          <EntryList entries={nearest} />
        </>
      )}
      {nearest.length === 0 && !isNarrowed && (
        <p>
          {!isCode && 'Search for fewer words. '}Look through the <a href="/codes">vendors</a>.
        </p>
      )}
    </section>
  );
}

const NOTHING_CHOSEN: FindParameters['chosen'] = {
  vendor: [],
  service: [],
  category: [],
  status: [],
  lifecycle: [],
};
