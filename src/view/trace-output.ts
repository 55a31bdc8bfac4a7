import { exact } from '../derive/interval.js';
import type { Records } from '../document/blocks.js';
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
      const { kind, address, row, year, status, value, formula, heldUntil } = node;
      const rests = { ...(formula && { formula }), ...(heldUntil !== undefined && { held_until: heldUntil }) };
      return {
        kind,
        address,
        ...row,
        year,
        status,
        ...intervalOutput(value),
        unit: '亿元',
        ...rests,
        ...followed,
        inputs,
      };
    }
    case 'growth': {
      const { kind, address, year, until, steps, value, status, basis, inherited, formula, ofPrices } = node;
      const own = { ...(address !== undefined && { address }), year, ...(until !== undefined && { until, steps }) };
      return {
        kind,
        ...own,
        ...intervalOutput(value),
        unit: 'fraction',
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
      return { kind: node.kind, option: node.option, of: node.of, text: node.quantity.text, inputs };
    case 'result':
      return { kind: node.kind, ...resultValue(node), ...followed, inputs };
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
  const value = quantity && {
    text: quantity.text,
    ...intervalOutput(intervalOf(node, quantity, view)),
    unit: unitOf(quantity),
    place_from: quantity.placeFrom,
  };
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

function resultValue({ address, name, result, measure, word, formula, years, figure }: ResultNode) {
  const unit = unitOfMeasure[measure] ?? unitOf(figure.quantity);
  const value = word !== undefined ? { word } : result.ok ? { ...intervalOutput(result.value), unit } : {};
  const span = years && { from: years[0], to: years[1] };
  return { address, name, ...value, ...(!result.ok && { not_defined: result.notDefined }), formula, ...span };
}

/** All nodes in order of the tree, each with its depth. */
export function traceRecords(result: TraceResult): Records {
  const rows: (readonly (string | number | null)[])[] = [];
  const walk = (node: TraceNode, depth: number): void => {
    rows.push(recordOf(node, depth, result));
    for (const child of childrenOf(node)) walk(child, depth + 1);
  };
  for (const root of result.roots) walk(root, 0);
  return {
    columns: [
      'depth',
      'kind',
      'what',
      'address',
      'year',
      'value',
      'low',
      'high',
      'unit',
      'text',
      'formula',
      'file',
      'line',
      'source',
      'find',
    ],
    rows,
  };
}

function recordOf(node: TraceNode, depth: number, view: TraceView): readonly (string | number | null)[] {
  const numbers = (value: Interval, unit: string) =>
    [value.value, intervalOutput(value).low, intervalOutput(value).high, unit] as const;
  const none = [null, null, null, null] as const;
  const row = (
    what: string | null,
    year: number | null,
    value: readonly (string | number | null)[],
    text: string | null,
    rest: readonly (string | number | null)[] = none,
  ): readonly (string | number | null)[] => {
    const [file = null, line = null, source = null, find = null] = rest;
    const formula = 'formula' in node ? (node.formula ?? null) : null;
    return [
      depth,
      node.kind,
      what,
      'address' in node ? (node.address ?? null) : null,
      year,
      ...value,
      text,
      formula,
      file,
      line,
      source,
      find,
    ];
  };
  const place = (at: DatumNode | EditionNode) => [at.file, view.spotOf(at.file, at.path).start.line];
  switch (node.kind) {
    case 'level':
      return row(node.row.id, node.year, numbers(node.value, '亿元'), node.status);
    case 'growth':
      return row(node.status ?? 'mean', node.until ?? node.year, numbers(node.value, 'fraction'), null);
    case 'datum': {
      const { quantity, text, figure } = node;
      const written = quantity?.text ?? (typeof text === 'object' ? text.zh : (text ?? null));
      const value = quantity ? numbers(intervalOf(node, quantity, view), unitOf(quantity)) : none;
      return row(
        figure?.kind ?? (node.of === undefined ? 'value' : 'assumption'),
        figure?.year ?? null,
        value,
        written,
        place(node),
      );
    }
    case 'edition':
      return row(node.plan.id, null, none, node.plan.period, place(node));
    case 'source':
      return row(node.cite.source, null, none, node.source.name.zh, [
        node.source.file,
        1,
        node.cite.source,
        node.cite.find,
      ]);
    case 'option':
      return row(node.of ?? null, null, none, `${node.option} ${node.quantity.text}`);
    case 'result': {
      const { unit, word } = { unit: 'fraction', word: node.word ?? null, ...resultValue(node) };
      return row(
        node.name,
        node.years?.[1] ?? null,
        node.result.ok && node.word === undefined ? numbers(node.result.value, unit) : none,
        word,
      );
    }
    default:
      return node satisfies never;
  }
}
