import type { ReviewComment } from '../../view/impact-comment.js';
import type { Lang } from '../../words/lang.js';
import { say, type Words } from '../../words/message.js';
import { escapeMarkdown } from './markdown.js';

/** The line by which a comment is found again, to be written over. */
export const commentMarker = '<!-- jiqun impact -->';

/** Most lines of a comment: a reviewer is busy. */
export const mostLines = 25;

/** A comment for a pull request as Markdown; the details are folded, and cut where it grows too long. */
export function renderComment({ sentence, lists, summary, details, more }: ReviewComment, lang: Lang): string {
  const text = (words: Words): string => escapeMarkdown(say(lang, words)).replaceAll('\n', ' ');
  const head = [
    commentMarker,
    `**${text(sentence)}**`,
    ...lists.flatMap(({ title, items }) => ['', text(title), ...items.map((item) => `- ${text(item)}`)]),
  ];
  if (details.length === 0) return `${head.join('\n')}\n`;
  const frame = ['', `<details><summary>${text(summary)}</summary>`, ''];
  const room = mostLines - head.length - frame.length - 1;
  const rows = details.map((cells) => `- ${cells.map(text).join(' · ')}`);
  const shown = rows.length <= room ? rows : rows.slice(0, Math.max(0, room - 1));
  const left = rows.length - shown.length;
  const rest = left > 0 && room > 0 ? [`- ${text(more(left))}`] : [];
  return `${[...head, ...frame, ...shown, ...rest, '</details>'].join('\n')}\n`;
}
