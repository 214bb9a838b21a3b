const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Elements whose edges separate words: what stands in them is a block, or begins a line. */
export const BLOCK_ELEMENTS = words(
  `address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta nav
  noscript ol optgroup option p pre search section summary table tbody td tfoot th thead title tr ul`,
);

/** Elements within a line. */
const INLINE_ELEMENTS = words(
  `a abbr acronym area audio b base bdi bdo big blink button canvas cite code data datalist del dfn em embed font frame
  i iframe img input ins kbd label map mark marquee math meter nobr noframes object output param picture progress q rb rp
  rt rtc ruby s samp script select slot small source span strike strong style sub sup svg template textarea time track tt
  u var video wbr`,
);

/** Elements that show their text in bold. */
export const BOLD_ELEMENTS = words('b strong');

/** Elements that show their text as code. */
export const CODE_ELEMENTS = words('code kbd samp tt pre');

/** Headings, of which the nearest above a table is the table's section. */
export const HEADING_ELEMENTS = words('h1 h2 h3 h4 h5 h6');

/** Elements that are never shown and may hold anything. */
export const RAW_TEXT_ELEMENTS = words('script style');

/** Whether HTML knows the name, or it is a custom element's; `<bucket>` in a text is more likely a placeholder. */
export function isHtmlElement(name: string): boolean {
  return BLOCK_ELEMENTS.has(name) || INLINE_ELEMENTS.has(name) || /[-:]/u.test(name);
}
