/**
 * The date on which a page says that it was last changed or published, in RFC 3339: from the first line that holds nothing
 * but a date, or a date after such words as `Last updated`. Null where there is none, or where day and month cannot be
 * distinguished (`03/04/2024`). A date without a time is midnight, and one without an offset is taken as UTC.
 */
export function findPublicationDate(lines: Iterable<string>): string | null {
  for (const line of lines) {
    const date = publicationDateOf(line);
    if (date !== null) return date;
  }
  return null;
}

/** Longer lines are prose; a date in them is about something else. */
const LONGEST_LINE = 200;

/** What may stand before a page's date, in the languages that vendors publish in. */
const LABELS = [
  '(?:page |document )?(?:was )?(?:last )?(?:updated|modified|changed|edited|revised|reviewed|published|released)(?: on| at| date| time)?',
  '(?:last |latest )?(?:update|modification|revision|release|publication|publish(?:ing)?|change)(?: date| time)?',
  '(?:ms\\.)?date|article|dc\\.date|as of|lastupdated|lastmodified|updatedat',
  '(?:最近|最后|上次|文档)?(?:更新|修改|发布|修订)(?:时间|日期|于)?|(?:最近|最後|上次)?(?:更新|修改|發布|修訂)(?:時間|日期|於)?',
  '最終更新(?:日|日時)?|更新日時?|公開日|(?:최종|마지막|최근)? ?(?:업데이트|수정|게시)(?: ?(?:날짜|시간|일))?',
  '(?:zuletzt )?(?:aktualisiert|geändert)(?: am)?|(?:última )?(?:atualização|actualización)|dernière mise à jour',
];

const LABEL = new RegExp(`^(?:${LABELS.join('|')})\\s*[:：•·|,-]?\\s*["']?`, 'iu');

/** Markup and marks at the edges of the line. */
const EDGES = /^[\s>#*_`|•·[\]()（）-]+|[\s*_`|•·[\]()（）.。"'-]+$/gu;

/** The date that the line has, in RFC 3339; null where the line says anything else. */
export function publicationDateOf(line: string): string | null {
  if (line.length > LONGEST_LINE || !/\d{4}/u.test(line)) return null;
  const bare = line.replace(/[*_`]/gu, '').replace(EDGES, '').replace(/\s+/gu, ' ');
  const text = bare.replace(LABEL, '');
  for (const { pattern, read } of DATE_FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = readTime(text.slice(match[0].length));
    const day = rest === null ? null : read(match);
    return day === null || rest === null ? null : writeDate(day, rest);
  }
  return null;
}

type Day = readonly [year: number, month: number, day: number];

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Day | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';

const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const yearFirst = (match: RegExpExecArray): Day => [Number(match[1]), Number(match[2]), Number(match[3])];

/** How dates are written; the first that fits is meant. */
const DATE_FORMS: readonly DateForm[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u, read: yearFirst },
  { pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/u, read: yearFirst },
  { pattern: /^(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/u, read: yearFirst },
  { pattern: /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/u, read: yearFirst },
  { pattern: /^(\d{4}) ?년 ?(\d{1,2}) ?월 ?(\d{1,2}) ?일/u, read: yearFirst },
  { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u, read: slashed },
  // Where dots part the numbers, the day comes first everywhere.
  {
    pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u,
    read: (match) => [Number(match[3]), Number(match[2]), Number(match[1])],
  },
  {
    pattern: new RegExp(`^${WEEKDAY}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'iu'),
    read: (match) => [Number(match[3]), monthNumber(match[1]!), Number(match[2])],
  },
  {
    pattern: new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}[ ,-] ?(\\d{4})(?!\\d)`, 'iu'),
    read: (match) => [Number(match[3]), monthNumber(match[2]!), Number(match[1])],
  },
];

/** `03/14/2024` has but one reading, `14/03/2024` too; `03/04/2024` has two, and none is chosen. */
function slashed(match: RegExpExecArray): Day | null {
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first === second || second > 12) return [year, first, second];
  return first > 12 ? [year, second, first] : null;
}

interface Time {
  readonly clock: string;
  readonly offset: string;
}

const TIME =
  /^(?:[T ,]*(?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?(?: ?([ap])\.?m\.?)?)?\s*\(?(?:(Z)|(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?|(UTC|GMT))?\)?$/iu;

/** The time of day and offset that follow a date, midnight and `Z` where there are none; null where other text follows. */
function readTime(text: string): Time | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hour = '0', minute = '00', second = '00', half, , sign, offsetHour, offsetMinute = '00'] = match;
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon;
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59 || Number(offsetHour ?? 0) > 23) return null;
  if (Number(offsetMinute) > 59) return null;
  const offset = sign === undefined ? 'Z' : `${sign}${offsetHour!.padStart(2, '0')}:${offsetMinute}`;
  return { clock: `${String(hours).padStart(2, '0')}:${minute}:${second}`, offset };
}

function writeDate([year, month, day]: Day, time: Time): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1990 ? `${date.toISOString().slice(0, 10)}T${time.clock}${time.offset}` : null;
}
