import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Lang } from '../../words/lang.js';
import { substitutes } from './style.js';

/**
 * Makes the archive reproducible: the date of the data instead of the clock's, fixed times, and substitutes for missing
 * fonts; and states its language.
 */
export function settled(archive: Uint8Array, date: Date, lang: Lang): Uint8Array {
  const files = unzipSync(archive);
  const stamp = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const rewrite = (name: string, change: (text: string) => string): void => {
    const bytes = files[name];
    if (bytes) files[name] = strToU8(change(new TextDecoder().decode(bytes)));
  };
  const language = `<dc:language>${lang === 'zh' ? 'zh-CN' : 'en-US'}</dc:language>`;
  rewrite('docProps/core.xml', (text) =>
    text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`)
      .replace('</cp:coreProperties>', `${language}</cp:coreProperties>`),
  );
  renumber(files);
  files['word/fontTable.xml'] = strToU8(fontTable());
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Numbers links, bookmarks and entries of contents by their order, since the library counts on or draws lots. */
function renumber(files: Record<string, Uint8Array>): void {
  const names = ['word/_rels/document.xml.rels', 'word/document.xml'];
  const texts = names.map((name) => new TextDecoder().decode(files[name]));
  const counted = [/rId[\w-]{12,}/g, /_Toc\d+/g].reduce(inOrder, texts.join('\0')).split('\0');
  const [links = '', body = ''] = counted;
  const bookmarks = new Map<string, number>();
  const numbered = body.replace(/(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)/g, (_all, before: string, id: string) => {
    bookmarks.set(id, bookmarks.get(id) ?? bookmarks.size + 1);
    return `${before}${bookmarks.get(id)}`;
  });
  for (const [index, text] of [links, numbered].entries()) files[names[index] ?? ''] = strToU8(text);
}

/** The text with each name that a pattern finds replaced by its first letters and a number, by first appearance. */
function inOrder(text: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return text.replace(pattern, (name) => {
    numbers.set(name, numbers.get(name) ?? numbers.size + 1);
    return `${name.slice(0, name.startsWith('_') ? 4 : 3)}${name.startsWith('_') ? '' : 'Link'}${numbers.get(name)}`;
  });
}

function fontTable(): string {
  const fonts = substitutes.map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}` +
    '</w:fonts>'
  );
}
