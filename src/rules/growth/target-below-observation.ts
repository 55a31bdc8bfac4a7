import { levelsByMatter } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { figureWords, placeOf, relatedFigure } from '../words.js';
import { isUpward, knownBefore } from './history.js';

const phrases = {
  targetBelowObservation: {
    zh: '{figure}，低于文件发表时已达到的水平',
    en: '{figure}: below what had been reached when the document was issued.',
  },
  fixTargetBelowObservation: { zh: '查对数字、指标与口径', en: 'Check the figures, the metrics and the scopes.' },
} as const satisfies Record<string, Bilingual>;

/** A target that was already met when it was set. */
export const targetBelowObservation: Rule = {
  id: 'target-below-observation',
  severity: 'warning',
  what: {
    zh: '目标不低于提出时已经达到的水平。',
    en: 'A target is not below what had been reached when it was set.',
  },
  why: {
    zh: '这样的目标不要求任何增长，多半是数字、指标或口径错了。',
    en: 'Such a target asks for nothing; most likely a figure, a metric or a scope is wrong.',
  },
  fix: {
    zh: '查对目标和实际数；文件本身如此的，用acknowledge说明。',
    en: 'Check target and observation; if the documents are so, acknowledge it with a reason.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: 'amount: 达到2万亿元\n    plan',
    bad: 'amount: 达到1万亿元\n    plan',
  },
  *check({ dataset }) {
    for (const levels of levelsByMatter(dataset.figures).values()) {
      for (const target of levels.filter(isUpward)) {
        const latest = knownBefore(target, levels, dataset).at(-1);
        if (!latest || target.quantity.upper >= latest.quantity.interval(dataset.bands).low) continue;
        yield {
          message: message(phrases.targetBelowObservation, { figure: figureWords(target) }),
          place: placeOf(target),
          related: [relatedFigure(latest)],
          suggestion: message(phrases.fixTargetBelowObservation),
        };
      }
    }
  },
};
