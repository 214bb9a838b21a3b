const OPTION_ARGUMENT = '(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)';
const OPTION = `(?:[-+][a-zA-Z0-9](?: ?${OPTION_ARGUMENT})?|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =]${OPTION_ARGUMENT})?)`;

/** The options at the start of a line, with the blanks before their description: `-f FILE, --file=FILE  `. */
export const OPTION_MARKER = new RegExp(`^${OPTION}(?:, ${OPTION})*(?:  +| ?$)`, 'u');

/** The name of a field and the width of its marker, `:name:` with the blanks behind it; null where there is none. */
export function readFieldMarker(text: string): { readonly name: string; readonly width: number } | null {
  if (!/^:[^: ]/u.test(text)) return null;
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ':' && /^[ `]?$/u.test(text[at + 1] ?? '')) {
      if (text[at + 1] === '`' || text[at - 1] === ' ') return null;
      const blanks = /^ */u.exec(text.slice(at + 1))![0].length;
      return { name: text.slice(1, at), width: at + 1 + blanks };
    }
  }
  return null;
}

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);

/**
 * How the first line of each construct begins, in docutils' order: markers with text behind them come before what is
 * recognized by a whole line.
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
