import { FIELDS, REVISION_KINDS, valueText } from '../../labels.ts';
import type { ChangeFragment } from '../../operations.generated.ts';
import { Difference } from '../difference.tsx';
import { Foreign } from '../foreign-text.tsx';
import { Minute } from '../instant.tsx';
import type { Entry } from './entry.ts';

/** What changed of an entry, newest first, word by word. */
export function History({ revisions: { nodes, totalCount } }: Pick<Entry, 'revisions'>) {
  return (
    <section>
      <h2>History</h2>
      <ol class="history" reversed start={nodes[0]?.version ?? 1}>
        {nodes.map((revision) => (
          <li key={revision.version} value={revision.version}>
            <ChangeLine change={revision} />
            <FieldChanges change={revision} />
          </li>
        ))}
      </ol>
      {totalCount > nodes.length && (
        <p class="aside">{totalCount - nodes.length} older changes are in the API, in `revisions`.</p>
      )}
    </section>
  );
}

/** When something was done, what, by whom and why. */
export function ChangeLine({ change: { kind, createdAt, author, reason } }: { change: ChangeFragment }) {
  return (
    <p class="change-line">
      <Minute at={createdAt} /> <strong>{REVISION_KINDS[kind]}</strong> by <Foreign text={author.name} />:{' '}
      <Foreign text={reason} />
    </p>
  );
}

/** What became of each field; of a first version there is nothing to compare. */
export function FieldChanges({ change: { version, changes } }: { change: ChangeFragment }) {
  if (version === 1 || changes.length === 0) return null;
  return (
    <dl class="changes">
      {changes.map(({ field, typedBefore, typedAfter }) => {
        const [before, after] = [valueText(typedBefore), valueText(typedAfter)];
        const isMarkup = before === after;
        return (
          <div key={field}>
            <dt>{FIELDS[field]}</dt>
            <dd>
              <Difference
                before={isMarkup ? markdownOf(typedBefore) : before}
                after={isMarkup ? markdownOf(typedAfter) : after}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function markdownOf(value: ChangeFragment['changes'][number]['typedBefore']): string {
  return value?.__typename === 'TextValue' ? value.markdown : valueText(value);
}
