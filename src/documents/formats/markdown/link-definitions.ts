/** The definitions of a page's reference links: from the label in lower case to the definition's line. */
export type LinkDefinitions = ReadonlyMap<string, string>;

/** Finds the lines that define links, `[label]: address`; the first of a label counts. */
export function findLinkDefinitions(lines: Iterable<string>): LinkDefinitions {
  const definitions = new Map<string, string>();
  for (const line of lines) {
    const match = /^\[([^[\]]{1,200})\]:[ \t]*(<?[^\s<>]{1,2000}>?)/u.exec(line);
    // A footnote's definition has the same look.
    if (!match || match[1]!.startsWith('^')) continue;
    const label = match[1]!.toLowerCase();
    if (!definitions.has(label)) definitions.set(label, `[${match[1]}]: ${match[2]}`);
  }
  return definitions;
}

/** The definitions that a text refers to. */
export function definitionsFor(text: string, definitions: LinkDefinitions): string[] {
  if (definitions.size === 0) return [];
  const labels = new Set(
    Array.from(text.matchAll(/\[([^[\]]{1,200})\]/gu), (match) => match[1]!.toLowerCase()),
  );
  return [...labels].flatMap((label) => definitions.get(label) ?? []);
}
