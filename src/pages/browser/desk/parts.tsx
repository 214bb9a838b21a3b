import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MistakeFragment } from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';

/** The head of a place: it takes the focus, so that a new place is read out, and names the page. */
export function PlaceHead({ title, children }: { title: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Desk · Cloud error catalog`;
    heading.current?.focus();
  }, [title]);
  return (
    <header class="place-head">
      <h1 ref={heading} tabIndex={-1}>
        <Foreign text={title} />
      </h1>
      {children}
    </header>
  );
}

/** Says that an answer is on its way, or why there is none. */
export function Waiting({ problem, reload }: { problem: string | null; reload: () => void }) {
  if (problem === null) return <p class="aside">Reading…</p>;
  return (
    <p class="notice problem" role="alert">
      {problem}{' '}
      <button type="button" onClick={reload}>
        Try again
      </button>
    </p>
  );
}

/** What is to be mended before a change can be made. */
export function Mistakes({
  problem,
  mistakes,
}: {
  problem: string | null;
  mistakes: readonly MistakeFragment[];
}) {
  if (problem === null && mistakes.length === 0) return null;
  return (
    <div class="notice problem" role="alert">
      {problem !== null && <p>{problem}</p>}
      {mistakes.length > 0 && (
        <ul class="plain">
          {mistakes.map(({ field, message }, index) => (
            <li key={index}>
              {field !== null && <code>{field.join('.')}</code>} <Foreign text={message} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the catalog says of one field of an input, by its path: `tables.0.service`; null for nothing. */
export function mistakeAt(mistakes: readonly MistakeFragment[], path: string): string | null {
  const messages = mistakes.filter(({ field }) => field?.join('.') === path).map(({ message }) => message);
  return messages.length === 0 ? null : messages.join(' ');
}

/** What stands on the element into which somebody types. */
export interface FieldAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A field of a form with its label above it, and what is to be mended in it below. */
export function Labelled({
  label,
  hint,
  mistake = null,
  children,
}: {
  label: string;
  hint?: string;
  mistake?: string | null;
  children: (attributes: FieldAttributes) => ComponentChildren;
}) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, mistake !== null && `${id}-mistake`].filter(Boolean);
  return (
    <div class={mistake === null ? 'labelled' : 'labelled wrong'}>
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': mistake === null ? undefined : true,
      })}
      {mistake !== null && (
        <p class="mistake" id={`${id}-mistake`} role="alert">
          <Foreign text={mistake} />
        </p>
      )}
      {hint !== undefined && (
        <p class="aside" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What a maintainer gives as the reason of a change, which everybody can read in the history. */
export function ReasonField({ value, onInput }: { value: string; onInput: (reason: string) => void }) {
  return (
    <Labelled label="Reason" hint="It stands in the public history.">
      {(ids) => (
        <textarea
          {...ids}
          rows={2}
          maxLength={1000}
          required
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** A button that asks for a reason before it does what it says. `act` gives whether it was done. */
export function ReasonedAction({
  label,
  explanation,
  isSending,
  problem,
  mistakes,
  act,
  forget,
  children,
}: {
  label: string;
  explanation: ComponentChildren;
  isSending: boolean;
  problem: string | null;
  mistakes: readonly MistakeFragment[];
  act: (reason: string) => Promise<boolean>;
  forget: () => void;
  children?: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Kept while the dialog is closed, so that nothing typed is lost by looking something up.
  const [reason, setReason] = useState('');
  const title = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          forget();
          setOpen(true);
        }}
      >
        {label}…
      </button>
      {isOpen && (
        <dialog
          ref={dialog}
          aria-labelledby={title}
          onClose={() => setOpen(false)}
          // What is on its way is waited for: nobody would see what became of it.
          onCancel={(event) => isSending && event.preventDefault()}
        >
          <form
            method="dialog"
            onSubmit={async (event) => {
              event.preventDefault();
              if (!(await act(reason))) return;
              setReason('');
              dialog.current?.close();
            }}
          >
            <h2 id={title}>{label}</h2>
            <div>{explanation}</div>
            {children}
            <ReasonField value={reason} onInput={setReason} />
            <Mistakes problem={problem} mistakes={mistakes} />
            <p class="actions">
              <button type="submit" class="main" disabled={isSending}>
                {label}
              </button>
              <button type="button" disabled={isSending} onClick={() => dialog.current?.close()}>
                Cancel
              </button>
            </p>
          </form>
        </dialog>
      )}
    </>
  );
}

/** Buttons of which one is pressed, each with what it selects. */
export function Choices<Value extends string>({
  name,
  options,
  chosen,
  onChoose,
}: {
  name: string;
  options: readonly (readonly [value: Value, label: string])[];
  chosen: Value;
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset class="choices">
      <legend class="unseen">{name}</legend>
      {options.map(([value, label]) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
