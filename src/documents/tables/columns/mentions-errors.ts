import { hasAsianLetters, headingWords } from './normalize-heading.ts';

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
