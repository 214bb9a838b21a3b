import { useId } from 'preact/hooks';
import type { DeskDocumentsQuery, DocumentTableInput, MistakeFragment } from '../../operations.generated.ts';
import { Labelled, mistakeAt } from './parts.tsx';

/** Of so many headings a document may say whose the tables below them are. */
const MOST_TABLES = 50;

/** A heading, and the service that the tables below it belong to, as they are typed. */
export type TypedTable = Readonly<Record<keyof DocumentTableInput, string>>;

/** Which tables of a document are other services’, as they are typed. */
export function tablesOf({
  tables,
}: Pick<DeskDocumentsQuery['documents']['nodes'][number], 'tables'>): TypedTable[] {
  return tables.map(({ section, service }) => ({ section, service: service.key }));
}

/** Whether a mistake is said at a field of these. */
export function isOfTables(path: string): boolean {
  return path === 'tables' || path.startsWith('tables.');
}

/** The headings of a page below which tables of other services stand: added, changed, taken away. */
export function DocumentTables({
  tables,
  services,
  mistakes,
  onChange,
}: {
  tables: readonly TypedTable[];
  /** The keys that are offered. */
  services: readonly string[];
  mistakes: readonly MistakeFragment[];
  onChange: (tables: readonly TypedTable[]) => void;
}) {
  const id = useId();
  const wrong = mistakeAt(mistakes, 'tables');
  const field = (at: number, name: keyof TypedTable, label: string) => (
    <Labelled label={label} mistake={mistakeAt(mistakes, `tables.${at}.${name}`)}>
      {(attributes) => (
        <input
          {...attributes}
          required
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          list={name === 'service' ? `${id}-services` : undefined}
          value={tables[at]![name]}
          onInput={({ currentTarget }) =>
            onChange(tables.with(at, { ...tables[at]!, [name]: currentTarget.value }))
          }
        />
      )}
    </Labelled>
  );
  return (
    <fieldset>
      <legend>Tables of other services</legend>
      <p class="aside">
        A page can have tables of another service than its own. Name the heading above them, and the service:
        it counts from the next edition on.
      </p>
      {tables.map((_, at) => (
        <div key={at} class="table-owner">
          {field(at, 'section', 'Heading')}
          {field(at, 'service', 'Service')}
          <button type="button" onClick={() => onChange(tables.toSpliced(at, 1))}>
            Remove <span class="unseen">heading {at + 1}</span>
          </button>
        </div>
      ))}
      {wrong !== null && (
        <p class="mistake" role="alert">
          {wrong}
        </p>
      )}
      <p class="actions">
        <button
          type="button"
          disabled={tables.length >= MOST_TABLES}
          onClick={() => onChange([...tables, { section: '', service: '' }])}
        >
          Add a heading
        </button>
      </p>
      <datalist id={`${id}-services`}>
        {services.map((key) => (
          <option key={key} value={key} />
        ))}
      </datalist>
    </fieldset>
  );
}
