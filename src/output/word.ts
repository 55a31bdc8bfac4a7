import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Chart, Report } from '../document/blocks.js';
import type { Source } from '../model/entities.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { BlockWriter, chineseNumber, type WordBlock, type WordPicture } from './word/blocks.js';
import { WordReferences } from './word/reference.js';
import { face, page, paragraphStyles, substitutes } from './word/style.js';

const phrases = {
  wordReferences: { zh: '引用文献', en: 'Documents cited' },
} as const satisfies Record<string, Bilingual>;

export interface WordInput {
  /** One report, or the same in several languages, one after the other. */
  readonly reports: readonly Report[];
  readonly sources: readonly Source[];
  /** Picture of a chart; undefined to print the chart's replacement blocks. */
  readonly picture: (chart: Chart<string>, lang: Lang) => WordPicture | undefined;
  /** Creation date of the file: that of the data, never of the clock. */
  readonly date: Date;
}

/**
 * A Word document laid out like an official document (GB/T 9704), documents cited at the end. The same input gives the
 * same bytes.
 */
export async function renderWord({ reports, sources, picture, date }: WordInput): Promise<Uint8Array> {
  const [first] = reports;
  const lang = first?.lang ?? 'zh';
  const document = new Document({
    title: first?.title ?? '',
    creator: 'jiqun',
    styles: paragraphStyles(lang),
    sections: reports.map((report) => ({
      properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
      footers: { default: pageNumber(report.lang) },
      children: [...contentOf(report, sources, (chart) => picture(chart, report.lang))],
    })),
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), date);
}

function contentOf(
  report: Report,
  sources: readonly Source[],
  picture: (chart: Chart<string>) => WordPicture | undefined,
): readonly WordBlock[] {
  const { lang, title, subtitle, sections } = report;
  const references = new WordReferences(sources);
  const writer = new BlockWriter(lang, references, picture);
  const blocks = sections.flatMap((section, index): readonly WordBlock[] => {
    writer.beginSection();
    return [
      heading(section.title, index + 1, lang),
      ...section.blocks.flatMap((block) => writer.write(block, section.title)),
    ];
  });
  const list = references.list(lang);
  const cited =
    list.length === 0
      ? []
      : [
          heading(say(lang, phrases.wordReferences), sections.length + 1, lang),
          ...list.map((line) => reference(line, lang)),
        ];
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: subtitle, ...face(lang, 'second') })],
    }),
    ...blocks,
    ...cited,
  ];
}

/** 一、 before the first heading of a Chinese report, 1. of an English one. */
function heading(words: string, number: number, lang: Lang): Paragraph {
  const text = lang === 'zh' ? `${chineseNumber(number)}、${words}` : `${number}. ${words}`;
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1, ...(lang === 'zh' && { indent: { firstLine: 640 } }) });
}

function reference(line: string, lang: Lang): Paragraph {
  const run = { ...face(lang, 'table'), size: 18 };
  return new Paragraph({
    children: [new TextRun({ text: line, ...run })],
    spacing: { line: 260, after: 40 },
    indent: { left: 420, hanging: 420 },
  });
}

/** — 1 — in 宋体 4号 at the foot of the page. */
function pageNumber(lang: Lang): Footer {
  const run = { ...face(lang, 'table'), size: 28 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...run })],
      }),
    ],
  });
}

/**
 * Makes the archive reproducible: the date of the data instead of the clock's, fixed times, and substitutes for missing
 * fonts.
 */
function settled(archive: Uint8Array, date: Date): Uint8Array {
  const files = unzipSync(archive);
  const stamp = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const rewrite = (name: string, change: (text: string) => string): void => {
    const bytes = files[name];
    if (bytes) files[name] = strToU8(change(new TextDecoder().decode(bytes)));
  };
  rewrite('docProps/core.xml', (text) => text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`));
  files['word/fontTable.xml'] = strToU8(fontTable());
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
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
