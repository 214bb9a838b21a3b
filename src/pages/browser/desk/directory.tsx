import { codesPath } from '../../addresses.ts';
import { counted } from '../../labels.ts';
import {
  AddServiceOperation,
  AddVendorOperation,
  ChangeServiceOperation,
  ChangeVendorOperation,
  DeskDirectoryOperation,
  type DeskDirectoryQuery,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { DirectoryCategories } from './directory-categories.tsx';
import { DirectoryDocuments } from './directory-documents.tsx';
import { type DirectoryThing, DirectoryUpkeep } from './directory-upkeep.tsx';
import { type FormField, NamedForm, OPTIONAL_REASON, SLUG } from './named-form.tsx';
import { PlaceHead, Waiting } from './parts.tsx';
import { useAnswer, useChange } from './session.tsx';

const NAME: FormField = { name: 'name', label: 'Name', hint: 'As the vendor writes it.' };

type Vendor = DeskDirectoryQuery['vendors'][number];

/** Vendors with their services, categories, and documents. */
export function DirectoryPlace() {
  const { data, problem, reload } = useAnswer(DeskDirectoryOperation, {});
  const addVendor = useChange(AddVendorOperation);
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
          <DirectoryCategories categories={data.categories} reload={reload} />
          <DirectoryDocuments
            services={data.vendors.flatMap(({ services }) => services.map(({ key }) => key))}
          />
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
