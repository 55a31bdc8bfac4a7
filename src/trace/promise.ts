import type { Figure } from '../model/figures.js';
import type { Interval } from '../model/quantity.js';
import { exact } from '../projection/interval.js';
import type { PlanPromise } from '../projection/promise.js';
import { type NotDefined, notDefined, orUndefined, type Result } from '../projection/result.js';
import type { PeriodReading, TargetAssessment, TargetFault } from '../projection/targets.js';
import type { TrackedSeries } from '../projection/track.js';
import { followed, type GrowthContext, growthNode } from './growth.js';
import type { FormulaName, ResultName, ResultNode, TraceNode } from './node.js';

/** What is computed of one promise. */
export interface PromiseTrace extends GrowthContext {
  readonly assessment?: TargetAssessment;
  readonly series?: TrackedSeries;
}

type Fault = TargetFault | NonNullable<TrackedSeries['reason']>;
type Details = Pick<ResultNode, 'measure' | 'inputs'> &
  Partial<Pick<ResultNode, 'formula' | 'years' | 'word' | 'assumption'>>;
type Make = (name: ResultName, result: Result<Interval, Fault>, details: Details) => ResultNode;

/** Everything that `targets` and `track` compute of a promise, in the order in which it follows. */
export function resultNodes(figure: Figure, address: string, trace: PromiseTrace): readonly ResultNode[] {
  const make: Make = (name, result, details) => ({
    kind: 'result',
    address: `${address}.${name}`,
    name,
    figure,
    result,
    ...details,
  });
  const { assessment, series } = trace;
  return [
    ...(assessment ? assessmentNodes(assessment, make, trace) : []),
    ...(series ? trackNodes(series, make, trace) : []),
  ];
}

function assessmentNodes(target: TargetAssessment, make: Make, trace: PromiseTrace): readonly ResultNode[] {
  const { figure, base, verdict, reason, readings } = target;
  const from = orUndefined(base);
  const [promise, start] = [datumOf(figure, trace), datumOf(from?.figure, trace)];
  const years = from && figure.year !== undefined ? ([from.year, figure.year] as const) : undefined;
  const span = years && { years };
  const growth = readings[0] && orUndefined(readings[0].growth);
  const grower = { id: figure.subject.id, ...(from && { start: from.figure.quantity }) };
  const needed = make('needed', target.needed, {
    measure: 'rate',
    formula: 'cagr',
    ...span,
    inputs: [...start, ...promise],
  });
  const goal = make('goal', rateOf(target.goal), { measure: 'rate', ...span, ...goalRests(target, trace) });
  const projected = make('projected', target.projected, {
    measure: 'amount',
    formula: 'chain',
    ...span,
    ...(growth && followed(growth, trace)),
    inputs: [...start, ...(growth ?? []).map((step) => growthNode(step, grower, trace))],
  });
  const against = (node: ResultNode, formula: FormulaName): Pick<Details, 'formula' | 'inputs'> => ({
    formula,
    inputs: [node, ...promise],
  });
  const gap = orUndefined(target.gap);
  return [
    needed,
    goal,
    make('ambition', target.ambition, { measure: 'points', formula: 'difference', inputs: [needed, goal] }),
    projected,
    make('gap', gap ? { ok: true, value: gap.amount } : missing(target.gap), {
      measure: 'amount',
      ...against(projected, 'difference'),
    }),
    make('gap-share', gap ? { ok: true, value: gap.share } : missing(target.gap), {
      measure: 'share',
      ...against(projected, 'share'),
    }),
    make('year-reached', exactly(target.yearReached), {
      measure: 'year',
      formula: 'first-year',
      inputs: [projected, ...promise],
    }),
    make('break-even-deflator', exactly(target.breakEvenDeflator), {
      measure: 'rate',
      formula: 'break-even',
      inputs: [...start, ...promise],
    }),
    ...readings.slice(1).flatMap((reading) => ownSpan(reading, target, make, trace)),
    ...(target.promise ? impliedBases(target.promise, target, make, trace) : []),
    make('verdict', reason === undefined ? exactly({ ok: true, value: 0 }) : notDefined(reason), {
      measure: 'word',
      word: verdict,
      formula: 'verdict',
      inputs: [...judgedBy(target, projected, trace), ...promise],
    }),
  ];
}

/** The same by the plan's own span of years, where it starts later than the year after the base. */
function ownSpan(
  { first, needed, projected, growth }: PeriodReading,
  { figure, base }: TargetAssessment,
  make: Make,
  trace: PromiseTrace,
): readonly ResultNode[] {
  const from = orUndefined(base);
  const [promise, start] = [datumOf(figure, trace), datumOf(from?.figure, trace)];
  const years = [first - 1, figure.year ?? first] as const;
  const grower = { id: figure.subject.id, ...(from && { start: from.figure.quantity }) };
  const steps = orUndefined(growth) ?? [];
  return [
    make('needed-in-span', needed, { measure: 'rate', formula: 'cagr', years, inputs: [...start, ...promise] }),
    make('projected-in-span', projected, {
      measure: 'amount',
      formula: 'chain',
      years,
      ...followed(steps, trace),
      inputs: [...start, ...steps.map((step) => growthNode(step, grower, trace))],
    }),
  ];
}

