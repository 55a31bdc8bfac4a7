import { latestSize } from '../../../study/promises/latest-size.js';
import type { Bilingual } from '../../../words/lang.js';
import { message } from '../../../words/message.js';
import { metricName } from '../../figures.js';
import type { JudgementRule } from '../judgement.js';
import { briefLevel } from '../standing.js';

const phrases = {
  what: { zh: '集群最近一次公布的规模', en: "The cluster's size as last published." },
  why: { zh: '先要知道它现在有多大', en: 'The first thing to know of a cluster is how large it is.' },
  limit: { zh: '公布过规模的年数', en: 'years with a published size' },
  sentence: {
    zh: '{cluster}最近公布的规模是{year}年{metric}{level}',
    en: '{cluster}: the latest published size is {metric} of {level} in {year}',
  },
} as const satisfies Record<string, Bilingual>;

/** How large the cluster is. */
export const publishedSize: JudgementRule = {
  id: 'latest-size',
  question: 'outcome',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 1, what: phrases.limit },
  weight: 3,
  scopes: ['cluster'],
  judge: ({ dataset, cluster }) => {
    const latest = cluster && latestSize(dataset, cluster);
    const [figure] = latest?.figures ?? [];
    if (!latest || !figure) return undefined;
    const { id, name } = cluster;
    return {
      sentence: message(phrases.sentence, {
        cluster: name,
        year: latest.year,
        metric: metricName(figure),
        level: briefLevel(latest, figure.quantity),
      }),
      tone: 'neutral',
      strength: 1,
      figures: [{ id, value: latest.level.value, unit: '亿元', year: latest.year, trace: `${id}.${latest.year}` }],
    };
  },
};
