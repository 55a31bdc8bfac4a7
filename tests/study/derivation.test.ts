import { describe, expect, it } from 'vitest';
import { type Derived, derived } from '../../src/derive/derived.js';
import { estimateOf } from '../../src/derive/estimate.js';
import { replay } from '../../src/derive/number.js';
import { meanRateOver } from '../../src/derive/operations.js';
import type { Interval } from '../../src/model/quantity.js';
import { growthSteps } from '../../src/study/mean-growth.js';
import { project } from '../../src/study/project.js';
import type { PricedLevel, ProjectionRequest, ProjectionRow } from '../../src/study/projection.js';
import { RatesByYear, type SetRate } from '../../src/study/set-rate.js';
import { chooseMoneyFormat, formatMoney, formatRate, moneySpan } from '../../src/view/format.js';
import { reportOf } from '../../src/view/report.js';
import { ReportView } from '../../src/view/report-view.js';
import { quantity, shippedDataset } from '../model/example.js';

const dataset = await shippedDataset();

const requests: Readonly<Record<string, ProjectionRequest>> = {
  ...Object.fromEntries(
    ['policy', 'in-step', 'observed', 'plans', 'fast', 'slow'].map((scenario) => [scenario, { scenario }]),
  ),
  'nominal growth': { basis: 'nominal', scenario: 'in-step' },
  'nominal growth of what is assumed': { basis: 'nominal', to: 2030 },
  'prices of the base year': { real: true, deflator: quantity('约2%') },
  'prices of the base year as levels imply': { real: true },
  'five periods': { periods: 5, to: 2027 },
  'rates that are set': {
    set: new Map<string, SetRate>([
      ['pillar', new RatesByYear(new Map([[2024, quantity('6%–7%')]]))],
      ['software', quantity('约9%')],
    ]),
  },
};

/** A number worked out anew from its graph: of every leaf the middle of what its quantity says. */
function again(value: Derived): number {
  return replay(value, (leaf) => {
    if (!('quantity' in leaf)) return undefined;
    const { value: written } = leaf.quantity.interval(dataset.bands);
    return leaf.quantity.dimension === 'rate' ? written / 100 : written;
  });
}

function expectSame(number: number, expected: number, what: string): void {
  expect(Math.abs(number - expected) / Math.max(1, Math.abs(expected)), what).toBeLessThan(1e-12);
}

describe.each(Object.entries(requests))('every figure of the projection of %s', (_name, request) => {
  const { rows, totalPrices } = project(dataset, { ...request, by: 'cluster' });

  it('is what its graph gives', () => {
    let count = 0;
    for (const { id, values, growth } of rows) {
      for (const { year, value, derivation } of values)
        expectSame(again(derivation), value, `${id} ${year} ${count++}`);
      for (const { year, rate, derivation } of growth)
        expectSame(again(derivation), rate.value, `growth of ${id} ${year} ${count++}`);
    }
    for (const { year, value, derivation } of [...(totalPrices?.nominal ?? []), ...(totalPrices?.real ?? [])])
      expectSame(again(derivation), value, `total ${year} ${count++}`);
    for (const { year, rate, derivation } of totalPrices?.changes ?? [])
      expectSame(again(derivation), rate.value, `prices ${year} ${count++}`);
    expect(count).toBeGreaterThan(60);
  });

  it('lies within its bounds', () => {
    for (const { values, growth } of rows)
      for (const { low, value, high } of [...values, ...growth.map(({ rate }) => rate)])
        expect(low <= value && value <= high).toBe(true);
  });
});

describe('the projection of a report', () => {
  it.each(['policy', 'in-step', 'plans'])('prints under %s what its graphs give, figure by figure', (scenario) => {
    const view = new ReportView(dataset, { scenario }, []);
    const { rows, totalPrices, to, periods } = view.projection;
    const [section] = reportOf(view, 'en', { sections: ['projection'] }).sections;
    const table = section?.blocks.find((block) => block.kind === 'table');
    const money = chooseMoneyFormat(rows.flatMap(({ values }) => values.map(({ value }) => value)));
    const line = (values: readonly PricedLevel[]): readonly string[] => {
      const [first, last] = [values[0], values.at(-1)];
      if (!first || !last) return [];
      const mean = derived(meanRateOver(growthSteps(first.year, last.year, { to, periods })), [
        first.derivation,
        last.derivation,
      ]);
      const levels = values.map(({ derivation }) => formatMoney(again(derivation), money));
      return [...levels, ...Array(to - last.year).fill('—'), last.year === to ? formatRate(again(mean)) : '—'];
    };
    const range = ({ values }: ProjectionRow): readonly string[] => [
      ...values
        .map(({ derivation }): Interval => estimateOf(derivation))
        .map((interval) => moneySpan(interval, money).en),
      '',
    ];
    const converted = [totalPrices?.nominal ?? [], totalPrices?.real ?? []].map(line);
    const printed = (table?.kind === 'table' ? table.rows : []).map(({ cells }) => cells.slice(1));
    const expected = rows.flatMap((row) => [line(row.values), range(row)]);
    expect(printed.slice(0, expected.length)).toEqual(expected);
    for (const cells of printed.slice(expected.length)) expect(converted).toContainEqual(cells);
    expect(printed.length).toBeGreaterThanOrEqual(expected.length + 1);
  });
});