/** The bases that follow from a plan's target and its own rate of growth. */
function impliedBases(
  { growth, readings }: PlanPromise,
  { figure }: TargetAssessment,
  make: Make,
  trace: PromiseTrace,
): readonly ResultNode[] {
  const inputs = [...datumOf(figure, trace), ...datumOf(growth, trace)];
  return readings.map(({ baseYear, periods, base }) =>
    make('implied-base', exactly(base), {
      measure: 'amount',
      formula: 'implied-base',
      years: [baseYear, baseYear + periods],
      inputs,
    }),
  );
}

/** What a verdict looks at beside the target: the level that meets it, the projection, or what was measured in another metric. */
function judgedBy(
  { verdict, latest, otherMetrics }: TargetAssessment,
  projected: ResultNode,
  trace: PromiseTrace,
): readonly TraceNode[] {
  if (verdict === 'met') return datumOf(latest, trace);
  return projected.result.ok ? [projected] : otherMetrics.flatMap((figure) => datumOf(figure, trace));
}

/** The rate that a goal names itself, or the growth of each year that it asks for. */
function goalRests({ goal, figure }: TargetAssessment, trace: PromiseTrace): Pick<Details, 'formula' | 'inputs'> {
  const known = orUndefined(goal);
  if (!known) return { inputs: [] };
  const [first] = known.years[0]?.from ?? [];
  if (known.isOwnRate) return { inputs: first ? [trace.data.datum(first)].flatMap((node) => node ?? []) : [] };
  return {
    formula: 'geometric-mean',
    inputs: known.years.map((step) => growthNode(step, { id: figure.subject.id }, trace)),
  };
}

function trackNodes(series: TrackedSeries, make: Make, trace: PromiseTrace): readonly ResultNode[] {
  const { figure, base, latest, lenses, momentum, status, reason, classification } = series;
  const [promise, start, end] = [datumOf(figure, trace), datumOf(base?.figure, trace), datumOf(latest, trace)];
  const lens = (name: keyof NonNullable<TrackedSeries['lenses']>) =>
    exactly<Fault>(lenses?.[name] ?? notDefined(reason ?? 'too-few-points'));
  const planned = make('planned', lens('planned'), {
    measure: 'rate',
    ...(!figure.isGrowth && { formula: 'cagr' }),
    inputs: [...start, ...promise],
  });
  const pace = make('pace', lens('pace'), { measure: 'rate', formula: 'cagr', inputs: [...start, ...end] });
  const required = make('required', lens('required'), {
    measure: 'rate',
    formula: 'cagr',
    inputs: [...end, ...promise],
  });
  const ratio = make('pace-ratio', lens('paceRatio'), { measure: 'share', formula: 'ratio', inputs: [pace, planned] });
  const attainment = make('attainment', lens('attainment'), {
    measure: 'share',
    formula: 'attainment',
    inputs: [...start, ...end, pace, ...promise],
  });
  const pathGap = make('path-gap', lens('pathGap'), {
    measure: 'share',
    formula: 'path-gap',
    inputs: [...end, ...start, planned],
  });
  const judged = {
    level: [...end, ...promise],
    'pace-ratio': [ratio],
    attainment: [attainment],
    'path-gap': [pathGap],
  } as const;
  return [
    planned,
    pace,
    required,
    ratio,
    attainment,
    pathGap,
    make('catch-up', lens('catchUp'), { measure: 'points', formula: 'difference', inputs: [required, pace] }),
    ...(momentum
      ? [
          make(
            'momentum',
            { ok: true, value: momentum.rate },
            {
              measure: 'rate',
              formula: 'cagr',
              inputs: momentum.figures.flatMap((point) => datumOf(point, trace)),
            },
          ),
        ]
      : []),
    make('status', reason === undefined ? exactly({ ok: true, value: 0 }) : notDefined(reason), {
      measure: 'word',
      word: status,
      formula: 'verdict',
      inputs: classification ? judged[classification.judgedBy] : [...promise],
    }),
  ];
}

function datumOf(figure: Figure | undefined, { data }: PromiseTrace): readonly TraceNode[] {
  const node = figure && data.datum(figure.quantity);
  return node ? [node] : [];
}

function rateOf(goal: TargetAssessment['goal']): Result<Interval, Fault> {
  return goal.ok ? { ok: true, value: goal.value.rate } : goal;
}

function exactly<Reason extends Fault | NotDefined>(result: Result<number, Reason>): Result<Interval, Reason> {
  return result.ok ? { ok: true, value: exact(result.value) } : result;
}

function missing(result: Result<unknown, Fault>): Result<never, Fault> {
  return result.ok ? notDefined('not-finite') : result;
}
