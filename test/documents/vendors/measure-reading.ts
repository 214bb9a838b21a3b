import { comparePage, KNOWN_VENDORS, listPages, OTHER_VENDORS, reportShares } from './compare-page.ts';

/**
 * Measures the reader on the pages beside the repository: `npx tsx test/documents/vendors/measure-reading.ts [--wrong N] [PAGE]`
 * prints a table for each vendor and format, and the first N rows that differ of each page whose path has PAGE in it.
 */
const [most, name] = readArguments(process.argv.slice(2));
for (const [title, folder] of [
  ['known vendors', KNOWN_VENDORS],
  ['other vendors', OTHER_VENDORS],
] as const) {
  const pages = listPages(folder).filter(({ raw }) => raw.includes(name));
  if (pages.length === 0) {
    console.log(`${title}: no pages at ${folder.pathname}`);
    continue;
  }
  const compared = pages.map((page) => comparePage(folder, page));
  console.log(`\n${title}`);
  console.log(reportShares(compared, ({ vendor, format }) => `${vendor} ${format}`));
  for (const { raw, expected, wrong, lost, reading } of compared) {
    if (wrong.length === 0 && lost.length === 0) continue;
    const read = `${reading.rows.length} rows read, ${lost.length} texts lost`;
    console.log(`\n${raw}: ${wrong.length} of ${expected.length} rows differ, ${read}`);
    for (const row of wrong.slice(0, most)) console.log(`  ${JSON.stringify(row)}`);
    for (const text of lost.slice(0, most)) console.log(`  lost ${text}`);
    if (most > 0)
      for (const { kind, message } of reading.findings.slice(0, most)) console.log(`  ${kind}: ${message}`);
  }
}

function readArguments(words: readonly string[]): [most: number, name: string] {
  const at = words.indexOf('--wrong');
  const most = at < 0 ? 0 : Number(words[at + 1]);
  const [page = ''] = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  return [most, page];
}
