import type { CompressedForms } from './compress-answer.ts';

/** An answer as it goes over the wire. */
export interface KeptAnswer {
  readonly body: Buffer;
  readonly contentType: string;
  readonly operationName: string | null;
  readonly compressed: CompressedForms;
}

/** Answers that stand for as long as the catalog's version does. */
export interface AnswerCache {
  /** The answer that was kept at this version; undefined where there is none. */
  get(question: string, version: number): KeptAnswer | undefined;
  /** Keeps an answer that was computed after this version had been read. */
  keep(question: string, version: number, answer: KeptAnswer): void;
}

/** What an answer costs besides its texts, in bytes. */
const OVERHEAD = 200;

/** Of the cache, so much at most is one answer's. */
const LARGEST_SHARE = 1 / 16;

/**
 * Gives a cache of so many bytes. The answers that were asked for longest ago go first; a new version ends all of
 * them.
 */
export function createAnswerCache(capacity: number): AnswerCache {
  const answers = new Map<string, KeptAnswer>();
  let keptAt = 0;
  let size = 0;

  function forget(question: string, answer: KeptAnswer): void {
    answers.delete(question);
    size -= sizeOf(question, answer);
  }

  return {
    get(question, version) {
      const answer = version === keptAt ? answers.get(question) : undefined;
      if (answer === undefined) return undefined;
      // A map keeps the order in which its keys came in.
      answers.delete(question);
      answers.set(question, answer);
      return answer;
    },

    keep(question, version, answer) {
      if (version < keptAt || sizeOf(question, answer) > capacity * LARGEST_SHARE) return;
      if (version > keptAt) {
        answers.clear();
        size = 0;
        keptAt = version;
      }
      const earlier = answers.get(question);
      if (earlier !== undefined) forget(question, earlier);
      answers.set(question, answer);
      size += sizeOf(question, answer);
      for (const [oldest, kept] of answers) {
        if (size <= capacity) break;
        forget(oldest, kept);
      }
    },
  };
}

function sizeOf(question: string, { body }: KeptAnswer): number {
  // A question takes two bytes a letter at most, and the compressed forms of an answer less together than itself.
  return (question.length + body.length) * 2 + OVERHEAD;
}
