import { compileTemplate, type MessageTemplate } from './message-template.ts';

/** How many templates are kept. */
const CAPACITY = 5_000;

let newer = new Map<string, MessageTemplate>();
let older = new Map<string, MessageTemplate>();

/** The template of a vendor's text, compiled once for as long as the text is asked for. */
export function templateOf(text: string): MessageTemplate {
  const known = newer.get(text);
  if (known !== undefined) return known;
  const template = older.get(text) ?? compileTemplate(text);
  if (newer.size >= CAPACITY / 2) {
    older = newer;
    newer = new Map();
  }
  newer.set(text, template);
  return template;
}
