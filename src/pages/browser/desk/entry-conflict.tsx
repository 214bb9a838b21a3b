import { useMemo, useState } from 'preact/hooks';
import type { DeskEntryQuery } from '../../operations.generated.ts';
import { Difference } from '../../views/difference.tsx';
import { ChangeLine, FieldChanges } from '../../views/entry/history.tsx';
import type { KeptDraft } from './draft.ts';
import { type Categories, ShownValue, shownText } from './field-row.tsx';
import { type Draft, EDITED_FIELDS } from './fields.ts';

type Entry = NonNullable<DeskEntryQuery['errorCode']>;

/**
 * Somebody has changed the entry since this tab began to type: both versions side by side, field by field. Nothing that was
 * typed is lost until somebody chooses, and a choice can be changed until all are settled.
 */
export function Conflict({
  entry,
  draft,
  categories,
  onValues,
  onSettled,
}: {
  entry: Entry;
  draft: KeptDraft;
  categories: Categories;
  onValues: (values: Draft) => void;
  onSettled: (values: Draft) => void;
}) {
  const fields = EDITED_FIELDS.filter(
    ({ name, inForce }) => draft.values[name] !== undefined && draft.values[name] !== inForce(entry),
  );
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const meanwhile = useMemo(
    () => entry.revisions.nodes.filter(({ version }) => version > draft.version),
    [entry, draft.version],
  );

  function settle(): void {
    onSettled(
      Object.fromEntries(
        fields.filter(({ name }) => !theirs.has(name)).map(({ name }) => [name, draft.values[name]]),
      ),
    );
  }

  return (
    <section class="conflict" aria-label="Changed meanwhile">
      <h2>Somebody has changed this entry meanwhile</h2>
      <p>
        You began at version {draft.version}; it is at version {entry.version} now. What you typed is still
        here, and nothing has been sent.
      </p>
      <ol class="history plain">
        {meanwhile.map((revision) => (
          <li key={revision.version}>
            <ChangeLine change={revision} />
            <FieldChanges change={revision} />
          </li>
        ))}
      </ol>
      {fields.map((field) => {
        const { name, label, kind, inForce } = field;
        const mine = draft.values[name] ?? '';
        return (
          <fieldset key={name}>
            <legend>{label}</legend>
            <div class="sides">
              <div>
                <label class="choice">
                  <input
                    type="radio"
                    name={`conflict-${name}`}
                    checked={theirs.has(name)}
                    onChange={() => setTheirs(new Set([...theirs, name]))}
                  />{' '}
                  Take what is there now
                </label>
                <ShownValue field={field} text={inForce(entry)} categories={categories} />
              </div>
              <div>
                <label class="choice">
                  <input
                    type="radio"
                    name={`conflict-${name}`}
                    checked={!theirs.has(name)}
                    onChange={() => setTheirs(new Set([...theirs].filter((one) => one !== name)))}
                  />{' '}
                  Keep what I typed
                </label>
                {kind === 'markdown' ? (
                  <textarea
                    rows={4}
                    dir="auto"
                    aria-label={`${label}, as you typed it`}
                    value={mine}
                    onInput={({ currentTarget }) =>
                      onValues({ ...draft.values, [name]: currentTarget.value })
                    }
                  />
                ) : (
                  <ShownValue field={field} text={mine} categories={categories} />
                )}
              </div>
            </div>
            <p class="aside">From what is there now to what you typed:</p>
            <Difference
              before={shownText(kind, inForce(entry), categories)}
              after={shownText(kind, mine, categories)}
            />
          </fieldset>
        );
      })}
      <p class="actions">
        <button type="button" class="main" onClick={settle}>
          Go on with version {entry.version}
        </button>
      </p>
    </section>
  );
}
