import { stemOf } from '../../words/stem.ts';

/*
 * The words by which an error says no more than that it is one: of any category, and of each. What is left of its words
 * says what is particular about it, most often the thing that it is about.
 *
 *   Required parameter is missing.   ─►   nothing       (missing-parameter)
 *   The OBS bucket cannot be empty.  ─►   OBS, bucket   (missing-parameter)
 *   The bucket is not empty.         ─►   bucket, empty (failed-precondition)
 */

/** Of any category. */
const BARE = stemsOf(`
  error errors fail failed failure failing unable invalid incorrect wrong illegal bad improper valid correct correctly incorrectly
  exception abnormal occur happen fault
  parameter param argument field input request requested call response message information content detail element
  perform resource object item entity thing service
  specified specify given provide provided supply supplied pass passed current currently corresponding relevant following certain some
  contain include make made use used using try attempt please check verify sure ensure must may can cannot able
  return returned indicate indicates mean reason possible generally usually typically due because example such
  one more than least any other another same
  see refer document documentation description reference section learn details website find contact support technical
`);

/** Of one category, by its slug; the words that say it most often come first. */
const BARE_OF: Readonly<Record<string, string>> = {
  authentication: 'authentication unauthorized authenticate authorized authorization identity user auth',
  'permission-denied': `
    permission denied permissions forbidden access authorized unauthorized privilege rights permit permitted deny authorization authorize
    authentication right privileges sufficient insufficient required grant granted policy account accounts role user operation action
    illegal restricted`,
  'missing-parameter': `
    missing required lacked empty mandatory necessary blank null absent require miss lack left omitted find found incomplete set enter body`,
  'invalid-parameter': `
    invalid incorrect illegal wrong bad validation validate verification satisfy constraint constraints setting
    unacceptable match meet requirement supported`,
  'not-found':
    'found exist find existed nonexistent locate located missing deleted such id identifier unknown match name',
  'already-exists':
    'already exists exist existed duplicate duplicated conflict taken unique repeated name created create',
  'failed-precondition': 'status state condition allow allowed operation',
  'quota-exceeded': `
    quota limit exceeded insufficient exceeds maximum limits exceed limited excessive upper max maximal number amount count quantity reach
    reached allowed allocated sufficient full over enough increase apply many total`,
  'rate-limited': `
    throttling throttled frequency rate requests limit limits limited throttle frequent frequently exceed exceeded number many much too later
    again retry wait slow down reduce reached threshold maximum quota submission capacity qps`,
  billing: 'payment pay paid',
  unsupported: 'unsupported supported support implemented allowed operation',
  timeout: 'timeout timed server time out again later',
  unavailable: 'unavailable available server system temporary temporarily down again later',
  internal:
    'internal server system unknown process processing failure unexpected again later backend operation',
  success: 'success successful succeeded',
  unknown: 'unknown server system',
};

const BARE_STEMS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(BARE_OF).map(([category, words]) => [category, stemsOf(words)]),
);

/** Words for a part or property that most things have. */
const WEAK = stemsOf(
  'name id identifier number type list data action operation api interface size time code new old value',
);

/** Whether a word of an entry of this category, given by its stem, says no more than the category. */
export function isBare(stem: string, category: string): boolean {
  return BARE.has(stem) || (BARE_STEMS_OF.get(category)?.has(stem) ?? false);
}

/** Whether a word, given by its stem, names a part or property that most things have: `name`, `id`. */
export function isWeak(stem: string): boolean {
  return WEAK.has(stem);
}

/** The objects of statements about nothing in particular. */
const BARE_OBJECTS = ['parameter', 'parameters', 'request', 'resource', 'error'];

/** How many words a statement about nothing in particular is looked up by. */
const MOST_BARE_WORDS = 8;

/** The words by which entries of a category are found that say nothing in particular. */
export function bareWordsOf(category: string): string[] {
  return [...listWords(BARE_OF[category] ?? '').slice(0, MOST_BARE_WORDS), ...BARE_OBJECTS];
}

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(listWords(words).map(stemOf));
}

function listWords(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}
