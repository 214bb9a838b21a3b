import { MODULE_CACHES } from '../../caching/cache-shares.ts';
import { createSizedCache, keyOf, textBytes } from '../../caching/sized-cache.ts';
import { compileTemplate, type MessageTemplate } from './message-template.ts';

/** What a part of a template takes besides its texts, and a word besides its letters, in bytes. */
const PART = 200;
const WORD = 50;

const templates = createSizedCache<MessageTemplate>(
  MODULE_CACHES.templates,
  // The words are parts of the text, or copies of them.
  ({ text, parts, literalWords }) => textBytes(text) * 2 + parts.length * PART + literalWords * WORD,
);

/** The template of a vendor's text, compiled once for as long as the text is asked for. */
export function templateOf(text: string): MessageTemplate {
  const key = keyOf(text);
  const known = templates.get(key);
  if (known !== undefined) return known;
  const template = compileTemplate(text);
  templates.set(key, template);
  return template;
}
