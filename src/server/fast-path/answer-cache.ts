import { type CacheUse, createSizedCache } from '../../caching/sized-cache.ts';
import type { CompressedForms } from './compress-answer.ts';

/** An answer as the bytes that are sent. */
export interface KeptAnswer {
  readonly body: Buffer;
  readonly contentType: string;
  readonly operationName: string | null;
  readonly compressed: CompressedForms;
}

/** Answers that are valid for one version of the catalog. */
interface AnswerCache {
  /** The answer that was kept at this version; undefined where there is none. */
  get(question: string, version: number): KeptAnswer | undefined;
  /** Keeps an answer that was computed after this version had been read. */
  keep(question: string, version: number, answer: KeptAnswer): void;
  readonly use: CacheUse;
}

/** What an answer takes besides its texts, in bytes: its buffer alone, which is one of its own, takes 600. */
const OVERHEAD = 1_000;

/** Gives a cache of so many bytes. The least recently used answers are evicted first; a new version evicts all. */
export function createAnswerCache(capacity: number): AnswerCache {
  const answers = createSizedCache<KeptAnswer>(capacity, bytesOf);
  let keptAt = 0;

  /** Whether what is kept is of this version; what is of an older one goes. */
  function isOfVersion(version: number): boolean {
    if (version > keptAt) {
      answers.clear();
      keptAt = version;
    }
    return version === keptAt;
  }

  return {
    get: (question, version) => (isOfVersion(version) ? answers.get(question) : undefined),

    keep(question, version, answer) {
      if (isOfVersion(version)) answers.set(question, answer);
    },

    use: answers,
  };
}

function bytesOf({ body }: KeptAnswer): number {
  // No compressed form of an answer is larger than itself by more than a few bytes, and there are two.
  return body.length * 3 + OVERHEAD;
}
