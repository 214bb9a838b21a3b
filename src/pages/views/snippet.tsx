import { decodeHTMLStrict } from 'entities';
import { showHidden } from '../../domain/hidden-characters.ts';
import { languageOf } from './foreign-text.tsx';

/**
 * A snippet of the API, `… the <mark>tag</mark> &amp; its …`, as elements: it is taken apart at its marks, and what stands
 * between them becomes text, so that nothing in it is ever read as HTML.
 */
export function Snippet({ html }: { html: string }) {
  const parts = html.split(/<mark>|<\/mark>/);
  return (
    <bdi lang={languageOf(html)}>
      {parts.map((part, index) => {
        const text = showHidden(decodeHTMLStrict(part));
        // The marks stand in pairs, so that every other part is marked.
        return index % 2 === 1 ? <mark key={index}>{text}</mark> : text;
      })}
    </bdi>
  );
}
