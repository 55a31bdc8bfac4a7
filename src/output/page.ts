import type { Chart, Report } from '../document/blocks.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import { script, scriptHash, style } from './generated/page.js';
import { blocksMarkup } from './page/blocks.js';
import type { LiveData } from './page/live-data.js';
import { attributes, markup, scriptJson } from './page/markup.js';

export { liveFiles } from './page/live-data.js';

import type { Source } from '../model/entities.js';
import { pagePhrases } from '../words/page.js';
import { type CitedSource, PageReferences } from './page/references.js';
import type { Surroundings } from './page/surroundings.js';

const phrases = {
  pageSkip: { zh: '跳到正文', en: 'Skip to content' },
  pageLanguage: { zh: '中文', en: 'English' },
  pageLanguages: { zh: '语言', en: 'Language' },
  pageContents: { zh: '目录', en: 'Contents' },
  pageMadeWith: { zh: '由jiqun {version}生成', en: 'Made with jiqun {version}' },
  pageReferences: { zh: '引文出处', en: 'References' },
  pageLiveAbout: {
    zh: '以下由页内的程序按同样的公式即时推算；末尾的命令得出同一张表',
    en:
      'What follows is computed in the page as you move a slider, by the same formulas; the command at the end ' +
      'prints the same table',
  },
} as const satisfies Record<string, Bilingual>;

export interface PageInput {
  /** One report, or the same in several languages. */
  readonly reports: readonly Report[];
  /** Picture of a chart as SVG; undefined to print the chart's replacement blocks. */
  readonly picture: (chart: Chart<string>, lang: Lang) => string | undefined;
  /** The documents that the report's rows cite. */
  readonly sources: readonly Source[];
  /** Version of jiqun. */
  readonly version: string;
  /** Input of the interactive model, shown after the section `projection` if the report has one. */
  readonly live?: LiveData;
}

/**
 * Renders reports as one HTML file that loads nothing from elsewhere: one language, or two with a switch. It is
 * complete without scripts; scripts add sorting, filters and citations beside the text.
 */
export function renderPage(input: PageInput): string {
  const { reports, version } = input;
  const live = reports.some(({ sections }) => sections.some(({ id }) => id === 'projection')) ? input.live : undefined;
  const [first] = reports;
  if (!first) throw new RangeError('a page needs a report');
  const policy =
    `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action ` +
    `'none'`;
  const editions = reports.map((report, index) => editionMarkup(report, input, index > 0));
  return `<!doctype html>
<html lang="${langTag(first.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta${attributes({ name: 'generator', content: `jiqun ${version}` })}>
<title>${markup(first.title)}</title>
<style>${style}</style>
</head>
<body>
${editions.join('\n')}${live ? `\n<script type="application/json" id="live-data">${scriptJson(live)}</script>` : ''}
<script>${script}</script>
</body>
</html>
`;
}

/** Language tag by which browsers choose fonts and voices. */
function langTag(lang: Lang): string {
  return lang === 'zh' ? 'zh-CN' : 'en';
}

interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  /** Whether the part is empty until the script has run. */
  readonly isLive?: boolean;
}

/** Markup of the page in one language; the second language is hidden until it is chosen. */
function editionMarkup(
  report: Report,
  { reports, sources, picture, version, live }: PageInput,
  isHidden: boolean,
): string {
  const { lang, title, subtitle } = report;
  const references = new PageReferences(lang, (id) => citedSource(sources, id, lang));
  const around = (heading: string): Surroundings => ({
    lang,
    title: heading,
    level: 2,
    picture: (chart) => picture(chart, lang),
    citationMarks: (cites) => references.marks(cites),
  });
  const parts: PagePart[] = report.sections.map((section) => ({
    id: `${lang}-${section.id}`,
    title: section.title,
    content: blocksMarkup(section.blocks, around(section.title)),
  }));
  const projection = parts.findIndex(({ id }) => id === `${lang}-projection`);
  if (live && projection !== -1) parts.splice(projection + 1, 0, livePart(lang));
  if (!references.isEmpty)
    parts.push({ id: `${lang}-references`, title: say(lang, phrases.pageReferences), content: references.list() });
  const contents = parts
    .map(
      ({ id, title: name, isLive }) => `<li${attributes({ hidden: isLive })}><a href="#${id}">${markup(name)}</a></li>`,
    )
    .join('');
  const sections = parts.map(
    ({ id, title: name, content, isLive }) =>
      `<section${attributes({ id, class: isLive && 'live', 'aria-labelledby': `${id}-title`, hidden: isLive })}>` +
      `<h2 id="${id}-title" tabindex="-1">${markup(name)}</h2>\n${content}\n</section>`,
  );
  const skip = `<a class="skip" href="#${lang}-main">${markup(say(lang, phrases.pageSkip))}</a>`;
  const heading = `<h1>${markup(title)}</h1><p class="subtitle">${markup(subtitle)}</p>`;
  return `<div${attributes({ class: 'edition', id: lang, lang: langTag(lang), 'data-title': title, hidden: isHidden })}>
<header>${skip}<div>${heading}</div>${languageSwitch(lang, reports)}</header>
<div class="columns">
<nav${attributes({ 'aria-label': say(lang, phrases.pageContents) })}><ol>${contents}</ol></nav>
<main id="${lang}-main" tabindex="-1">
${sections.join('\n')}
</main>
</div>
<footer><p>${markup(say(lang, message(phrases.pageMadeWith, { version })))}</p></footer>
</div>`;
}

/** Placeholder for the model; the script fills it. */
function livePart(lang: Lang): PagePart {
  return {
    id: `${lang}-live`,
    title: say(lang, pagePhrases.pageLive),
    content: `<p class="about">${markup(say(lang, phrases.pageLiveAbout))}</p>`,
    isLive: true,
  };
}

function languageSwitch(lang: Lang, reports: readonly Report[]): string {
  if (reports.length < 2) return '';
  const links = reports.map(({ lang: other }) => {
    const link = attributes({
      href: `#${other}`,
      lang: langTag(other),
      hreflang: langTag(other),
      'aria-current': other === lang ? 'true' : undefined,
      'data-language': other,
    });
    return `<li><a${link}>${markup(say(other, phrases.pageLanguage))}</a></li>`;
  });
  const label = say(lang, phrases.pageLanguages);
  return `<ul${attributes({ class: 'languages', 'aria-label': label })}>${links.join('')}</ul>`;
}

function citedSource(sources: readonly Source[], id: string, lang: Lang): CitedSource {
  const source = sources.find((item) => item.id === id);
  if (!source) return { id, title: id, publisher: '', date: '' };
  const { title, publisher, date, url } = source;
  return { id, title: title[lang], publisher: publisher[lang], date, ...(url !== undefined && { url }) };
}
