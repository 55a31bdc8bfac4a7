import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';

const phrases = {
  baseYearTotal: {
    zh: '合计是{year}年的，基年却是{base}',
    en: 'The total is of {year}, and the base year is {base}.',
  },
  baseYearHorizon: {
    zh: '推算终年{horizon}不晚于基年{base}',
    en: 'The horizon {horizon} is not after the base year {base}.',
  },
  relatedBaseYear: { zh: '数据集的基年', en: 'the base year of the data set' },
  fixBaseYear: { zh: '改正dataset.yaml或合计的年份', en: 'Correct dataset.yaml or the year of the total.' },
} as const satisfies Record<string, Bilingual>;

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
    const suggestion = message(phrases.fixBaseYear);
    if (horizon <= base)
      yield {
        message: message(phrases.baseYearHorizon, { horizon, base }),
        place: { file: 'dataset.yaml', path: ['horizon'] },
        suggestion,
      };
    for (const { value, file, path, parent } of dataset.all('group')) {
      if (parent !== programmes[0] || !value.total || value.total.year === base) continue;
      yield {
        message: message(phrases.baseYearTotal, { year: value.total.year, base }),
        place: { file, path: [...path, 'total', 'year'] },
        related: [{ message: message(phrases.relatedBaseYear), place: { file: 'dataset.yaml', path: ['base_year'] } }],
        suggestion,
      };
    }
  },
};
