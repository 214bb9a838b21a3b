import type { ComponentChildren } from 'preact';
import { codesPath } from '../addresses.ts';
import type { SummaryFragment } from '../operations.generated.ts';
import { LifecycleBadge, Statuses } from './badges.tsx';
import { Code } from './code.tsx';
import { Foreign } from './foreign-text.tsx';

interface EntryItemProps {
  readonly entry: SummaryFragment;
  /** Whether the list is of one service, which need not stand beside each entry. */
  readonly isOfOneService?: boolean;
  /** Stands in place of its code. */
  readonly code?: ComponentChildren;
  /** Stands in place of its message. */
  readonly children?: ComponentChildren;
}

/** One entry of a list: a link with its code, whose it is, what it says. */
export function EntryItem({ entry, isOfOneService = false, code, children }: EntryItemProps) {
  const { key, vendor, service, category, httpStatuses, lifecycle } = entry;
  return (
    <li class="entry-item">
      <p class="entry-line">
        <a class="code" href={codesPath(key)}>
          {code ?? <Code text={codeOf(entry)} />}
        </a>
        {!isOfOneService && (
          <span class="whose">
            {vendor.name} · {service.name}
          </span>
        )}
        <span class="facts">
          <Statuses statuses={httpStatuses} />
          <LifecycleBadge lifecycle={lifecycle} />
          <span class="badge">{category.title}</span>
        </span>
      </p>
      {children ?? <EntryText entry={entry} />}
    </li>
  );
}

/** What an entry says, in a list: its message, else its meaning. */
export function EntryText({ entry: { message, description } }: { entry: SummaryFragment }) {
  const text = message ?? description;
  if (text === null) return null;
  return (
    <p class="entry-text">
      <Foreign text={shortened(text)} />
    </p>
  );
}

interface EntryListProps {
  readonly entries: readonly SummaryFragment[];
  readonly isOfOneService?: boolean;
}

/** A list of entries. */
export function EntryList({ entries, isOfOneService = false }: EntryListProps) {
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <EntryItem key={entry.key} entry={entry} isOfOneService={isOfOneService} />
      ))}
    </ul>
  );
}

/** The code of an entry, with its variant from the second on. */
export function codeOf({ code, variant }: Pick<SummaryFragment, 'code' | 'variant'>): string {
  return variant === 1 ? code : `${code}~${variant}`;
}

const LONGEST = 220;

/** The beginning of a text, for a list. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST) + 1 || LONGEST)}…`;
}
