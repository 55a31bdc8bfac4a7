import { type Derived, derived, leafOf } from '../derive/derived.js';
import { worked } from '../derive/estimate.js';
import { grow, total } from '../derive/operations.js';
import type { LevelBasis, PricedLevel, ProjectionRow, TotalPrices } from './projection.js';
import type { YearGrowth } from './scenario.js';
import { type GrowingSubject, growthOf, type Outlook, type PriceBasis, priceChangeOf } from './subject-growth.js';

/** Price basis of levels that grow by these steps; nominal where they do not grow. */
export function levelBasis(steps: readonly Pick<YearGrowth, 'basis'>[]): LevelBasis {
  const bases = new Set(steps.map(({ basis = 'nominal' }) => basis));
  if (bases.size > 1) return 'mixed';
  return bases.has('real') ? 'real' : 'nominal';
}

/** The sum of groups on both price bases, from the base year on. */
export function totalPrices(
  groups: readonly ProjectionRow[],
  outlook: Outlook,
  { years, growthYears }: { readonly years: readonly number[]; readonly growthYears: readonly number[] },
): TotalPrices {
  const { bands } = outlook.dataset;
  const bases = groups.flatMap(({ base }) => (base ? leafOf(base, 'amount', base.interval(bands)) : []));
  const on = (basis: PriceBasis): readonly PricedLevel[] => {
    const grown = groups.map(({ id }) => stepsOn(basis, { group: id }, outlook, growthYears));
    const known = Math.min(
      ...grown.map((steps) => steps.at(-1)?.year ?? (growthYears[0] ?? Number.POSITIVE_INFINITY) - 1),
    );
    const isComplete = grown.every((steps) => steps.length === growthYears.length);
    const paths = bases.map((base, index) => levelsByYear(base, grown[index] ?? []));
    return years
      .filter((year) => isComplete || year <= known)
      .map((year) => {
        const levels = paths.map((levelIn) => levelIn(year));
        return { year, ...worked(derived(total, levels)) };
      });
  };
  return {
    basis: levelBasis(groups.flatMap(({ growth }) => growth)),
    nominal: on('nominal'),
    real: on('real'),
    changes: growthYears.flatMap((year) => priceChangeOf(year, { ...outlook, isReal: true }) ?? []),
  };
}

/** Growth on one price basis, up to the first year that cannot be converted to it. */
function stepsOn(
  basis: PriceBasis,
  subject: GrowingSubject,
  outlook: Outlook,
  years: readonly number[],
): readonly YearGrowth[] {
  const isReal = basis === 'real';
  const isGiven = outlook.deflator !== undefined && outlook.basis !== 'nominal';
  const on = { ...outlook, isReal, basis: isReal ? (outlook.basis ?? 'real') : isGiven ? 'real' : 'nominal' } as const;
  const steps: YearGrowth[] = [];
  for (const year of years) {
    const growth = growthOf(subject, on, [year]);
    const [step] = growth.ok ? growth.value : [];
    if (!step || (step.basis === 'real') !== isReal) break;
    steps.push(step);
  }
  return steps;
}

/** Levels by year of a base that grows by steps; a year without a step has the level of the last step before it. */
function levelsByYear(base: Derived, steps: readonly YearGrowth[]): (year: number) => Derived {
  const levels: Derived[] = [base];
  for (const { derivation } of steps) levels.push(derived(grow, [levels.at(-1) ?? base, derivation]));
  return (year) => levels[steps.filter((step) => step.year <= year).length] ?? base;
}
