import { outputOf } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { PricedLevel, Projection, TotalPrices } from '../study/projection.js';
import type { YearGrowth } from '../study/scenario.js';
import { chooseMoneyFormat } from './format.js';
import { levelColumns, rowColumns, statusColumn } from './levels.js';
import { shownYears } from './projection.js';
import { projectionNotes } from './projection-notes.js';
import { intervalOutput } from './promised.js';

/**
 * Output of `project --format json`; amounts in 亿元, rates as fractions, an open end as null; levels of every nth year.
 */
export function projectionOutput(dataset: Dataset, projection: Projection, every = 1) {
  const money = chooseMoneyFormat(projection.rows.flatMap(({ values }) => values.map(({ value }) => value)));
  const years = shownYears(projection, every);
  const isShown = ({ year }: { readonly year: number }): boolean => years.includes(year);
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
    rows: projection.rows.map((row) => ({
      ...outputOf(rowColumns, row),
      ...(row.base && { base: row.base.text }),
      ...(row.cite && { cite: row.cite }),
      ...(row.prices && { prices: row.prices }),
      growth: row.growth.map(growthOutput),
      values: row.values.filter(isShown).map((level) => {
        const found = row.measured?.find(({ year }) => year === level.year);
        const observed = found && { amount: found.quantity.text, difference: found.difference, cite: found.cite };
        return { ...outputOf([...levelColumns, statusColumn], level), ...(observed && { observed }) };
      }),
    })),
    notes: projectionNotes(dataset, projection, money),
  };
}

function growthOutput({ year, rate, status, basis, worded }: YearGrowth) {
  const { value, ...bounds } = intervalOutput(rate);
  return {
    year,
    rate: value,
    ...bounds,
    status,
    ...(basis && { basis }),
    ...(worded && { worded: { rate: worded.rate.value, status: worded.status } }),
  };
}

function totalPricesOutput({ basis, nominal, real, changes }: TotalPrices, isShown: (level: PricedLevel) => boolean) {
  const levels = (list: readonly PricedLevel[]) => list.filter(isShown).map((level) => outputOf(levelColumns, level));
  return {
    basis,
    nominal: levels(nominal),
    real: levels(real),
    changes: changes.map(({ year, rate, status }) => ({ year, rate: rate.value, status })),
  };
}
