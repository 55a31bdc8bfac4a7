import { exact } from '../derive/interval.js';
import type { Records } from '../document/blocks.js';
import { recordsOf } from '../document/columns.js';
import type { Figure } from '../model/figures.js';
import type { Interval, Quantity } from '../model/quantity.js';
import {
  childrenOf,
  type DatumNode,
  type EditionNode,
  type ResultNode,
  type SourceNode,
  type TraceNode,
} from '../trace/node.js';
import { intervalOutput, unitOf } from './promised.js';
import type { TraceList, TraceResult, TraceView } from './trace-view.js';

/** A node for programs, with its children. */
type NodeOutput = Readonly<Record<string, unknown>> & {
  readonly kind: TraceNode['kind'];
  readonly inputs: readonly NodeOutput[];
};

/**
 * Output of `trace ADDRESS --format json`: levels in 亿元, promised and measured values in the unit given, rates as
 * fractions.
 */
export function traceOutput(result: TraceResult) {
  const { address, scenario, set, roots } = result;
  return {
    schema: 'jiqun.trace/1',
    address,
    scenario: scenario.id,
    set: Object.fromEntries(set),
    traces: roots.map((root) => nodeOutput(root, result)),
  };
}

/** Output of `trace ID --format json`: the addresses and their values. */
export function traceListOutput({ id, scenario, set, entries }: TraceList) {
  return {
    schema: 'jiqun.trace/1',
    address: id,
    scenario: scenario.id,
    set: Object.fromEntries(set),
    entries: entries.map(({ address, computed, quantity, cite }) => ({
      address,
      ...(computed && { ...intervalOutput(computed.value), unit: computed.measure === 'level' ? '亿元' : 'fraction' }),
      ...(quantity && { text: quantity.text }),
      ...(cite && { cite }),
    })),
  };
}

function nodeOutput(node: TraceNode, view: TraceView): NodeOutput {
  const inputs = node.inputs.map((input) => nodeOutput(input, view));
  const followed = 'assumption' in node && node.assumption ? { assumption: nodeOutput(node.assumption, view) } : {};
  switch (node.kind) {
    case 'level': {
      const { kind, address, row, year, status, formula, heldUntil } = node;
      const rests = { ...(formula && { formula }), ...(heldUntil !== undefined && { held_until: heldUntil }) };
      return {
        kind,
        address,
        ...row,
        year,
        status,
        ...amountOf(node, view),
        ...rests,
        ...followed,
        inputs,
      };
    }
    case 'growth': {
      const { kind, address, year, until, steps, status, basis, inherited, formula, ofPrices } = node;
      const own = { ...(address !== undefined && { address }), year, ...(until !== undefined && { until, steps }) };
      return {
        kind,
        ...own,
        ...amountOf(node, view),
        status,
        basis,
        of_prices: ofPrices,
        inherited,
        formula,
        ...followed,
        inputs,
      };
    }
    case 'datum':
      return { kind: node.kind, ...datumOutput(node, view), inputs };
    case 'edition': {
      const { kind, address, plan } = node;
      return {
        kind,
        address,
        ...placeOutput(node, view),
        id: plan.id,
        period: plan.period,
        number: plan.number,
        issued: plan.issued,
        inputs,
      };
    }
    case 'source':
      return { kind: node.kind, ...sourceOutput(node), inputs };
    case 'option':
      return { kind: node.kind, option: node.option, of: node.of, year: node.year, text: node.quantity.text, inputs };
    case 'result':
      return { kind: node.kind, ...resultOf(node, view), ...followed, inputs };
    default:
      return node satisfies never;
  }
}

function placeOutput({ file, path }: DatumNode | EditionNode, { spotOf }: TraceView) {
  const { start, pointer } = spotOf(file, path);
  return { file, line: start.line, column: start.column, pointer };
}

function datumOutput(node: DatumNode, view: TraceView) {
  const { address, quantity, text, figure, of, reason } = node;
  const value = quantity && { text: quantity.text, ...amountOf(node, view), place_from: quantity.placeFrom };
  return {
    address,
    ...placeOutput(node, view),
    ...(value ?? { text }),
    figure: figure && figureOutput(figure),
    of,
    reason,
  };
}

