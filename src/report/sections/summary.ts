import type { Bilingual, Lang } from '../../lang/lang.js';
import { bracketed, message, say, term } from '../../lang/message.js';
import { countClusters, rolesOf } from '../../model/layout.js';
import { chooseMoneyFormat, moneyWords } from '../format.js';
import type { ReportView, SectionSpec } from './section.js';

/** The few figures that matter. */
export const summarySection: SectionSpec = {
  id: 'summary',
  title: 'brief-summary',
  blocks: (view, lang) => [{ kind: 'list', items: summary(view, lang) }],
};

function summary({ dataset, projection }: ReportView, lang: Lang): readonly string[] {
  const values = projection.rows.flatMap((row) => row.values.map(({ value }) => value));
  const money = chooseMoneyFormat(values);
  const growth = projection.rows
    .filter(({ level }) => level !== 'cluster' && level !== 'remainder')
    .map((row) => {
      const first = row.values[0];
      const last = row.values.at(-1);
      const numbers = { first: moneyWords(first?.value ?? 0, money), last: moneyWords(last?.value ?? 0, money), from: projection.from, to: projection.to };
      return say(lang, message('brief-growth', { name: row.name, ...numbers }));
    });
  const ranked = dataset
    .all('city')
    .map(({ id, name }) => ({ name, count: countClusters(rolesOf(dataset, 'city', id)).core }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const least = ranked[2]?.count ?? 1;
  const leading = ranked.filter(({ count }) => count >= least);
  const industries = dataset.all('cluster').reduce((count, { value }) => count + value.industries.length, 0);
  return [
    ...growth,
    say(lang, message('brief-count', { clusters: dataset.all('cluster').length, industries, cities: dataset.all('city').length })),
    say(
      lang,
      message('brief-core', { cities: bilingual((at) => leading.map(({ name, count }) => bracketed(at, name[at], String(count))).join(term(at, 'comma'))) }),
    ),
  ];
}

function bilingual(words: (lang: Lang) => string): Bilingual {
  return { zh: words('zh'), en: words('en') };
}
