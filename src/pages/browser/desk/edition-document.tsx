import { useEffect, useState } from 'preact/hooks';
import {
  DeskDocumentsOperation,
  type DeskDocumentsQuery,
  type PlanImportInput,
} from '../../operations.generated.ts';
import { Labelled } from './parts.tsx';
import { sentenceOf, useSession } from './session.tsx';

type Document = DeskDocumentsQuery['documents']['nodes'][number];

/** The choice of a document that the catalog does not have. */
const NEW = '+';

/** The document that a form names: a known one by its key, or the parts of a new one. */
export interface ChosenDocument {
  /** Empty as long as nothing is chosen. */
  readonly known: string;
  readonly service: string;
  readonly title: string;
  readonly sourceUrl: string;
  readonly serviceName: string;
  readonly vendorName: string;
}

/** A choice of a known document by its key, or of none yet. */
export function chosenDocument(known: string): ChosenDocument {
  return { known, service: '', title: '', sourceUrl: '', serviceName: '', vendorName: '' };
}

/** The chosen document as the API takes it. */
export function documentInput({
  known,
  service,
  title,
  sourceUrl,
  serviceName,
  vendorName,
}: ChosenDocument): Pick<PlanImportInput, 'document' | 'newDocument'> {
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  if (known !== NEW) return { document: known };
  return {
    newDocument: {
      service: service.trim(),
      title: title.trim(),
      sourceUrl: given(sourceUrl),
      serviceName: given(serviceName),
      vendorName: given(vendorName),
    },
  };
}

/** Asks which document an edition is of: one of all that the catalog has, or a new one. */
export function DocumentField({
  chosen,
  onChange,
}: {
  chosen: ChosenDocument;
  onChange: (chosen: ChosenDocument) => void;
}) {
  const { documents, problem } = useAllDocuments();
  const text = (name: keyof ChosenDocument, label: string, hint: string, required: boolean) => (
    <Labelled label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          required={required}
          autocomplete="off"
          value={chosen[name]}
          onInput={({ currentTarget }) => onChange({ ...chosen, [name]: currentTarget.value })}
        />
      )}
    </Labelled>
  );
  return (
    <>
      <Labelled label="Document" {...(problem !== null && { hint: problem })}>
        {(ids) => (
          <select
            {...ids}
            required
            value={chosen.known}
            onInput={({ currentTarget }) => onChange({ ...chosen, known: currentTarget.value })}
          >
            <option value="">choose a document</option>
            <option value={NEW}>one that the catalog does not have yet</option>
            {documents.map(({ key, title }) => (
              <option key={key} value={key}>
                {title} ({key})
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {chosen.known === NEW && (
        <fieldset>
          <legend>The new document</legend>
          {text('service', 'Service', 'Its key: tencent-cloud/kms.', true)}
          {text('title', 'Title', 'The page’s own.', true)}
          {text(
            'sourceUrl',
            'Address at the vendor',
            'Where the vendor publishes the page: it starts with https://.',
            false,
          )}
          {text(
            'serviceName',
            'Name of the service',
            'Only of a service that the catalog does not have.',
            false,
          )}
          {text(
            'vendorName',
            'Name of the vendor',
            'Only of a vendor that the catalog does not have.',
            false,
          )}
        </fieldset>
      )}
    </>
  );
}

/** All documents, page by page. */
function useAllDocuments(): { readonly documents: readonly Document[]; readonly problem: string | null } {
  const { ask } = useSession();
  const [documents, setDocuments] = useState<readonly Document[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function readAll(): Promise<void> {
      let page: DeskDocumentsQuery['documents'] | null = null;
      while (isWanted && page?.pageInfo.hasNextPage !== false) {
        const after: string | null = page?.pageInfo.endCursor ?? null;
        const answer: DeskDocumentsQuery = await ask(DeskDocumentsOperation, { after });
        page = answer.documents;
        const { nodes } = page;
        if (isWanted) setDocuments((read) => [...read, ...nodes]);
      }
    }
    readAll().catch((error: unknown) => isWanted && setProblem(sentenceOf(error)));
    return () => {
      isWanted = false;
    };
  }, [ask]);
  return { documents, problem };
}
