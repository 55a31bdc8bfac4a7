import { describe, expect, it } from 'vitest';
import { conflictsOf } from '../../src/evidence/conflicts.js';
import { project } from '../../src/study/project.js';
import { assessTargets } from '../../src/study/promises/assess.js';
import { exampleDataset, exampleTexts, shippedData } from './example.js';

const draft = {
  'dataset.yaml': ['programmes: [plan]', 'programmes: [plan, draft]'] as const,
  'programmes/draft.yaml': `id: draft
name: { zh: 草案, en: Draft }
region: shire
status: draft-for-comment
period: 2019-2022
policy: { title: { zh: 草案, en: Draft }, issued: 2019-01-01, agency: ministry, cite: { source: decree, find: 草案 } }
groups:
  - { id: early, name: { zh: 早期, en: Early }, size: 1 }
`,
  'clusters/early/early-chips.yaml': `${(exampleTexts['clusters/small/lasers.yaml'] ?? '')
    .replace('id: lasers', 'id: early-chips')
    .replace('programme: plan', 'programme: draft')
    .replace('group: small', 'group: early')
    .replace('order: 2', 'order: 1')}targets:
  - { metric: revenue, year: 2022, amount: 超3000亿元, cite: { source: decree, find: 3000亿元 } }
continued_by:
  - { cluster: chips, as: same, reason: { zh: 同一产业, en: the same industry } }
`,
};

describe('a programme beside the main one', () => {
  it('changes nothing of what the main one sees', async () => {
    const [alone, both] = [await exampleDataset(), (await exampleDataset(draft)).ofProgramme()];
    expect(both.all('cluster').map(({ id }) => id)).toEqual(alone.all('cluster').map(({ id }) => id));
    expect(both.groups.map(({ id }) => id)).toEqual(['large', 'small']);
    expect(both.title).toEqual(alone.settings.title);
    expect(both.figures.map(({ quantity }) => quantity.text)).toEqual(
      alone.figures.map(({ quantity }) => quantity.text),
    );
    expect(project(both, { by: 'cluster' }).rows).toEqual(project(alone, { by: 'cluster' }).rows);
  });

  it('measures its targets from the figures of the clusters that carry its own on', async () => {
    const view = (await exampleDataset(draft)).ofProgramme('draft');
    const [target, ...others] = assessTargets(view);
    expect(others).toEqual([]);
    expect(target?.figure.subject.id).toBe('early-chips');
    expect(target?.base).toMatchObject({ year: 2019, level: { value: 4000 } });
  });

  it('projects its clusters up to its last year, without a sum where it states no total', async () => {
    const { rows, to } = project((await exampleDataset(draft)).ofProgramme('draft'));
    expect(to).toBe(2022);
    expect(rows.map(({ id, level }) => `${level} ${id}`)).toEqual(['cluster early-chips']);
    expect(rows[0]?.values.at(-1)?.value).toBeCloseTo(4000 * 1.1 ** 3, 6);
  });

  it('has no rows of a projection where no later cluster has a figure for the base year', async () => {
    const view = (
      await exampleDataset({ ...draft, 'clusters/small/chips.yaml': ['year: 2019', 'year: 2018'] })
    ).ofProgramme('draft');
    expect(project(view).rows).toEqual([]);
  });

  it('disagrees with the main one about the cluster that carries its own on, seen from either side', async () => {
    const dataset = await exampleDataset(draft);
    const sides = (id?: string) =>
      conflictsOf(dataset.ofProgramme(id)).map((conflict) => conflict.sides.map(({ quantity }) => quantity.text));
    expect(sides()).toEqual([['4000亿元', '超3000亿元']]);
    expect(sides('draft')).toEqual(sides());
  });

  it('is found from a view of the other', async () => {
    const dataset = await exampleDataset(draft);
    expect(dataset.ofProgramme('draft').ofProgramme()).toBe(dataset.ofProgramme('plan'));
    expect(dataset.whole).toBe(dataset);
  });
});

describe('the shipped programmes', () => {
  it('are twenty clusters, and five of the draft', async () => {
    const { dataset } = await shippedData();
    expect(dataset?.ofProgramme().all('cluster')).toHaveLength(20);
    expect(dataset?.ofProgramme('world-class-clusters').all('cluster')).toHaveLength(5);
    expect(dataset?.ofProgramme('world-class-clusters').all('task')).toHaveLength(21);
  });

  it('disagree about robots and smart home appliances', async () => {
    const { dataset } = await shippedData();
    const subjects = dataset
      ? conflictsOf(dataset.ofProgramme('world-class-clusters')).map(({ sides }) => sides[0]?.subject.id)
      : [];
    expect(subjects).toEqual(['world-class-smart-appliances', 'world-class-robots']);
  });
});
