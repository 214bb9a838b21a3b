import { showHidden } from '../../domain/hidden-characters.ts';

/**
 * The language of a text that is not English, as far as its script says: browsers choose fonts and break lines by it.
 * Kana are Japanese alone; Han characters without them are taken for Chinese.
 */
export function languageOf(text: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? 'zh' : undefined;
}

/** A text of a vendor's or a visitor's in a line of the catalog's own: it turns no direction, and hides no character. */
export function Foreign({ text, class: name }: { text: string; class?: string | undefined }) {
  return (
    <bdi class={name} lang={languageOf(text)}>
      {showHidden(text)}
    </bdi>
  );
}
