import { message } from '../lang/message.js';
import type { Rule } from './rule.js';

/** Everything that is projected starts from one base year and ends later. */
export const baseYear: Rule = {
  id: 'base-year',
  severity: 'error',
  what: {
    zh: '各组合计都是基年的数字，推算终年晚于基年。',
    en: 'The totals of all groups are of the base year, and the horizon lies after it.',
  },
  why: {
    zh: '从不同年份起算的数字不能相加。',
    en: 'Figures that start from different years cannot be added up.',
  },
  fix: {
    zh: '改正dataset.yaml里的base_year或horizon，或合计的年份。',
    en: 'Correct base_year or horizon in dataset.yaml, or the year of the total.',
  },
  example: { file: 'dataset.yaml', good: 'base_year: 2019', bad: 'base_year: 2018' },
  *check({ dataset }) {
    const { base_year: base, horizon, programmes } = dataset.settings;
    const suggestion = message('fix-base-year');
    if (horizon <= base)
      yield {
        message: message('base-year-horizon', { horizon, base }),
        place: { file: 'dataset.yaml', path: ['horizon'] },
        suggestion,
      };
    for (const { value, file, path, parent } of dataset.all('group')) {
      if (parent !== programmes[0] || !value.total || value.total.year === base) continue;
      yield {
        message: message('base-year-total', { year: value.total.year, base }),
        place: { file, path: [...path, 'total', 'year'] },
        related: [{ message: message('related-base-year'), place: { file: 'dataset.yaml', path: ['base_year'] } }],
        suggestion,
      };
    }
  },
};
