import type { Dataset } from '../model/dataset.js';
import type { Interval } from '../model/quantity.js';
import type { PricedLevel, Projection, TotalPrices } from '../study/projection.js';
import type { YearGrowth } from '../study/scenario.js';
import { chooseMoneyFormat } from './format.js';
import { shownYears } from './projection.js';
import { projectionNotes } from './projection-notes.js';

/**
 * Output of `project --format json`; amounts in 亿元, rates as fractions, an open end as null; levels of every nth year.
 */
export function projectionOutput(dataset: Dataset, projection: Projection, every = 1) {
  const money = chooseMoneyFormat(projection.rows.flatMap(({ values }) => values.map(({ value }) => value)));
  const years = shownYears(projection, every);
  const isShown = ({ year }: { readonly year: number }): boolean => years.includes(year);
  const open = ({ low, value, high }: Interval) => ({ value, low: finite(low), high: finite(high) });
  return {
    schema: 'jiqun.projection/1',
    scenario: projection.scenario.id,
    set: Object.fromEntries(projection.set),
    unit: '亿元',
    from: projection.from,
    to: projection.to,
    base_year: projection.baseYear,
    periods: projection.periods,
    basis: projection.basis,
    real: projection.isReal,
    ...(projection.deflator && { deflator: projection.deflator.value }),
    references: projection.references.map(({ scenario, level, difference, share }) => ({
      scenario: scenario.id,
      level,
      difference,
      share,
    })),
    ...(projection.totalPrices && { total_prices: totalPricesOutput(projection.totalPrices, isShown) }),
    rows: projection.rows.map(({ id, name, level, group, metric, base, cite, growth, values, prices, measured }) => ({
      id,
      name,
      level,
      group,
      metric,
      ...(base && { base: base.text }),
      ...(cite && { cite }),
      ...(prices && { prices }),
      growth: growth.map(growthOutput),
      values: values.filter(isShown).map(({ year, status, ...interval }) => {
        const found = measured?.find((item) => item.year === year);
        const observed = found && { amount: found.quantity.text, difference: found.difference, cite: found.cite };
        return { year, ...open(interval), status, ...(observed && { observed }) };
      }),
    })),
    notes: projectionNotes(dataset, projection, money),
  };
}

function growthOutput({ year, rate, status, basis, worded }: YearGrowth) {
  return {
    year,
    rate: rate.value,
    low: finite(rate.low),
    high: finite(rate.high),
    status,
    ...(basis && { basis }),
    ...(worded && { worded: { rate: worded.rate.value, status: worded.status } }),
  };
}

function totalPricesOutput({ basis, nominal, real, changes }: TotalPrices, isShown: (level: PricedLevel) => boolean) {
  const levels = (list: readonly PricedLevel[]) =>
    list.filter(isShown).map(({ year, value, low, high }) => ({ year, value, low: finite(low), high: finite(high) }));
  return {
    basis,
    nominal: levels(nominal),
    real: levels(real),
    changes: changes.map(({ year, rate, status }) => ({ year, rate: rate.value, status })),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
