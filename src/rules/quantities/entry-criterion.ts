import type { Dataset } from '../../model/dataset.js';
import type { Entity } from '../../model/entities.js';
import { type DatedFigure, type Figure, figuresOf, isSizeMetric } from '../../model/figures.js';
import { metrics } from '../../model/metrics.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { clustersByGroup } from '../clusters-by-group.js';
import { turned } from '../direction.js';
import { contradictsDirection } from '../evidence/citation-direction.js';
import type { Rule, RuleFinding } from '../rule.js';
import { figureWords, placeOf, relatedFigure } from '../words.js';

const phrases = {
  entryCriterion: {
    zh: '{figure}，不符合“{group}”的入选标准（{metric}{entry}）',
    en: '{figure}: outside the entry criterion of {group} ({metric} {entry}).',
  },
  fixEntryCriterion: {
    zh: '查对数字与指标；文件本身如此的，用acknowledge说明',
    en: 'Check the figure and the metric; if the documents are so, acknowledge it with a reason.',
  },
  entryCriterionTurned: {
    zh: '已知规模的集群（{count}个）都不符合入选标准“{entry}”',
    en: 'Every cluster whose size is known ({count}) is outside the entry criterion {entry}.',
  },
  fixEntryCriterionTurned: {
    zh: '查对方向与数字：原文是否为“{text}”',
    en: 'Check the direction and the figure: does the document say {text}?',
  },
  relatedEntry: { zh: '入选标准', en: 'the entry criterion' },
} as const satisfies Record<string, Bilingual>;

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
    const clusters = clustersByGroup(dataset);
    for (const group of dataset.all('group')) {
      const entry = figuresOf(group).find(({ kind, isGrowth }) => kind === 'entry' && !isGrowth);
      if (!entry || contradictsDirection(entry)) continue;
      const issued = Number(dataset.find('programme', group.parent ?? '')?.value.policy.issued.slice(0, 4));
      const sizes = (clusters.get(group.id) ?? []).flatMap((cluster) => sizeIn(cluster, issued) ?? []);
      const outside = sizes.filter((figure) => isOutside(figure, entry, dataset));
      const unexcused = outside.filter(({ acknowledge = [] }) => !acknowledge.some(({ rule }) => rule === this.id));
      if (unexcused.length > 1 && outside.length === sizes.length) yield turnedEntry(entry, outside);
      else yield* outside.map((figure) => oddCluster(figure, entry, group.value.name));
    }
  },
};

function isOutside({ quantity }: Figure, { quantity: entry }: Figure, dataset: Dataset): boolean {
  const { low, high } = quantity.interval(dataset.bands);
  return entry.comparator.startsWith('<') ? low > entry.value : high < entry.value;
}

function oddCluster(figure: Figure, entry: Figure, group: Bilingual): RuleFinding {
  const values = { group, metric: metrics[entry.metric].name, entry: entry.quantity.text };
  return {
    message: message(phrases.entryCriterion, { figure: figureWords(figure), ...values }),
    place: placeOf(figure),
    related: [{ message: message(phrases.relatedEntry), place: placeOf(entry) }],
    suggestion: message(phrases.fixEntryCriterion),
  };
}

/** The finding for a criterion that every cluster of known size fails: the criterion is wrong and not the clusters. */
function turnedEntry(entry: Figure, outside: readonly Figure[]): RuleFinding {
  return {
    message: message(phrases.entryCriterionTurned, { entry: entry.quantity.text, count: outside.length }),
    place: placeOf(entry),
    related: outside.map(relatedFigure),
    suggestion: message(phrases.fixEntryCriterionTurned, { text: turned(entry.quantity.text) }),
    unsettles: [entryCriterion.id],
  };
}

/** The first money level of the whole cluster up to a year, of whatever metric: documents seldom give gross output. */
function sizeIn(cluster: Entity<'cluster'>, until: number): DatedFigure | undefined {
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
