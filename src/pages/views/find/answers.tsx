import { codesPath } from '../../addresses.ts';
import { MATCH_REASONS, REMEDIES } from '../../labels.ts';
import type { DataOf } from '../../operation.ts';
import type { MatchReason, ResolveOperation } from '../../operations.generated.ts';
import { LifecycleBadge, Statuses } from '../badges.tsx';
import { Code } from '../code.tsx';
import { codeOf, EntryItem } from '../entry-list.tsx';
import { Foreign } from '../foreign-text.tsx';
import { Markdown } from '../markdown.tsx';

/** What a text reports. */
export type ResolvedText = DataOf<typeof ResolveOperation>['resolveError'];

type ResolvedError = ResolvedText['errors'][number];

type Candidate = ResolvedError['candidates'][number];

/** From this score on, an entry is to be trusted. */
const SURE = 0.9;

/** Below this score, an entry is a hint and no more: the catalog may not have the error. */
export const HINT = 0.5;

/** What speaks for an entry as the one with the code, rather than one with a message like it. */
const BY_CODE: ReadonlySet<MatchReason> = new Set<MatchReason>([
  'CODE',
  'ALIAS',
  'CODE_PARENT',
  'COMMON_CODE',
]);

/** The answers to a text: one for each error in it. */
export function Answers({ errors, isComplete }: { errors: readonly ResolvedError[]; isComplete: boolean }) {
  return (
    <section class="answers">
      <h1 class="unseen">What the text reports</h1>
      {errors.length > 1 && (
        <p class="aside">
          The text reports {isComplete ? errors.length : `more than ${errors.length}`} errors
          {isComplete ? '.' : '; these are the first.'}
        </p>
      )}
      {errors.map((error, index) => (
        <Answer key={index} error={error} />
      ))}
    </section>
  );
}

function Answer({ error }: { error: ResolvedError }) {
  const [best, ...others] = error.candidates;
  const isKnown = best !== undefined && best.score >= HINT;
  const hasCode =
    error.code !== null &&
    error.candidates.some(({ matchedBy }) => matchedBy.some((reason) => BY_CODE.has(reason)));
  return (
    <article class={isKnown ? 'answer' : 'answer unknown'}>
      {(!isKnown || (error.code !== null && !hasCode)) && <Absence error={error} isKnown={isKnown} />}
      {isKnown ? (
        <>
          <Known best={best} />
          <Candidates title="It may also be" candidates={others} />
        </>
      ) : (
        <Candidates title="The nearest that it has" candidates={error.candidates} />
      )}
      <Reported error={error} />
    </article>
  );
}

/** Says first that the catalog does not have what the text reports. */
function Absence({ error: { code, message }, isKnown }: { error: ResolvedError; isKnown: boolean }) {
  const what = code ?? message;
  if (isKnown) {
    return (
      <p class="absence">
        The code <Foreign class="code" text={what ?? ''} /> is not in the catalog. Its message is that of
        another one:
      </p>
    );
  }
  return (
    <h2 class="absence">
      {what === null ? (
        'This error'
      ) : (
        <span class={code === null ? undefined : 'code'}>
          <Code text={what.slice(0, 200)} />
        </span>
      )}{' '}
      is not in the catalog.
    </h2>
  );
}

function Known({ best }: { best: Candidate }) {
  const { errorCode: entry, parameters } = best;
  const base = entry.rows[0]?.document.sourceUrl ?? null;
  const { label, sentence } = REMEDIES[entry.remedy];
  return (
    <>
      <header>
        <h2>
          <a class="code" href={codesPath(entry.key)}>
            <Code text={codeOf(entry)} />
          </a>{' '}
          <span class="whose">
            {entry.vendor.name} · {entry.service.name}
          </span>
        </h2>
        <p class="facts">
          <Statuses statuses={entry.httpStatuses} />
          <LifecycleBadge lifecycle={entry.lifecycle} />
          <span class="badge">{entry.category.title}</span>
          <span class={entry.retryable ? 'badge remedy retry' : 'badge remedy'}>
            {entry.retryable ? 'Retry' : `No retry: ${label.toLowerCase()}`}
          </span>
        </p>
      </header>
      {entry.message !== null && (
        <div class="message">
          <Markdown text={entry.messageMarkdown ?? entry.message} base={base} />
        </div>
      )}
      <dl class="facts-list">
        {entry.description !== null && (
          <div>
            <dt>Meaning</dt>
            <dd>
              <Markdown text={entry.descriptionMarkdown ?? entry.description} base={base} />
            </dd>
          </div>
        )}
        <div>
          <dt>What to do</dt>
          <dd>
            {entry.solution !== null && (
              <Markdown text={entry.solutionMarkdown ?? entry.solution} base={base} />
            )}
            <p class={entry.solution === null ? undefined : 'aside'}>{sentence}</p>
          </dd>
        </div>
        {parameters.length > 0 && (
          <div>
            <dt>Values</dt>
            <dd>
              <dl class="values">
                {parameters.map(({ name, value }, index) => (
                  <div key={index}>
                    <dt>
                      <Foreign text={name} />
                    </dt>
                    <dd>
                      <Foreign class="code" text={value} />
                    </dd>
                  </div>
                ))}
              </dl>
            </dd>
          </div>
        )}
        <div>
          <dt>How sure</dt>
          <dd>
            <Sureness candidate={best} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function Sureness({ candidate: { score, matchedBy } }: { candidate: Candidate }) {
  return (
    <p>
      <meter min={0} max={1} low={HINT} high={SURE} optimum={1} value={score} aria-label="How sure it is">
        {percent(score)}
      </meter>{' '}
      {score >= SURE ? 'Sure' : 'Likely, but look at the others'}: {percent(score)}, by{' '}
      {matchedBy.map((reason) => MATCH_REASONS[reason]).join(', ')}.
    </p>
  );
}

function Candidates({ title, candidates }: { title: string; candidates: readonly Candidate[] }) {
  if (candidates.length === 0) return null;
  return (
    <div class="others">
      <h3>{title}</h3>
      <ul class="entries">
        {candidates.map((candidate) => (
          <EntryItem key={candidate.errorCode.key} entry={candidate.errorCode} />
        ))}
      </ul>
    </div>
  );
}

/** What of the text reports the error. */
function Reported({ error: { excerpt, requestId, httpStatus, occurrences } }: { error: ResolvedError }) {
  return (
    <div class="reported">
      <pre>
        <Foreign text={excerpt.length > 600 ? `${excerpt.slice(0, 600)}…` : excerpt} />
      </pre>
      <p class="aside">
        {occurrences > 1 && <>{occurrences} times in the text. </>}
        {httpStatus !== null && <>HTTP {httpStatus}. </>}
        {requestId !== null && (
          <>
            Request id, to give to the vendor: <Foreign class="code" text={requestId} />
          </>
        )}
      </p>
    </div>
  );
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
