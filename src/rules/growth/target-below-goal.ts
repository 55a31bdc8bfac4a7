import { yearlyGrowth } from '../../evidence/levels.js';
import type { Dataset } from '../../model/dataset.js';
import { type DatedFigure, levelsByMatter } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from '../words.js';
import { isUpward, knownBefore } from './history.js';

const phrases = {
  relatedGoal: { zh: '所在组的目标', en: 'the goal of its group' },
  targetBelowGoal: {
    zh: '{figure}，从{base}算起每年只需增长{needed}%，低于整组的目标{goal}',
    en: '{figure}: from {base} it needs only {needed}% a year, less than the goal of its group, {goal}.',
  },
  fixTargetBelowGoal: {
    zh: '查对基数、年份与口径；文件本身如此的，用acknowledge说明',
    en: 'Check the base, the years and the scope; if the documents are so, acknowledge it with a reason.',
  },
} as const satisfies Record<string, Bilingual>;

/** A cluster's own target asks for at least what its group promises. */
export const targetBelowGoal: Rule = {
  id: 'target-below-goal',
  severity: 'warning',
  what: {
    zh: '集群的目标所要求的增速不低于整组的增速目标。',
    en: "A cluster's target needs at least the growth that its group promises.",
  },
  why: {
    zh: '各集群都比整组要求得少，整组的目标就无从实现。',
    en: 'If clusters ask for less than their group promises, nobody is left to keep the promise.',
  },
  fix: {
    zh: '查对基数、年份和口径；文件本身如此的，用acknowledge说明。',
    en: 'Check the base, the years and the scope; if the documents are so, acknowledge it with a reason.',
  },
  example: {
    file: 'clusters/emerging/safety-environment.yaml',
    good: 'targets:\n',
    bad:
      'targets:\n  - ' +
      '{ metric: scale, year: 2025, amount: 3000亿元, cite: { source: gd-safety-plan-2020, find: 3000亿元 } }\n',
  },
  *check({ dataset }) {
    for (const levels of levelsByMatter(dataset.figures).values()) {
      for (const target of levels.filter(isUpward)) {
        const goal = goalOf(target, dataset);
        const base = knownBefore(target, levels, dataset).at(-1);
        if (!goal || !base) continue;
        const { low } = base.quantity.interval(dataset.bands);
        const needed = yearlyGrowth(low, target.quantity.upper, target.year - base.year);
        if (target.quantity.upper < low || needed === undefined || needed >= goal.rate.value) continue;
        yield {
          message: message(phrases.targetBelowGoal, {
            figure: figureWords(target),
            base: figureWords(base),
            needed: shortNumber(needed),
            goal: goal.rate.text,
          }),
          place: placeOf(target),
          related: [relatedFigure(base), { message: message(phrases.relatedGoal), place: goal.place }],
          suggestion: message(phrases.fixTargetBelowGoal),
        };
      }
    }
  },
};

/** The rate that the group of a whole cluster promises; none where it follows a series. */
function goalOf({ subject, scope, city, quantity }: DatedFigure, dataset: Dataset) {
  if (subject.kind !== 'cluster' || scope !== undefined || city !== undefined || quantity.dimension !== 'money')
    return undefined;
  const group = dataset.find('group', 'group' in subject.value ? subject.value.group : '');
  const rate = group?.value.growth?.rate;
  return group && rate ? { rate, place: { file: group.file, path: [...group.path, 'growth', 'rate'] } } : undefined;
}
