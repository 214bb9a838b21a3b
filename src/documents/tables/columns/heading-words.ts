const COMBINING_ACCENTS = /[\u0300-\u036f]/g;
const ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
// The spaces of Korean vary, and Chinese and Japanese have none.
const SPACE_BESIDE_ASIAN = new RegExp(`(?<=${ASIAN.source}) | (?=${ASIAN.source})`, 'gu');

/**
 * Gives the words of a heading to compare it by: in lower case and half width, without accents, plural s, punctuation and
 * blanks beside Asian letters, and with camel case taken apart (`HTTP StatusCodes:` gives `http status code`).
 */
export function headingWords(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_ACCENTS, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (/^[a-z]{3,}[^su]s$/.test(word) ? word.slice(0, -1) : word))
    .join(' ')
    .replace(SPACE_BESIDE_ASIAN, '');
}

/** Whether a text has Chinese, Japanese or Korean letters, which has no blanks between words. */
export function hasAsianLetters(text: string): boolean {
  return ASIAN.test(text);
}

const ERROR_WORDS = [
  'error, err, warning, exception, fault, failure, return code, result code, status code',
  '错误, 异常, 告警, 返回码, 錯誤, 異常, エラー, 例外, 警告, 오류, 에러, 경고',
  'erro, aviso, falha, kesalahan, galat, fehler, fehlercode, warnung, fallo, erreur',
].flatMap((line) => line.split(', '));

/** Whether a heading or caption says that what follows is about errors. */
export function mentionsErrors(heading: string): boolean {
  const words = headingWords(heading);
  return ERROR_WORDS.some((word) =>
    hasAsianLetters(word) ? words.includes(word) : ` ${words} `.includes(` ${word} `),
  );
}
