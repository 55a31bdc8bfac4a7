import type { WriteSheet } from 'hucre/xlsx';
import type { Report } from '../../document/blocks.js';
import type { Bilingual } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { type SheetCell, sheetOf, styles, words } from './grid.js';

const phrases = {
  sheetContents: { zh: '目录', en: 'Contents' },
  sheetLegend: {
    zh: '蓝字浅黄底的单元格是可改的假设，同一数字只写一处；增速、推算与目标三表由此用公式算出，下限与上限随之变动。金额单位为亿元',
    en:
      'Cells in blue on pale yellow are assumptions that can be changed, each figure in one place; the sheets of ' +
      'growth rates, projection and targets follow by formula, low and high ends included. Amounts in CNY 100 ' +
      'million (亿元)',
  },
  contentsSheet: { zh: '工作表', en: 'Sheet' },
  contentsWhat: { zh: '内容', en: 'Content' },
} as const satisfies Record<string, Bilingual>;

/** What the workbook is, and a list of its sheets, each linked; `name` is that of this sheet. */
export function contentsSheet(report: Report, name: string, sheets: readonly WriteSheet[]): WriteSheet {
  const { lang, title, subtitle } = report;
  const heads = [phrases.contentsSheet, phrases.contentsWhat].map((head) => words(say(lang, head), styles.header));
  const rows = sheets.map((sheet): readonly SheetCell[] => [
    { ...words(sheet.name, styles.link), link: sheet.name },
    words(contentOf(sheet)),
  ]);
  return sheetOf(
    name,
    [
      [words(title, styles.title)],
      [words(subtitle, styles.note)],
      [words(say(lang, phrases.sheetLegend), styles.note)],
      heads,
      ...rows,
    ],
    [36, 80],
    { rows: 4 },
  );
}

/** Name of the sheet of contents, in the report's language. */
export function contentsName({ lang }: Report): string {
  return say(lang, phrases.sheetContents);
}

/** The caption above the table of a sheet, or else the heads of its columns. */
function contentOf({ rows = [] }: WriteSheet): string {
  const [first = [], second = []] = rows;
  if (first.length === 1) return String(first[0] ?? '');
  const heads = first.length > 1 ? first : second;
  return heads
    .slice(0, 6)
    .map((head) => String(head ?? '').replaceAll('\n', ' '))
    .join(' · ');
}
