import { useEffect, useState } from 'preact/hooks';
import type { Draft } from './fields.ts';

/** What somebody has typed for an entry, and the version that they saw while they did. */
export interface KeptDraft {
  readonly version: number;
  readonly values: Draft;
  readonly reason: string;
}

const nameOf = (id: string) => `desk.draft.${id}`;

/**
 * The draft of an entry, by its id, which stays whatever becomes of its key. It is kept with the tab, so that neither a
 * reload nor a new sign-in nor a conflict loses a word; one that the tab has no room for lasts until a reload.
 */
export function useDraft(id: string): [KeptDraft | null, (draft: KeptDraft | null) => void] {
  const [draft, setDraft] = useState<KeptDraft | null>(() => {
    const kept = sessionStorage.getItem(nameOf(id));
    return kept === null ? null : JSON.parse(kept);
  });
  useEffect(() => {
    sessionStorage.removeItem(nameOf(id));
    if (draft === null) return;
    try {
      sessionStorage.setItem(nameOf(id), JSON.stringify(draft));
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
    }
  }, [id, draft]);
  return [draft, setDraft];
}
