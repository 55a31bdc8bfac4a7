import {
  AlignmentType,
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  type IRunOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { type Lang, languages } from '../../words/lang.js';

/**
 * Page, fonts and sizes. Chinese as GB/T 9704 lays out official documents: A4, 28 mm at the binding edge and 156 mm of
 * text, body in 仿宋, headings in 黑体 and 楷体; but in 11 pt, not 3号 (16 pt), and with narrower margins above and below, so
 * that a brief of two pages holds its tables and figure. Word stands in for a font
 * that the machine lacks with the next name of `substitutes`.
 */
export const page = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  margin: {
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(11),
  },
} as const;

/** Width of the text in twips: 156 mm. */
export const textTwips = 8844;

/** Width and height of the text in pixels of 96 to the inch: 156 by 257 mm. */
export const textPixels = { width: 590, height: 971 } as const;

export type Face = 'title' | 'body' | 'first' | 'second' | 'table';

const chinese = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  table: '宋体',
} as const satisfies Record<Face, string>;

/** Substitutes for missing fonts, those of Windows first. */
export const substitutes: readonly (readonly [name: string, others: readonly string[]])[] = [
  ['方正小标宋简体', ['华文中宋', '宋体', 'SimSun', 'Noto Serif CJK SC']],
  ['仿宋_GB2312', ['仿宋', 'FangSong', 'Noto Serif CJK SC']],
  ['楷体_GB2312', ['楷体', 'KaiTi', 'Noto Serif CJK SC']],
  ['黑体', ['SimHei', 'Noto Sans CJK SC']],
  ['宋体', ['SimSun', 'Noto Serif CJK SC']],
];

/** Font sizes in half points: 小二, 11 pt, 小四 and 小五 in Chinese, the sizes of a business report in English. */
const sizes = {
  zh: { title: 36, body: 22, first: 24, second: 22, table: 17 },
  en: { title: 32, body: 19, first: 21, second: 20, table: 15 },
} as const satisfies Record<Lang, Record<Face, number>>;

/** Latin fonts with those that are about as wide. */
const latinSubstitutes: typeof substitutes = [
  ['Times New Roman', ['Liberation Serif', 'Tinos', 'Nimbus Roman', 'Noto Serif CJK SC']],
  ['Arial', ['Liberation Sans', 'Arimo', 'Nimbus Sans', 'Noto Sans CJK SC']],
];

/** Configuration for programs that find fonts by fontconfig: the same substitutes as Word's, else any Chinese font. */
export function fontConfiguration(): string {
  const aliases = [...substitutes, ...latinSubstitutes].map(
    ([name, others]) =>
      `<alias binding="same"><family>${name}</family><prefer>` +
      `${[name, ...others].map((family) => `<family>${family}</family>`).join('')}</prefer></alias>`,
  );
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>`
  );
}

export function face(lang: Lang, name: Face): Pick<IRunOptions, 'font' | 'size'> {
  const latin = lang === 'en' && (name === 'first' || name === 'second') ? 'Arial' : 'Times New Roman';
  return { font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese[name] }, size: sizes[lang][name] };
}

/** Line spacing of the body, in twentieths of a point. */
const lineOf = { zh: 330, en: 250 } as const satisfies Record<Lang, number>;

export function paragraphStyles(lang: Lang): IStylesOptions {
  const line = lineOf[lang];
  const spacing = {
    line,
    lineRule: lang === 'zh' ? LineRuleType.EXACT : LineRuleType.AUTO,
    before: 0,
    after: lang === 'zh' ? 0 : 60,
  };
  const body = lang === 'zh' ? { spacing } : { spacing: { ...spacing, line: 222, after: 16 } };
  const headings = { spacing: { ...body.spacing, before: lang === 'zh' ? 60 : 80 }, keepNext: true };
  return {
    default: {
      document: {
        run: { ...face(lang, 'body'), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: body,
      },
      title: {
        run: { ...face(lang, 'title'), bold: true, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 80 } },
      },
      heading1: { run: { ...face(lang, 'first'), bold: lang === 'en', color: '000000' }, paragraph: headings },
      heading2: { run: { ...face(lang, 'second'), bold: true, color: '000000' }, paragraph: headings },
    },
    paragraphStyles: [
      { id: captionStyle, name: 'caption', basedOn: 'Normal', run: { ...face(lang, 'first'), size: 20 } },
      {
        id: judgementStyle,
        name: judgementStyle,
        basedOn: 'Normal',
        run: face(lang, 'body'),
        paragraph: { spacing: { ...body.spacing, before: 16, after: 0 }, ...indentOf(lang) },
      },
      {
        id: caveatStyle,
        name: caveatStyle,
        basedOn: 'Normal',
        run: { ...face(lang, 'second'), size: lang === 'zh' ? 18 : 17, bold: false, color: '404040' },
        paragraph: {
          spacing: { line: lang === 'zh' ? 270 : 230, lineRule: LineRuleType.EXACT, after: 30 },
          ...indentOf(lang),
        },
      },
      {
        id: contentsStyle,
        name: 'toc 1',
        basedOn: 'Normal',
        run: face(lang, 'body'),
        paragraph: {
          spacing: { line: lang === 'zh' ? 480 : 400, lineRule: LineRuleType.EXACT, after: 0 },
        },
      },
      ...languages.map((edition) => annexHeading(edition)),
    ],
  };
}

/** Heading of an annex, of each language its own, so that a table of contents has those of its language. */
function annexHeading(lang: Lang): IParagraphStyleOptions {
  return {
    id: annexStyle[lang],
    name: annexStyle[lang],
    basedOn: 'Heading1',
    next: 'Normal',
    run: { ...face(lang, 'first'), bold: lang === 'en', color: '000000' },
    paragraph: { keepNext: true, outlineLevel: 0, spacing: { after: 200 } },
  };
}

/** Indent of the first line of a paragraph: two characters in Chinese. */
export function indentOf(lang: Lang) {
  return lang === 'zh' ? { indent: { firstLine: 440 } } : {};
}

export const annexStyle = { zh: 'AnnexZh', en: 'AnnexEn' } as const satisfies Record<Lang, string>;
export const judgementStyle = 'Judgement';
export const caveatStyle = 'Caveat';
export const contentsStyle = 'TOC1';

/** Style of captions; the number, which is a field, gets it too. */
export const captionStyle = 'Caption';
