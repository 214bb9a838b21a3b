/** What vendors write into a cell that has nothing to say. */
const NO_TEXT =
  /^(?:[-–—―－_/\\.*]{0,3}|n\/?a|none|nil|null|无|無|暂无|なし|없음|tidak ada|nenhum|nenhuma|ninguno|keine|aucune?)$/iu;

/** Whether a cell's plain text says that there is no text: empty, `-`, `--`, `N/A`, `None`, `无`. */
export function isEmptyCell(plain: string): boolean {
  return plain.length < 12 && NO_TEXT.test(plain.trim());
}
