import { useState } from 'preact/hooks';
import { categoryPath, codesPath, documentPath } from '../../addresses.ts';
import { REMEDIES } from '../../labels.ts';
import {
  AddCategoryOperation,
  AddServiceOperation,
  AddVendorOperation,
  type CanonicalCode,
  ChangeCategoryOperation,
  ChangeServiceOperation,
  ChangeVendorOperation,
  DeskDirectoryOperation,
  type DeskDirectoryQuery,
  DeskDocumentsOperation,
  type Remedy,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { Day } from '../../views/instant.tsx';
import { type FormField, NamedForm } from './named-form.tsx';
import { counted, PlaceHead, Waiting } from './parts.tsx';
import { placeAddress } from './place.ts';
import { useAnswer, useChange } from './session.tsx';

const SLUG: FormField = {
  name: 'slug',
  label: 'Short name',
  hint: 'Lower-case letters and digits, joined by single hyphens. It stays.',
};
const NAME: FormField = { name: 'name', label: 'Name', hint: 'As the vendor writes it.' };

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

type Vendor = DeskDirectoryQuery['vendors'][number];
type Category = DeskDirectoryQuery['categories'][number];

/** Vendors with their services, categories, and documents. */
export function DirectoryPlace() {
  const { data, problem, reload } = useAnswer(DeskDirectoryOperation, {});
  const addVendor = useChange(AddVendorOperation);
  const addCategory = useChange(AddCategoryOperation);
  return (
    <>
      <PlaceHead title="Directory" />
      {data === null || problem !== null ? <Waiting problem={problem} reload={reload} /> : null}
      {data !== null && (
        <>
          <section>
            <h2>Vendors and services</h2>
            {data.vendors.map((vendor) => (
              <VendorPart key={vendor.slug} vendor={vendor} reload={reload} />
            ))}
            <NamedForm
              title="Add a vendor"
              fields={[SLUG, NAME]}
              change={addVendor}
              inputOf={({ slug = '', name = '' }) => ({ slug, name })}
              onDone={reload}
            />
          </section>
          <section>
            <h2>Categories</h2>
            {data.categories.map((category) => (
              <CategoryPart key={category.slug} category={category} reload={reload} />
            ))}
            <NamedForm
              title="Add a category"
              fields={[SLUG, ...CATEGORY_FIELDS]}
              values={{ canonicalCode: 'UNKNOWN', remedy: 'CONTACT_VENDOR' }}
              change={addCategory}
              inputOf={({ slug = '', title = '', description = '', canonicalCode, remedy }) => ({
                slug,
                title,
                description,
                canonicalCode: canonicalCode as CanonicalCode,
                remedy: remedy as Remedy,
              })}
              onDone={reload}
            />
          </section>
          <Documents />
        </>
      )}
    </>
  );
}

function VendorPart({ vendor, reload }: { vendor: Vendor; reload: () => void }) {
  const change = useChange(ChangeVendorOperation);
  const addService = useChange(AddServiceOperation);
  return (
    <div class="directory-part">
      <h3>
        <a href={codesPath(vendor.slug)}>
          <Foreign text={vendor.name} />
        </a>{' '}
        <span class="aside">
          {vendor.slug}, {counted(vendor.errorCodeCount, 'entry', 'entries')}
        </span>
      </h3>
      <NamedForm
        title={`Rename ${vendor.name}`}
        fields={[NAME]}
        values={{ name: vendor.name }}
        change={change}
        inputOf={({ name = '' }) => ({ slug: vendor.slug, name })}
        onDone={reload}
      />
      <ul>
        {vendor.services.map((service) => (
          <ServicePart key={service.key} service={service} reload={reload} />
        ))}
      </ul>
      <NamedForm
        title={`Add a service to ${vendor.name}`}
        fields={[SLUG, NAME]}
        change={addService}
        inputOf={({ slug = '', name = '' }) => ({ vendor: vendor.slug, slug, name })}
        onDone={reload}
      />
    </div>
  );
}

function ServicePart({ service, reload }: { service: Vendor['services'][number]; reload: () => void }) {
  const change = useChange(ChangeServiceOperation);
  return (
    <li>
      <a href={codesPath(service.key)}>
        <Foreign text={service.name} />
      </a>{' '}
      <span class="aside">
        {service.key}, {counted(service.errorCodeCount, 'entry', 'entries')}
      </span>
      <NamedForm
        title={`Rename ${service.name}`}
        fields={[NAME]}
        values={{ name: service.name }}
        change={change}
        inputOf={({ name = '' }) => ({ key: service.key, name })}
        onDone={reload}
      />
    </li>
  );
}

function CategoryPart({ category, reload }: { category: Category; reload: () => void }) {
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
        fields={CATEGORY_FIELDS}
        values={{ title, description, canonicalCode, remedy }}
        change={change}
        inputOf={(values) => ({
          slug,
          title: values.title ?? title,
          description: values.description ?? description,
          canonicalCode: values.canonicalCode as CanonicalCode,
          remedy: values.remedy as Remedy,
        })}
        onDone={reload}
      />
    </div>
  );
}

function Documents() {
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
            {data.documents.nodes.map(({ id, key, title, publishedAt, errorCodeCount }) => (
              <li key={id}>
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
                  Read a new edition <span class="unseen">of {title}</span>
                </a>
              </li>
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
