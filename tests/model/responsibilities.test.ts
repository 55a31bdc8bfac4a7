import { describe, expect, it } from 'vitest';
import { countResponsibilities, responsibilitiesOf } from '../../src/model/responsibilities.js';
import { exampleDataset, exampleTexts, shippedData } from './example.js';

const plan = exampleTexts['programmes/plan.yaml'] ?? '';
const withTasks = {
  'agencies.yaml': `agencies:
  - { id: ministry, name: { zh: 工业厅, en: Ministry }, cite: { source: decree, find: 工业厅 } }
  - { id: treasury, name: { zh: 财政厅, en: Treasury }, cite: { source: decree, find: 财政厅 } }
`,
  'programmes/plan.yaml': `${plan}fields:
  - { id: work, name: { zh: 工作, en: Work }, cite: { source: decree, find: 工作 } }
tasks:
  - id: build
    field: work
    name: { zh: 建设, en: Build }
    lead: [ministry]
    support: [treasury]
    cite: { source: decree, find: 工业厅、财政厅 }
safeguards:
  - { id: money, name: { zh: 资金, en: Money }, lead: [treasury], cite: { source: decree, find: 财政厅 } }
`,
  'clusters/small/chips.yaml': `${exampleTexts['clusters/small/chips.yaml']}plans:
  - { id: "2021", period: 2021-2025, agencies: [ministry, treasury], cite: { source: decree, find: 芯片 } }
  - { id: "2023", period: 2023-2025, supersedes: "2021", agencies: [ministry], cite: { source: decree, find: 芯片 } }
`,
};

describe('what agencies answer for', () => {
  it('is tasks and safeguards in the role of the document, plans, and the programme document', async () => {
    const dataset = await exampleDataset(withTasks);
    const held = responsibilitiesOf(dataset).map(({ agency, kind, role, id, edition }) =>
      [agency, kind, role, id, edition].filter(Boolean).join(' '),
    );
    expect(held).toEqual([
      'ministry programme lead plan',
      'ministry task lead build',
      'treasury task support build',
      'treasury safeguard lead money',
      'ministry plan lead chips 2021',
      'treasury plan support chips 2021',
      'ministry plan lead chips 2023',
    ]);
  });

  it('is counted by kind, a cluster with several editions once', async () => {
    const all = responsibilitiesOf(await exampleDataset(withTasks));
    const of = (agency: string) => countResponsibilities(all.filter((item) => item.agency === agency));
    expect(of('ministry')).toEqual({
      tasks_led: 1,
      tasks_supported: 0,
      safeguards: 0,
      clusters_led: 1,
      plans_issued: 2,
      programmes: 1,
      bodies: 0,
    });
    expect(of('treasury')).toEqual({
      tasks_led: 0,
      tasks_supported: 1,
      safeguards: 1,
      clusters_led: 0,
      plans_issued: 1,
      programmes: 0,
      bodies: 0,
    });
  });

  it('has a lead for each of the 17 tasks and 4 safeguards of the draft', async () => {
    const { dataset } = await shippedData();
    const leads = dataset
      ? responsibilitiesOf(dataset).filter(
          ({ kind, role }) => role === 'lead' && (kind === 'task' || kind === 'safeguard'),
        )
      : [];
    expect(leads.filter(({ kind }) => kind === 'task')).toHaveLength(17);
    expect(leads.filter(({ kind }) => kind === 'safeguard')).toHaveLength(4);
  });
});
