import type { Chart, Report, Section } from '../../document/blocks.js';
import type { Source } from '../../model/entities.js';
import type { KeyFigure } from '../../view/key-figures.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { message, say } from '../../words/message.js';
import { type Attachment, attachmentsMarkup } from './attachments.js';
import { blocksMarkup } from './blocks.js';
import { langTag } from './head.js';
import { attributes, markup } from './markup.js';
import { type CitedSource, PageReferences } from './references.js';
import { keyFigureMarkup } from './small-chart.js';
import type { PictureWidth, Surroundings } from './surroundings.js';

const phrases = {
  pageSkip: { zh: '跳到正文', en: 'Skip to content' },
  pageLanguage: { zh: '中文', en: 'English' },
  pageLanguages: { zh: '语言', en: 'Language' },
  pageContents: { zh: '目录', en: 'Contents' },
  pageAnnexes: { zh: '附件', en: 'Annexes' },
  pageAnnexesAbout: {
    zh: '供核对之用：每份附件点开可看，打印时只印已点开的附件',
    en: 'To check it by: open those you need; only open annexes are printed',
  },
  pageLevels: { zh: '{year}年推算水平', en: 'Projected for {year}' },
  pageMadeWith: { zh: '由jiqun {version}生成', en: 'Made with jiqun {version}' },
  pageReferences: { zh: '引文出处', en: 'References' },
  pageFiles: { zh: '下载', en: 'Downloads' },
  pageCite: { zh: '“{chart}”，载《{report}》。{notes}', en: '"{chart}", in: {report}. {notes}' },
} as const satisfies Record<string, Bilingual>;

/** What the page in one language is made of. */
export interface EditionInput {
  readonly report: Report;
  /** Languages of the page, in order. */
  readonly languages: readonly Lang[];
  readonly picture: (chart: Chart<string>, lang: Lang, width: PictureWidth) => string | undefined;
  readonly sources: readonly Source[];
  readonly version: string;
  readonly figures: readonly KeyFigure[];
  readonly attachments: readonly Attachment[];
}

interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly content: string;
}

/** Markup of the page in one language; any but the first is hidden until it is chosen. */
export function editionMarkup(input: EditionInput): string {
  const { report, languages, sources, version, figures } = input;
  const { lang, title, subtitle } = report;
  const references = new PageReferences(lang, (id) => citedSource(sources, id, lang));
  const part = (section: Section, level: number): PagePart => ({
    id: `${lang}-${section.id}`,
    title: section.title,
    content: blocksMarkup(section.blocks, surroundingsOf(input, references, section.title, level)),
  });
  const sections = unrepeated(report.sections);
  const first = sections.find(({ blocks }) => blocks.some(({ kind }) => kind === 'judgements'));
  const opening = first && part(first, 2);
  const brief = sections.filter((section) => section !== first && !section.isAnnex).map((one) => part(one, 2));
  const annexes = sections.filter(({ isAnnex }) => isAnnex).map((section) => part(section, 3));
  const cited: readonly PagePart[] = references.isEmpty
    ? []
    : [{ id: `${lang}-references`, title: say(lang, phrases.pageReferences), content: references.list() }];
  const files = {
    id: `${lang}-files`,
    title: say(lang, phrases.pageFiles),
    content: attachmentsMarkup(input.attachments, lang, title),
  };
  const behind = annexes.length > 0 ? [...annexes, ...cited] : [];
  const shown = [...brief, ...(annexes.length > 0 ? [] : cited)];
  const isHidden = lang !== languages[0];
  const skip = `<a class="skip" href="#${lang}-main">${markup(say(lang, phrases.pageSkip))}</a>`;
  const heading = `<h1>${markup(title)}</h1><p class="subtitle">${markup(subtitle)}</p>`;
  const contents = contentsMarkup([...(opening ? [opening] : []), ...shown], behind, files, lang);
  return `<div${attributes({ class: 'edition', id: lang, lang: langTag(lang), 'data-title': title, hidden: isHidden })}>
<header>${skip}<div>${heading}</div>${languageSwitch(lang, languages)}</header>
<div class="body" id="${lang}-main" tabindex="-1">
${openingMarkup(opening, figures, lang)}
<div class="columns">
${contents}
<div class="text">
${[...shown.map(sectionMarkup), annexesMarkup(behind, lang), sectionMarkup(files)].filter(Boolean).join('\n')}
</div>
</div>
</div>
<footer><p>${markup(say(lang, message(phrases.pageMadeWith, { version })))}</p></footer>
</div>`;
}

