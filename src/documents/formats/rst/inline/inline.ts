/** A piece of inline text as the page marks it up; references are not resolved yet. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | LinkInline
  | ReferenceInline
  | SubstitutionInline
  | FootnoteInline
  | TitleInline
  | BrokenInline;

/** A link with its address; `name` makes it a target for others. */
interface LinkInline {
  readonly kind: 'link';
  readonly text: string;
  readonly address: string;
  readonly name: string | null;
}

/** A link whose address stands elsewhere: by a name, or (null) in the order of the anonymous targets. */
export interface ReferenceInline {
  readonly kind: 'reference';
  readonly text: string;
  readonly name: string | null;
  /** A second name for the same address, which the reference defines. */
  readonly alias: string | null;
  /** As it stands, to be shown where nothing defines the name. */
  readonly source: string;
}

export interface SubstitutionInline {
  readonly kind: 'substitution';
  readonly name: string;
  /** What its text links to: `|name|_`; null where it is no link. */
  readonly reference: ReferenceInline | null;
  readonly source: string;
}

/** A reference to a footnote or citation: `1`, `#`, `#name`, `*` or a citation's name. */
export interface FootnoteInline {
  readonly kind: 'footnote';
  readonly label: string;
  readonly source: string;
}

/** A reference that shows the title of what its label precedes. */
interface TitleInline {
  readonly kind: 'title';
  readonly label: string;
}

/** Markup that is opened and not closed, or text that cannot be read: shown verbatim. */
interface BrokenInline {
  readonly kind: 'broken';
  readonly text: string;
  readonly problem: string;
  readonly line: number;
}

/** The text of inlines before anything that they refer to is looked up. */
export function plainTextOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

/** The name under which references and targets find each other: case and width of white space do not count. */
export function normalizeName(name: string): string {
  return name.toLowerCase().trim().replace(/\s+/gu, ' ');
}

/** Marks a character that a backslash stood before, while inline markup is read. */
export const ESCAPE = '\0';

/** Replaces each backslash that escapes something by NUL: `\*` is NUL and `*`. */
export function markEscapes(text: string): string {
  return text.replace(/\\([\s\S]|$)/gu, `${ESCAPE}$1`);
}

/** The text that is shown: escaped white space is nothing, any other escaped character itself. */
export function dropEscapes(text: string): string {
  return text.replace(/\0[ \n]?/gu, '');
}

/** The text as it was written, with its backslashes. */
export function restoreEscapes(text: string): string {
  return text.replaceAll(ESCAPE, '\\');
}
