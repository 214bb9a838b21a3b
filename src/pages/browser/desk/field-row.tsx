import { useId } from 'preact/hooks';
import { LIFECYCLES } from '../../labels.ts';
import type { DeskEntryQuery, EditableFragment } from '../../operations.generated.ts';
import { Difference } from '../../views/difference.tsx';
import { Foreign } from '../../views/foreign-text.tsx';
import { Minute } from '../../views/instant.tsx';
import { Markdown } from '../../views/markdown.tsx';
import { CHOSEN_LIFECYCLES, type EditedField, jsonText, vendorText } from './fields.ts';

/** The categories that can be chosen. */
export type Categories = DeskEntryQuery['categories'];

/** A field of an entry: the vendor's words, and beside them what is in force and can be typed over. */
export function FieldRow({
  field,
  entry,
  categories,
  typed,
  onInput,
  children,
}: {
  field: EditedField;
  entry: EditableFragment;
  categories: Categories;
  /** What somebody has typed; undefined for nothing. */
  typed: string | undefined;
  onInput: (text: string) => void;
  children?: preact.ComponentChildren;
}) {
  const id = useId();
  const correction = entry.corrections.find((one) => one.field === field.field);
  const inForce = field.inForce(entry);
  const value = typed ?? inForce;
  const isChanged = typed !== undefined && typed !== inForce;
  const className = ['field-row', isChanged && 'changed', correction?.stale && 'stale']
    .filter(Boolean)
    .join(' ');
  return (
    <section class={className} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        {field.label} {isChanged && <span class="badge">typed over</span>}{' '}
        {correction !== undefined && !correction.stale && <span class="badge">corrected</span>}{' '}
        {correction?.stale === true && (
          <span class="badge stale">The vendor has changed its words since</span>
        )}
      </h2>
      <div class="sides">
        <div class="vendors">
          <h3>{field.kind === 'category' ? 'By the catalog’s rules' : 'The vendor’s words'}</h3>
          {correction?.stale === true ? (
            <Difference
              before={jsonText(correction.writtenAgainst)}
              after={jsonText(correction.vendorValue)}
            />
          ) : (
            <ShownValue field={field} text={vendorText(field, entry)} categories={categories} />
          )}
        </div>
        <div class="ours">
          <label for={`${id}-input`} class="side-name">
            {isChanged
              ? 'What you typed'
              : correction === undefined
                ? 'In force, as it was read'
                : 'In force'}
            <span class="unseen">: {field.label}</span>
          </label>
          <FieldInput
            id={`${id}-input`}
            field={field}
            value={value}
            categories={categories}
            lifecycle={entry.lifecycle}
            onInput={onInput}
          />
          {field.kind === 'markdown' && isChanged && (
            <div class="preview">
              <h3>Preview</h3>
              <ShownValue field={field} text={value} categories={categories} />
            </div>
          )}
        </div>
      </div>
      {correction !== undefined && (
        <p class="aside">
          <Foreign text={correction.author.name} />, <Minute at={correction.createdAt} />:{' '}
          <Foreign text={correction.reason} />
        </p>
      )}
      {children}
    </section>
  );
}

/** What somebody types a value into, as its kind asks for. */
export function FieldInput({
  id,
  field: { kind },
  value,
  categories,
  lifecycle,
  onInput,
}: {
  id: string;
  field: Pick<EditedField, 'kind'>;
  value: string;
  categories: Categories;
  /** That of the entry, which stays to be chosen, whatever it is; null for none. */
  lifecycle: EditableFragment['lifecycle'] | null;
  onInput: (text: string) => void;
}) {
  const common = {
    id,
    value,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onInput(currentTarget.value),
  };
  switch (kind) {
    case 'markdown':
      return (
        <textarea {...common} rows={Math.min(14, Math.max(3, value.split('\n').length + 1))} dir="auto" />
      );
    case 'line':
    case 'statuses':
      return (
        <input
          {...common}
          type="text"
          inputMode={kind === 'statuses' ? 'numeric' : 'text'}
          autocomplete="off"
          spellcheck={false}
        />
      );
    case 'category':
      return (
        <select {...common}>
          {categories.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      );
    case 'lifecycle':
      return (
        <select {...common}>
          {[...new Set([...CHOSEN_LIFECYCLES, ...(lifecycle === null ? [] : [lifecycle])])].map((one) => (
            <option key={one} value={one}>
              {LIFECYCLES[one].label}
            </option>
          ))}
        </select>
      );
  }
}

/** A value as readers see it. */
export function ShownValue({
  field: { kind },
  text,
  categories,
}: {
  field: Pick<EditedField, 'kind'>;
  text: string;
  categories: Categories;
}) {
  if (text.trim() === '') return <p class="absent">nothing</p>;
  if (kind === 'markdown') return <Markdown text={text} />;
  return (
    <p>
      <Foreign text={shownText(kind, text, categories)} />
    </p>
  );
}

/** A value in the words for people: the title of a category instead of its slug. */
export function shownText(kind: EditedField['kind'], text: string, categories: Categories): string {
  if (kind === 'category') return categories.find(({ slug }) => slug === text)?.title ?? text;
  if (kind === 'lifecycle') return LIFECYCLES[text as keyof typeof LIFECYCLES]?.label ?? text;
  return text;
}
