import { orUndefined } from '../../../derive/result.js';
import type { Scenario } from '../../../model/entities.js';
import { metrics } from '../../../model/metrics.js';
import type { ComparedValue, Comparison } from '../../../study/compare.js';
import { meanGrowth } from '../../../study/mean-growth.js';
import type { Projection, ProjectionRow } from '../../../study/projection.js';
import type { Bilingual } from '../../../words/lang.js';
import { listed, message, type Words } from '../../../words/message.js';
import { termPhrases } from '../../../words/terms.js';
import { briefMoney, formatRate } from '../../format.js';
import type { JudgedFigure, JudgementRule } from '../judgement.js';

const phrases = {
  what: {
    zh: '所用情景下各组合计到末年的水平，与相差最大的参照情景相比',
    en: 'The total of the last year, beside the reference scenario that differs most.',
  },
  why: {
    zh: '一份规划首先要看它把总量带到哪里、换一个假设差多少',
    en: 'The first question to a plan is where it leads, and how much hangs on the assumption.',
  },
  limit: { zh: '与参照情景之差占其合计的比例', en: 'difference from the reference, as a share of its total' },
  alone: {
    zh: '按“{scenario}”，各集群{metric}合计由{from}年的{first}增至{to}年的{last}，年均增长{rate}',
    en: 'Under "{scenario}" total {metric} rises from {first} in {from} to {last} in {to}, {rate} a year',
  },
  below: {
    zh: '{alone}；按“{other}”为{level}，少{difference}（{share}）',
    en: '{alone}; under "{other}" it ends at {level}, {difference} ({share}) less',
  },
  above: {
    zh: '{alone}；按“{other}”为{level}，多{difference}（{share}）',
    en: '{alone}; under "{other}" it ends at {level}, {difference} ({share}) more',
  },
  rounding: {
    zh: '仅基期四舍五入一项，{to}年合计就在{low}—{high}之间',
    en: 'The rounding of the baseline alone allows {low} to {high} in {to}',
  },
  mixed: { zh: '合计含不同价格口径', en: 'the total adds different price bases' },
  overlap: { zh: '未剔除集群间重叠', en: 'overlaps between clusters are not removed' },
} as const satisfies Record<string, Bilingual>;

/** Where the plan leads under the scenario, and under the reference that differs most. */
export const outcome: JudgementRule = {
  id: 'outcome',
  question: 'outcome',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 0.01, what: phrases.limit },
  weight: 3,
  scopes: ['whole'],
  judge: ({ projection, comparison }, limit) => {
    const total = projection.rows.find(({ level }) => level === 'total');
    const last = total?.values.at(-1);
    if (!total || !last) return undefined;
    const alone = aloneWords(projection, total);
    const other = otherTotal(comparison);
    return {
      sentence: other ? besideWords(alone, other) : alone,
      caveat: listed(
        [
          message(phrases.rounding, { to: last.year, low: briefMoney(last.low), high: briefMoney(last.high) }),
          phrases.overlap,
          ...(projection.totalPrices?.basis === 'mixed' ? [phrases.mixed] : []),
        ],
        termPhrases.semicolon,
      ),
      tone: other && other.difference < 0 ? 'bad' : 'neutral',
      // The outcome itself is always worth saying.
      strength: Math.max(1, Math.abs(other?.share ?? 0) / limit),
      figures: [levelFigure(projection, last.value), ...(other ? [referenceFigure(other)] : [])],
    };
  },
};

function aloneWords({ scenario, baseYear, to, periods }: Projection, total: ProjectionRow): Words {
  const [first, last] = [total.values[0], total.values.at(-1)];
  const rate = orUndefined(meanGrowth(total, { to, periods }));
  return message(phrases.alone, {
    scenario: scenario.name,
    metric: metrics[total.metric].name,
    from: first?.year ?? baseYear,
    first: briefMoney(first?.value ?? 0),
    to,
    last: briefMoney(last?.value ?? 0),
    rate: formatRate(rate ?? 0),
  });
}

/** The last total under the reference scenario. */
interface OtherTotal extends ComparedValue {
  readonly scenario: Scenario;
}

function otherTotal(comparison: Comparison | undefined): OtherTotal | undefined {
  const path = comparison?.rows.find(({ level }) => level === 'total')?.paths[1];
  const [value, scenario] = [path?.values.at(-1), comparison?.projections[1]?.scenario];
  return value && scenario ? { ...value, scenario } : undefined;
}

function besideWords(alone: Words, { scenario, value, difference, share = 0 }: OtherTotal): Words {
  return message(difference < 0 ? phrases.below : phrases.above, {
    alone,
    other: scenario.name,
    level: briefMoney(value),
    difference: briefMoney(Math.abs(difference)),
    share: formatRate(Math.abs(share)),
  });
}

function levelFigure({ to }: Projection, value: number): JudgedFigure {
  return { id: 'total', value, unit: '亿元', year: to, trace: `total.${to}` };
}

function referenceFigure({ scenario, value, year }: OtherTotal): JudgedFigure {
  return { id: `total-${scenario.id}`, value, unit: '亿元', year, trace: `total.${year} --scenario ${scenario.id}` };
}
