import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  StyleLevel,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Chart, Report, Section } from '../document/blocks.js';
import type { Source } from '../model/entities.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import { settled } from './word/archive.js';
import { BlockWriter, chineseNumber, type WordBlock, type WordPicture } from './word/blocks.js';
import { WordReferences } from './word/reference.js';
import { annexStyle, contentsStyle, face, indentOf, page, paragraphStyles, textTwips } from './word/style.js';

const phrases = {
  wordReferences: { zh: '引用文献', en: 'Documents cited' },
  wordContents: { zh: '目录', en: 'Contents' },
  wordSeeAnnexes: {
    zh: '明细与依据见附件，目录在第{page}页',
    en: 'Details and evidence are in the annexes; contents on page {page}',
  },
} as const satisfies Record<string, Bilingual>;

export { fontConfiguration } from './word/style.js';

export interface WordInput {
  /** One report, or the same in several languages, one after the other. */
  readonly reports: readonly Report[];
  readonly sources: readonly Source[];
  /** Picture of a chart; undefined to print the chart's replacement blocks. */
  readonly picture: (chart: Chart<string>, lang: Lang) => WordPicture | undefined;
  /** Who publishes the data. */
  readonly publisher: Bilingual;
  /** Creation date of the file: that of the data, never of the clock. */
  readonly date: Date;
  /**
   * Whether the file is for LibreOffice to convert: contents are references to pages, which it works out when it opens
   * the file, not a table of contents with our estimate, which Word updates when asked to.
   */
  readonly isForConversion?: boolean;
}

/**
 * A Word document laid out like an official document (GB/T 9704): the brief, then its annexes after a table of
 * contents, and the documents cited at the end. The same input gives the same bytes.
 */
export async function renderWord(input: WordInput): Promise<Uint8Array> {
  const { reports, publisher, date, isForConversion = false } = input;
  const hasEstimate = !isForConversion && reports.some(({ sections }) => sections.some(({ isAnnex }) => isAnnex));
  const [first] = reports;
  const lang = first?.lang ?? 'zh';
  const document = new Document({
    title: first?.title ?? '',
    subject: first?.subtitle ?? '',
    creator: publisher[lang],
    lastModifiedBy: publisher[lang],
    styles: paragraphStyles(lang),
    evenAndOddHeaderAndFooters: true,
    ...(hasEstimate && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: reports.map((report) => ({
      properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
      footers: { default: pageNumber(report.lang, 'odd'), even: pageNumber(report.lang, 'even') },
      children: [...contentOf(report, input)],
    })),
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), date, lang);
}

function contentOf(report: Report, { sources, picture, isForConversion = false }: WordInput): readonly WordBlock[] {
  const { lang, title, subtitle, sections } = report;
  const references = new WordReferences(lang, sources);
  const writer = new BlockWriter(lang, references, (chart) => picture(chart, lang));
  const brief = sections.filter(({ isAnnex }) => !isAnnex);
  const annexes = sections.filter(({ isAnnex }) => isAnnex);
  const main = brief.flatMap((section, index) => [heading(section.title, index + 1, lang), ...writer.section(section)]);
  const entries = annexes.map((section, index): Entry => {
    const anchor = `${lang}_annex_${index + 1}`;
    return { anchor, words: annexTitle(section, index + 1, lang), blocks: writer.section(section) };
  });
  const words = say(lang, phrases.wordReferences);
  const list: Entry = { anchor: `${lang}_sources`, words, blocks: entries.length === 0 ? [] : references.list() };
  const behind = [...entries, ...(list.blocks.length > 0 ? [list] : [])];
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 60 },
      children: [new TextRun({ text: subtitle, ...face(lang, 'second') })],
    }),
    ...main,
    ...(behind.length === 0
      ? references.paragraph(words)
      : [seeAnnexes(lang), ...contents(behind, lang, isForConversion)]),
    ...behind.flatMap((entry) => [annexHeading(entry, lang), ...entry.blocks]),
  ];
}

/** 一、 before the first heading of a Chinese report, 1. of an English one. */
function heading(words: string, number: number, lang: Lang): Paragraph {
  const text = lang === 'zh' ? `${chineseNumber(number)}、${words}` : `${number}. ${words}`;
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1, ...indentOf(lang) });
}

/** A part behind the brief, with the bookmark of its heading. */
interface Entry {
  readonly anchor: string;
  readonly words: string;
  readonly blocks: readonly WordBlock[];
}

/** 附件1, Annex 1, and the title of the section. */
function annexTitle({ title }: Section, number: number, lang: Lang): string {
  return lang === 'zh' ? `附件${number}\u3000${title}` : `Annex ${number}. ${title}`;
}

/** Heading of an annex, on a new page. */
function annexHeading({ anchor, words }: Entry, lang: Lang): Paragraph {
  return new Paragraph({
    style: annexStyle[lang],
    pageBreakBefore: true,
    children: [new Bookmark({ id: anchor, children: [new TextRun({ text: words })] })],
  });
}

/** Reference from the brief to the contents of its annexes. */
function seeAnnexes(lang: Lang): Paragraph {
  const [before = '', after = ''] = say(lang, message(phrases.wordSeeAnnexes, { page: '|' })).split('|');
  return new Paragraph({
    ...indentOf(lang),
    children: [
      new TextRun({ text: before }),
      new PageReference(contentsAnchor(lang), { hyperlink: true }),
      new TextRun({ text: after }),
    ],
  });
}

function contentsAnchor(lang: Lang): string {
  return `${lang}_contents`;
}

/** The annexes and the list of documents, with their pages. */
function contents(entries: readonly Entry[], lang: Lang, isForConversion: boolean): readonly WordBlock[] {
  const words = say(lang, phrases.wordContents);
  const title = new TextRun({ text: words, ...face(lang, 'first'), bold: lang === 'en' });
  return [
    new Paragraph({
      pageBreakBefore: true,
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new Bookmark({ id: contentsAnchor(lang), children: [title] })],
    }),
    ...(isForConversion
      ? entries.map(contentsLine)
      : [new TableOfContents(words, { hyperlink: true, stylesWithLevels: [new StyleLevel(annexStyle[lang], 1)] })]),
  ];
}

function contentsLine({ anchor, words }: Entry): Paragraph {
  return new Paragraph({
    style: contentsStyle,
    tabStops: [{ type: TabStopType.RIGHT, position: textTwips, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor,
        children: [new TextRun({ text: words }), new TextRun({ children: [new Tab()] })],
      }),
      new PageReference(anchor),
    ],
  });
}

/** — 1 — in 宋体 4号 at the foot of the page: on the outside, a character in, as GB/T 9704 has it. */
function pageNumber(lang: Lang, side: 'odd' | 'even'): Footer {
  const run = { ...face(lang, 'table'), size: 28 };
  return new Footer({
    children: [
      new Paragraph({
        ...(side === 'odd'
          ? { alignment: AlignmentType.RIGHT, indent: { right: 280 } }
          : { alignment: AlignmentType.LEFT, indent: { left: 280 } }),
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...run })],
      }),
    ],
  });
}
