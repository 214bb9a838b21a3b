/*
 * What a pasted text says in words, without what loggers, SDKs and stacks put around it:
 *
 *   2026-11-03T08:14:22Z WARN [sync-3] tags: the request was throttled (attempt=4, req=9f31c0aa)
 *                                            ^ what is left: the request was throttled ( attempt 4 , …
 */

/** The lines of a stack below its first one. */
const FRAME =
  /^\s*(?:at\s|File "|\.{3} \d+ more|goroutine \d|Traceback \(most recent|[\w.$/]+\([\w.]*\)$|\^+$|-{3,})/;

/** The value of a log line's field that has the message. */
const MESSAGE_FIELD =
  /\b(?:msg|message|error|err|detail|description)["']?\s{0,2}[:=]\s{0,2}"((?:[^"\\]|\\.){8,600})"/i;

/** Data, or a line of a program: whatever words are in it, nobody says them. */
const DATA = /^\s*(?:[{<|]|\[\s*[{"[])|[;{}]\s*$/;

/** What says nothing of the matter, one pattern for each kind. */
const NOISE = new RegExp(
  [
    // An instant, a date, a time of day.
    /\b\d{4}[-/]\d\d?[-/]\d\d?(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?/,
    /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s{1,2}\d{1,2}\b/,
    /\b\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\b/,
    // Addresses, paths, names of hosts, resources and e-mail.
    /\b[a-z][a-z0-9+.-]*:\/\/\S+/,
    /\burn:\S+/,
    /(?<![\w.])[\w.-]*\/[\w./-]+/,
    /\S+@\S+/,
    // The name of an exception, and whatever has dots in it.
    /\b[\w$.]+(?:Exception|Error|Rejection|Warning)\b/,
    /(?<![\w.])[A-Za-z_$][\w$-]*(?:[.:]{1,2}[A-Za-z_$][\w$-]*)+/,
    // What stands in square brackets, and the name and value of a field.
    /\[[^[\]\n]{0,80}\]/,
    /\b[\w.-]{1,40}=(?:"[^"\n]{0,200}"|[^\s,;)]*)/,
    // Numbers, and names with a number.
    /[\w-]*\d[\w-]*/,
    // How severe it is.
    /\b(?:ERROR|ERR|WARN|WARNING|INFO|DEBUG|FATAL|CRITICAL|SEVERE|NOTICE|TRACE)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** How much of a text is read, in characters. */
const LONGEST = 2_000;

/** Whether a line is one of a stack below its first. */
export function isStackFrame(line: string): boolean {
  return FRAME.test(line);
}

/** The words of a pasted text that say what is wrong. */
export function plainMessage(text: string): string {
  const start = text.slice(0, LONGEST);
  const said = MESSAGE_FIELD.exec(start)?.[1] ?? start;
  return said
    .split('\n')
    .filter((line) => !isStackFrame(line) && !DATA.test(line))
    .join('\n')
    .replace(NOISE, ' ');
}
