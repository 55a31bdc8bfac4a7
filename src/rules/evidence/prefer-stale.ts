import { conflictsOf } from '../../evidence/conflicts.js';
import type { Figure } from '../../model/figures.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { relatedFigure } from '../words.js';

const phrases = {
  preferStale: { zh: '这里已没有冲突', en: 'There is no conflict here any more.' },
  preferTwice: { zh: '同一冲突里已有另一个prefer', en: 'Another figure of the same conflict has a prefer already.' },
  fixPreferStale: { zh: '删去prefer', en: 'Remove the prefer.' },
} as const satisfies Record<string, Bilingual>;

/** A recorded choice belongs to a conflict, and there is one choice a conflict. */
export const preferStale: Rule = {
  id: 'prefer-stale',
  severity: 'warning',
  what: {
    zh: '每个prefer都对应一处冲突，每处冲突只有一个prefer。',
    en: 'Every prefer belongs to a conflict, and a conflict has one prefer.',
  },
  why: {
    zh: '过时的选择会让人以为文件仍有矛盾，两个选择等于没有选择。',
    en: 'A left-over choice makes believe that documents still disagree, and two choices are none.',
  },
  fix: {
    zh: '删去多余的prefer。',
    en: 'Remove the prefer that is too much.',
  },
  example: { file: 'series/gd-gdp.yaml', good: 'year: 2015, amount: 7.28万亿元', bad: 'year: 2015, amount: 7.5万亿元' },
  *check({ dataset }) {
    const conflicts = conflictsOf(dataset);
    const choices = new Set<Figure | undefined>(conflicts.map(({ choice }) => choice?.figure));
    const settled = new Map<Figure, Figure>(
      conflicts.toReversed().flatMap(({ sides, choice }) => (choice ? sides.map((side) => [side, choice.figure]) : [])),
    );
    for (const figure of dataset.figures) {
      if (!figure.prefer) continue;
      const place = { file: figure.file, path: [...figure.path, 'prefer'], at: 'key' as const };
      if (choices.has(figure)) continue;
      const chosen = settled.get(figure);
      yield {
        message: chosen ? message(phrases.preferTwice) : message(phrases.preferStale),
        place,
        related: chosen ? [relatedFigure(chosen)] : [],
        suggestion: message(phrases.fixPreferStale),
      };
    }
  },
};
