import { exact } from '../derive/interval.js';
import { defined, type Result } from '../derive/result.js';
import type { Figure } from '../model/figures.js';
import type { Interval } from '../model/quantity.js';
import type { TargetAssessment, TargetFault } from '../study/promises/assess.js';
import type { Evidence, Origin } from '../study/promises/evidence.js';
import { thresholdOf } from '../study/threshold.js';
import type { GrowthContext } from './growth.js';
import type { FormulaName, ResultName, ResultNode, TraceNode } from './node.js';

/** Details of a result besides its name and number. */
export type ResultDetails = Pick<ResultNode, 'measure' | 'inputs'> &
  Partial<Pick<ResultNode, 'formula' | 'years' | 'word' | 'assumption'>>;

/** Makes the node of a result of one promise. */
export type MakeResult = (
  name: ResultName,
  result: Result<Interval, TargetFault>,
  details: ResultDetails,
) => ResultNode;

/** Nodes of a threshold: the number itself, the near end of its band, or the level that average growth leads to. */
export function thresholdNodes(
  { figure, measure, threshold, base, year }: TargetAssessment,
  start: readonly TraceNode[],
  make: MakeResult,
  trace: GrowthContext,
): readonly TraceNode[] {
  const promise = datumOf(figure, trace);
  const isPlain =
    measure === 'average-growth'
      ? base === undefined
      : !figure.quantity.isRange && threshold.level === figure.quantity.value;
  if (isPlain) return promise;
  const result = defined(exact(threshold.level));
  if (measure !== 'average-growth')
    return [
      make('threshold', result, {
        measure: measureOfResult(figure),
        formula: 'band',
        inputs: promise,
      }),
    ];
  const rate = thresholdOf(figure.quantity, trace.data.dataset.bands).level;
  const isBand = figure.quantity.isRange || rate !== figure.quantity.value;
  const goal = isBand
    ? [make('threshold', defined(exact(rate / 100)), { measure: 'rate', formula: 'band', inputs: promise })]
    : promise;
  return [
    make('threshold', result, {
      measure: 'amount',
      formula: 'compound',
      ...between(base?.year, year),
      inputs: [...start, ...goal],
    }),
  ];
}

const formulaOfOrigin: Readonly<Record<Exclude<Origin, 'stated' | 'entry'>, FormulaName>> = {
  grown: 'chain',
  'grown-back': 'implied-base',
  remaining: 'remaining-rate',
  ratio: 'quotient',
  sum: 'sum',
  difference: 'difference',
  bridged: 'bridge',
  implied: 'implied-base',
};

/** Nodes of a level: the datum that states it, or its derivation; `before` is the start of an index of growth. */
export function levelNodes(
  name: ResultName,
  { origin, figures, level, year }: Evidence,
  before: readonly TraceNode[],
  make: MakeResult,
  trace: GrowthContext,
): readonly TraceNode[] {
  const data = figures.flatMap((figure) => datumOf(figure, trace));
  if (origin === 'stated' || origin === 'entry') return data;
  const isPercent = origin === 'ratio' || figures[0]?.quantity.dimension === 'rate';
  const measure = isPercent && before.length === 0 ? 'percent' : 'amount';
  const inputs = [...before, ...data];
  const formula = inputs.length > 0 ? { formula: formulaOfOrigin[origin], years: yearsOf(origin, figures, year) } : {};
  return [make(name, defined(level), { measure, ...formula, inputs })];
}

/** The years over which a plan's implied base, or growth taken back, is counted. */
function yearsOf(origin: Origin, [first]: readonly Figure[], year: number): readonly [number, number] {
  if (origin === 'grown-back') return [year, year + 1];
  return [year, origin === 'implied' ? (first?.year ?? year) : year];
}

/** Levels of shares are in per cent, all others in the base unit of their quantity. */
export function measureOfResult({ quantity }: Figure): 'percent' | 'amount' {
  return quantity.dimension === 'rate' ? 'percent' : 'amount';
}

/** The years that growth is measured between, where both are known. */
function between(from: number | undefined, to: number | undefined): Pick<ResultDetails, 'years'> {
  return from === undefined || to === undefined ? {} : { years: [from, to] };
}

function datumOf(figure: Figure, { data }: GrowthContext): readonly TraceNode[] {
  const node = data.datum(figure.quantity);
  return node ? [node] : [];
}
