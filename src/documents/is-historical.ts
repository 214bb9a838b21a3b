const HISTORICAL = /\bhistorical\b|历史|歷史|旧版|舊版|旧バージョン|과거/iu;

/** The trail of links that a web page copied as text begins with: `Help Center> API Reference> Historical Error Codes`. */
const BREADCRUMB = /^[^\n>]{1,100}(?:[>›»][^\n>›»]{1,100}){1,10}$/u;
const LONGEST_START = 2000;

/** Whether a page calls itself historical, in its title or in the trail of links at its beginning. */
export function isHistorical(title: string | null, text: string): boolean {
  if (title !== null && HISTORICAL.test(title)) return true;
  const firstLine = text.slice(0, LONGEST_START).trimStart().split(/\r?\n/u, 1)[0] ?? '';
  return BREADCRUMB.test(firstLine.trim()) && HISTORICAL.test(firstLine);
}
