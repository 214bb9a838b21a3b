import { OPTION_MARKER, readFieldMarker } from './line-markers.ts';

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);

/**
 * How the first line of each construct begins, in docutils' order: markers with text behind them come before what is
 * told by a whole line.
 */
export const CONSTRUCT_STARTS = {
  bulletList: matches(/^[-+*\u2022\u2023\u2043](?: |$)/u),
  enumeratedList: matches(/^\(?(?:[0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)[.)](?: |$)/u),
  fieldList: (text: string) => readFieldMarker(text) !== null,
  optionList: matches(OPTION_MARKER),
  doctest: matches(/^>>>(?: |$)/u),
  lineBlock: matches(/^\|(?: |$)/u),
  gridTable: matches(/^\+-[-+]+-\+ *$/u),
  simpleTable: matches(/^=+(?: +=+)+ *$/u),
  explicitMarkup: matches(/^\.\.(?: |$)/u),
  anonymousTarget: matches(/^__(?: |$)/u),
  overline: matches(/^([!-/:-@[-`{-~])\1* *$/u),
} as const satisfies Record<string, (text: string) => boolean>;

/** Whether an unindented line begins nothing but text. */
export function isStartOfText(text: string): boolean {
  return !Object.values(CONSTRUCT_STARTS).some((starts) => starts(text));
}
