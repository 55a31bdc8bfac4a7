import { orUndefined } from '../../../derive/result.js';
import type { TargetAssessment } from '../../../study/promises/assess.js';
import type { Bilingual } from '../../../words/lang.js';
import { capital, listed, type Message, message, type Words } from '../../../words/message.js';
import { termPhrases } from '../../../words/terms.js';
import { metricName } from '../../figures.js';
import { formatRate } from '../../format.js';
import { promiseWords } from '../../promised.js';
import type { JudgedFigure, JudgementRule } from '../judgement.js';
import { briefLevel, gapShare, isBehind, isKept, isWhole, standing, whoseWords } from '../standing.js';

const phrases = {
  what: {
    zh: '已有结论的目标中未达到或落后的项数，及其中差距最大的一项',
    en: 'How many of the targets that can be judged are missed or behind, and the widest gap among them.',
  },
  why: {
    zh: '哪里没做到、差多少，是汇报首先要回答的',
    en: 'What is off, and by how much, is what a report must answer first.',
  },
  limit: { zh: '未达到或落后的占已有结论的比例', en: 'targets missed or behind, as a share of those judged' },
  counts: {
    zh: '{whose}有{judged}项目标已有结论：{kept}项达到或符合进度，{behind}项未达到或落后',
    en: '{whose}: of {judged} targets that can be judged, met or on track {kept}, missed or behind {behind}',
  },
  sentence: { zh: '{counts}；差距最大的是{worst}', en: '{counts}; the widest gap: {worst}' },
  of: { zh: '{subject}：{gap}', en: '{subject}, {gap}' },
  pending: {
    zh: '{year}年{metric}{level}，到{due}年{target}须每年增长{needed}，此前每年{pace}',
    en: '{metric} of {level} in {year} must grow {needed} a year to reach {target} in {due}, after {pace} so far',
  },
  settled: {
    zh: '{year}年{metric}{level}，目标{target}，差{share}',
    en: '{metric} of {level} in {year} against a target of {target}, {share} short',
  },
  rounding: { zh: '{count}项的结论取决于四舍五入', en: 'verdicts that depend on rounding: {count}' },
  bridged: { zh: '{count}项由相近口径推断', en: 'judged by a neighbouring metric or scope: {count}' },
} as const satisfies Record<string, Bilingual>;

/** What is missed or behind, and where the gap is widest. */
export const behind: JudgementRule = {
  id: 'behind',
  question: 'progress',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 0.05, what: phrases.limit },
  weight: 2,
  scopes: ['whole', 'cluster', 'city'],
  judge: (view, limit) => {
    const judged = view.ownTargets.filter(({ status }) => status !== 'open');
    const late = judged.filter(isBehind);
    if (judged.length === 0) return undefined;
    const counts = message(phrases.counts, {
      whose: whoseWords(view),
      judged: judged.length,
      kept: judged.filter(isKept).length,
      behind: late.length,
    });
    const worst = widest(late);
    const words = worst && gapWords(worst, view.cluster === undefined);
    return {
      sentence: capital(words ? message(phrases.sentence, { counts, worst: words }) : counts),
      caveat: caveatWords(judged),
      tone: 'bad',
      strength: late.length / judged.length / limit,
      figures: [
        { id: 'behind', value: late.length, unit: '项' },
        { id: 'judged', value: judged.length, unit: '项' },
        ...(worst ? gapFigures(worst) : []),
      ],
      headline: { chart: 'targets', text: capital(counts) },
    };
  },
};

/** The promise of a whole cluster that lies furthest below its target, as a share of it. */
function widest(late: readonly TargetAssessment[]): TargetAssessment | undefined {
  return late
    .filter((target) => isWhole(target) && gapShare(target) < 0)
    .toSorted((a, b) => gapShare(a) - gapShare(b))[0];
}

/** The gap in words, with its subject unless that is the report's own. */
function gapWords(target: TargetAssessment, isNamed: boolean): Words | undefined {
  const gap = wayWords(target);
  return gap && isNamed ? message(phrases.of, { subject: target.figure.subject.name, gap }) : gap;
}

function wayWords(target: TargetAssessment): Words | undefined {
  const { figure, latest, needed, lenses, year } = target;
  const level = standing(target);
  if (!level || year === undefined) return undefined;
  const said = {
    year: level.year,
    metric: metricName(figure),
    level: briefLevel(level, figure.quantity),
    target: promiseWords(figure),
  };
  const [rate, pace] = [orUndefined(needed)?.rate.value, lenses && orUndefined(lenses.pace)];
  if (latest && rate !== undefined && pace !== undefined)
    return message(phrases.pending, { ...said, due: year, needed: formatRate(rate), pace: formatRate(pace) });
  return message(phrases.settled, { ...said, share: formatRate(Math.abs(gapShare(target))) });
}

/** How far the verdicts themselves can be relied on. */
function caveatWords(judged: readonly TargetAssessment[]): Words | undefined {
  const rounded = judged.filter(({ verdict }) => verdict.dependsOnRounding).length;
  const bridged = judged.filter(({ rung }) => rung === 'bridged').length;
  const parts: readonly Message[] = [
    ...(rounded > 0 ? [message(phrases.rounding, { count: rounded })] : []),
    ...(bridged > 0 ? [message(phrases.bridged, { count: bridged })] : []),
  ];
  return parts.length === 0 ? undefined : capital(listed(parts, termPhrases.semicolon));
}

function gapFigures({ figure, gap, year }: TargetAssessment): readonly JudgedFigure[] {
  const share = orUndefined(gap)?.share?.value;
  return share === undefined
    ? []
    : [{ id: 'gap', value: share * 100, unit: '%', year, trace: `${figure.subject.id}.targets.${year}` }];
}
