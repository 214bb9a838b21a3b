import { useState } from 'preact/hooks';
import type { MistakeFragment } from '../../operations.generated.ts';
import { Labelled, Mistakes } from './parts.tsx';
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

/** A short form that is folded until somebody opens it, and that folds when its change is made. */
export function NamedForm<Input, Given extends { readonly userErrors: readonly MistakeFragment[] }>({
  title,
  fields,
  values: first = {},
  change,
  inputOf,
  onDone,
}: {
  title: string;
  fields: readonly FormField[];
  values?: Readonly<Record<string, string>>;
  change: Change<Input, Given>;
  inputOf: (values: Readonly<Record<string, string>>) => Input;
  onDone: () => void;
}) {
  const { say } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [values, setValues] = useState(first);

  async function submit(): Promise<void> {
    const payload = await change.send(inputOf(values));
    if (payload === null || payload.userErrors.length > 0) return;
    say(`Done: ${title}.`);
    setOpen(false);
    setValues(first);
    onDone();
  }

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
        {fields.map((field) => (
          <Labelled
            key={field.name}
            label={field.label}
            {...(field.hint !== undefined && { hint: field.hint })}
          >
            {(ids) => {
              const common = {
                ...ids,
                required: field.isOptional !== true,
                value: values[field.name] ?? '',
                onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
                  setValues({ ...values, [field.name]: currentTarget.value }),
              };
              if (field.options !== undefined) {
                return (
                  <select {...common}>
                    {field.options.map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                );
              }
              return field.isLong === true ? (
                <textarea {...common} rows={3} maxLength={1000} />
              ) : (
                <input {...common} maxLength={field.name === 'sourceUrl' ? 2_000 : 200} autocomplete="off" />
              );
            }}
          </Labelled>
        ))}
        <Mistakes problem={change.problem} mistakes={change.mistakes} />
        <p class="actions">
          <button type="submit" class="main" disabled={change.isSending}>
            {title}
          </button>
        </p>
      </form>
    </details>
  );
}
