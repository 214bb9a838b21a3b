import { showHidden } from '../../domain/hidden-characters.ts';
import { wordDifferences } from '../../domain/word-differences.ts';
import { languageOf } from './foreign-text.tsx';

/** What makes one text of another, word by word: removed words struck out, added ones underlined. */
export function Difference({ before, after }: { before: string; after: string }) {
  return (
    <p class="difference" dir="auto" lang={languageOf(before + after)}>
      {wordDifferences(before, after).map(({ kind, text }, index) => {
        const shown = showHidden(text);
        if (kind === 'REMOVED') return <del key={index}>{shown}</del>;
        if (kind === 'ADDED') return <ins key={index}>{shown}</ins>;
        return shown;
      })}
    </p>
  );
}
