import {
  type FindParameters,
  findPath,
  findVariables,
  isEmpty,
  readFindParameters,
} from './find-parameters.ts';
import type { Ask } from './operation.ts';
import {
  CodesLikeOperation,
  FindOperation,
  HomeOperation,
  ResolveOperation,
  type SummaryFragment,
} from './operations.generated.ts';
import type { Page, PageRoute } from './page.ts';
import { fitsIntoAddress, readableStart, searchIn } from './searched-text.ts';
import { Answers, HINT, type ResolvedText } from './views/find/answers.tsx';
import { NothingFound, NothingRecognised } from './views/find/nothing.tsx';
import { Results } from './views/find/results.tsx';
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
  const answered = q === '' ? null : (await ask(ResolveOperation, { text })).data.resolveError;
  const errors = (answered?.errors ?? []).filter(
    (error) => search === null || isReport(error) || isKnown(error),
  );
  // The words of a report are no search: all that it says is answered.
  const isSearch = !errors.some(isReport) && (q === '' || search !== null);
  const results = isSearch
    ? (await ask(FindOperation, findVariables(parameters, search))).data.errorCodes
    : null;
  const isMissing = errors.length === 0 && results?.totalCount === 0;
  const nearest = isMissing && search !== null ? await codesLike(search, ask) : [];
  return {
    status: 200,
    title: q === '' ? 'Error codes' : titleOf(q),
    description: null,
    canonical: null,
    field: fitsIntoAddress(q) ? q : '',
    part: null,
    main: (
      <>
        {text.length < q.length && (
          <p class="notice">The text is longer than 64 KiB: only its start was read.</p>
        )}
        {errors.length > 0 && <Answers errors={errors} isComplete={answered!.complete} />}
        {errors.length === 0 && results === null && <NothingRecognised />}
        {isMissing && <NothingFound parameters={parameters} nearest={nearest} />}
        {results !== null && results.totalCount > 0 && (
          <Results
            parameters={parameters}
            search={search}
            found={results}
            isBelowAnswer={errors.length > 0}
          />
        )}
      </>
    ),
  };
}

type ResolvedError = ResolvedText['errors'][number];

/** Whether an error stands in the form in which programs report errors; in plain words it may be a search as well. */
function isReport({ format }: ResolvedError): boolean {
  return format !== 'CODE_IN_TEXT' && format !== 'MESSAGE_IN_TEXT';
}

/** Whether the catalog has an error, as far as can be said. */
function isKnown({ candidates }: ResolvedError): boolean {
  return (candidates[0]?.score ?? 0) >= HINT;
}

/** The shortest beginning of a code that is looked for. */
const SHORTEST_PREFIX = 3;

/** Entries whose codes start like one that no entry has: with the longest of a few beginnings that any has. */
async function codesLike(code: string, ask: Ask): Promise<readonly SummaryFragment[]> {
  if (/\s/.test(code)) return [];
  const lengths = [1, 2, 3, Math.ceil(code.length / 3), Math.ceil(code.length / 2)].map(
    (cut) => code.length - cut,
  );
  for (const length of new Set(lengths)) {
    if (length < SHORTEST_PREFIX) continue;
    const { errorCodes } = (await ask(CodesLikeOperation, { prefix: code.slice(0, length) })).data;
    if (errorCodes.nodes.length > 0) return errorCodes.nodes;
  }
  return [];
}

function titleOf(q: string): string {
  const line = q.slice(0, 80).split(/[\r\n]/, 1)[0]!;
  return line.length < q.length ? `${line}…` : line;
}
