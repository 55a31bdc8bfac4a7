import type { Source } from '../model/entities.js';
import type { Bilingual } from '../words/lang.js';
import { message, type Words } from '../words/message.js';

const phrases = {
  documentName: { zh: '《{title}》（{publisher}，{date}）', en: '{title} ({publisher}, {date})' },
} as const satisfies Record<string, Bilingual>;

/** A document as readers cite it: 《title》（发文机关，日期）, title (publisher, date). */
export function documentName({ title, publisher, date }: Source): Words {
  const inner = { zh: title.zh.replaceAll('《', '〈').replaceAll('》', '〉'), en: title.en };
  return message(phrases.documentName, { title: inner, publisher, date: dateName(date) });
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A date of the data (YYYY, YYYY-MM or YYYY-MM-DD) as readers write it: 2020年8月19日, 19 August 2020. */
function dateName(date: string): Bilingual {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return { zh: `${year}年`, en: year };
  const name = months[Number(month) - 1] ?? month;
  if (day === undefined) return { zh: `${year}年${Number(month)}月`, en: `${name} ${year}` };
  return { zh: `${year}年${Number(month)}月${Number(day)}日`, en: `${Number(day)} ${name} ${year}` };
}
