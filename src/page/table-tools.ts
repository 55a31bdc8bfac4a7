import { renderCsv } from '../output/text/csv.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { element } from './element.js';
import { save } from './save.js';
import { tableData } from './table-data.js';

const phrases = {
  pageTableCsv: { zh: '下载此表（CSV）', en: 'Download this table (CSV)' },
  pageAllYears: { zh: '显示各年', en: 'Show every year' },
  pageFewYears: { zh: '只看首末年', en: 'Only the first and last year' },
} as const satisfies Record<string, Bilingual>;

/** Mark by which Excel knows that a file is UTF-8. */
const mark = '\uFEFF';

/** Buttons under a table: its data as a file, and the years that a phone leaves out. */
export class TableTools {
  constructor(box: HTMLElement, lang: Lang) {
    const table = box.querySelector('table');
    if (!table) return;
    const tools = element('div', { class: 'tools' });
    if (table.querySelector('.between')) tools.append(yearsButton(box, lang));
    const title = table.caption?.textContent ?? '';
    const about = element('span', { class: 'unseen' }, ` ${title}`);
    const button = element('button', { type: 'button', class: 'plain' }, say(lang, phrases.pageTableCsv), about);
    button.addEventListener('click', () => save(`${title}.csv`, mark + renderCsv(tableData(table)), 'text/csv'));
    tools.append(button);
    box.append(tools);
  }
}

/** Shows the years between the first and the last on a phone, and hides them again. */
function yearsButton(box: HTMLElement, lang: Lang): HTMLElement {
  const button = element('button', { type: 'button', class: 'plain years' });
  const name = (): void => {
    button.textContent = say(lang, box.classList.contains('all') ? phrases.pageFewYears : phrases.pageAllYears);
  };
  button.addEventListener('click', () => {
    box.classList.toggle('all');
    name();
  });
  name();
  return button;
}
