import type { Reading } from '../documents/reading.ts';
import type { RevisionKind } from '../nouns/revision.ts';
import type { ChangeSet, EditionChange } from '../store/change-set.ts';
import type { Plan, PlannedKind } from './plan.ts';

/** The text of an edition and what is known of it besides its rows. */
export interface EditionText {
  readonly document: EditionChange['document'];
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly reading: Reading;
  /** The vendor's own date, in milliseconds since 1970. */
  readonly publishedAt: number | null;
}

const REVISION_KIND_OF: Readonly<Record<PlannedKind, RevisionKind>> = {
  ADDED: 'IMPORTED',
  CHANGED: 'UPDATED_BY_VENDOR',
  WITHDRAWN: 'WITHDRAWN',
  REINSTATED: 'REINSTATED',
};

/** What has to be written so that a plan comes true. */
export function changeSetOfPlan(plan: Plan, edition: EditionText, author: string, reason: string): ChangeSet {
  const { document, sha256, content, reading, publishedAt } = edition;
  return {
    author,
    entries: plan.changes.map(({ kind, identity, expectedVersion, after }) => ({
      identity,
      expectedVersion,
      kind: REVISION_KIND_OF[kind],
      reason,
      state: after,
    })),
    edition: {
      document,
      sha256,
      format: reading.format,
      content,
      publishedAt,
      rowCount: reading.rows.length,
      findings: reading.findings,
      rows: plan.rows,
      counts: { ...plan.counts },
    },
  };
}
