import { useState } from 'preact/hooks';
import { CreateEntryOperation, DeskDirectoryOperation } from '../../operations.generated.ts';
import { Markdown } from '../../views/markdown.tsx';
import { FieldInput } from './field-row.tsx';
import { type Draft, EDITED_FIELDS, patchOf } from './fields.ts';
import { Labelled, Mistakes, PlaceHead, ReasonField, Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
import { useAnswer, useChange, useSession } from './session.tsx';

/** Adds an entry that no document of its vendor has. */
export function NewEntryPlace() {
  const { say } = useSession();
  const { data, problem, reload } = useAnswer(DeskDirectoryOperation, {});
  const change = useChange(CreateEntryOperation);
  const [service, setService] = useState('');
  const [code, setCode] = useState('');
  const [draft, setDraft] = useState<Draft>({});
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  if (data === null) return <Waiting problem={problem} reload={reload} />;

  async function submit(): Promise<void> {
    const given = Object.entries(draft).filter(([, text]) => text !== '');
    const patch = patchOf(Object.fromEntries(given));
    setWrong(typeof patch === 'string' ? patch : null);
    if (typeof patch === 'string') return;
    const { category, lifecycle, ...texts } = patch;
    const payload = await change.send({
      ...texts,
      ...(category != null && { category }),
      ...(lifecycle != null && { lifecycle }),
      service,
      code,
      reason,
    });
    const key = payload?.errorCode?.key;
    if (key === undefined || payload!.userErrors.length > 0) return;
    say(`${key} is in the catalog.`);
    location.hash = placeAddress(['entries', ...key.split('/')]);
  }

  return (
    <>
      <PlaceHead title="Add an entry">
        <p>
          Its words are corrections of nothing: once the vendor documents the code, its own words slide under
          them.
        </p>
      </PlaceHead>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Labelled label="Service">
          {(ids) => (
            <select
              {...ids}
              required
              value={service}
              onInput={({ currentTarget }) => setService(currentTarget.value)}
            >
              <option value="">choose a service</option>
              {data.vendors.map((vendor) => (
                <optgroup key={vendor.slug} label={vendor.name}>
                  {vendor.services.map(({ key, name }) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label="Code" hint="As the API returns it.">
          {(ids) => (
            <input
              {...ids}
              required
              maxLength={200}
              autocomplete="off"
              spellcheck={false}
              value={code}
              onInput={({ currentTarget }) => setCode(currentTarget.value)}
            />
          )}
        </Labelled>
        {EDITED_FIELDS.map((field) => {
          const { name, label, kind } = field;
          const text = draft[name] ?? '';
          const onInput = (typed: string) => setDraft({ ...draft, [name]: typed });
          return (
            <Labelled key={name} label={label}>
              {({ id }) => (
                <>
                  {kind === 'category' ? (
                    <select
                      id={id}
                      value={text}
                      onInput={({ currentTarget }) => onInput(currentTarget.value)}
                    >
                      <option value="">as the rules decide</option>
                      {data.categories.map(({ slug, title }) => (
                        <option key={slug} value={slug}>
                          {title}
                        </option>
                      ))}
                    </select>
                  ) : (
                    <FieldInput
                      id={id}
                      field={field}
                      value={kind === 'lifecycle' && text === '' ? 'CURRENT' : text}
                      categories={data.categories}
                      lifecycle={null}
                      onInput={onInput}
                    />
                  )}
                  {kind === 'markdown' && /[*`[\]_]/.test(text) && (
                    <div class="preview">
                      <Markdown text={text} />
                    </div>
                  )}
                </>
              )}
            </Labelled>
          );
        })}
        <ReasonField value={reason} onInput={setReason} />
        <Mistakes problem={wrong ?? change.problem} mistakes={change.mistakes} />
        <p class="actions">
          <button type="submit" class="main" disabled={change.isSending}>
            Add the entry
          </button>
        </p>
      </form>
    </>
  );
}
