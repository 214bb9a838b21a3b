import { dropHidden } from '../../../domain/hidden-characters.ts';
import { collapseSpace } from '../../text/escape-markdown.ts';
import { BLOCK_ELEMENTS, HEADING_ELEMENTS, type HtmlToken } from './html-tokens.ts';

/** Where headings count: the page, or one cell of a table that holds further tables. */
export interface HeadingScope {
  section: string | null;
}

/** Follows the headings and lines of a range of HTML. */
interface HeadingFollower {
  readonly first: string | null;
  /** The text of `<title>`. */
  readonly documentTitle: string | null;
  /** Takes the next tag or text; a heading that it ends becomes the scope's section. */
  take(token: HtmlToken, scope: HeadingScope): void;
  /** Ends the line, and the heading that was never closed. */
  end(): void;
}

/** Lines longer than this are prose, and no caller needs them. */
const LONGEST_LINE = 300;

/** A follower that calls `onLine` with each line of text, white space collapsed, up to 300 characters long. */
export function followHeadings(onLine: (line: string) => void): HeadingFollower {
  let line = '';
  let first: string | null = null;
  let documentTitle: string | null = null;
  let open: { readonly name: string; readonly scope: HeadingScope; text: string } | null = null;

  const endLine = () => {
    const text = collapseSpace(dropHidden(line));
    line = '';
    if (text !== '' && text.length <= LONGEST_LINE) onLine(text);
  };

  const endHeading = () => {
    const text = collapseSpace(dropHidden(open?.text ?? ''));
    if (open && text !== '') {
      if (open.name === 'title') documentTitle ??= text;
      else {
        open.scope.section = text;
        first ??= text;
      }
    }
    open = null;
  };

  return {
    get first() {
      return first;
    },
    get documentTitle() {
      return documentTitle;
    },
    take: (token, scope) => {
      if (token.kind === 'text') {
        if (line.length <= LONGEST_LINE) line += token.text;
        if (open) open.text += token.text;
        return;
      }
      if (BLOCK_ELEMENTS.has(token.name)) endLine();
      if (open && token.name === 'br') open.text += ' ';
      if (!(HEADING_ELEMENTS.has(token.name) || token.name === 'title')) return;
      endHeading();
      if (token.kind === 'open') open = { name: token.name, scope, text: '' };
    },
    end: () => {
      endLine();
      endHeading();
    },
  };
}
