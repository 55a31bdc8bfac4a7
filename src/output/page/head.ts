import type { Block, Report } from '../../document/blocks.js';
import type { Lang } from '../../words/lang.js';
import { attributes, markup } from './markup.js';

/** Language tag by which browsers choose fonts and voices. */
export function langTag(lang: Lang): string {
  return lang === 'zh' ? 'zh-CN' : 'en';
}

/** Longest description that search engines and messengers show. */
const longestDescription = 200;

/** A square of three rising bars, drawn in the tab of a browser. */
const icon =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='#0b5f94' d='M0 0h16v16H0z'/>" +
  "<path fill='#fff' d='M3 9h2v4H3zM7 6h2v7H7zM11 3h2v10h-2z'/></svg>";

/**
 * What the page says of itself to browsers and to whoever shares a link to it. There is no picture among it: a
 * messenger fetches one only from an address of the web, which a single file does not have.
 */
export function headMarkup(reports: readonly Report[], version: string): string {
  const [first] = reports;
  if (!first) return '';
  const description = descriptionOf(first);
  const others = reports.slice(1).map(({ lang }) => property('og:locale:alternate', localeOf(lang)));
  return [
    name('generator', `jiqun ${version}`),
    name('description', description),
    property('og:type', 'article'),
    property('og:title', first.title),
    property('og:description', description),
    property('og:locale', localeOf(first.lang)),
    ...others,
    name('twitter:card', 'summary'),
    `<link${attributes({ rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` })}>`,
    `<title>${markup(first.title)}</title>`,
  ].join('\n');
}

function name(key: string, content: string): string {
  return `<meta${attributes({ name: key, content })}>`;
}

function property(key: string, content: string): string {
  return `<meta${attributes({ property: key, content })}>`;
}

function localeOf(lang: Lang): string {
  return lang === 'zh' ? 'zh_CN' : 'en_US';
}

/** The first sentences that the report concludes with, or else its subtitle. */
function descriptionOf({ subtitle, sections, lang }: Report): string {
  const blocks: readonly Block<string>[] = sections.flatMap((section) => section.blocks);
  const [judgements] = blocks.filter((block) => block.kind === 'judgements');
  const sentences = judgements?.items.map(({ sentence }) => sentence) ?? [subtitle];
  const [first = subtitle, ...others] = sentences;
  return others.reduce((text, sentence) => {
    const more = text + (lang === 'zh' ? `。${sentence}` : `. ${sentence}`);
    return more.length <= longestDescription ? more : text;
  }, first);
}
