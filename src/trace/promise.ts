import type { Computed, Derived } from '../derive/derived.js';
import type { Worked } from '../derive/estimate.js';
import { exact } from '../derive/interval.js';
import { numberOf } from '../derive/number.js';
import { defined, type NotDefined, notDefined, orUndefined, type Result } from '../derive/result.js';
import type { Figure } from '../model/figures.js';
import type { Interval } from '../model/quantity.js';
import type { LensGraphs } from '../projection/lenses.js';
import type { PlanPromise } from '../projection/promise.js';
import type { TargetAssessment, TargetFault } from '../projection/promises/assess.js';
import { type Evidence, levelOf, type Origin } from '../projection/promises/evidence.js';
import { levelOfThreshold, thresholdOf } from '../projection/threshold.js';
import { followed, type GrowthContext, growthNode, leafNodes, linksOf } from './growth.js';
import { type FormulaName, isResult, type ResultName, type ResultNode, type TraceNode } from './node.js';

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
  const parts = {
    promise: thresholdNodes(target, base, make, trace),
    base,
    latest: level('latest', target.latest),
    deciding: level('deciding', target.judgement.deciding),
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
  /** The nodes by the values that they stand for. */
  readonly of: ReadonlyMap<Derived, readonly TraceNode[]>;
}

/** The nodes of what a promise asks for and of the levels that are known, by the values that results rest on. */
function levelsAmong(
  { threshold, base, latest, judgement }: TargetAssessment,
  ends: Omit<Ends, 'of'>,
): ReadonlyMap<Derived, readonly TraceNode[]> {
  const { deciding } = judgement;
  return new Map([
    ...(deciding ? [[levelOf(deciding), ends.deciding] as const] : []),
    ...(base ? [[levelOf(base), ends.base] as const] : []),
    ...(latest ? [[levelOf(latest), ends.latest] as const] : []),
    [levelOfThreshold(threshold), ends.promise],
  ]);
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

/** Reads a result, and says what it takes a level for where that has several names. */
type Read = (
  name: ResultName,
  result: Result<Worked, TargetFault>,
  more?: Partial<Details> & {
    readonly as?: { readonly level: Evidence; readonly nodes: readonly TraceNode[] } | undefined;
  },
) => ResultNode;

/** What the scenario and the group's goal make of a promise; the parts of gaps are the nodes that stand above them. */
function outlookNodes(target: TargetAssessment, ends: Ends, make: Make, trace: GrowthContext): readonly ResultNode[] {
  const { figure, needed, outlook, planned, goal, ambition, base } = target;
  const start = orUndefined(needed)?.from;
  const others = start ? levelNodes('start', start, [], make, trace) : [];
  const known = new Map<Derived, readonly TraceNode[]>(start ? [[levelOf(start), others], ...ends.of] : ends.of);
  const read: Read = (name, result, { as, ...more } = {}) => {
    // A level that is both the base and the latest is named as what the result takes it for.
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

/** How far a level lies beyond its target; average growth is compared as a rate, which no node stands for. */
function gapNodes(
  { figure, measure, gap, judgement: { latest, deciding } }: TargetAssessment,
  ends: Ends,
  read: Read,
  make: Make,
): readonly ResultNode[] {
  if (!gap.ok) return [read('gap', gap), read('gap-share', gap)];
  const { amount, share } = gap.value;
  const more = deciding && !latest ? { as: { level: deciding, nodes: ends.deciding } } : {};
  const own =
    'derivation' in amount
      ? read('gap', defined(amount), more)
      : make('gap', defined(amount), { measure: measure === 'level' ? measureOf(figure) : 'percent', inputs: [] });
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

/** A lens looks at the middle of what its levels leave open. */
function inTheMiddle(derivation: Computed): Worked {
  return { ...exact(numberOf(derivation)), derivation };
}

/** What the graphs of a promise are read with. */
interface Reading {
  readonly figure: Figure;
  /** What has nodes of its own. */
  readonly known: ReadonlyMap<Derived, readonly TraceNode[]>;
  /** What was promised. */
  readonly promise: readonly TraceNode[];
  readonly make: Make;
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

/** A result as its graph gives it; one that is not defined rests on the promise alone. */
function computedNode(
  name: ResultName,
  result: Result<Worked, TargetFault>,
  reading: Reading,
  more: Partial<Details> = {},
): ResultNode {
  const { figure, make } = reading;
  const measure = name === 'gap' ? measureOf(figure) : (measures[name] ?? 'rate');
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

function exactly<Reason extends TargetFault | NotDefined>(result: Result<number, Reason>): Result<Interval, Reason> {
  return result.ok ? defined(exact(result.value)) : result;
}
