import { type Block, type Document, heading, paragraph } from '../document/blocks.js';

/** Reads a page of the guide (Markdown of headings, paragraphs, lists, code and pictures) as a document. */
export function guideDocument(markdown: string): Document {
  const parts = markdown
    .split(/^(```[\s\S]*?^```$)/m)
    .flatMap((part) => (part.startsWith('```') ? [part] : prose(part)));
  const [title = '', ...rest] = parts;
  return { title: title.replace(/^# /, ''), blocks: rest.map(blockOf) };
}

/** Paragraphs of Markdown, without pictures. */
function prose(markdown: string): readonly string[] {
  return markdown
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('!['));
}

function blockOf(part: string): Block {
  if (part.startsWith('```')) return { kind: 'code', text: part.split('\n').slice(1, -1).join('\n') };
  if (part.startsWith('## ')) return heading(plain(part.slice(3)));
  if (part.startsWith('- ')) return { kind: 'list', items: part.slice(2).split(/\n- /).map(plain) };
  return paragraph(plain(part));
}

/** Text without emphasis; links become their words, followed by the address if it leads out of the guide. */
function plain(markdown: string): string {
  return markdown
    .replace(/\n\s*/g, ' ')
    .replace(/\*\*(.*?)\*\*/g, '$1')
    .replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, '$1 ($2)')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
