import type { Lang } from '../words/lang.js';
import { say, type Words } from '../words/message.js';
import type { Block, Chart, Document } from './blocks.js';

/**
 * A document, a chart or blocks in one language: words become text; notes that are empty in that language are left out.
 */
export function spoken(document: Document, lang: Lang): Document<string>;
export function spoken(chart: Chart, lang: Lang): Chart<string>;
export function spoken(blocks: readonly Block[], lang: Lang): readonly Block<string>[];
export function spoken(value: unknown, lang: Lang): unknown {
  return inLang(value, lang);
}

/**
 * Replaces words anywhere in blocks; since blocks are plain data, any map is words or contains words. Citations stay as
 * they are.
 */
function inLang(value: unknown, lang: Lang): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inLang(item, lang));
  if (isWords(value)) return say(lang, value);
  const entries = Object.entries(value).map(([key, item]) => [key, key === 'cites' ? item : inLang(item, lang)]);
  const said: { readonly kind?: unknown; readonly items?: unknown } = Object.fromEntries(entries);
  return said.kind === 'notes' && Array.isArray(said.items)
    ? { ...said, items: said.items.filter((item) => item !== '') }
    : said;
}

function isWords(value: object): value is Exclude<Words, string> {
  return (
    ('zh' in value && 'en' in value) ||
    'phrase' in value ||
    'capital' in value ||
    'document' in value ||
    ('parts' in value && 'by' in value)
  );
}
