import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MistakeFragment } from '../../operations.generated.ts';
import { Labelled, Mistakes, mistakeAt } from './parts.tsx';
import { type Change, useSession } from './session.tsx';

/** A field of a form: a line, several lines, or one of some options. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
  readonly options?: readonly (readonly [value: string, label: string])[];
}

/** The short name of a new thing of the directory. */
export const SLUG: FormField = {
  name: 'slug',
  label: 'Short name',
  hint: 'Lower-case letters and digits, joined by single hyphens. It stays.',
};

/** Why something is changed, where the API does not insist on it. */
export const OPTIONAL_REASON: FormField = {
  name: 'reason',
  label: 'Reason',
  hint: 'It stands in the public history. It may be left out.',
  isOptional: true,
};

/** What somebody typed, by the names of the fields; a field that nobody has touched is not there. */
export type Typed = Readonly<Record<string, string>>;

/** A short form that is folded until somebody opens it, and that folds when its change is made. */
export function NamedForm<Input, Given extends { readonly userErrors: readonly MistakeFragment[] }>({
  title,
  fields,
  values: present = {},
  change,
  inputOf,
  onDone,
  more,
  saysMore = () => false,
}: {
  title: string;
  fields: readonly FormField[];
  /** What is there now, by the names of the fields. */
  values?: Typed;
  change: Change<Input, Given>;
  inputOf: (values: Typed, typed: Typed) => Input;
  onDone: () => void;
  /** Further fields, before the last one. */
  more?: ComponentChildren;
  /** Whether the further fields say a mistake themselves, by its path. */
  saysMore?: (path: string) => boolean;
}) {
  const { say } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<Typed>({});
  const values = { ...present, ...typed };
  const rest = change.mistakes.filter(({ field }) => {
    const path = field?.join('.') ?? '';
    return !saysMore(path) && !fields.some(({ name }) => name === path);
  });

  async function submit(): Promise<void> {
    const payload = await change.send(inputOf(values, typed));
    if (payload === null || payload.userErrors.length > 0) return;
    say(`Done: ${title}.`);
    setOpen(false);
    setTyped({});
    onDone();
  }

  const drawn = fields.map((field) => (
    <DrawnField
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      mistake={mistakeAt(change.mistakes, field.name)}
      onInput={(text) => setTyped({ ...typed, [field.name]: text })}
    />
  ));
  return (
    <details class="named-form" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {drawn.slice(0, -1)}
        {more}
        {drawn.slice(-1)}
        <Mistakes problem={change.problem} mistakes={rest} />
        <p class="actions">
          <button type="submit" class="main" disabled={change.isSending}>
            {title}
          </button>
        </p>
      </form>
    </details>
  );
}

function DrawnField({
  field: { name, label, hint, isLong, isOptional, options },
  value,
  mistake,
  onInput,
}: {
  field: FormField;
  value: string;
  mistake: string | null;
  onInput: (text: string) => void;
}) {
  return (
    <Labelled label={label} mistake={mistake} {...(hint !== undefined && { hint })}>
      {(attributes) => {
        const common = {
          ...attributes,
          required: isOptional !== true,
          value,
          onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onInput(currentTarget.value),
        };
        if (options !== undefined) {
          return (
            <select {...common}>
              {options.map(([option, text]) => (
                <option key={option} value={option}>
                  {text}
                </option>
              ))}
            </select>
          );
        }
        return isLong === true ? (
          <textarea {...common} rows={3} maxLength={1000} />
        ) : (
          <input {...common} maxLength={name === 'sourceUrl' ? 2_000 : 200} autocomplete="off" />
        );
      }}
    </Labelled>
  );
}
