import type { Dataset } from '../model/dataset.js';
import type { Group } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import type { Lang } from '../words/lang.js';
import { bracketed, message, say, term } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, termPhrases } from '../words/terms.js';
import type { Table } from './blocks.js';
import { spellQuantity } from './format.js';
import { citation, columns } from './words.js';

/** Groups with what the programme states of them. */
export function groupTable(dataset: Dataset, groups: readonly Group[], lang: Lang): Table {
  return {
    kind: 'table',
    columns: columns(lang, [
      kindPhrases.group,
      reportPhrases.fieldClustersCount,
      reportPhrases.fieldTotal,
      reportPhrases.fieldEntry,
      reportPhrases.fieldGrowth,
      kindPhrases.source,
    ]),
    rows: groups.map((group) => ({
      cells: [
        group.stance ? bracketed(lang, group.name[lang], group.stance[lang]) : group.name[lang],
        String(group.size),
        totalWords(group, lang),
        group.entry
          ? bracketed(lang, spellQuantity(group.entry.amount, lang), metrics[group.entry.metric].name[lang])
          : '—',
        growthWords(dataset, group, lang),
        group.total ? citation(group.total.cite, lang) : '—',
      ],
      cites: [group.total, group.entry, group.growth].flatMap((part) => part?.cite ?? []),
    })),
    records: {
      columns: ['id', 'size', 'total', 'year', 'metric', 'entry', 'growth', 'source', 'find'],
      rows: groups.map(({ id, size, total, entry, growth }) => [
        id,
        size,
        total?.amount.text ?? null,
        total?.year ?? null,
        total?.metric ?? null,
        entry?.amount.text ?? null,
        growth?.rate?.text ?? growth?.track ?? null,
        total?.cite.source ?? null,
        total?.cite.find ?? null,
      ]),
    },
  };
}

function totalWords({ total }: Group, lang: Lang): string {
  if (!total) return '—';
  return bracketed(
    lang,
    spellQuantity(total.amount, lang),
    [total.year, metrics[total.metric].name[lang]].join(term(lang, termPhrases.comma)),
  );
}

function growthWords(dataset: Dataset, { growth }: Group, lang: Lang): string {
  if (!growth) return '—';
  if (growth.rate) return spellQuantity(growth.rate, lang);
  const name = dataset.find('series', growth.track ?? '')?.name[lang] ?? '';
  return say(lang, message(reportPhrases.showInStep, { series: name }));
}
