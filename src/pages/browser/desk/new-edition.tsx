import { useState } from 'preact/hooks';
import { type DocumentFormatOrAuto, PlanEditionOperation } from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { sendWithProgress } from './ask-catalog.ts';
import { chosenDocument, DocumentField, documentInput } from './edition-document.tsx';
import { readText } from './edition-text.ts';
import { Labelled, Mistakes, PlaceHead } from './parts.tsx';
import { placeAddress } from './place.ts';
import { useChange, useSession } from './session.tsx';

/** How an edition can be written, in the words for people. */
const FORMATS: Readonly<Record<DocumentFormatOrAuto, string>> = {
  AUTO: 'as the text looks',
  RST: 'reStructuredText',
  MARKDOWN: 'Markdown',
  HTML: 'HTML',
  TEXT_CELLS: 'text of a web page, a paragraph for each cell',
  TEXT_ROWS: 'text of a web page, a line for each row',
};

/** Takes a file, and has it planned: nothing of the catalog changes yet. */
export function NewEditionPlace({ query }: { query: URLSearchParams }) {
  const { say } = useSession();
  const change = useChange(PlanEditionOperation);
  const [chosen, setChosen] = useState(() => chosenDocument(query.get('document') ?? ''));
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [format, setFormat] = useState<DocumentFormatOrAuto>('AUTO');
  const [publishedAt, setPublishedAt] = useState('');
  const [sent, setSent] = useState<number | null>(null);

  async function take(given: File | undefined): Promise<void> {
    if (given === undefined) return;
    const read = readText(new Uint8Array(await given.arrayBuffer()));
    setProblem('problem' in read ? read.problem : null);
    setFile('text' in read ? { name: given.name, text: read.text } : null);
  }

  async function submit(): Promise<void> {
    if (file === null) {
      setProblem('Choose a file first.');
      return;
    }
    setSent(0);
    const payload = await change.send(
      {
        ...documentInput(chosen),
        content: file.text,
        format,
        publishedAt: publishedAt === '' ? null : `${publishedAt}T00:00:00Z`,
      },
      sendWithProgress(setSent),
    );
    setSent(null);
    const run = payload?.importRun;
    if (run == null || payload!.userErrors.length > 0) return;
    if (run.state === 'UNCHANGED') say('The catalog has this very text already as the newest edition.');
    location.hash = placeAddress(['runs', run.id]);
  }

  return (
    <>
      <PlaceHead title="Read a new edition">
        <p>The text is read and compared. Nothing of the catalog changes until you apply the plan.</p>
      </PlaceHead>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FileField name={file?.name ?? null} take={take} />
        <DocumentField chosen={chosen} onChange={setChosen} />
        <Labelled label="Format">
          {(ids) => (
            <select
              {...ids}
              value={format}
              onInput={({ currentTarget }) => setFormat(currentTarget.value as DocumentFormatOrAuto)}
            >
              {Object.entries(FORMATS).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled
          label="The vendor’s own date"
          hint="Without it, the date on the page counts, where it bears one."
        >
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={publishedAt}
              onInput={({ currentTarget }) => setPublishedAt(currentTarget.value)}
            />
          )}
        </Labelled>
        <Mistakes problem={problem ?? change.problem} mistakes={change.mistakes} />
        {sent !== null && <Progress part={sent} />}
        <p class="actions">
          <button type="submit" class="main" disabled={change.isSending}>
            Read and plan
          </button>
        </p>
      </form>
    </>
  );
}

/** A file that is dropped onto the field, or chosen. */
function FileField({ name, take }: { name: string | null; take: (file: File | undefined) => Promise<void> }) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped here can be chosen in the field by keyboard.
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <label for="edition-file">Drop the vendor’s page here, or choose it</label>
      <input
        id="edition-file"
        type="file"
        accept=".rst,.md,.markdown,.html,.htm,.txt,text/*"
        onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
      />
      {name !== null && (
        <p role="status">
          <Foreign class="code" text={name} />
        </p>
      )}
    </div>
  );
}

/** How far the text is: what is sent is known, how long it is read is not. */
function Progress({ part }: { part: number }) {
  const isSent = part >= 1;
  return (
    <div role="status">
      <label for="edition-progress">
        {isSent ? 'The catalog reads and compares it…' : `Sent: ${Math.floor(part * 100)} %`}
      </label>
      {isSent ? <progress id="edition-progress" /> : <progress id="edition-progress" max={1} value={part} />}
    </div>
  );
}
