import { useState } from 'preact/hooks';
import { documentPath } from '../../addresses.ts';
import { counted } from '../../labels.ts';
import {
  ChangeDocumentOperation,
  DeskDocumentsOperation,
  type DeskDocumentsQuery,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { Day } from '../../views/instant.tsx';
import { type DirectoryThing, DirectoryUpkeep } from './directory-upkeep.tsx';
import { DocumentTables, isOfTables, type TypedTable, tablesOf } from './document-tables.tsx';
import { type FormField, NamedForm } from './named-form.tsx';
import { Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
import { useAnswer, useChange } from './session.tsx';

/** What of a document can be changed, and why. */
const DOCUMENT_FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Title', hint: 'The page’s own.' },
  { name: 'sourceUrl', label: 'Address at the vendor', hint: 'It starts with https://.', isOptional: true },
  { name: 'reason', label: 'Reason', hint: 'It stands in the public history.', isLong: true },
];

/** All documents, page by page: changed, renamed, merged, deleted. */
export function DirectoryDocuments({ services }: { services: readonly string[] }) {
  const [afters, setAfters] = useState<readonly string[]>([]);
  const { data, problem, reload } = useAnswer(DeskDocumentsOperation, { after: afters.at(-1) ?? null });
  return (
    <section>
      <h2>Documents</h2>
      {data === null ? (
        <Waiting problem={problem} reload={reload} />
      ) : (
        <>
          <ul>
            {data.documents.nodes.map((document) => (
              <DocumentPart
                key={document.id}
                document={document}
                services={services}
                others={data.documents.nodes.map(({ key, title }) => ({ id: key, name: title }))}
                reload={reload}
              />
            ))}
          </ul>
          {(afters.length > 0 || data.documents.pageInfo.hasNextPage) && (
            <p class="actions">
              <button
                type="button"
                disabled={afters.length === 0}
                onClick={() => setAfters(afters.slice(0, -1))}
              >
                Previous documents
              </button>
              <button
                type="button"
                disabled={!data.documents.pageInfo.hasNextPage}
                onClick={() => setAfters([...afters, data.documents.pageInfo.endCursor!])}
              >
                Next documents
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

type Document = DeskDocumentsQuery['documents']['nodes'][number];

function DocumentPart({
  document,
  services,
  others,
  reload,
}: {
  document: Document;
  services: readonly string[];
  others: readonly DirectoryThing[];
  reload: () => void;
}) {
  const { key, title, sourceUrl, publishedAt, errorCodeCount } = document;
  const change = useChange(ChangeDocumentOperation);
  // Null until somebody touches them.
  const [typedTables, setTypedTables] = useState<readonly TypedTable[] | null>(null);
  return (
    <li>
      <a href={documentPath(key)}>
        <Foreign text={title} />
      </a>{' '}
      <span class="aside">
        {key}, {counted(errorCodeCount, 'entry', 'entries')}
        {publishedAt !== null && (
          <>
            , <Day at={publishedAt} />
          </>
        )}
      </span>{' '}
      <a href={placeAddress(['editions', 'new'], { document: key })}>
        Read a new edition <span class="unseen">of {key}</span>
      </a>
      <NamedForm
        title={`Change ${key}`}
        fields={DOCUMENT_FIELDS}
        values={{ title, sourceUrl: sourceUrl ?? '' }}
        change={change}
        more={
          <DocumentTables
            tables={typedTables ?? tablesOf(document)}
            services={services}
            mistakes={change.mistakes}
            onChange={(tables) => {
              // What was said of a place is not said of what moves there.
              if (tables.length !== (typedTables ?? document.tables).length) change.forget();
              setTypedTables(tables);
            }}
          />
        }
        saysMore={isOfTables}
        // What nobody has touched is left out, so that it stays as somebody else may have left it meanwhile.
        inputOf={({ reason = '' }, typed) => ({
          document: key,
          ...(typed.title !== undefined && { title: typed.title }),
          ...(typed.sourceUrl !== undefined && { sourceUrl: typed.sourceUrl.trim() || null }),
          ...(typedTables !== null && { tables: typedTables }),
          reason,
        })}
        onDone={() => {
          setTypedTables(null);
          reload();
        }}
      />
      <DirectoryUpkeep kind="document" thing={{ id: key, name: title }} others={others} onDone={reload} />
    </li>
  );
}
