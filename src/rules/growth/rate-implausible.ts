import type { Place } from '../../finding/finding.js';
import type { Dataset } from '../../model/dataset.js';
import type { Quantity } from '../../model/quantity.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Rule } from '../rule.js';
import { placeOf } from '../words.js';

const phrases = {
  rateImplausible: {
    zh: '“{text}”作为承诺或假设的年均增速过高（界限{limit}%）',
    en: '"{text}" is very high for a promised or assumed yearly rate (limit {limit}%).',
  },
  fixRateImplausible: {
    zh: '查对小数点，并确认是年均而不是累计',
    en: 'Check the decimal point, and that it is yearly and not in total.',
  },
} as const satisfies Record<string, Bilingual>;

/** Promised and assumed rates are yearly, not in total. */
export const rateImplausible: Rule = {
  id: 'rate-implausible',
  severity: 'warning',
  what: {
    zh: '承诺和假设的年均增速在合理范围之内。',
    en: 'Promised and assumed yearly rates are within reason.',
  },
  why: {
    zh: '把累计增长当作年均，几年就差出几倍。',
    en: 'Total growth taken for yearly growth is off by a multiple within a few years.',
  },
  fix: {
    zh: '查对小数点，并确认是年均增速。',
    en: 'Check the decimal point, and that the rate is yearly.',
  },
  example: { file: 'scenarios/policy.yaml', good: '    rate: 10%\n', bad: '    rate: 100%\n' },
  limit: {
    default: 50,
    minimum: 10,
    maximum: 500,
    what: { zh: '高于这个百分数的就报告', en: 'percentages above this are reported' },
  },
  *check({ dataset }, limit) {
    for (const { rate, place } of promisedRates(dataset)) {
      if (Math.abs(rate.value) <= limit) continue;
      yield {
        message: message(phrases.rateImplausible, { text: rate.text, limit }),
        place,
        suggestion: message(phrases.fixRateImplausible),
      };
    }
  },
};

/** Rates that plans promise, goals of series, and what scenarios assume. */
function promisedRates(dataset: Dataset): readonly { readonly rate: Quantity; readonly place: Place }[] {
  const promised = dataset.figures.filter(({ kind, isGrowth }) => isGrowth && (kind === 'growth' || kind === 'target'));
  const assumed = dataset.all('scenario').flatMap(({ value, file }) =>
    value.assumptions.flatMap(({ rate, then, rates = {} }, index) => [
      ...(rate ? [{ rate, place: { file, path: ['assumptions', index, 'rate'] } }] : []),
      ...(then ? [{ rate: then, place: { file, path: ['assumptions', index, 'then'] } }] : []),
      ...Object.entries(rates).map(([year, item]) => ({
        rate: item,
        place: { file, path: ['assumptions', index, 'rates', year] },
      })),
    ]),
  );
  return [...promised.map((figure) => ({ rate: figure.quantity, place: placeOf(figure) })), ...assumed];
}
