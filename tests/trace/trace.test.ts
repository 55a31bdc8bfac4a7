import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../src/dataset/locate.js';
import { openDataset } from '../../src/dataset/open.js';
import type { Dataset } from '../../src/model/dataset.js';
import { parseQuantity, type Quantity } from '../../src/model/quantity.js';
import { project } from '../../src/study/project.js';
import type { ProjectionRequest } from '../../src/study/projection.js';
import { assessTargets } from '../../src/study/promises/assess.js';
import { RatesByYear } from '../../src/study/set-rate.js';
import { allEntities } from '../../src/trace/data.js';
import { entriesOf, rowIds } from '../../src/trace/entries.js';
import { type GrowthNode, type LevelNode, nodesOf, type ResultNode, type TraceNode } from '../../src/trace/node.js';
import { stepsOf, Tracer, type TraceSubject } from '../../src/trace/resolve.js';

let dataset: Dataset;

beforeAll(async () => {
  const opened = await openDataset(shippedData());
  if (!opened.dataset) throw new Error('the shipped data cannot be read');
  dataset = opened.dataset;
});

function quantity(text: string): Quantity {
  const reading = parseQuantity(text);
  if (!reading.ok) throw new Error(text);
  return reading.quantity;
}

/** The value of a node worked out anew from its inputs, in plain arithmetic. */
function fromInputs(node: LevelNode | GrowthNode | ResultNode): number | undefined {
  const [first = Number.NaN, ...others] = node.inputs.map(numberOf);
  switch (node.formula) {
    case 'chain':
      return others.reduce((level, rate) => level * (1 + rate), first);
    case 'sum':
      return others.reduce((total, level) => total + level, first);
    case 'remainder':
    case 'difference':
      return others.reduce((left, level) => left - level, first);
    case 'remaining-rate':
      return (1 + first) ** node.inputs.length / others.reduce((product, rate) => product * (1 + rate), 1) - 1;
    case 'nominal-rate':
      return (1 + first) * (1 + (others[0] ?? 0)) - 1;
    case 'real-rate':
      return (1 + first) / (1 + (others[0] ?? 0)) - 1;
    case 'cagr':
      return ((others[0] ?? 0) / first) ** (1 / yearsApart(node)) - 1;
    case 'price-change':
    case 'shared-prices': {
      const [last = Number.NaN, ...rates] = others;
      const real = rates.reduce((product, rate) => product * (1 + rate), 1);
      const prices = (last / first / real) ** (1 / yearsApart(node)) - 1;
      const own = node.inputs.find((input) => input.kind === 'growth' && 'year' in node && input.year === node.year);
      return node.formula === 'price-change' ? prices : (1 + numberOf(own ?? node)) * (1 + prices) - 1;
    }
    case 'implied-base':
      return first / (1 + (others[0] ?? 0)) ** yearsApart(node);
    case 'share':
      return first / (others[0] ?? 0) - 1;
    case 'quotient':
      return first / (others[0] ?? 0);
    case 'compound':
      return first * (1 + (others[0] ?? 0)) ** yearsApart(node);
    case 'ratio':
      return Math.sign(others[0] ?? 0) * (first / Math.abs(others[0] ?? 0));
    case 'geometric-mean':
      return [first, ...others].reduce((product, rate) => product * (1 + rate), 1) ** (1 / node.inputs.length) - 1;
    case undefined:
      return node.inputs.length === 0 ? undefined : first;
    default:
      return undefined;
  }
}

/** A level or an amount in its base unit, a rate as a fraction. */
function numberOf(node: TraceNode): number {
  switch (node.kind) {
    case 'level':
    case 'growth':
      return node.value.value;
    case 'result':
      return node.result.ok ? node.result.value.value / (node.measure === 'percent' ? 100 : 1) : Number.NaN;
    case 'datum':
    case 'option': {
      const written = node.quantity;
      if (!written) return Number.NaN;
      const { value } = written.interval(dataset.bands);
      return written.dimension === 'rate' ? value / 100 : value;
    }
    default:
      return Number.NaN;
  }
}

function yearsApart({ inputs, ...node }: LevelNode | GrowthNode | ResultNode): number {
  if (node.kind === 'growth' && node.steps !== undefined) return node.steps;
  if (node.kind === 'result' && node.years) return node.years[1] - node.years[0];
  const years = inputs.flatMap((input) => (input.kind === 'datum' ? (input.figure?.year ?? []) : []));
  return (years.at(-1) ?? 0) - (years[0] ?? 0);
}

function isComputed(node: TraceNode): node is LevelNode | GrowthNode | ResultNode {
  return (
    node.kind === 'level' ||
    node.kind === 'growth' ||
    (node.kind === 'result' && node.result.ok && node.measure !== 'word')
  );
}

function expectToFollow(roots: readonly TraceNode[]): void {
  for (const node of nodesOf(roots)) {
    const again = isComputed(node) ? fromInputs(node) : undefined;
    if (again === undefined) continue;
    const value = numberOf(node);
    expect(
      Math.abs(again - value) / Math.max(Math.abs(value), 1),
      `${node.kind} ${'address' in node ? node.address : ''}`,
    ).toBeLessThan(1e-9);
  }
}

function subjectOf(id: string): TraceSubject {
  return allEntities(dataset).find((entity) => entity.id === id) ?? { kind: 'row', id };
}

