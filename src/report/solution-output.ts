import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import type { Answer, Question } from '../projection/answers.js';
import type { Unknown } from '../projection/triangulate.js';
import { inBoth, say, type Words } from '../words/message.js';
import type { Records } from './blocks.js';
import { answerWords, questionReadings } from './solution.js';

/** Values of `solve --format csv`: a row a question. */
export function solutionRecords(answers: readonly Answer[]): Records {
  return {
    columns: [
      'unknown',
      'value',
      'low',
      'high',
      'comparator',
      'unit',
      'year_reached',
      'base',
      'base_year',
      'target',
      'target_year',
      'rate',
      'years',
      'metric',
      'plan',
      'not_defined',
    ],
    rows: answers.map(({ question, result }) => [
      ...solvedCells(question, result),
      ...givenCells(question),
      result.ok ? null : result.notDefined,
    ]),
  };
}

/** Names that no spreadsheet takes for the start of a formula. */
const comparatorNames = {
  '=': 'eq',
  '>=': 'ge',
  '>': 'gt',
  '<=': 'le',
  '<': 'lt',
  '~': 'about',
  '<~': 'nearly',
} as const;

function solvedCells(question: Question, result: Answer['result']): Records['rows'][number] {
  if (!result.ok) return [null, null, null, null, null, null, null];
  const { unknown, interval, comparator, year } = result.value;
  return [
    unknown,
    interval.value,
    finite(interval.low),
    finite(interval.high),
    comparator === undefined ? null : comparatorNames[comparator],
    unitOf(unknown, question),
    year ?? null,
  ];
}

function givenCells({
  base,
  baseYear,
  target,
  year,
  rate,
  periods,
  baseFigure,
  targetFigure,
}: Question): Records['rows'][number] {
  const metric = (targetFigure ?? baseFigure)?.metric ?? null;
  return [
    base?.text ?? null,
    baseYear ?? null,
    target?.text ?? null,
    year ?? null,
    rate?.text ?? null,
    periods ?? null,
    metric,
    targetFigure?.plan ?? null,
  ];
}

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
              value: result.value.interval.value,
              low: finite(result.value.interval.low),
              high: finite(result.value.interval.high),
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

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
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
