import type { TargetAssessment } from '../../../study/promises/assess.js';
import type { Evidence } from '../../../study/promises/evidence.js';
import type { Bilingual } from '../../../words/lang.js';
import { listed, message, type Words } from '../../../words/message.js';
import { termPhrases } from '../../../words/terms.js';
import { formatRate } from '../../format.js';
import type { JudgedFigure, JudgementRule } from '../judgement.js';
import { briefLevel, firstOfEach, gapShare, isWhole, standing } from '../standing.js';

/** Most promises to name. */
const most = 3;

const phrases = {
  what: {
    zh: '已达到目标且超出最多的集群',
    en: 'The clusters that have met their target and passed it furthest.',
  },
  why: { zh: '说明哪些目标定得低、哪些做得好', en: 'It shows what went well, and which targets were low.' },
  limit: { zh: '超出目标的比例', en: 'level above the target, as a share of it' },
  sentence: { zh: '走在前面的：{names}', en: 'Ahead: {names}' },
  one: {
    zh: '{subject}{year}年{level}，超目标{share}',
    en: '{subject} with {level} in {year}, {share} above target',
  },
  about: { zh: '约{share}', en: 'about {share}' },
  atLeast: { zh: '{share}以上', en: 'at least {share}' },
} as const satisfies Record<string, Bilingual>;

/** Who is ahead, and by how much. */
export const ahead: JudgementRule = {
  id: 'ahead',
  question: 'progress',
  what: phrases.what,
  why: phrases.why,
  limit: { value: 0.05, what: phrases.limit },
  weight: 1,
  scopes: ['whole', 'cluster'],
  judge: ({ ownTargets }, limit) => {
    const met = ownTargets.filter((target) => target.status === 'met' && isWhole(target) && gapShare(target) >= limit);
    const passed = firstOfEach(met.toSorted((a, b) => gapShare(b) - gapShare(a))).slice(0, most);
    const [first, ...others] = passed.map(shareFigure);
    if (!first || !passed[0]) return undefined;
    return {
      sentence: message(phrases.sentence, { names: listed(passed.map(oneWords), termPhrases.semicolon) }),
      tone: 'good',
      strength: gapShare(passed[0]) / limit,
      figures: [first, ...others],
    };
  },
};

function oneWords(target: TargetAssessment): Words {
  const { figure } = target;
  const level = standing(target);
  if (!level) return figure.subject.name;
  const share = formatRate(gapShare(target));
  return message(phrases.one, {
    subject: figure.subject.name,
    year: level.year,
    level: briefLevel(level, figure.quantity),
    share: shareWords(level, share),
  });
}

function shareFigure(target: TargetAssessment): JudgedFigure {
  const { figure, year } = target;
  return {
    id: figure.subject.id,
    value: gapShare(target) * 100,
    unit: '%',
    year: standing(target)?.year,
    trace: `${figure.subject.id}.targets.${year}`,
  };
}

/** The share beyond the target, as sure as the level itself. */
function shareWords({ bound, figures: [figure] }: Evidence, share: string): Words {
  if (bound === 'at-least') return message(phrases.atLeast, { share });
  const isRough = figure?.quantity.comparator === '~' || figure?.quantity.comparator === '<~';
  return isRough ? message(phrases.about, { share }) : share;
}
