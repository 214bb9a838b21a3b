import { stemOf } from './stem.ts';

/*
 * How much a word says of what somebody looks for. It depends on the word alone, and not on how many entries have it, so
 * that an order by it stays as it is while entries change.
 */

/** Words that say nothing of the matter: they are left out of a search that has others. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its itself i me my mine we us our you your he she they them their
   is are am was were be been being do does did doing done have has had having will would shall should can could may might must
   isn aren wasn weren don doesn didn haven hasn hadn won wouldn shouldn couldn mustn ain s t d ll ve re m
   cant cannot dont doesnt didnt isnt arent wasnt wont
   and or but if then else than because so as while of at by for with about against between into through during before after above below
   to from up down in out on off over under again once here there when where why how what which who whom whose
   all any both each few more most other some such no nor not only own same too very just also
   please help need want try tries trying tried get gets getting got give gives giving gave given keep keeps keeping kept
   say says saying said see sees seeing seen show shows happen happens happening happened
   mean means meaning fix fixes fixing solve resolve cause causes caused
   hi hello thanks anyone someone something anything everything somehow always never still yet now ever
   via per vs etc eg ie`.split(/\s+/),
);

/** Words that most errors could have: they count, but a word beside them counts more. */
const GENERIC_STEMS: ReadonlySet<string> = new Set(
  `error fail failed failure failing unable code codes problem issue exception wrong invalid bad illegal incorrect request requests
   response message api call calling return returned returns value values parameter check
   service cloud vendor using use used user-facing new`
    .split(/\s+/)
    .map(stemOf),
);

/** The weight of a word that most errors could have, of any other word, and of one with a digit, as codes and statuses are. */
const GENERIC = 2;
const ORDINARY = 4;
const NUMBERED = 5;

/** Whether a word says nothing of the matter: `why`, `is`, `my`. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Whether most errors could have a word, in any of its forms: `failed`, `request`. */
export function isGenericWord(word: string): boolean {
  return GENERIC_STEMS.has(stemOf(word));
}

/** Words that all errors have: an entry need not have them. */
const BARE: ReadonlySet<string> = new Set(
  [
    'error',
    'err',
    'code',
    'problem',
    'issue',
    'api',
    'message',
    'fail',
    'failure',
    'unable',
    'can not',
    'could not',
    'not work',
    'does not work',
  ].map(stemsOf),
);

/** Whether words are such that all errors have, so that an entry need not have them: `error`, `code`, `failed`, `can not`. */
export function isBare(words: string): boolean {
  return BARE.has(stemsOf(words.toLowerCase()));
}

function stemsOf(words: string): string {
  return words.split(' ').map(stemOf).join(' ');
}

/** How much a word tells: 0 for a stop word, and up to 5 for one with a digit. */
export function weightOfWord(word: string): number {
  if (isStopWord(word)) return 0;
  if (/\p{N}/u.test(word)) return NUMBERED;
  return isGenericWord(word) ? GENERIC : ORDINARY;
}
