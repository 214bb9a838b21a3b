import type { Block } from './block.ts';
import type { Inline } from './inline.ts';
import { visitBlocks } from './visit-blocks.ts';

const DATED =
  /^(?:last |page )?(?:updat|modifi|revis|releas|publish|issu)[a-z]*(?: (?:on|at|date|time))?$|^date$/iu;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2}))?)?/u;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WORDS = /\b(?:(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})|([a-z]{3,9})\.? (\d{1,2}),? (\d{4}))\b/iu;

/** The date that the page gives itself, as a field or in a line of its own, in RFC 3339; a time without zone is UTC. */
export function findPublishedAt(blocks: readonly Block[]): string | null {
  const dates: string[] = [];
  const consider = (label: string, text: string) => {
    const date = DATED.test(label.trim()) ? readDate(text.slice(0, 80)) : null;
    if (date) dates.push(date);
  };
  visitBlocks(
    blocks.filter((block) => block.kind !== 'table'),
    (block) => {
      if (block.kind === 'paragraph') {
        const line = textOf(block.inlines);
        const labeled = /^([^:0-9]{1,40})(?:: ?| )(?=.{0,3}\d|[A-Z])(.*)$/su.exec(line.slice(0, 120));
        if (labeled) consider(labeled[1]!, labeled[2]!);
      }
      if (block.kind === 'terms') {
        for (const item of block.items) {
          const [first] = item.blocks;
          if (first?.kind === 'paragraph') consider(textOf(item.term), textOf(first.inlines));
        }
      }
    },
  );
  return dates[0] ?? null;
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

function readDate(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour = '00', minute = '00', second = '00'] = iso;
    return checkDate(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  }
  const words = WORDS.exec(text);
  if (!words) return null;
  const name = (words[2] ?? words[4])!.toLowerCase();
  const month = MONTHS.findIndex((one) => one.startsWith(name)) + 1;
  const day = (words[1] ?? words[5])!;
  return month === 0
    ? null
    : checkDate(`${words[3] ?? words[6]}-${pad(month)}-${day.padStart(2, '0')}T00:00:00Z`);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The date where the calendar has it: no 30th of February, no 25th hour. */
function checkDate(date: string): string | null {
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== date.slice(0, 19) ? null : date;
}
