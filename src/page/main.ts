/** Adds to the page: sorting, filters, downloads, citations beside their marks, the switch of languages, the model. */
import { buildDataset, type CheckedFile } from '../model/build.js';
import type { Dataset } from '../model/dataset.js';
import type { LiveData } from '../output/page/live-data.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { showRounded } from '../words/number.js';
import { addOpeners, openAround } from './annexes.js';
import { addChartTools } from './chart-tools.js';
import { showCitations } from './citations.js';
import { addFiles } from './downloads.js';
import { all, element } from './element.js';
import { makeFilterable } from './filter.js';
import { LivePanel } from './live.js';
import { followReading } from './navigation.js';
import { watchRegions } from './regions.js';
import { type Fragment, isSame, isState, readFragment, type Setting, settingOf, writeFragment } from './setting.js';
import { makeSortable } from './sort.js';
import { TableTools } from './table-tools.js';

const phrases = {
  pageFragmentIgnored: {
    zh: '网址中#之后的设置与本页数据不符，未采用',
    en: 'What stands behind # in the address does not fit the data of this page and is ignored',
  },
} as const satisfies Record<string, Bilingual>;

const editions = all(document, '.edition');
const firstLang = langOf(editions[0]);

/** The model with its panels, one for each language. */
interface Live {
  readonly dataset: Dataset;
  readonly initial: Setting;
  readonly panels: ReadonlyMap<Lang, LivePanel>;
}

let shownLang = firstLang;
let shownSetting: Setting | undefined;
const live = startLive();

document.documentElement.classList.add('scripted');
for (const edition of editions) prepare(edition);
followAddress();
window.addEventListener('hashchange', followAddress);
document.addEventListener('click', followLink);

function langOf(edition: HTMLElement | undefined): Lang {
  return edition?.id === 'en' ? 'en' : 'zh';
}

function prepare(edition: HTMLElement): void {
  const lang = langOf(edition);
  for (const box of all(edition, '.text .table')) {
    const table = box.querySelector('table');
    if (!table) continue;
    makeSortable(table, edition.lang);
    makeFilterable(table, lang);
    new TableTools(box, lang);
  }
  for (const figure of all(edition, 'figure.chart')) addChartTools(figure, lang);
  addOpeners(edition, lang);
  addFiles(edition, lang);
  watchRegions(all(edition, '.scroll'));
  showCitations(edition);
  followReading(edition);
}

function startLive(): Live | undefined {
  const data = document.getElementById('live-data');
  if (!data) return undefined;
  const { files, setting, rows, beside } = JSON.parse(data.textContent) as LiveData;
  const { dataset } = buildDataset(files as readonly CheckedFile[]);
  if (!dataset) return undefined;
  showRounded(dataset.rounding);
  const initial = settingOf(setting, dataset);
  const panels = new Map<Lang, LivePanel>();
  for (const edition of editions) {
    const section = edition.querySelector<HTMLElement>('.live');
    const lang = langOf(edition);
    if (!section) continue;
    panels.set(
      lang,
      new LivePanel(section, dataset, lang, { initial, rows, beside }, (chosen) =>
        show({ lang: shownLang, setting: chosen }),
      ),
    );
  }
  return { dataset, initial, panels };
}

/** Shows a language and a setting, and keeps in the address what differs from the original report. */
function show({ lang = firstLang, setting = live?.initial }: Fragment): void {
  shownLang = lang;
  shownSetting = setting;
  for (const edition of editions) {
    const isShown = langOf(edition) === lang;
    edition.hidden = !isShown;
    if (!isShown) continue;
    document.documentElement.lang = edition.lang;
    document.title = edition.dataset['title'] ?? document.title;
  }
  if (setting) live?.panels.get(lang)?.show(setting);
  const fragment = stateFragment();
  if (fragment !== '') history.replaceState(null, '', `#${fragment}`);
  else if (isState(location.hash)) history.replaceState(null, '', location.pathname + location.search);
}

function stateFragment(): string {
  const isOwn = live && shownSetting && !isSame(shownSetting, live.initial);
  return writeFragment({
    ...(shownLang !== firstLang && { lang: shownLang }),
    ...(isOwn && shownSetting && { setting: shownSetting }),
  });
}

/** Shows what the address names: a setting, or a part of the page in the language of that part. */
function followAddress(): void {
  const fragment = location.hash.slice(1);
  for (const notice of all(document, '.notice')) notice.remove();
  if (isState(fragment)) {
    const state = live ? readFragment(fragment, live.dataset) : undefined;
    const isUsable =
      state !== undefined && (state.lang === undefined || editions.some((edition) => langOf(edition) === state.lang));
    show(isUsable ? state : {});
    if (!isUsable) warn();
    return;
  }
  const part = document.getElementById(fragment);
  const edition = part?.closest<HTMLElement>('.edition');
  show({ lang: edition ? langOf(edition) : shownLang, ...(shownSetting && { setting: shownSetting }) });
  if (!part || part === edition) return;
  openAround(part);
  part.scrollIntoView();
}

function warn(): void {
  for (const edition of editions) {
    const notice = element('p', { class: 'notice', role: 'status' }, say(langOf(edition), phrases.pageFragmentIgnored));
    edition.querySelector('header')?.after(notice);
  }
}

/** Follows a link within the page, to the other language or a section, without losing the setting in the address. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (
    !link?.hash ||
    link.origin !== location.origin ||
    link.pathname !== location.pathname ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return;
  if (link.dataset['language'] !== undefined) {
    event.preventDefault();
    switchTo(link.dataset['language'] === 'en' ? 'en' : 'zh');
    return;
  }
  const target = document.getElementById(link.hash.slice(1));
  if (!target) return;
  openAround(target);
  if (stateFragment() === '') return;
  event.preventDefault();
  target.scrollIntoView();
  const focusable = target.matches('a, [tabindex]')
    ? target
    : (target.querySelector<HTMLElement>('[tabindex]') ?? target);
  focusable.focus({ preventScroll: true });
}

/** Switches to the other language at the same place in the text. */
function switchTo(lang: Lang): void {
  const place = readingPlace();
  show({ lang, ...(shownSetting && { setting: shownSetting }) });
  document.querySelector<HTMLElement>(`#${lang} [data-language="${lang}"]`)?.focus({ preventScroll: true });
  if (place)
    window.scrollTo({
      top: window.scrollY + topOf(document.getElementById(`${lang}-${place.id}`)) + place.offset,
      behavior: 'instant',
    });
}

/** The section in view and its scroll offset; undefined at the top of the page. */
function readingPlace(): { readonly id: string; readonly offset: number } | undefined {
  const section = all(document, `#${shownLang} section`).findLast((part) => topOf(part) < window.innerHeight / 3);
  if (!section || window.scrollY === 0) return undefined;
  return { id: section.id.slice(shownLang.length + 1), offset: -topOf(section) };
}

/** Distance of a part from the upper edge of the window. */
function topOf(part: HTMLElement | null): number {
  return part?.getBoundingClientRect().top ?? 0;
}
