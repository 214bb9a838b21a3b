import { useState } from 'preact/hooks';
import { counted } from '../../labels.ts';
import {
  type CorrectEntriesMutation,
  CorrectEntriesOperation,
  type DeskEntriesQuery,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { type Categories, FieldInput } from './field-row.tsx';
import { type Draft, EDITED_FIELDS, patchOf } from './fields.ts';
import { Labelled, Mistakes, ReasonField } from './parts.tsx';
import { placeAddress } from './place.ts';
import { useChange, useSession } from './session.tsx';

type Node = DeskEntriesQuery['errorCodes']['nodes'][number];

/** The most entries that one request corrects. */
const MOST_CHOSEN = 100;

type Result = NonNullable<CorrectEntriesMutation['payload']>['results'][number];

/** One correction for all that were chosen. */
export function CorrectSeveral({
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
      class="review beside"
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
