import type { ComparisonRow } from '../../../study/compare.js';
import { type Bilingual, joined } from '../../../words/lang.js';
import { capital, message } from '../../../words/message.js';
import { briefMoney, formatRate } from '../../format.js';
import type { JudgementRule } from '../judgement.js';

const phrases = {
  what: {
    zh: '所用情景与参照情景之间，水平相差最大的一组',
    en: 'The group whose level differs most between the scenario and the reference.',
  },
  why: {
    zh: '总量之差出在哪一组、哪一个增速上，决定该问谁、该改什么',
    en: 'Which group and which rate make the difference decides whom to ask and what to mend.',
  },
  limit: { zh: '两情景之差占该组水平的比例', en: "difference as a share of the group's level" },
  below: {
    zh: '差额主要在{group}：“{scenario}”每年增长{planned}，“{other}”只有{actual}，{to}年少{difference}（{share}）',
    en: joined(
      '{group} make the difference: {planned} a year under "{scenario}", only {actual} under ',
      '"{other}", so {difference} ({share}) less in {to}',
    ),
  },
  above: {
    zh: '差额主要在{group}：“{scenario}”每年增长{planned}，“{other}”为{actual}，{to}年多{difference}（{share}）',
    en: joined(
      '{group} make the difference: {planned} a year under "{scenario}", {actual} under ',
      '"{other}", so {difference} ({share}) more in {to}',
    ),
  },
  headlineBelow: {
    zh: '{group}若按“{other}”增长，{to}年比{planned}的路径少{difference}',
    en: 'Under "{other}" {group} fall {difference} short of the {planned} path by {to}',
  },
  headlineAbove: {
    zh: '{group}若按“{other}”增长，{to}年比{planned}的路径多{difference}',
    en: 'Under "{other}" {group} end {difference} above the {planned} path in {to}',
  },
} as const satisfies Record<string, Bilingual>;

/** The group that makes the difference between the scenario and the reference. */
export const groupGap: JudgementRule = {
  id: 'group-gap',
  question: 'cause',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 0.01, what: phrases.limit },
  weight: 2,
  scopes: ['whole'],
  judge: ({ comparison }, limit) => {
    const [own, other] = comparison?.projections ?? [];
    const row = comparison && widest(comparison.rows);
    const [planned, actual] = (row?.paths ?? []).map(({ values }) => values.at(-1));
    if (!own || !other || !row || planned?.growth === undefined || actual?.growth === undefined) return undefined;
    const [isLess, share] = [actual.difference < 0, Math.abs(actual.share ?? 0)];
    const values = {
      group: row.name,
      other: other.scenario.name,
      planned: formatRate(planned.growth),
      to: actual.year,
      difference: briefMoney(Math.abs(actual.difference)),
    };
    const more = { scenario: own.scenario.name, actual: formatRate(actual.growth), share: formatRate(share) };
    const headline = isLess ? phrases.headlineBelow : phrases.headlineAbove;
    const address = `${row.id}.${actual.year}`;
    return {
      sentence: capital(message(isLess ? phrases.below : phrases.above, { ...values, ...more })),
      tone: isLess ? 'bad' : 'good',
      strength: share / limit,
      figures: [
        { id: row.id, value: planned.value, unit: '亿元', year: planned.year, trace: address },
        {
          id: `${row.id}-${other.scenario.id}`,
          value: actual.value,
          unit: '亿元',
          year: actual.year,
          trace: `${address} --scenario ${other.scenario.id}`,
        },
      ],
      headline: { chart: 'projection', text: capital(message(headline, values)) },
    };
  },
};

/** The group whose last levels lie furthest apart. */
function widest(rows: readonly ComparisonRow[]): ComparisonRow | undefined {
  const apart = ({ paths }: ComparisonRow): number => Math.abs(paths[1]?.values.at(-1)?.difference ?? 0);
  return rows.filter(({ level }) => level === 'group').toSorted((a, b) => apart(b) - apart(a))[0];
}
