import { exact } from '../derive/interval.js';
import { defined, type NotDefined, notDefined, orUndefined, type Result } from '../derive/result.js';
import type { Figure } from '../model/figures.js';
import type { Interval } from '../model/quantity.js';
import type { Lenses } from '../projection/progress.js';
import type { PlanPromise } from '../projection/promise.js';
import type { TargetAssessment, TargetFault } from '../projection/promises/assess.js';
import type { Evidence, Origin } from '../projection/promises/evidence.js';
import { thresholdOf } from '../projection/threshold.js';
import { followed, type GrowthContext, growthNode, leafNodes } from './growth.js';
import type { FormulaName, ResultName, ResultNode, TraceNode } from './node.js';

type Details = Pick<ResultNode, 'measure' | 'inputs'> &
  Partial<Pick<ResultNode, 'formula' | 'years' | 'word' | 'assumption'>>;
type Make = (name: ResultName, result: Result<Interval, TargetFault>, details: Details) => ResultNode;

/** Everything that `targets` and `track` compute of a promise, in the order in which it follows. */
export function resultNodes(target: TargetAssessment, address: string, trace: GrowthContext): readonly ResultNode[] {
  const { figure } = target;
  const make: Make = (name, result, details) => ({
    kind: 'result',
    address: `${address}.${name}`,
    name,
    figure,
    result,
    ...details,
  });
  const base = target.base ? levelNodes('base', target.base, [], make, trace) : [];
  const isIndex = target.measure === 'average-growth' && target.base?.figures.length === 0;
  const level = (name: 'latest' | 'deciding', evidence: Evidence | undefined): readonly TraceNode[] =>
    evidence ? levelNodes(name, evidence, isIndex ? base : [], make, trace) : [];
  const ends = {
    promise: thresholdNodes(target, base, make, trace),
    base,
    latest: level('latest', target.latest),
    deciding: level('deciding', target.judgement.deciding),
  };
  return [
    ...[ends.promise, ends.base, ends.latest, ends.deciding].flat().filter((node) => node.kind === 'result'),
    ...outlookNodes(target, ends, make, trace),
    ...lensNodes(target, ends, make, trace),
    ...(target.promise ? impliedBases(target.promise, datumOf(figure, trace), make, trace) : []),
    make('status', exactly(defined(0)), {
      measure: 'word',
      word: target.status,
      formula: 'status',
      inputs: [...judgedBy(target, ends), ...ends.promise],
    }),
  ];
}

interface Ends {
  readonly promise: readonly TraceNode[];
  readonly base: readonly TraceNode[];
  readonly latest: readonly TraceNode[];
  readonly deciding: readonly TraceNode[];
}

