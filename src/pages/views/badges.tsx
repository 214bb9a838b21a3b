import { LIFECYCLES } from '../labels.ts';
import type { Lifecycle } from '../operations.generated.ts';

/** The HTTP statuses that a vendor prints for an entry. */
export function Statuses({ statuses }: { statuses: readonly number[] }) {
  return statuses.map((status) => (
    <span key={status} class={`badge status-${Math.floor(status / 100)}`}>
      HTTP {status}
    </span>
  ));
}

/** Says of an entry that its vendor documents it no more; nothing of a current one. */
export function LifecycleBadge({ lifecycle }: { lifecycle: Lifecycle }) {
  return lifecycle === 'CURRENT' ? null : <span class="badge gone">{LIFECYCLES[lifecycle].label}</span>;
}
