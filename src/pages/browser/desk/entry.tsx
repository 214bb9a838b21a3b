import { useState } from 'preact/hooks';
import { codesPath } from '../../addresses.ts';
import { counted } from '../../labels.ts';
import {
  CorrectEntryOperation,
  DeskEntryOperation,
  type DeskEntryQuery,
  type EditableFragment,
} from '../../operations.generated.ts';
import { LifecycleBadge, Statuses } from '../../views/badges.tsx';
import { Difference } from '../../views/difference.tsx';
import { codeOf } from '../../views/entry-list.tsx';
import { Foreign } from '../../views/foreign-text.tsx';
import { type KeptDraft, useDraft } from './draft.ts';
import { CorrectionAction, EntryActions } from './entry-actions.tsx';
import { Conflict } from './entry-conflict.tsx';
import { EntryHistory } from './entry-history.tsx';
import { type Categories, FieldRow, shownText } from './field-row.tsx';
import { type Draft, EDITED_FIELDS, patchOf } from './fields.ts';
import { Mistakes, PlaceHead, ReasonField, Waiting } from './parts.tsx';
import { useAnswer, useChange, useSession } from './session.tsx';

type Entry = NonNullable<DeskEntryQuery['errorCode']>;

/** An entry to correct in place. */
export function EntryPlace({ entryKey }: { entryKey: string }) {
  const { data, problem, reload } = useAnswer(DeskEntryOperation, { key: entryKey });
  if (data === null) {
    return (
      <>
        <PlaceHead title={entryKey} />
        <Waiting problem={problem} reload={reload} />
      </>
    );
  }
  if (data.errorCode === null) {
    return (
      <PlaceHead title={entryKey}>
        <p>The catalog does not have this entry.</p>
      </PlaceHead>
    );
  }
  return <EntryDesk key={entryKey} entry={data.errorCode} categories={data.categories} reload={reload} />;
}

function EntryDesk({
  entry,
  categories,
  reload,
}: {
  entry: Entry;
  categories: Categories;
  reload: () => void;
}) {
  const [draft, setDraft] = useDraft(entry.id);
  const typed = changedValues(draft?.values ?? {}, entry);
  const hasTyped = Object.keys(typed).length > 0;
  // What was typed for an older version has to be looked at beside the newer one.
  const isBehind = draft !== null && hasTyped && draft.version !== entry.version;

  function type(values: Draft): void {
    setDraft({ version: draft?.version ?? entry.version, reason: draft?.reason ?? '', values });
  }
  function done(): void {
    setDraft(null);
    reload();
  }

  return (
    <article class="entry desk-entry">
      <PlaceHead title={codeOf(entry)}>
        <p class="facts">
          <span class="whose">
            {entry.vendor.name} · {entry.service.name}
          </span>
          <Statuses statuses={entry.httpStatuses} />
          <LifecycleBadge lifecycle={entry.lifecycle} />
          <span class="aside">version {entry.version}</span>
          <a href={codesPath(entry.key)}>As readers see it</a>
        </p>
      </PlaceHead>
      <EntryActions entry={entry} onDone={reload} />
      {isBehind && (
        <Conflict
          entry={entry}
          draft={draft}
          categories={categories}
          onValues={(values) => setDraft({ ...draft, values })}
          onSettled={(values) => setDraft({ ...draft, values, version: entry.version })}
        />
      )}
      {EDITED_FIELDS.map((field) => {
        const correction = entry.corrections.find((one) => one.field === field.field);
        return (
          <FieldRow
            key={field.name}
            field={field}
            entry={entry}
            categories={categories}
            typed={draft?.values[field.name]}
            onInput={(text) => type({ ...draft?.values, [field.name]: text })}
          >
            {correction !== undefined && (
              <div class="actions">
                {correction.stale && (
                  <CorrectionAction action="keep" entry={entry} field={field} onDone={reload} />
                )}
                <CorrectionAction action="drop" entry={entry} field={field} onDone={reload} />
              </div>
            )}
          </FieldRow>
        );
      })}
      {hasTyped && draft !== null && !isBehind && (
        <Review
          entry={entry}
          draft={{ ...draft, values: typed }}
          categories={categories}
          onReason={(reason) => setDraft({ ...draft, reason })}
          onConflict={reload}
          onDone={done}
          onDiscard={() => setDraft(null)}
        />
      )}
      <EntryHistory entry={entry} onDone={reload} />
    </article>
  );
}

/** What was typed and is not in force already. */
function changedValues(values: Draft, entry: EditableFragment): Draft {
  const changed = EDITED_FIELDS.filter(
    ({ name, inForce }) => values[name] !== undefined && values[name] !== inForce(entry),
  );
  return Object.fromEntries(changed.map(({ name }) => [name, values[name]]));
}

/** What is about to be sent: the difference to what is in force, and why. */
function Review({
  entry,
  draft,
  categories,
  onReason,
  onConflict,
  onDone,
  onDiscard,
}: {
  entry: Entry;
  draft: KeptDraft;
  categories: Categories;
  onReason: (reason: string) => void;
  onConflict: () => void;
  onDone: () => void;
  onDiscard: () => void;
}) {
  const { say } = useSession();
  const [wrong, setWrong] = useState<string | null>(null);
  const change = useChange(CorrectEntryOperation);
  const count = Object.keys(draft.values).length;

  async function submit(): Promise<void> {
    const patch = patchOf(draft.values);
    setWrong(typeof patch === 'string' ? patch : null);
    if (typeof patch === 'string') return;
    const { reason } = draft;
    const payload = await change.send({ id: entry.id, expectedVersion: draft.version, patch, reason });
    if (payload === null) return;
    if (payload.userErrors.some(({ code }) => code === 'VERSION_CONFLICT')) onConflict();
    else if (payload.userErrors.length === 0) {
      say(`${codeOf(entry)} is corrected.`);
      onDone();
    }
  }

  return (
    <form
      class="review"
      aria-label="What is about to be sent"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{counted(count, 'field', 'fields')} typed over</h2>
      <dl class="changes">
        {EDITED_FIELDS.filter(({ name }) => draft.values[name] !== undefined).map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>
              <Difference
                before={shownText(field.kind, field.inForce(entry), categories)}
                after={shownText(field.kind, draft.values[field.name] ?? '', categories)}
              />
            </dd>
          </div>
        ))}
      </dl>
      <ReasonField value={draft.reason} onInput={onReason} />
      <Mistakes problem={wrong ?? change.problem} mistakes={change.mistakes} />
      <div class="actions">
        <button type="submit" class="main" disabled={change.isSending}>
          Send the correction
        </button>
        <button type="button" onClick={onDiscard}>
          Discard what I typed
        </button>
      </div>
      <p class="aside">
        For <Foreign text={codeOf(entry)} />, version {draft.version}.
      </p>
    </form>
  );
}
