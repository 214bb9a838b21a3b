import type { ComponentChildren } from 'preact';
import type { SummaryFragment } from '../../operations.generated.ts';
import { LifecycleBadge, Statuses } from '../../views/badges.tsx';
import { Code } from '../../views/code.tsx';
import { codeOf, shortened } from '../../views/entry-list.tsx';
import { Foreign } from '../../views/foreign-text.tsx';
import { placeAddress } from './place.ts';

/** An entry of a list, which leads to where it is edited. */
export function EntryLine({ entry, children }: { entry: SummaryFragment; children?: ComponentChildren }) {
  const { key, vendor, service, category, httpStatuses, lifecycle } = entry;
  const text = entry.message ?? entry.description;
  return (
    <li class="entry-item">
      <p class="entry-line">
        <a class="code" href={placeAddress(['entries', ...key.split('/')])}>
          <Code text={codeOf(entry)} />
        </a>
        <span class="whose">
          {vendor.name} · {service.name}
        </span>
        <span class="facts">
          <Statuses statuses={httpStatuses} />
          <LifecycleBadge lifecycle={lifecycle} />
          <span class="badge">{category.title}</span>
        </span>
      </p>
      {text !== null && (
        <p class="entry-text">
          <Foreign text={shortened(text)} />
        </p>
      )}
      {children}
    </li>
  );
}
