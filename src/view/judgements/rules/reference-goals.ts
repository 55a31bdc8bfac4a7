import type { Entity, Group } from '../../../model/entities.js';
import type { TargetAssessment } from '../../../study/promises/assess.js';
import { type Bilingual, joined } from '../../../words/lang.js';
import { capital, message } from '../../../words/message.js';
import type { ReportView } from '../../report-view.js';
import type { JudgementRule } from '../judgement.js';

const phrases = {
  what: {
    zh: '一组集群要与之同步的那项指标，自身的年度目标有几年没有达到',
    en: 'In how many years the series that a group is to keep step with missed its own goal.',
  },
  why: {
    zh: '参照本身慢下来，“同步”的目标也随之降低',
    en: 'Where the yardstick slows down, keeping step with it asks for less.',
  },
  limit: { zh: '未达到目标的年数占比', en: 'years in which the goal was missed, as a share' },
  sentence: {
    zh: '{group}的目标是与“{series}”同步，而后者自身的年度目标{from}—{to}年有{missed}年未达到（共{count}年）',
    en: joined(
      '{group} are to keep step with "{series}", which missed its own yearly goal in {missed} ',
      'of {count} years from {from} to {to}',
    ),
  },
} as const satisfies Record<string, Bilingual>;

/** Whether the series that a group's goal follows kept its own goals. */
export const referenceGoals: JudgementRule = {
  id: 'reference-goals',
  question: 'cause',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 0.25, what: phrases.limit },
  weight: 1,
  scopes: ['whole'],
  judge: (view, limit) => {
    const [tracked] = trackedSeries(view);
    if (!tracked) return undefined;
    const { group, series } = tracked;
    const yearly = view.targets.filter((target) => isYearlyGoal(target, series.id, view.projection.baseYear));
    const missed = yearly.filter(({ status }) => status === 'missed');
    const years = yearly.map(({ year = 0 }) => year);
    if (yearly.length === 0) return undefined;
    return {
      sentence: capital(
        message(phrases.sentence, {
          group: group.name,
          series: series.name,
          from: Math.min(...years),
          to: Math.max(...years),
          missed: missed.length,
          count: yearly.length,
        }),
      ),
      tone: 'bad',
      strength: missed.length / yearly.length / limit,
      figures: [
        { id: 'missed', value: missed.length, unit: '年' },
        { id: 'years', value: yearly.length, unit: '年' },
      ],
    };
  },
};

/** Groups whose goal follows a series, each with the series. */
function trackedSeries({
  dataset,
}: ReportView): readonly { readonly group: Group; readonly series: Entity<'series'> }[] {
  return dataset.groups.flatMap((group) => {
    const series = group.growth?.track === undefined ? undefined : dataset.find('series', group.growth.track);
    return series ? [{ group, series }] : [];
  });
}

/** Whether a settled promise is the series' growth goal of one year after the base year. */
function isYearlyGoal({ figure, measure, status, year }: TargetAssessment, series: string, baseYear: number): boolean {
  const isSettled = status === 'met' || status === 'missed';
  return figure.subject.id === series && measure === 'yearly-growth' && isSettled && (year ?? 0) > baseYear;
}
