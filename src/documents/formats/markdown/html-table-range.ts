/** Where a table of HTML ends, and whether its end tag says so. */
export interface HtmlTableEnd {
  readonly to: number;
  readonly isClosed: boolean;
}

/**
 * Gives a function that finds the end of the HTML table that starts at an offset. It goes by the table's own tags alone, so
 * blank lines and indentation, at which Markdown would cut the table, do not matter. A table that is never closed ends
 * before the next Markdown heading. Offsets must be asked for in rising order.
 */
export function htmlTableEnds(
  text: string,
  headingOffsets: readonly number[],
): (from: number) => HtmlTableEnd {
  const tags = [...text.matchAll(/<(\/?)table(?=[\s/>])/giu)].map((match) => ({
    offset: match.index,
    opens: match[1] === '',
  }));
  let next = 0;
  let nextHeading = 0;
  return (from) => {
    let depth = 0;
    let at = from;
    while (next < tags.length && tags[next]!.offset < from) next += 1;
    for (; ; next += 1) {
      const tag = tags[next];
      while (nextHeading < headingOffsets.length && headingOffsets[nextHeading]! < at) nextHeading += 1;
      const heading = headingOffsets[nextHeading];
      // A heading with an end tag right behind it is in a cell.
      const cutsOff = heading !== undefined && (tag === undefined || (tag.opens && heading < tag.offset));
      if (cutsOff) return { to: heading, isClosed: false };
      if (tag === undefined) return { to: text.length, isClosed: false };
      depth += tag.opens ? 1 : -1;
      at = tag.offset;
      if (depth === 0) {
        const end = text.indexOf('>', at);
        return { to: end < 0 ? text.length : end + 1, isClosed: true };
      }
    }
  };
}

/** Where an HTML table starts in a line of Markdown: not in a code span, nor in a row of a pipe table. */
export function findHtmlTableStart(line: string): number | null {
  const start = line.includes('<') ? /<table(?=[\s/>]|$)/iu.exec(line)?.index : undefined;
  if (start === undefined) return null;
  const before = line.slice(0, start);
  const backticks = before.length - before.replaceAll('`', '').length;
  return before.includes('|') || backticks % 2 === 1 ? null : start;
}
