import type { ComponentChildren } from 'preact';
import {
  type FindParameters,
  findPath,
  findVariables,
  isEmpty,
  readFindParameters,
} from './find-parameters.ts';
import type { Ask } from './operation.ts';
import { FindOperation, HomeOperation, ResolveOperation } from './operations.generated.ts';
import type { Page, PageRoute } from './page.ts';
import { fitsIntoAddress, readableStart, searchIn } from './searched-text.ts';
import { Answers, type ResolvedText } from './views/find/answers.tsx';
import { Nothing } from './views/find/nothing.tsx';
import { type Found, Results } from './views/find/results.tsx';
import { HomeView } from './views/home-view.tsx';

/**
 * The first page, and what the one field finds:
 *
 *     text ─► short? ─ by POST ─► 303 to its address ─► GET ─┐
 *               │ no                                          ▼
 *               └────────────► errors in the text, and, where it is a line of words, a search ─► page
 */
export const findRoute: PageRoute = {
  path: '/',
  methods: ['GET', 'POST'],
  async answer({ query, form, ask }) {
    const parameters = readFindParameters(form ?? query);
    if (form !== null && fitsIntoAddress(parameters.q)) return { location: findPath(parameters) };
    return isEmpty(parameters) ? homePage(ask) : foundPage(parameters, ask);
  },
};

async function homePage(ask: Ask): Promise<Page> {
  const { data } = await ask(HomeOperation, {});
  return {
    status: 200,
    title: 'Cloud error catalog',
    description: `What the error codes of ${data.vendors
      .map(({ name }) => name)
      .slice(0, 5)
      .join(
        ', ',
      )} and others mean, what helps, and who says so: ${data.catalog.errorCodeCount} codes with the vendors’ own words.`,
    canonical: '/',
    field: '',
    part: null,
    main: <HomeView home={data} />,
  };
}

async function foundPage(parameters: FindParameters, ask: Ask): Promise<Page> {
  const { q } = parameters;
  const search = q === '' ? null : searchIn(q);
  const text = readableStart(q);
  const [resolved, found] = await Promise.all([
    q === '' ? null : ask(ResolveOperation, { text }),
    q !== '' && search === null ? null : ask(FindOperation, findVariables(parameters, search)),
  ]);
  const answered = resolved?.data.resolveError ?? null;
  const results = found?.data.errorCodes ?? null;
  const nearest =
    results !== null && results.totalCount === 0 && search !== null ? await nearestTo(search, ask) : null;
  return {
    status: 200,
    title: q === '' ? 'Error codes' : titleOf(q),
    description: null,
    canonical: null,
    field: fitsIntoAddress(q) ? q : '',
    part: null,
    main: <Findings {...{ parameters, search, answered, results, nearest }} isCut={text.length < q.length} />,
  };
}

/** What all of one question came to. */
interface FindingsProps {
  readonly parameters: FindParameters;
  readonly search: string | null;
  readonly answered: ResolvedText | null;
  readonly results: Found | null;
  readonly nearest: ResolvedText | null;
  /** Whether only the start of the text was read. */
  readonly isCut: boolean;
}

function Findings({
  parameters,
  search,
  answered,
  results,
  nearest,
  isCut,
}: FindingsProps): ComponentChildren {
  const errors = (answered?.errors ?? []).filter((error) => search === null || isAnswer(error));
  return (
    <>
      {isCut && <p class="notice">The text is longer than 64 KiB: only its start was read.</p>}
      {errors.length > 0 && <Answers errors={errors} isComplete={answered!.complete} />}
      {errors.length === 0 && search === null && parameters.q !== '' && <Nothing.Recognised />}
      {results !== null && results.totalCount === 0 && errors.length === 0 && (
        <Nothing.Found parameters={parameters} nearest={nearest?.errors[0]?.candidates ?? []} />
      )}
      {results !== null && (results.totalCount > 0 || errors.length === 0) && (
        <Results parameters={parameters} search={search} found={results} isBelowAnswer={errors.length > 0} />
      )}
    </>
  );
}

/** Whether an error that a line of words seems to report is one of the catalog: the same words may be a search. */
function isAnswer({ candidates }: ResolvedText['errors'][number]): boolean {
  return (candidates[0]?.score ?? 0) >= 0.5;
}

/** What is nearest to a code that no entry has: the API looks for it in an error that reports it as its code. */
async function nearestTo(search: string, ask: Ask): Promise<ResolvedText | null> {
  if (/\s/.test(search)) return null;
  const { data } = await ask(ResolveOperation, { text: JSON.stringify({ code: search }) });
  return data.resolveError;
}

function titleOf(q: string): string {
  const line = q.slice(0, 80).split(/[\r\n]/, 1)[0]!;
  return line.length < q.length ? `${line}…` : line;
}