/** The sections without charts that stand in one before: a page shows each once, since its parts need ids. */
function unrepeated(sections: readonly Section[]): readonly Section[] {
  const shown = new Set<string>();
  const isNew = (block: Section['blocks'][number]): boolean => {
    if (block.kind !== 'chart') return true;
    if (shown.has(block.id)) return false;
    shown.add(block.id);
    return true;
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.filter(isNew) }));
}

function surroundingsOf(
  { report, picture }: EditionInput,
  references: PageReferences,
  title: string,
  level: number,
): Surroundings {
  const { lang } = report;
  return {
    lang,
    title,
    level,
    picture: (chart, width) => picture(chart, lang, width),
    citation: ({ headline, title: name, footnotes = [] }) => {
      const notes = footnotes
        .map((note) => `${note}${lang === 'zh' ? '。' : '. '}`)
        .join('')
        .trim();
      return say(lang, message(phrases.pageCite, { chart: headline ?? name, report: report.title, notes })).trim();
    },
    citationMarks: (cites) => references.marks(cites),
  };
}

/** The first screen: what the report concludes, beside the key figures, which the script makes movable. */
function openingMarkup(opening: PagePart | undefined, figures: readonly KeyFigure[], lang: Lang): string {
  const year = figures[0]?.points.at(-1)?.label.replace(/E$/, '') ?? '';
  const id = `${lang}-live`;
  const levels =
    figures.length === 0
      ? ''
      : `<section id="${id}" class="live" aria-labelledby="${id}-title"><h2 id="${id}-title" tabindex="-1">` +
        `${markup(say(lang, message(phrases.pageLevels, { year })))}</h2>` +
        `<ul class="key-figures">${figures.map((figure) => keyFigureMarkup(figure, lang)).join('')}</ul></section>`;
  if (!opening && levels === '') return '';
  return `<div class="opening">${opening ? sectionMarkup(opening) : ''}${levels}</div>`;
}

function sectionMarkup({ id, title, content }: PagePart): string {
  return (
    `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title" tabindex="-1">${markup(title)}</h2>\n` +
    `${content}\n</section>`
  );
}

/** What stands behind the brief, folded, under a heading of its own. */
function annexesMarkup(parts: readonly PagePart[], lang: Lang): string {
  if (parts.length === 0) return '';
  const id = `${lang}-annexes`;
  const items = parts.map(
    ({ id: part, title, content }) =>
      `<section id="${part}" class="annex"><details><summary><h3 id="${part}-title">` +
      `${markup(title)}</h3></summary>\n${content}\n</details></section>`,
  );
  return (
    `<section id="${id}" class="annexes" aria-labelledby="${id}-title"><h2 id="${id}-title" tabindex="-1">` +
    `${markup(say(lang, phrases.pageAnnexes))}</h2>` +
    `<p class="about">${markup(say(lang, phrases.pageAnnexesAbout))}</p>\n${items.join('\n')}\n</section>`
  );
}

function contentsMarkup(brief: readonly PagePart[], annexes: readonly PagePart[], files: PagePart, lang: Lang): string {
  const item = ({ id, title }: PagePart): string => `<li><a href="#${id}">${markup(title)}</a></li>`;
  const behind =
    annexes.length === 0
      ? ''
      : `<li class="annexes"><a href="#${lang}-annexes">${markup(say(lang, phrases.pageAnnexes))}</a>` +
        `<ol>${annexes.map(item).join('')}</ol></li>`;
  return (
    `<nav${attributes({ 'aria-label': say(lang, phrases.pageContents) })}><ol>${brief.map(item).join('')}${behind}` +
    `${item(files)}</ol></nav>`
  );
}

function languageSwitch(lang: Lang, languages: readonly Lang[]): string {
  if (languages.length < 2) return '';
  const links = languages.map((other) => {
    const link = attributes({
      href: `#${other}`,
      lang: langTag(other),
      hreflang: langTag(other),
      'aria-current': other === lang ? 'true' : undefined,
      'data-language': other,
    });
    return `<a${link}>${markup(say(other, phrases.pageLanguage))}</a>`;
  });
  const label = say(lang, phrases.pageLanguages);
  return `<div${attributes({ class: 'languages', role: 'group', 'aria-label': label })}>${links.join(' ')}</div>`;
}

function citedSource(sources: readonly Source[], id: string, lang: Lang): CitedSource {
  const source = sources.find((item) => item.id === id);
  if (!source) return { id, title: id, publisher: '', date: '' };
  const { title, publisher, date, url } = source;
  return { id, title: title[lang], publisher: publisher[lang], date, ...(url !== undefined && { url }) };
}
