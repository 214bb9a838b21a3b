import { useEffect, useState } from 'preact/hooks';
import type { Draft } from './fields.ts';

/** What somebody has typed for an entry, and the version that they saw while they did. */
export interface KeptDraft {
  readonly version: number;
  readonly values: Draft;
  readonly reason: string;
}

const nameOf = (key: string) => `desk.draft.${key}`;

/**
 * The draft of an entry. It is kept with the tab, so that neither a reload nor a new sign-in nor a conflict loses a word.
 */
export function useDraft(key: string): [KeptDraft | null, (draft: KeptDraft | null) => void] {
  const [draft, setDraft] = useState<KeptDraft | null>(() => {
    const kept = sessionStorage.getItem(nameOf(key));
    return kept === null ? null : JSON.parse(kept);
  });
  useEffect(() => {
    if (draft === null) sessionStorage.removeItem(nameOf(key));
    else sessionStorage.setItem(nameOf(key), JSON.stringify(draft));
  }, [key, draft]);
  return [draft, setDraft];
}
