import { counted } from '../../labels.ts';
import type { RunFragment } from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { Minute } from '../../views/instant.tsx';

import { placeAddress } from './place.ts';

/** An import run of a list, which leads to it. */
export function RunLine({ run }: { run: RunFragment }) {
  const { id, state, document, heldReason, plannedAt, plannedBy, counts } = run;
  return (
    <li class="entry-item">
      <p class="entry-line">
        <a href={placeAddress(['runs', id])}>
          <Foreign text={document.title} />
        </a>
        <span class="whose">
          {document.service.key}, <Minute at={plannedAt} />, <Foreign text={plannedBy.name} />
        </span>
        <span class="facts">
          <span class={`badge state-${state.toLowerCase()}`}>{RUN_STATES[state]}</span>
        </span>
      </p>
      <p class="entry-text">
        {counted(counts.added, 'added', 'added')}, {counts.changed} changed, {counts.withdrawn} withdrawn
        {counts.reinstated > 0 && `, ${counts.reinstated} reinstated`}
        {counts.correctionsStale > 0 &&
          `, ${counted(counts.correctionsStale, 'correction turns', 'corrections turn')} stale`}
      </p>
      {heldReason !== null && (
        <p class="aside">
          <Foreign text={heldReason} />
        </p>
      )}
    </li>
  );
}

/** What the states of import runs are called. */
export const RUN_STATES: Readonly<Record<RunFragment['state'], string>> = {
  PLANNED: 'Planned',
  HELD: 'Held',
  APPLIED: 'Applied',
  DISCARDED: 'Put aside',
  REVERTED: 'Undone',
  UNCHANGED: 'Unchanged',
};
