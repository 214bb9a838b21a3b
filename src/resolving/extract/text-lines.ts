/** A line of a text with its range, without the white space around it. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ERROR_WORDS =
  /error|exception|fail|fault|denied|refus|reject|fatal|critical|panic|invalid|unauthor|forbidden|traceback|cannot|unable|exceed|\bE\d{4}\b|\bstatus(?:_?code)?["']?\s{0,2}[:=]\s{0,2}["']?[45]\d\d\b|\bHTTP(?:\/[\d.]{1,3})?["']? ?[45]\d\d\b/i;

/** Whether a line mentions an error. */
export function mentionsError(line: string): boolean {
  return ERROR_WORDS.test(line);
}

/** The lines of a text that hold something, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const whole = text.slice(start, end);
    const content = whole.trim();
    if (content !== '') {
      const begin = start + whole.indexOf(content[0]!);
      lines.push({ text: content, start: begin, end: begin + content.length });
    }
    start = end + 1;
  }
  return lines;
}

// 2026-11-02T10:11:12Z ERROR [main] client: upstream said: Key is invalid.
// ^          ^        ^^     ^      ^       ^              ^
const MESSAGE_STARTS =
  /(?:^|[:=\]|>)"'`,;-]\s{0,3}|(?:error|warn|info|fatal|critical|said|was|is|with|[.!?])\s{1,3})(?=[\p{L}"'{%<*])/giu;

/** How many positions of one line are tried. */
const MAX_STARTS = 12;

/** The positions at which a message of a line may start: the line's start, and after the prefixes that loggers write. */
export function messageStarts(line: string): number[] {
  const starts = new Set<number>();
  for (const found of line.slice(0, 1_000).matchAll(MESSAGE_STARTS)) {
    starts.add(found.index + found[0].length);
    if (starts.size >= MAX_STARTS) break;
  }
  return [...starts];
}
