import { CHINESE_TERMS } from './chinese-terms.ts';

/** A part of a Chinese text: a term of the register with the English for it, or what stands between two. */
export interface ChinesePart {
  readonly text: string;
  /** Null where the register does not have it. */
  readonly english: string | null;
}

/** What a Chinese question has besides what it asks for. */
const STOP_TERMS: ReadonlySet<string> = new Set(
  '的 了 是 吗 呢 啊 吧 么 我 我的 你 您 请 請 检查 檢查 怎么 怎么办 怎麼 什么 為什麼 为什么 如何 怎样 为何 哪里 哪个 被 把 和 与 或 在 时 时候 提示 显示 出现 解决 解决办法 办法 处理 处理方法 问题 该 此 这个 那个 一直 总是 有 到 对 用 使用 当前 需要 应该 一个 中'.split(
    ' ',
  ),
);

const ENGLISH: ReadonlyMap<string, string> = new Map(
  CHINESE_TERMS.flatMap((line) => {
    const [terms = '', english = ''] = line.split(': ');
    return terms.split(', ').map((term) => [term, english] as const);
  }),
);

const LONGEST = Math.max(...Array.from(ENGLISH.keys(), (term) => term.length));

/** The parts of a Chinese text without blanks, the longest terms first; words that say nothing of the matter are left out. */
export function segmentChinese(text: string): ChinesePart[] {
  const parts: ChinesePart[] = [];
  let unknown = '';
  const endUnknown = () => {
    if (unknown !== '') parts.push({ text: unknown, english: null });
    unknown = '';
  };
  for (let at = 0; at < text.length; ) {
    const term = longestTerm(text, at);
    if (term === null) {
      unknown += text[at];
      at += 1;
      continue;
    }
    endUnknown();
    const english = ENGLISH.get(term);
    if (english !== undefined) parts.push({ text: term, english });
    at += term.length;
  }
  endUnknown();
  return parts;
}

function longestTerm(text: string, at: number): string | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const term = text.slice(at, at + length);
    if (ENGLISH.has(term) || STOP_TERMS.has(term)) return term;
  }
  return null;
}

/** The pairs of characters that stand side by side, by which Chinese is found; one character is its own. */
export function pairsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => characters[at]! + character);
}
