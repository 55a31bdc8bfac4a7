import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.js';
import { assessTargets, type TargetAssessment } from '../../src/study/promises/assess.js';
import { inTargetOrder, inTrackOrder, isListed, type TargetOrder } from '../../src/view/selection.js';
import { planDataset } from '../model/example.js';

let dataset: Dataset;
let targets: readonly TargetAssessment[];

beforeAll(async () => {
  dataset = await planDataset();
  targets = assessTargets(dataset);
});

describe('the order of targets', () => {
  const values: { readonly [Order in TargetOrder]?: (target: TargetAssessment) => number | undefined } = {
    needed: ({ needed }) => (needed.ok ? -needed.value.rate.value : undefined),
    gap: ({ gap }) => (gap.ok ? gap.value.amount.value : undefined),
    reached: ({ outlook: { yearReached } }) => (yearReached.ok ? yearReached.value : undefined),
    year: ({ year }) => year,
  };

  it.each(Object.entries(values))('by %s runs one way, and what has no value comes last', (order, value) => {
    const found = inTargetOrder(targets, order as TargetOrder).map(
      (target) => value(target) ?? Number.POSITIVE_INFINITY,
    );
    expect(found).toHaveLength(targets.length);
    expect(found).toEqual(found.toSorted((a, b) => (a === b ? 0 : a - b)));
  });

  it('is that of the data when none is asked for', () => {
    expect(inTargetOrder(targets, undefined)).toBe(targets);
  });

  it('by status starts with the worst and ends with what is open', () => {
    const found = inTargetOrder(targets, 'status').map(({ status }) => status);
    expect(found[0]).toBe('missed');
    expect(found.at(-1)).toBe('open');
  });
});

it('targets by pace start with the one furthest behind', () => {
  const paces = inTrackOrder(targets, 'pace').flatMap(({ lenses }) =>
    lenses?.paceRatio.ok ? lenses.paceRatio.value : [],
  );
  expect(paces.length).toBeGreaterThan(2);
  expect(paces).toEqual(paces.toSorted((a, b) => a - b));
});

it('a group includes its clusters, and a cluster only itself', () => {
  const listed = (filter: Parameters<typeof isListed>[1]) =>
    targets.filter((target) => isListed(dataset, filter, target));
  expect(new Set(listed({ group: 'emerging' }).map(({ figure }) => figure.subject.kind))).toEqual(
    new Set(['group', 'cluster']),
  );
  expect(new Set(listed({ cluster: 'software' }).map(({ figure }) => figure.subject.id))).toEqual(
    new Set(['software']),
  );
  expect(listed({ cluster: 'software', group: 'emerging' })).toEqual([]);
  expect(listed({ edition: '2023' }).every(({ editions }) => editions.some(({ plan }) => plan === '2023'))).toBe(true);
});
