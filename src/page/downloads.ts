import type { Bilingual, Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { all, element } from './element.js';
import { save } from './save.js';
import { tableData } from './table-data.js';

const phrases = {
  pageJson: { zh: '全部表格（JSON）', en: 'All tables (JSON)' },
  pageDownload: { zh: '下载', en: 'Download' },
} as const satisfies Record<string, Bilingual>;

/** Adds the tables as data to the files of the page, and the files to its head, where a reader looks for them. */
export function addFiles(edition: HTMLElement, lang: Lang): void {
  const title = edition.dataset['title'] ?? document.title;
  const list = edition.querySelector('.files');
  const json = element('button', { type: 'button', class: 'plain' }, say(lang, phrases.pageJson));
  json.addEventListener('click', () => save(`${title}.json`, tablesOf(edition, title), 'application/json'));
  const links = all<HTMLAnchorElement>(edition, '.files a');
  list?.append(element('li', {}, json));
  if (links.length === 0) return;
  const shortcuts = links.map((link) => {
    const button = element('button', { type: 'button' }, link.dataset['short'] ?? '');
    button.addEventListener('click', () => link.click());
    return button;
  });
  const label = say(lang, phrases.pageDownload);
  const group = element('div', { class: 'shortcuts', role: 'group', 'aria-label': label }, label, ...shortcuts);
  edition.querySelector('header')?.append(group);
}

/** All tables of the page with the title of their section. */
function tablesOf(edition: HTMLElement, title: string): string {
  const tables = all<HTMLTableElement>(edition, '.text table').map((table) => ({
    section: table.closest('section')?.querySelector('h2, h3')?.textContent ?? '',
    ...tableData(table),
  }));
  return `${JSON.stringify({ title, tables }, undefined, 1)}\n`;
}