/** Rounding interval of a figure; an assumption that names one number is exact. */
function intervalOf({ figure }: DatumNode, quantity: Quantity, { dataset }: TraceView): Interval {
  const isWide =
    figure !== undefined || quantity.isRange || quantity.comparator === '~' || quantity.comparator === '<~';
  return isWide ? quantity.interval(dataset.bands) : exact(quantity.value);
}

function figureOutput({ kind, subject, metric, isGrowth, year, period, part, scope, city, plan }: Figure) {
  const about = { kind: subject.kind, id: subject.id, name: subject.name };
  return {
    kind,
    subject: about,
    metric,
    measure: isGrowth ? 'growth' : 'level',
    year,
    period,
    part,
    scope,
    city,
    edition: plan,
  };
}

function sourceOutput({ address, source, cite: { find, at } }: SourceNode) {
  const { title, publisher, date, kind, authority, confidence } = source.value;
  return { address, file: source.file, title, publisher, date, source_kind: kind, authority, confidence, find, at };
}

const unitOfMeasure: Readonly<Record<ResultNode['measure'], string | undefined>> = {
  amount: undefined,
  percent: '%',
  rate: 'fraction',
  share: 'fraction',
  points: 'fraction',
  year: 'year',
  word: undefined,
};

function resultOf(node: ResultNode, view: TraceView) {
  const { address, name, result, word, formula, years } = node;
  const value = word !== undefined ? { word } : amountOf(node, view);
  const span = years && { from: years[0], to: years[1] };
  return { address, name, ...value, ...(!result.ok && { not_defined: result.notDefined }), formula, ...span };
}

/** Value, bounds and unit of a node; undefined if it has no number. */
function amountOf(node: TraceNode, view: TraceView) {
  switch (node.kind) {
    case 'level':
      return { ...intervalOutput(node.value), unit: '亿元' };
    case 'growth':
      return { ...intervalOutput(node.value), unit: 'fraction' };
    case 'datum':
      return node.quantity && { ...intervalOutput(intervalOf(node, node.quantity, view)), unit: unitOf(node.quantity) };
    case 'result': {
      const unit = unitOfMeasure[node.measure] ?? unitOf(node.figure.quantity);
      return node.result.ok && node.word === undefined ? { ...intervalOutput(node.result.value), unit } : undefined;
    }
    default:
      return undefined;
  }
}

const stepColumns = [
  ...(['depth', 'kind', 'what', 'address', 'year', 'value', 'low', 'high', 'unit', 'text', 'formula'] as const),
  ...(['file', 'line', 'source', 'find'] as const),
];

/** A node as a record of CSV. */
type Step = { readonly [Id in (typeof stepColumns)[number]]?: string | number | null | undefined };

/** All nodes in order of the tree, each with its depth. */
export function traceRecords(result: TraceResult): Records {
  const steps = (node: TraceNode, depth: number): readonly Step[] => {
    const { kind, address, formula }: Pick<Step, 'kind' | 'address' | 'formula'> = node;
    const step = { depth, kind, address, formula, ...amountOf(node, result), ...stepOf(node, result) };
    return [step, ...childrenOf(node).flatMap((child) => steps(child, depth + 1))];
  };
  return recordsOf(
    stepColumns.map((id) => ({ id, value: (step: Step) => step[id] })),
    result.roots.flatMap((root) => steps(root, 0)),
  );
}

/** What tells the nodes of a kind apart, and where they stand. */
function stepOf(node: TraceNode, view: TraceView): Step {
  switch (node.kind) {
    case 'level':
      return { what: node.row.id, year: node.year, text: node.status };
    case 'growth':
      return { what: node.status ?? 'mean', year: node.until ?? node.year };
    case 'datum': {
      const { quantity, text, figure, of } = node;
      return {
        what: figure?.kind ?? (of === undefined ? 'value' : 'assumption'),
        year: figure?.year,
        text: quantity?.text ?? (typeof text === 'object' ? text.zh : text),
        ...placeOutput(node, view),
      };
    }
    case 'edition':
      return { what: node.plan.id, text: node.plan.period, ...placeOutput(node, view) };
    case 'source': {
      const { source, cite } = node;
      return {
        what: cite.source,
        text: source.name.zh,
        file: source.file,
        line: 1,
        source: cite.source,
        find: cite.find,
      };
    }
    case 'option':
      return { what: node.of, year: node.year, text: `${node.option} ${node.quantity.text}` };
    case 'result':
      return { what: node.name, year: node.years?.[1], text: node.word };
    default:
      return node satisfies never;
  }
}
