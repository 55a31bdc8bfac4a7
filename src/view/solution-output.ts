import { orUndefined } from '../derive/result.js';
import type { Records } from '../document/blocks.js';
import { type ResultColumn, recordsOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { Answer, Question } from '../study/answers.js';
import type { Unknown } from '../study/triangulate.js';
import { inBoth, say, type Words } from '../words/message.js';
import { intervalOutput } from './promised.js';
import { answerWords, questionReadings } from './solution.js';

/** Records of `solve --format csv`, one row for each question. */
export function solutionRecords(answers: readonly Answer[]): Records {
  return recordsOf(answerColumns, answers);
}

/** Columns for each question: the solution, empty if there is none, and the given quantities. */
const answerColumns: readonly ResultColumn<Answer>[] = [
  { id: 'unknown', value: ({ result }) => orUndefined(result)?.unknown },
  { id: 'value', value: ({ result }) => orUndefined(result)?.interval.value },
  { id: 'low', value: ({ result }) => orUndefined(result)?.interval.low },
  { id: 'high', value: ({ result }) => orUndefined(result)?.interval.high },
  {
    id: 'comparator',
    value: ({ result }) => {
      const comparator = orUndefined(result)?.comparator;
      return comparator && comparatorNames[comparator];
    },
  },
  { id: 'unit', value: ({ question, result }) => (result.ok ? unitOf(result.value.unknown, question) : null) },
  { id: 'year_reached', value: ({ result }) => orUndefined(result)?.year },
  { id: 'base', value: ({ question }) => question.base?.text },
  { id: 'base_year', value: ({ question }) => question.baseYear },
  { id: 'target', value: ({ question }) => question.target?.text },
  { id: 'target_year', value: ({ question }) => question.year },
  { id: 'rate', value: ({ question }) => question.rate?.text },
  { id: 'years', value: ({ question }) => question.periods },
  { id: 'metric', value: ({ question: { targetFigure, baseFigure } }) => (targetFigure ?? baseFigure)?.metric },
  { id: 'plan', value: ({ question }) => question.targetFigure?.plan },
  { id: 'not_defined', value: ({ result }) => (result.ok ? null : result.notDefined) },
];

/** Names of comparators, since a spreadsheet would take `=` for the start of a formula. */
const comparatorNames = {
  '=': 'eq',
  '>=': 'ge',
  '>': 'gt',
  '<=': 'le',
  '<': 'lt',
  '~': 'about',
  '<~': 'nearly',
} as const;

/**
 * Output of `solve --format json`; levels in the base unit of their dimension, rates as fractions, an open end as null.
 */
export function solutionOutput(dataset: Dataset, answers: readonly Answer[], id: string | undefined) {
  return {
    schema: 'jiqun.solution/1',
    ...(id !== undefined && { id }),
    solutions: answers.map((answer) => {
      const { question, result, measured } = answer;
      const { base, baseYear, target, year, rate, periods, baseFigure, targetFigure, rateFigure } = question;
      return {
        given: {
          ...(base && { base: base.text }),
          ...(baseYear !== undefined && { base_year: baseYear }),
          ...(target && { target: target.text }),
          ...(year !== undefined && { year }),
          ...(rate && { rate: rate.text }),
          ...(periods !== undefined && { years: periods }),
        },
        from: [baseFigure, targetFigure, rateFigure].flatMap((figure) => (figure ? [placeOf(figure)] : [])),
        ...(result.ok
          ? {
              unknown: result.value.unknown,
              unit: unitOf(result.value.unknown, question),
              ...intervalOutput(result.value.interval),
              ...(result.value.comparator && { comparator: result.value.comparator }),
              ...(result.value.year !== undefined && { year_reached: result.value.year }),
              ...(measured && { measured: placeOf(measured) }),
            }
          : { not_defined: result.notDefined }),
        words: inBoth(answerWords(answer)),
        readings: readingsOutput(questionReadings(dataset, answer)),
      };
    }),
  };
}

function readingsOutput(readings: readonly Words[]) {
  return { zh: readings.map((words) => say('zh', words)), en: readings.map((words) => say('en', words)) };
}

function placeOf({ kind, metric, year, plan, quantity, cite }: Figure) {
  return {
    kind,
    metric,
    quantity: quantity.text,
    ...(year !== undefined && { year }),
    ...(plan !== undefined && { plan }),
    cite,
  };
}

function unitOf(unknown: Unknown, { base, target }: Question): string {
  if (unknown === 'rate') return 'fraction';
  if (unknown === 'periods') return 'years';
  const unit = (target ?? base)?.unit;
  return unit?.dimension === 'money' ? '亿元' : (unit?.counter ?? '');
}
