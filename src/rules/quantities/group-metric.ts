import { metrics } from '../../model/metrics.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  groupMetric: {
    zh: '各分组的总量不能相加：这里是{metric}，“{other}”是{otherMetric}',
    en: 'The totals of the groups cannot be added: this is {metric}, and that of {other} is {otherMetric}.',
  },
  relatedGroupTotal: { zh: '另一分组的总量', en: 'the total of the other group' },
  fixGroupMetric: { zh: '各分组用同一指标', en: 'Give the totals of all groups in one metric.' },
} as const satisfies Record<string, Bilingual>;

/** The totals of a programme's groups can be added. */
export const groupMetric: Rule = {
  id: 'group-metric',
  severity: 'warning',
  what: {
    zh: '一项规划各分组的总量是同一指标。',
    en: 'The totals of the groups of a programme have one metric.',
  },
  why: {
    zh: '指标不同的总量不能相加，规划就推算不出来。',
    en: 'Totals in different metrics cannot be added, and the programme cannot be projected.',
  },
  fix: {
    zh: '改成同一指标的数字；没有这样的数字，就把total移到observations。',
    en: 'Use figures of one metric; where there is none, move the total to the observations.',
  },
  example: {
    file: 'programmes/strategic-clusters.yaml',
    good: 'total:\n      metric: revenue\n      year: 2019\n      amount: 1.5万亿元',
    bad: 'total:\n      metric: gross_output\n      year: 2019\n      amount: 1.5万亿元',
  },
  *check({ dataset }) {
    for (const { file, value } of dataset.all('programme')) {
      const first = value.groups.findIndex(({ total }) => total !== undefined);
      const one = value.groups[first];
      for (const [index, { total }] of value.groups.entries()) {
        if (!total || !one?.total || total.metric === one.total.metric) continue;
        yield {
          message: message(phrases.groupMetric, {
            metric: metrics[total.metric].name,
            other: one.name,
            otherMetric: metrics[one.total.metric].name,
          }),
          place: { file, path: ['groups', index, 'total', 'metric'] },
          related: [
            {
              message: message(phrases.relatedGroupTotal),
              place: { file, path: ['groups', first, 'total', 'metric'] },
            },
          ],
          suggestion: message(phrases.fixGroupMetric),
        };
      }
    }
  },
};
