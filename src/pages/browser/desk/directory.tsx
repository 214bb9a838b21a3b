import { categoryPath, codesPath } from '../../addresses.ts';
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
  type Remedy,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { DirectoryDocuments } from './directory-documents.tsx';
import { type DirectoryThing, DirectoryUpkeep } from './directory-upkeep.tsx';
import { type FormField, NamedForm, OPTIONAL_REASON } from './named-form.tsx';
import { counted, PlaceHead, Waiting } from './parts.tsx';
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
              <VendorPart key={vendor.slug} vendor={vendor} vendors={data.vendors} reload={reload} />
            ))}
            <NamedForm
              title="Add a vendor"
              fields={[SLUG, NAME, OPTIONAL_REASON]}
              change={addVendor}
              inputOf={({ slug = '', name = '', reason }) => ({ slug, name, reason: reason || null })}
              onDone={reload}
            />
          </section>
          <section>
            <h2>Categories</h2>
            {data.categories.map((category) => (
              <CategoryPart
                key={category.slug}
                category={category}
                categories={data.categories}
                reload={reload}
              />
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
          <DirectoryDocuments />
        </>
      )}
    </>
  );
}

function VendorPart({
  vendor,
  vendors,
  reload,
}: {
  vendor: Vendor;
  vendors: readonly Vendor[];
  reload: () => void;
}) {
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
        title={`Change the name of ${vendor.name}`}
        fields={[NAME, OPTIONAL_REASON]}
        values={{ name: vendor.name }}
        change={change}
        inputOf={({ name = '', reason }) => ({ slug: vendor.slug, name, reason: reason || null })}
        onDone={reload}
      />
      <ul>
        {vendor.services.map((service) => (
          <ServicePart
            key={service.key}
            service={service}
            others={vendor.services.map(({ key, name }) => ({ id: key, name }))}
            reload={reload}
          />
        ))}
      </ul>
      <NamedForm
        title={`Add a service to ${vendor.name}`}
        fields={[SLUG, NAME, OPTIONAL_REASON]}
        change={addService}
        inputOf={({ slug = '', name = '', reason }) => ({
          vendor: vendor.slug,
          slug,
          name,
          reason: reason || null,
        })}
        onDone={reload}
      />
      <DirectoryUpkeep
        kind="vendor"
        thing={{ id: vendor.slug, name: vendor.name }}
        others={vendors.map(({ slug, name }) => ({ id: slug, name }))}
        onDone={reload}
      />
    </div>
  );
}

function ServicePart({
  service,
  others,
  reload,
}: {
  service: Vendor['services'][number];
  others: readonly DirectoryThing[];
  reload: () => void;
}) {
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
        title={`Change the name of ${service.name}`}
        fields={[NAME, OPTIONAL_REASON]}
        values={{ name: service.name }}
        change={change}
        inputOf={({ name = '', reason }) => ({ key: service.key, name, reason: reason || null })}
        onDone={reload}
      />
      <DirectoryUpkeep
        kind="service"
        thing={{ id: service.key, name: service.name }}
        others={others}
        onDone={reload}
      />
    </li>
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
