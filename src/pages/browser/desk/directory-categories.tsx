import { categoryPath } from '../../addresses.ts';
import { counted, REMEDIES } from '../../labels.ts';
import {
  AddCategoryOperation,
  type CanonicalCode,
  ChangeCategoryOperation,
  type DeskDirectoryQuery,
  type Remedy,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { DirectoryUpkeep } from './directory-upkeep.tsx';
import { type FormField, NamedForm, OPTIONAL_REASON, SLUG } from './named-form.tsx';

import { useChange } from './session.tsx';

const CANONICAL_CODES: readonly CanonicalCode[] = [
  ...(['OK', 'CANCELLED', 'UNKNOWN', 'INVALID_ARGUMENT', 'DEADLINE_EXCEEDED', 'NOT_FOUND'] as const),
  ...([
    'ALREADY_EXISTS',
    'PERMISSION_DENIED',
    'RESOURCE_EXHAUSTED',
    'FAILED_PRECONDITION',
    'ABORTED',
  ] as const),
  ...(['OUT_OF_RANGE', 'UNIMPLEMENTED', 'INTERNAL', 'UNAVAILABLE', 'DATA_LOSS', 'UNAUTHENTICATED'] as const),
];

/** The fields of a category besides its short name. */
const CATEGORY_FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Title' },
  { name: 'description', label: 'What belongs here', isLong: true },
  {
    name: 'canonicalCode',
    label: 'Canonical code',
    hint: 'The google.rpc.Code that stands for it.',
    options: CANONICAL_CODES.map((code) => [code, code]),
  },
  {
    name: 'remedy',
    label: 'What helps',
    options: Object.entries(REMEDIES).map(([value, { label }]) => [value, label]),
  },
];

type Category = DeskDirectoryQuery['categories'][number];

/** The categories: added, changed, renamed, merged, deleted. */
export function DirectoryCategories({
  categories,
  reload,
}: {
  categories: readonly Category[];
  reload: () => void;
}) {
  const addCategory = useChange(AddCategoryOperation);
  return (
    <section>
      <h2>Categories</h2>
      {categories.map((category) => (
        <CategoryPart key={category.slug} category={category} categories={categories} reload={reload} />
      ))}
      <NamedForm
        title="Add a category"
        fields={[SLUG, ...CATEGORY_FIELDS, OPTIONAL_REASON]}
        values={{ canonicalCode: 'UNKNOWN', remedy: 'CONTACT_VENDOR' }}
        change={addCategory}
        inputOf={({ slug = '', title = '', description = '', canonicalCode, remedy, reason }) => ({
          reason: reason || null,
          slug,
          title,
          description,
          canonicalCode: canonicalCode as CanonicalCode,
          remedy: remedy as Remedy,
        })}
        onDone={reload}
      />
    </section>
  );
}

function CategoryPart({
  category,
  categories,
  reload,
}: {
  category: Category;
  categories: readonly Category[];
  reload: () => void;
}) {
  const change = useChange(ChangeCategoryOperation);
  const { slug, title, description, canonicalCode, remedy, errorCodeCount } = category;
  return (
    <div class="directory-part">
      <h3>
        <a href={categoryPath(slug)}>
          <Foreign text={title} />
        </a>{' '}
        <span class="aside">
          {slug}, {counted(errorCodeCount, 'entry', 'entries')}
        </span>
      </h3>
      <p>
        <Foreign text={description} />{' '}
        <span class="aside">
          <code>{canonicalCode}</code>, {REMEDIES[remedy].label.toLowerCase()}
        </span>
      </p>
      <NamedForm
        title={`Change ${title}`}
        fields={[...CATEGORY_FIELDS, OPTIONAL_REASON]}
        values={{ title, description, canonicalCode, remedy }}
        change={change}
        inputOf={(values) => ({
          reason: values.reason || null,
          slug,
          title: values.title ?? title,
          description: values.description ?? description,
          canonicalCode: values.canonicalCode as CanonicalCode,
          remedy: values.remedy as Remedy,
        })}
        onDone={reload}
      />
      <DirectoryUpkeep
        kind="category"
        thing={{ id: slug, name: title }}
        others={categories.map((other) => ({ id: other.slug, name: other.title }))}
        onDone={reload}
      />
    </div>
  );
}
