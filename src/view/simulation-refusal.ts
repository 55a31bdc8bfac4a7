import { metrics } from '../model/metrics.js';
import type { CombinationFault } from '../study/combination.js';
import { leastForBand } from '../study/ranges.js';
import { type Bilingual, joined } from '../words/lang.js';
import { bracketed, listed, type Message, message } from '../words/message.js';
import { undefinedPhrases } from '../words/whatif.js';
import type { SimulationStudy } from './simulation-notes.js';

const phrases = {
  refusedTooFewPoints: {
    zh:
      '不作模拟：每个成员至少要有{needed}个年度增速观测，这里有：{members}。观测这么少，均值和波动都估不出来。可看政策路径与情景（jiqun project、jiqun compare）、' +
      '下表中观测到的最小至最大区间，或用--spread自定波动。',
    en: joined(
      joined(
        joined(
          'No simulation: it takes at least {needed} observations of yearly growth of each member, and the data hold: ',
          '{members}. With so few neither mean nor spread can be estimated. What may be shown instead: the path of ',
        ),
        'the plan and the scenarios (jiqun project, jiqun compare), the observed ranges below, or a spread of your ',
      ),
      'own (--spread).',
    ),
  },
  refusedNothingToCombine: {
    zh: '不作模拟：只有一个成员，没有可加总的；它自己的区间见下表。',
    en: 'No simulation: there is only one member and nothing to add up; its own range is in the table below.',
  },
  refusedMixedMetrics: {
    zh: '不作模拟：各成员在{to}年以前没有同一指标、同一年份的水平，不同指标不能相加：{members}。',
    en: joined(
      'No simulation: before {to} the members have no level of the same metric and year, and different metrics ',
      'are not added: {members}.',
    ),
  },
  refusedNoCommonYear: {
    zh: '不作模拟：{to}年以前没有可作起点的水平。',
    en: 'No simulation: before {to} there is no level to start from.',
  },
  refusedMember: { zh: '不作模拟：{members}：{reason}。', en: 'No simulation: {members}: {reason}.' },
  refusedNotFinite: {
    zh: '不作模拟：结果超出可表示的范围。',
    en: 'No simulation: the result runs out of the range of numbers.',
  },
  refusedOpenBound: {
    zh:
      '不作模拟：{members}只有上下限（超、以上、以内等），没有哪种分布能代表它；若愿作假设，用--words写明，如--words above=exponential:5%（水平平均超出5%，' +
      '增速平均超出5个百分点）。',
    en: joined(
      joined(
        'No simulation: of {members} only a bound is known (over, at least, at most), and no distribution stands ',
        'for that. To assume one, say so: --words above=exponential:5% puts a level 5%, and a rate 5 points, above ',
      ),
      'its bound on average.',
    ),
  },
} as const satisfies Record<string, Bilingual>;

/** Reason why there is no simulation, with what can be shown instead. */
export function refusalOf(
  { combination, request }: SimulationStudy,
  { notDefined, which }: { readonly notDefined: CombinationFault; readonly which: readonly string[] },
): Message {
  const named = combination.members.filter(({ id }) => which.includes(id));
  const counts = listed(named.map(({ name, observations }) => bracketed(name, String(observations.length))));
  const inMetrics = listed(combination.members.map(({ name, metric }) => bracketed(name, metrics[metric].name)));
  const names: Bilingual = {
    zh: named.map(({ name }) => name.zh).join('、'),
    en: named.map(({ name }) => name.en).join(', '),
  };
  switch (notDefined) {
    case 'too-few-points':
      return message(phrases.refusedTooFewPoints, {
        needed: leastForBand,
        members: counts,
      });
    case 'nothing-to-combine':
      return message(phrases.refusedNothingToCombine);
    case 'mixed-metrics':
      return message(phrases.refusedMixedMetrics, {
        members: inMetrics,
        to: request.to,
      });
    case 'no-common-year':
      return message(phrases.refusedNoCommonYear, { to: request.to });
    case 'open-bound':
      return message(phrases.refusedOpenBound, { members: names });
    case 'base-not-positive':
    case 'rate-too-low':
      return message(phrases.refusedMember, { members: names, reason: message(undefinedPhrases[notDefined]) });
    case 'not-finite':
    case 'out-of-range':
      return message(phrases.refusedNotFinite);
    default:
      return notDefined satisfies never;
  }
}
