import { message } from '../lang/message.js';
import type { Entity } from '../model/dataset.js';
import { type DatedFigure, figuresOf, isSizeMetric } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { Rule } from './rule.js';
import { figureWords, placeOf } from './words.js';

/** A cluster had the size that its group asks for when it was chosen. */
export const entryCriterion: Rule = {
  id: 'entry-criterion',
  severity: 'warning',
  what: {
    zh: '集群入选时的规模符合所在组的入选标准。',
    en: 'When it was chosen, a cluster had the size that its group asks for.',
  },
  why: {
    zh: '不符的要么数字有误，要么文件自相矛盾，两者都该知道。',
    en: 'Where it had not, either a figure is wrong or the documents contradict each other; both should be known.',
  },
  fix: {
    zh: '查对数字和指标；文件本身如此的，用acknowledge说明。',
    en: 'Check the figure and the metric; if the documents are so, acknowledge it with a reason.',
  },
  example: { file: 'clusters/pillar/software.yaml', good: 'amount: 11875亿元', bad: 'amount: 1187亿元' },
  *check({ dataset }) {
    for (const { value: group, file, path, parent } of dataset.all('group')) {
      const issued = Number(dataset.find('programme', parent ?? '')?.value.policy.issued.slice(0, 4));
      if (!group.entry?.amount) continue;
      const { amount: entry, metric } = group.entry;
      for (const cluster of dataset.all('cluster').filter(({ value }) => value.group === group.id)) {
        const figure = sizeIn(cluster, issued);
        const { low, high } = figure?.quantity.interval(dataset.bands) ?? { low: 0, high: 0 };
        const isOutside = entry.comparator.startsWith('<') ? low > entry.value : high < entry.value;
        if (!figure || !isOutside) continue;
        yield {
          message: message('entry-criterion', {
            figure: figureWords(figure),
            group: group.name,
            metric: metrics[metric].name,
            entry: entry.text,
          }),
          place: placeOf(figure),
          related: [{ message: message('related-entry'), place: { file, path: [...path, 'entry', 'amount'] } }],
          suggestion: message('fix-entry-criterion'),
        };
      }
    }
  },
};

/** The first money level of the whole cluster up to a year, of whatever metric: documents seldom give gross output. */
function sizeIn(cluster: Entity, until: number): DatedFigure | undefined {
  return figuresOf(cluster)
    .filter(
      (figure): figure is DatedFigure =>
        figure.kind === 'observation' && !figure.isGrowth && figure.year !== undefined && figure.year <= until,
    )
    .filter(
      ({ metric, scope, city, part }) =>
        isSizeMetric(metric) && scope === undefined && city === undefined && part === undefined,
    )
    .toSorted((a, b) => a.year - b.year)[0];
}
