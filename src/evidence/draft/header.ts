import type { Entity } from '../../model/entities.js';
import type { Range } from '../../yaml/text.js';
import type { SourceDocument } from '../document.js';

/** A piece of a document and its reading. */
interface Found<T> extends Range {
  readonly value: T;
}

/** A document's statements about itself; those that it does not make are absent. */
export interface DocumentHeader {
  readonly title?: Found<string>;
  /** Document number. */
  readonly number?: Found<string>;
  /** As precise as the document is: YYYY-MM-DD, YYYY-MM. */
  readonly date?: Found<string>;
  /** Years of the plan that the title names, YYYY-YYYY. */
  readonly period?: Found<string>;
  /** Year of the source's date, or else of the document's own. */
  readonly year?: number;
}

/** Lines at the beginning among which the title is looked for. */
const titleLines = 6;
const longestTitle = 90;
const numberForm = /[\u4e00-\u9fff]{2,9}\s*[〔[（(【]\s*\d{4}\s*[〕\]）)】]\s*\d+\s*号/;
const notTitle = /[。：:？?]\s*$|^\s*(?:[一二三四五六七八九十]+、|[（(])/;
const dateLabel =
  /(?:发布时间|发布日期|成文日期|日期|时间)\s*[:：]\s*((?:19|20)\d{2})[-年/.](\d{1,2})(?:[-月/.](\d{1,2}))?/;
const dateAlone = /(?:^|\n)[^\S\n]*((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?[^\n]{0,12}(?=\n|$)/g;
const dateAtEnd = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日\s*$/;
const periodForm = /((?:19|20)\d{2})\s*年?\s*[-—–－~～至]+\s*((?:19|20)\d{2})\s*年/;

/** Title, number, date and plan period as the document writes them; the date of a known source is the source's. */
export function headerOf(document: SourceDocument, known?: Entity<'source'>): DocumentHeader {
  const title = titleOf(document.text);
  const number = foundBy(document.text, numberForm, ([written]) => written.replace(/\s/g, ''));
  const date = dateOf(document.text);
  const period =
    title && foundBy(title.value, periodForm, ([, first = '', last = '']) => `${first}-${last}`, title.start);
  const year = Number((known?.value.date ?? date?.value ?? '').slice(0, 4));
  return {
    ...(title && { title }),
    ...(number && { number }),
    ...(date && { date }),
    ...(period && { period }),
    ...(year > 0 && { year }),
  };
}

/** The first line with words that is not a label, with the next one where it only closes it: （征求意见稿）. */
function titleOf(text: string): Found<string> | undefined {
  const lines = [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '').slice(0, titleLines);
  const index = lines.findIndex(
    ([line]) => /[\u4e00-\u9fff]{4}/.test(line) && line.trim().length <= longestTitle && !notTitle.test(line),
  );
  const line = index > 1 ? undefined : lines[index];
  if (!line) return undefined;
  const value = line[0].replace(/\[bookmark:[^\]]*\]/, '').trim();
  const start = line.index + line[0].indexOf(value);
  return { value, start, end: start + value.length };
}

function dateOf(text: string): Found<string> | undefined {
  const read = ([, year = '', month = '', day]: readonly string[]): string =>
    [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  const labelled = foundBy(text, dateLabel, read) ?? foundBy(text, dateAtEnd, read);
  const last = [...text.matchAll(dateAlone)].at(-1);
  return labelled ?? (last && { value: read(last), start: last.index, end: last.index + last[0].length });
}

function foundBy(
  text: string,
  form: RegExp,
  read: (match: RegExpExecArray) => string,
  offset = 0,
): Found<string> | undefined {
  const match = form.exec(text);
  return match
    ? { value: read(match), start: offset + match.index, end: offset + match.index + match[0].length }
    : undefined;
}
