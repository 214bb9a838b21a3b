import { useState } from 'preact/hooks';
import { counted } from '../../labels.ts';
import type { Operation } from '../../operation.ts';
import {
  DeleteCategoryOperation,
  DeleteDocumentOperation,
  DeleteServiceOperation,
  DeleteVendorOperation,
  MergeCategoriesOperation,
  MergeDocumentsOperation,
  MergeServicesOperation,
  MergeVendorsOperation,
  type MistakeFragment,
  type MovedFragment,
  RenameCategoryOperation,
  RenameDocumentOperation,
  RenameServiceOperation,
  RenameVendorOperation,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { Labelled, ReasonedAction } from './parts.tsx';
import { useChange, useSession } from './session.tsx';

type Input = { readonly [name: string]: unknown };

type DirectoryOperation<Payload> = Operation<{ readonly payload: Payload | null }, { input: Input }>;

interface Payload {
  readonly userErrors: readonly MistakeFragment[];
}

interface MergePayload extends Payload {
  readonly moved: MovedFragment | null;
}

/** How the things of the directory are renamed, merged and deleted, and by which field of an input they are named. */
interface Upkeep {
  readonly named: string;
  readonly rename: DirectoryOperation<Payload>;
  readonly merge: DirectoryOperation<MergePayload>;
  readonly remove: DirectoryOperation<Payload>;
  /** When a thing can be deleted. */
  readonly condition: string;
}

const UPKEEP = {
  vendor: {
    named: 'slug',
    rename: RenameVendorOperation,
    merge: MergeVendorsOperation,
    remove: DeleteVendorOperation,
    condition: 'It goes only where no service belongs to it.',
  },
  service: {
    named: 'key',
    rename: RenameServiceOperation,
    merge: MergeServicesOperation,
    remove: DeleteServiceOperation,
    condition: 'It goes only where it has no entry and no document.',
  },
  category: {
    named: 'slug',
    rename: RenameCategoryOperation,
    merge: MergeCategoriesOperation,
    remove: DeleteCategoryOperation,
    condition: 'It goes only where no entry is in it, and no rule puts one there.',
  },
  document: {
    named: 'document',
    rename: RenameDocumentOperation,
    merge: MergeDocumentsOperation,
    remove: DeleteDocumentOperation,
    condition: 'It goes only where no edition of it is in force, and no plan of it waits.',
  },
} as const satisfies Readonly<Record<string, Upkeep>>;

/** A thing of the directory, by the name that inputs take. */
export interface DirectoryThing {
  readonly id: string;
  readonly name: string;
}

/** Gives a thing of the directory another short name, merges it into another one, or deletes it. */
export function DirectoryUpkeep({
  kind,
  thing,
  others,
  onDone,
}: {
  kind: keyof typeof UPKEEP;
  thing: DirectoryThing;
  /** Into which it can be merged. */
  others: readonly DirectoryThing[];
  onDone: () => void;
}) {
  const { say } = useSession();
  const upkeep: Upkeep = UPKEEP[kind];
  const rename = useChange(upkeep.rename);
  const remove = useChange(upkeep.remove);
  const [newSlug, setNewSlug] = useState('');

  function outcome(payload: Payload | null, sentence: string): boolean {
    if (payload === null || payload.userErrors.length > 0) return false;
    say(sentence);
    onDone();
    return true;
  }

  return (
    <details class="named-form">
      <summary>
        Rename, merge or delete <Foreign text={thing.id} />
      </summary>
      <div class="actions">
        <ReasonedAction
          {...rename}
          label={`Rename ${thing.id}`}
          explanation={<p>By its present short name it is found as before.</p>}
          act={async (reason) =>
            outcome(
              await rename.send({ [upkeep.named]: thing.id, newSlug, reason }),
              `${thing.name} is ${newSlug} now.`,
            )
          }
        >
          <Labelled label="New short name" hint="Lower-case letters and digits, joined by single hyphens.">
            {(ids) => (
              <input
                {...ids}
                required
                maxLength={50}
                autocomplete="off"
                value={newSlug}
                onInput={({ currentTarget }) => setNewSlug(currentTarget.value)}
              />
            )}
          </Labelled>
        </ReasonedAction>
        <Merge upkeep={upkeep} thing={thing} others={others} onDone={onDone} />
        <ReasonedAction
          {...remove}
          label={`Delete ${thing.id}`}
          explanation={<p>{upkeep.condition} What is deleted does not come back.</p>}
          act={async (reason) =>
            outcome(await remove.send({ [upkeep.named]: thing.id, reason }), `${thing.name} is deleted.`)
          }
        />
      </div>
    </details>
  );
}

/** Merges a thing into another one, after it has said what would move. */
function Merge({
  upkeep,
  thing,
  others,
  onDone,
}: {
  upkeep: Upkeep;
  thing: DirectoryThing;
  others: readonly DirectoryThing[];
  onDone: () => void;
}) {
  const { say } = useSession();
  const merge = useChange(upkeep.merge);
  const [into, setInto] = useState('');
  const [moved, setMoved] = useState<MovedFragment | null>(null);

  async function act(reason: string): Promise<boolean> {
    const input = { from: thing.id, into, reason };
    const payload = await merge.send({ ...input, dryRun: moved === null });
    if (payload === null || payload.userErrors.length > 0) return false;
    if (moved === null) {
      setMoved(payload.moved);
      return false;
    }
    say(`${thing.name} is merged into ${into}.`);
    setMoved(null);
    onDone();
    return true;
  }

  return (
    <ReasonedAction
      {...merge}
      forget={() => {
        merge.forget();
        setMoved(null);
      }}
      label={`Merge ${thing.id} into another one`}
      explanation={
        <p>
          It is found as the other one from then on. A merge cannot be undone: first you are told what it
          moves.
        </p>
      }
      act={act}
    >
      <Labelled label="Into">
        {(ids) => (
          <select
            {...ids}
            required
            value={into}
            onInput={({ currentTarget }) => {
              setMoved(null);
              setInto(currentTarget.value);
            }}
          >
            <option value="">choose</option>
            {others
              .filter(({ id }) => id !== thing.id)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name} ({id})
                </option>
              ))}
          </select>
        )}
      </Labelled>
      {moved !== null && (
        <div class="notice held" role="status">
          <p>
            It moves {counted(moved.errorCodes, 'entry', 'entries')},{' '}
            {counted(moved.services, 'service', 'services')} and{' '}
            {counted(moved.documents, 'document', 'documents')}. It cannot be undone.
          </p>
          <label class="choice">
            <input type="checkbox" required /> Merge them for good
          </label>
        </div>
      )}
    </ReasonedAction>
  );
}
