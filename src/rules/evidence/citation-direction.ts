import type { Figure } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { rulesPhrases } from '../../words/rules.js';
import { directionOf, turned } from '../direction.js';
import type { Rule } from '../rule.js';
import { placeOf } from '../words.js';

const phrases = {
  citationDirection: {
    zh: '写作“{text}”，引证“{find}”却是另一个方向',
    en: '"{text}" is bounded on one side, and its citation "{find}" on the other.',
  },
  fixCitationDirection: {
    zh: '若引证无误，写成“{text}”',
    en: 'If the citation is right, write "{text}".',
  },
} as const satisfies Record<string, Bilingual>;

/** The token of a figure's citation does not bound it on the other side. */
export const citationDirection: Rule = {
  id: 'citation-direction',
  severity: 'warning',
  what: {
    zh: '引证里说“以上”“超”的数字不写成“以内”“低于”，反之亦然。',
    en: 'What the citation calls at least or above is not written as at most or below, nor the reverse.',
  },
  why: {
    zh: '方向写反，标准、目标和达标与否全都颠倒。',
    en: 'A bound turned round turns criteria, targets and every verdict about them upside down.',
  },
  fix: {
    zh: '查对原文，把数字或引证的方向改过来。',
    en: 'Check the document; turn the figure or the citation round.',
  },
  example: { file: 'programmes/strategic-clusters.yaml', good: 'amount: 2000亿元以内', bad: 'amount: 2000亿元以上' },
  *check({ dataset }) {
    for (const figure of dataset.figures) {
      if (!contradictsDirection(figure)) continue;
      const { quantity, cite, file, path, kind } = figure;
      yield {
        message: message(phrases.citationDirection, { text: quantity.text, find: cite.find }),
        place: placeOf(figure),
        related: [{ message: message(rulesPhrases.relatedCitation), place: { file, path: [...path, 'cite', 'find'] } }],
        suggestion: message(phrases.fixCitationDirection, { text: turned(quantity.text) }),
        ...(kind === 'entry' && { unsettles: ['entry-criterion'] }),
      };
    }
  },
};

/** Whether a figure is bounded on one side and its citation on the other. */
export function contradictsDirection({ quantity: { comparator }, cite }: Figure): boolean {
  const stated = comparator === '>=' || comparator === '>' ? 'up' : /^<=?$/.test(comparator) ? 'down' : undefined;
  const cited = stated && directionOf(cite.find);
  return cited !== undefined && cited !== stated;
}
