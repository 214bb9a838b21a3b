import { codeLikeness, isProse } from '../cells/code-likeness.ts';
import { isHttpStatus, isReasonPhrase, readHttpStatuses } from '../cells/http-statuses.ts';
import { isEmptyCell } from '../table.ts';
import type { ColumnRole } from './column-role.ts';

/** How far the cells of one column support what its heading may mean, each from 0 to 1. */
export interface ColumnContent {
  /** How much its cells look like error codes. */
  readonly codes: number;
  /** Its share of cells from which statuses of HTTP can be read. */
  readonly statuses: number;
  /** Its share of cells that are nothing but a status of HTTP, with its reason phrase or without. */
  readonly bareStatuses: number;
  /** Its share of cells that are nothing but a reason phrase of HTTP, with its number or without. */
  readonly reasonPhrases: number;
  /** Its share of cells that are nothing but a status of success, as 200. */
  readonly successes: number;
  /** How many of its cells differ, as a share of all of them. */
  readonly variety: number;
  /** Its share of cells that are one symbol: `badRequest`, `ERR_NULL`, `getCode()`. */
  readonly symbols: number;
  /** Its share of cells that are sentences. */
  readonly prose: number;
  /** How many of its cells have text. */
  readonly count: number;
  /** Whether it names the fields of an error's JSON (`code`, `message`), not errors. */
  readonly isFields: boolean;
}

const STATUS_NUMBER = /^(?:HTTP )?[1-5]\d\d(?!\d)[\s:-]*/iu;

/** All statuses of one class: `4xx`. */
const STATUS_CLASS = /^[1-5]xx$/iu;
/** What the fields of a response are called that reports an error. */
export const FIELD_NAME =
  /^["'`]?(?:code|message|msg|err(?:or)?_?(?:code|msg|message|no)?|errors|status(?:_?code)?|request_?id|details?|data|success|reason|type|target|description|more_?info|result|timestamp|trace|name|value|id|field|link|url|title|severity|source)["'`]?$/iu;
const SYMBOL = /^[A-Za-z_$][\w$.:-]*(?:\(\))?$/u;

/** So many cells are enough to classify a column. */
const SAMPLE = 500;

/** Weighs the cells of a column, in plain text (of many, some that stand evenly apart); empty cells count for nothing. */
export function weighContent(cells: readonly string[]): ColumnContent {
  const step = Math.max(1, Math.floor(cells.length / SAMPLE));
  const texts = cells.filter((cell, index) => index % step === 0 && !isEmptyCell(cell));
  const share = (weigh: (text: string) => number) =>
    texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + weigh(text), 0) / texts.length;
  return {
    codes: share(codeLikeness),
    statuses: share((text) => (readHttpStatuses(text)?.length ? 1 : 0)),
    // No error has a status below 200: numbers of that kind alone are a vendor's own.
    bareStatuses: texts.every((text) => /^1\d\d$/u.test(text))
      ? 0
      : share((text) => (isHttpStatus(text) || STATUS_CLASS.test(text) ? 1 : 0)),
    reasonPhrases: share((text) => (isReasonPhrase(text.replace(STATUS_NUMBER, '')) ? 1 : 0)),
    successes: share((text) => (isHttpStatus(text) && /^\D*2/u.test(text) ? 1 : 0)),
    variety: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
    symbols: share((text) => (SYMBOL.test(text) ? 1 : 0)),
    prose: share((text) => (isProse(text) ? 1 : 0)),
    count: texts.length,
    isFields: texts.filter((text) => FIELD_NAME.test(text)).length >= Math.min(2, texts.length),
  };
}

/** How much cells must look like codes on the whole; under a heading that says so, short names of words will do. */
const LIKE_CODES = 0.5;
const LIKE_NAMES = 0.15;
/** A vendor's own numbers may fall on those of HTTP now and then, but not nearly always. */
const NEARLY_ALL = 0.9;
const MOSTLY = 0.5;

interface Surroundings {
  readonly headingSaysCode: boolean;
  /** Whether another column holds reason phrases, and no column beside holds the statuses that they belong to. */
  readonly phrasesBeside: boolean;
  /** Whether another column holds a name for each error. */
  readonly namesBeside: boolean;
}

/**
 * Whether a column can hold a vendor's codes, going by its cells: it looks like codes, and is no list of HTTP's statuses.
 * Numbers of HTTP are codes only under a heading that says so (`Error Code`), with no reason phrase at them, and none of
 * success.
 */
export function mayHoldCodes(
  content: ColumnContent,
  { headingSaysCode, phrasesBeside, namesBeside }: Surroundings,
): boolean {
  if (content.codes < (headingSaysCode ? LIKE_NAMES : LIKE_CODES)) return false;
  if (content.reasonPhrases >= NEARLY_ALL) return false;
  if (content.bareStatuses < NEARLY_ALL) return true;
  return (
    headingSaysCode &&
    !phrasesBeside &&
    !namesBeside &&
    content.reasonPhrases < MOSTLY &&
    content.successes === 0
  );
}

/** A column of texts may be empty, but then does not speak for its heading either. */
const EMPTY = 0.5;

/** Gives how well a column's cells suit a role, from 0 to 1, where `isCode` says whether they can be codes. */
export function suitability(role: ColumnRole, content: ColumnContent, isCode: boolean): number {
  switch (role) {
    case 'code':
    case 'alias':
    case 'commonCode':
      // Of two columns of codes the one that distinguishes more errors is the code.
      return isCode ? content.codes * (0.9 + 0.1 * content.variety) : 0;
    case 'status':
      return content.statuses;
    default:
      return content.variety > 0 ? 1 : EMPTY;
  }
}