const runs: readonly (readonly [string, ProjectionRequest])[] = [
  ...['policy', 'fast', 'in-step', 'observed', 'plans', 'slow'].map(
    (scenario) => [`scenario ${scenario}`, { scenario }] as const,
  ),
  ['nominal growth', { basis: 'nominal', scenario: 'in-step' }],
  ['nominal growth of what is assumed', { basis: 'nominal' }],
  ['prices of the base year as published levels imply', { real: true }],
  ['rates that are set by year', { set: new Map([['pillar', new RatesByYear(new Map([[2024, quantity('7%')]]))]]) }],
  ['a change of prices', { deflator: quantity('2%') }],
  ['prices of the base year', { deflator: quantity('2%'), real: true }],
  ['rates that are set', { set: new Map([['pillar', quantity('7%')]]), scenario: 'plans' }],
  ['fewer periods', { periods: 4, to: 2027 }],
];

describe('a level', () => {
  it.each(runs)('of every row and year follows from what its trace names: %s', (_name, request) => {
    const tracer = new Tracer(dataset, request);
    const { rows } = project(dataset, { ...request, by: 'cluster' });
    for (const row of rows) {
      for (const { year, low, value, high } of row.values) {
        const roots = tracer.trace(subjectOf(row.id), [String(year)]);
        expect(roots).toMatchObject([{ kind: 'level', value: { low, value, high } }]);
        expectToFollow(roots);
      }
      for (const { year, rate } of row.growth)
        expect(tracer.trace(subjectOf(row.id), ['growth', String(year)])).toMatchObject([{ value: rate }]);
    }
  });

  it('ends in documents, in assumptions, or in what the command line gave', () => {
    for (const [, request] of runs) {
      for (const node of nodesOf(new Tracer(dataset, request).trace({ kind: 'row', id: 'total' }, ['2025']))) {
        if (node.inputs.length > 0) continue;
        expect(
          node.kind === 'datum' ? node.reason : ['source', 'option'].includes(node.kind),
          JSON.stringify(node),
        ).toBeTruthy();
      }
    }
  });

  it('of a cluster says whose growth it takes over', () => {
    expect(new Tracer(dataset, { scenario: 'in-step' }).trace(subjectOf('software'), ['2021'])).toMatchObject([
      {
        inputs: [
          { address: 'software.observations[0]' },
          { status: 'observed', inherited: 'pillar' },
          { status: 'observed', inherited: 'pillar' },
        ],
      },
    ]);
  });
});

describe('a promise', () => {
  it('is traced with every number that is computed of it', () => {
    const tracer = new Tracer(dataset);
    for (const target of assessTargets(dataset)) {
      const { figure } = target;
      const address = tracer.data.datum(figure.quantity)?.address ?? '';
      const steps = stepsOf(address.slice(address.search(/[.[]/))) ?? [];
      const roots = tracer.trace(figure.subject, steps);
      expect(roots[0], address).toMatchObject({ kind: 'datum', figure });
      expectToFollow(roots);
      const result = (name: string): TraceNode | undefined =>
        roots.find((node) => node.kind === 'result' && node.name === name);
      expect(result('status')).toMatchObject({ word: target.status });
      if (target.needed.ok) {
        const { low, value, high } = target.needed.value.rate;
        expect(result('needed')).toMatchObject({ result: { value: { low, value, high } } });
      }
      const { projected } = target.outlook;
      if (projected.ok)
        expect(result('projected')).toMatchObject({ result: { value: { value: projected.value.value } } });
    }
  });
});

describe('what can be traced', () => {
  it('of every entity can be traced under the address given, and to the same value', () => {
    const tracer = new Tracer(dataset);
    const subjects = [...allEntities(dataset), ...rowIds(tracer).map((id) => ({ kind: 'row' as const, id }))];
    for (const subject of subjects.filter(({ kind }) => kind !== 'source')) {
      for (const { address, quantity: written, computed } of entriesOf(subject, tracer)) {
        const [root] = tracer.trace(subject, stepsOf(address.slice(address.search(/[.[]/))) ?? []);
        expect(root, address).toBeDefined();
        if (written) expect(root).toMatchObject({ kind: 'datum', quantity: written });
        if (computed) expect(root).toMatchObject({ value: computed.value });
      }
    }
  });

  it('of a source is every datum that cites it', () => {
    const addresses = entriesOf(subjectOf('people-2024-01-23'), new Tracer(dataset)).map(({ address }) => address);
    const growth = dataset.get('series', 'gd-gdp-growth').observations ?? [];
    const index = growth.findIndex(({ cite }) => cite.source === 'people-2024-01-23');
    expect(addresses).toContain(`gd-gdp-growth.observations[${index}]`);
  });
});

describe('an address', () => {
  it.each([
    ['.2025', ['2025']],
    ['.targets[0]', ['targets', 0]],
    ['.targets.0.needed', ['targets', 0, 'needed']],
    ['.targets.2025.2023', ['targets', '2025', '2023']],
    ['.growth.2019-2025', ['growth', '2019-2025']],
  ])('%s is read step by step', (written, steps) => {
    expect(stepsOf(written)).toEqual(steps);
  });

  it.each(['..a', '.a[x]', '.', '[1', '.a]'])('%s is none', (written) => {
    expect(stepsOf(written)).toBeUndefined();
  });
});
