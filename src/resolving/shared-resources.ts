import { MODULE_CACHES } from '../caching/cache-budget.ts';
import type { Store } from '../store/open-store.ts';
import { type CooperativeYielding, createCooperativeYielding } from './cooperative-yielding.ts';
import { createServiceGroups, type ServiceGroupsOf } from './match/error-context.ts';
import { createTemplateCache, type TemplateOf } from './match/message-template.ts';

/** What all raw errors of a process share: caches, and the slices in which they use the event loop. */
interface SharedResources {
  readonly yielding: CooperativeYielding;
  readonly templateOf: TemplateOf;
  readonly groupServices: ServiceGroupsOf;
}

/** What one raw error is resolved with. */
export interface Resources extends SharedResources {
  readonly store: Store;
}

/** Gives what all raw errors of a process share. */
export function createSharedResources(): SharedResources {
  return {
    yielding: createCooperativeYielding(),
    templateOf: createTemplateCache(MODULE_CACHES.templates),
    groupServices: createServiceGroups(),
  };
}