/** What a promise asks for: the number itself, the near end of its band, or the level that average growth leads to. */
function thresholdNodes(
  { figure, measure, threshold, base, year }: TargetAssessment,
  start: readonly TraceNode[],
  make: Make,
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
        measure: measureOf(figure),
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

/** What a status looks at beside the target: the level that decides, or the way so far. */
function judgedBy({ judgement }: TargetAssessment, { base, latest, deciding }: Ends): readonly TraceNode[] {
  return judgement.deciding ? deciding : judgement.classification ? [...base, ...latest] : [];
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

/** A level: the datum that states it, or how it was worked out; `before` is what an index of growth starts from. */
function levelNodes(
  name: ResultName,
  { origin, figures, level, year }: Evidence,
  before: readonly TraceNode[],
  make: Make,
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

/** Over which years a plan's implied base, or growth taken back, is counted. */
function yearsOf(origin: Origin, [first]: readonly Figure[], year: number): readonly [number, number] {
  if (origin === 'grown-back') return [year, year + 1];
  return [year, origin === 'implied' ? (first?.year ?? year) : year];
}

function outlookNodes(target: TargetAssessment, ends: Ends, make: Make, trace: GrowthContext): readonly ResultNode[] {
  const { figure, year, needed, outlook, gap } = target;
  const start = orUndefined(needed)?.from;
  const others = start ? levelNodes('start', start, [], make, trace) : [];
  const from = start === target.latest ? ends.latest : start === target.base ? ends.base : others;
  const years = start && year !== undefined ? { years: [start.year, year] as const } : {};
  const growth = orUndefined(outlook.growth);
  const planned = make('planned', target.planned, {
    measure: 'rate',
    formula: 'cagr',
    ...between(target.base?.year, year),
    inputs: [...ends.base, ...ends.promise],
  });
  const goal = make('goal', rateOf(target.goal), { measure: 'rate', ...goalRests(target, trace) });
  const projected = make('projected', outlook.projected, {
    measure: 'amount',
    formula: 'chain',
    ...years,
    ...(growth && followed(growth, trace)),
    inputs: [...from, ...(growth ?? []).map((step) => growthNode(step.derivation, figure.subject.id, trace))],
  });
  const known = orUndefined(gap);
  const against = known?.of === 'measured' ? (target.judgement.latest ? ends.latest : ends.deciding) : [projected];
  return [
    make('needed', needed.ok ? defined(needed.value.rate) : needed, {
      measure: 'rate',
      formula: 'cagr',
      ...years,
      inputs: [...from, ...ends.promise],
    }),
    planned,
    goal,
    make('ambition', target.ambition, { measure: 'points', formula: 'difference', inputs: [planned, goal] }),
    projected,
    make('gap', known ? defined(known.amount) : missing(gap), {
      measure: target.measure === 'level' ? measureOf(figure) : 'percent',
      // Average growth is compared as a rate, which no node above stands for.
      ...(target.measure === 'average-growth'
        ? { inputs: [] }
        : { formula: 'difference', inputs: [...against, ...ends.promise] }),
    }),
    ...(known && !known.share
      ? []
      : [
          make('gap-share', known?.share ? defined(known.share) : missing(gap), {
            measure: 'share',
            formula: 'share',
            inputs: [...against, ...ends.promise],
          }),
        ]),
    make('year-reached', exactly(outlook.yearReached), {
      measure: 'year',
      formula: 'first-year',
      inputs: [projected, ...ends.promise],
    }),
  ];
}

/** The bases that follow from a plan's target and its own rate of growth. */
function impliedBases(
  { growth, readings }: PlanPromise,
  promise: readonly TraceNode[],
  make: Make,
  trace: GrowthContext,
): readonly ResultNode[] {
  const inputs = [...promise, ...datumOf(growth, trace)];
  return readings.map(({ baseYear, periods, base }) =>
    make('implied-base', exactly(base), {
      measure: 'amount',
      formula: 'implied-base',
      years: [baseYear, baseYear + periods],
      inputs,
    }),
  );
}

/** The rate that a goal names itself, or the growth of each year that it asks for. */
function goalRests({ goal, figure }: TargetAssessment, trace: GrowthContext): Pick<Details, 'formula' | 'inputs'> {
  const known = orUndefined(goal);
  if (!known) return { inputs: [] };
  const [rate] = known.years[0]?.derivation.inputs ?? [];
  if (known.isOwnRate) return { inputs: rate && rate.kind !== 'operation' ? leafNodes(rate, trace) : [] };
  return {
    formula: 'geometric-mean',
    inputs: known.years.map((step) => growthNode(step.derivation, figure.subject.id, trace)),
  };
}

function lensNodes(target: TargetAssessment, ends: Ends, make: Make, trace: GrowthContext): readonly ResultNode[] {
  const { lenses, momentum, year } = target;
  const [from, to] = [target.base?.year, target.latest?.year];
  const lens = (name: keyof Lenses) => exactly<TargetFault>(lenses?.[name] ?? notDefined('one-figure'));
  const { base, latest, promise } = ends;
  const planned = make('planned', lens('planned'), {
    measure: 'rate',
    formula: 'cagr',
    ...between(from, year),
    inputs: [...base, ...promise],
  });
  const pace = make('pace', lens('pace'), {
    measure: 'rate',
    formula: 'cagr',
    ...between(from, to),
    inputs: [...base, ...latest],
  });
  const required = make('required', lens('required'), {
    measure: 'rate',
    formula: 'cagr',
    ...between(to, year),
    inputs: [...latest, ...promise],
  });
  return [
    pace,
    required,
    make('pace-ratio', lens('paceRatio'), { measure: 'share', formula: 'ratio', inputs: [pace, planned] }),
    make('attainment', lens('attainment'), {
      measure: 'share',
      formula: 'attainment',
      inputs: [...base, ...latest, pace, ...promise],
    }),
    make('path-gap', lens('pathGap'), { measure: 'share', formula: 'path-gap', inputs: [...latest, ...base, planned] }),
    make('catch-up', lens('catchUp'), { measure: 'points', formula: 'difference', inputs: [required, pace] }),
    ...(momentum
      ? [
          make('momentum', defined(momentum.rate), {
            measure: 'rate',
            formula: 'cagr',
            ...between(momentum.from.year, momentum.to.year),
            inputs: [momentum.from, momentum.to].flatMap(({ figures }) =>
              figures.flatMap((figure) => datumOf(figure, trace)),
            ),
          }),
        ]
      : []),
  ];
}

/** Levels of shares are in per cent, all others in the base unit of their quantity. */
function measureOf({ quantity }: Figure): 'percent' | 'amount' {
  return quantity.dimension === 'rate' ? 'percent' : 'amount';
}

/** The years that growth is measured between, where both are known. */
function between(from: number | undefined, to: number | undefined): Pick<Details, 'years'> {
  return from === undefined || to === undefined ? {} : { years: [from, to] };
}

function datumOf(figure: Figure, { data }: GrowthContext): readonly TraceNode[] {
  const node = data.datum(figure.quantity);
  return node ? [node] : [];
}

function rateOf(goal: TargetAssessment['goal']): Result<Interval, TargetFault> {
  return goal.ok ? defined(goal.value.rate) : goal;
}

function exactly<Reason extends TargetFault | NotDefined>(result: Result<number, Reason>): Result<Interval, Reason> {
  return result.ok ? defined(exact(result.value)) : result;
}

function missing(result: Result<unknown, TargetFault>): Result<never, TargetFault> {
  return result.ok ? notDefined('not-finite') : result;
}
