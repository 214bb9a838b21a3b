/** An HTTP status that a text names, with its range. */
export interface StatusInText {
  readonly status: number;
  readonly start: number;
  readonly end: number;
}

/*
 *   HTTP/1.1 403 Forbidden          status line
 *   "GET /v1 HTTP/1.1" 403 512      access log
 *   HTTP 403, (HTTP 403)            prose, OpenStack's clients
 *   status=403 status_code: 403     labels, in JSON too
 *   but got 403 instead             gophercloud
 *   403: Client Error for url       openstacksdk, requests
 */
const STATUS =
  /\bHTTP\/\d(?:\.\d)?\\?["']?[ \t]{1,4}([1-5]\d\d)\b|\bHTTP[ -]{0,2}(?:error )?([1-5]\d\d)\b|\b(?:http|response)?[ _-]?(?:status|response|http)[ _-]?(?:code)?\\{0,7}["']?[ \t]{0,3}[:=]?[ \t]{0,3}\\{0,7}["']?([1-5]\d\d)\b|\bbut got ([1-5]\d\d) instead|\b([45]\d\d):? (?:Client|Server) Error\b/gi;

/** The HTTP statuses that a text names as such, in order. */
export function findHttpStatuses(text: string): StatusInText[] {
  return Array.from(text.matchAll(STATUS), (found) => ({
    status: Number(found.slice(1).find((digits) => digits !== undefined)),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** How far before an error its status line can be: the headers of a response are between. */
const HEADERS_LENGTH = 4_000;

/**
 * The status that belongs to an error at a position: one in it, else the nearest in its line, else, where the error opens
 * the body of a response, the one of the status line above the headers.
 */
export function statusNear(
  text: string,
  statuses: readonly StatusInText[],
  start: number,
  end: number,
): number | null {
  const inside = statuses.find((found) => found.start >= start && found.end <= end);
  if (inside !== undefined) return inside.status;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine === -1 ? text.length : nextLine;
  const inLine = statuses.filter((found) => found.start >= lineStart && found.end <= lineEnd);
  const nearest = inLine.sort((left, right) => distance(left, start, end) - distance(right, start, end))[0];
  if (nearest !== undefined) return nearest.status;
  const above = statuses.findLast((found) => found.end <= start && start - found.end < HEADERS_LENGTH);
  return above !== undefined && isHeaders(text.slice(above.end, start)) ? above.status : null;
}

function distance(found: StatusInText, start: number, end: number): number {
  return found.end <= start ? start - found.end : found.start - end;
}

const HEADER_LINE = /^(?:[<>*] ?)?[\w-]{1,60}:.*$/;

/** Whether the text between a status line and a body is headers (with the lines that `curl -v` adds). */
function isHeaders(between: string): boolean {
  const [, ...lines] = between.split('\n');
  return lines.every(
    (line) => line.trim() === '' || /^[<>*{} [\]]/.test(line) || HEADER_LINE.test(line.trimEnd()),
  );
}
