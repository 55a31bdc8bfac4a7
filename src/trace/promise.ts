import type { Computed, Derived } from '../derive/derived.js';
import type { Worked } from '../derive/estimate.js';
import { exact } from '../derive/interval.js';
import { numberOf } from '../derive/number.js';
import { defined, type NotDefined, notDefined, orUndefined, type Result } from '../derive/result.js';
import type { Figure } from '../model/figures.js';
import type { Interval } from '../model/quantity.js';
import type { LensGraphs } from '../study/lenses.js';
import type { PlanPromise } from '../study/promise.js';
import type { TargetAssessment, TargetFault } from '../study/promises/assess.js';
import { type Evidence, levelOf } from '../study/promises/evidence.js';
import { levelOfThreshold } from '../study/threshold.js';
import { followed, type GrowthContext, growthNode, leafNodes, linksOf } from './growth.js';
import { isResult, type ResultName, type ResultNode, type TraceNode } from './node.js';
import { levelNodes, type MakeResult, measureOfResult, type ResultDetails, thresholdNodes } from './promise-levels.js';

/** All results that `targets` and `track` compute for a promise, inputs before what follows from them. */
export function resultNodes(target: TargetAssessment, address: string, trace: GrowthContext): readonly ResultNode[] {
  const { figure } = target;
  const make: MakeResult = (name, result, details) => ({
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
  const parts = {
    promise: thresholdNodes(target, base, make, trace),
    base,
    latest: level('latest', target.latest),
    deciding: level('deciding', target.verdict.deciding),
  };
  const known = levelsAmong(target, parts);
  const ends: Ends = { ...parts, of: known };
  const reading: Reading = { figure, known, promise: ends.promise, make, trace };
  return [
    ...[ends.promise, ends.base, ends.latest, ends.deciding].flat().filter((node) => node.kind === 'result'),
    ...outlookNodes(target, ends, make, trace),
    ...lensNodes(target, reading),
    ...(target.promise ? impliedBases(target.promise, reading) : []),
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
  /** Nodes by the values that they stand for. */
  readonly of: ReadonlyMap<Derived, readonly TraceNode[]>;
}

/** Nodes of a promise's threshold and of its known levels, by the values that results rest on. */
function levelsAmong(
  { threshold, base, latest, verdict }: TargetAssessment,
  ends: Omit<Ends, 'of'>,
): ReadonlyMap<Derived, readonly TraceNode[]> {
  const { deciding } = verdict;
  return new Map([
    ...(deciding ? [[levelOf(deciding), ends.deciding] as const] : []),
    ...(base ? [[levelOf(base), ends.base] as const] : []),
    ...(latest ? [[levelOf(latest), ends.latest] as const] : []),
    [levelOfThreshold(threshold), ends.promise],
  ]);
}

/** Nodes that decide a status besides the target: the deciding level, or the progress so far. */
function judgedBy({ verdict }: TargetAssessment, { base, latest, deciding }: Ends): readonly TraceNode[] {
  return verdict.deciding ? deciding : verdict.classification ? [...base, ...latest] : [];
}

/** Reads a result, preferring the role that it gives a level where that has several names. */
type Read = (
  name: ResultName,
  result: Result<Worked, TargetFault>,
  more?: Partial<ResultDetails> & {
    readonly as?: { readonly level: Evidence; readonly nodes: readonly TraceNode[] } | undefined;
  },
) => ResultNode;

/** Results under the scenario and the group's goal; the parts of gaps are the nodes that stand above them. */
function outlookNodes(
  target: TargetAssessment,
  ends: Ends,
  make: MakeResult,
  trace: GrowthContext,
): readonly ResultNode[] {
  const { figure, needed, outlook, planned, goal, ambition, base } = target;
  const start = orUndefined(needed)?.from;
  const others = start ? levelNodes('start', start, [], make, trace) : [];
  const known = new Map<Derived, readonly TraceNode[]>(start ? [[levelOf(start), others], ...ends.of] : ends.of);
  const read: Read = (name, result, { as, ...more } = {}) => {
    // A level that is both the base and the latest is named by its role in the result.
    const named = as ? new Map([...known, [levelOf(as.level), as.nodes]]) : known;
    const node = computedNode(name, result, { figure, known: named, promise: ends.promise, make, trace }, more);
    if (result.ok) known.set(result.value.derivation, [node]);
    return node;
  };
  const growth = orUndefined(outlook.growth);
  const nodes = [
    read('needed', needed.ok ? defined(needed.value.rate) : needed),
    read('planned', planned, base && { as: { level: base, nodes: ends.base } }),
    read('goal', goal.ok ? defined(goal.value.rate) : goal),
    read('ambition', ambition),
    read('projected', outlook.projected, growth && followed(growth, trace)),
  ];
  const projected = nodes.at(-1);
  return [
    ...nodes,
    ...gapNodes(target, ends, read, make),
    make('year-reached', exactly(outlook.yearReached), {
      measure: 'year',
      formula: 'first-year',
      inputs: [...(projected ? [projected] : []), ...ends.promise],
    }),
  ];
}

/** The gap between a level and its target; average growth is compared as a rate, which no node stands for. */
function gapNodes(
  { figure, measure, gap, verdict: { latest, deciding } }: TargetAssessment,
  ends: Ends,
  read: Read,
  make: MakeResult,
): readonly ResultNode[] {
  if (!gap.ok) return [read('gap', gap), read('gap-share', gap)];
  const { amount, share } = gap.value;
  const more = deciding && !latest ? { as: { level: deciding, nodes: ends.deciding } } : {};
  const own =
    'derivation' in amount
      ? read('gap', defined(amount), more)
      : make('gap', defined(amount), {
          measure: measure === 'level' ? measureOfResult(figure) : 'percent',
          inputs: [],
        });
  return [own, ...(share ? [read('gap-share', defined(share), more)] : [])];
}

/** The bases that follow from a plan's target and its own rate of growth. */
function impliedBases({ readings }: PlanPromise, reading: Reading): readonly ResultNode[] {
  return readings.map(({ base, derivation }) =>
    computedNode('implied-base', base.ok ? defined({ ...exact(base.value), derivation }) : base, reading),
  );
}

const lensNames = [
  ['pace', 'pace'],
  ['required', 'required'],
  ['pace-ratio', 'paceRatio'],
  ['attainment', 'attainment'],
  ['path-gap', 'pathGap'],
  ['catch-up', 'catchUp'],
] as const satisfies readonly (readonly [ResultName, keyof LensGraphs])[];

function lensNodes({ lensGraphs, momentum }: TargetAssessment, reading: Reading): readonly ResultNode[] {
  const lenses = lensNames.map(([name, key]) => {
    const graph: Result<Computed, TargetFault> = lensGraphs?.[key] ?? notDefined('one-figure');
    return computedNode(name, graph.ok ? defined(inTheMiddle(graph.value)) : graph, reading);
  });
  return [...lenses, ...(momentum ? [computedNode('momentum', defined(momentum.rate), reading)] : [])];
}

/** A derivation at the middle of its levels' intervals, as lenses read it. */
function inTheMiddle(derivation: Computed): Worked {
  return { ...exact(numberOf(derivation)), derivation };
}

/** The context for reading the graphs of a promise. */
interface Reading {
  readonly figure: Figure;
  /** Values with nodes of their own. */
  readonly known: ReadonlyMap<Derived, readonly TraceNode[]>;
  /** Nodes of the promise itself. */
  readonly promise: readonly TraceNode[];
  readonly make: MakeResult;
  readonly trace: GrowthContext;
}

const measures: Readonly<Partial<Record<ResultName, ResultNode['measure']>>> = {
  projected: 'amount',
  'implied-base': 'amount',
  ambition: 'points',
  'catch-up': 'points',
  'gap-share': 'share',
  'pace-ratio': 'share',
  attainment: 'share',
  'path-gap': 'share',
};

/** The node of a result from its graph; an undefined result rests on the promise alone. */
function computedNode(
  name: ResultName,
  result: Result<Worked, TargetFault>,
  reading: Reading,
  more: Partial<ResultDetails> = {},
): ResultNode {
  const { figure, make } = reading;
  const measure = name === 'gap' ? measureOfResult(figure) : (measures[name] ?? 'rate');
  if (!result.ok) return make(name, result, { measure, inputs: reading.promise });
  const { derivation, low, value, high } = result.value;
  const { operation, inputs, label } = derivation;
  const years = label?.of === 'result' ? label.years : undefined;
  return make(name, defined({ low, value, high }), {
    measure,
    ...(operation.name !== 'stated' && { formula: operation.name }),
    ...(years && { years }),
    ...more,
    inputs: (operation.name === 'chain' ? linksOf(derivation) : inputs).flatMap((input) => nodesBelow(input, reading)),
  });
}

function nodesBelow(value: Derived, reading: Reading): readonly TraceNode[] {
  const own = reading.known.get(value);
  if (own) return own;
  if (value.kind !== 'operation') return leafNodes(value, reading.trace);
  const { label } = value;
  if (label?.of === 'growth') return [growthNode(value, reading.figure.subject.id, reading.trace)];
  if (label?.of !== 'result' || !isResult(label.name))
    return value.inputs.flatMap((input) => nodesBelow(input, reading));
  return [computedNode(label.name, defined(inTheMiddle(value)), reading)];
}

function exactly<Reason extends TargetFault | NotDefined>(result: Result<number, Reason>): Result<Interval, Reason> {
  return result.ok ? defined(exact(result.value)) : result;
}
