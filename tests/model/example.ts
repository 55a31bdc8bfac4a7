import { fileURLToPath } from 'node:url';
import { type OpenedDataset, openDataset } from '../../src/dataset/open.js';
import type { Finding } from '../../src/finding/finding.js';
import { type Build, buildDataset, type CheckedFile } from '../../src/model/build.js';
import type { Dataset } from '../../src/model/dataset.js';
import { parseQuantity, type Quantity } from '../../src/model/quantity.js';
import { runRules } from '../../src/rules/run.js';
import { checkSchema } from '../../src/schema/check.js';
import { kindOfFile } from '../../src/schema/kinds.js';
import { showRounded } from '../../src/words/number.js';
import { readYaml } from '../../src/yaml/read.js';

/** The data that the tool ships. */
export const shippedFolder = fileURLToPath(new URL('../../data', import.meta.url));

/** The small plan that is cut from them and frozen. */
export const planFolder = fileURLToPath(new URL('../fixtures/plan/data', import.meta.url));

const opened = new Map<string, Promise<OpenedDataset>>();

/** A folder's data, read once for all tests that share a process; numbers are shown as they say. */
async function openOnce(folder: string): Promise<OpenedDataset> {
  const opening = opened.get(folder) ?? openDataset(folder);
  opened.set(folder, opening);
  const data = await opening;
  if (data.dataset) showRounded(data.dataset.rounding);
  return data;
}

/** What the main programme sees of a folder's data. */
async function mainOf(folder: string): Promise<Dataset> {
  const { dataset } = await openOnce(folder);
  if (!dataset) throw new Error(`${folder} holds no data set`);
  return dataset.ofProgramme();
}

export const shippedData = (): Promise<OpenedDataset> => openOnce(shippedFolder);

export const shippedDataset = (): Promise<Dataset> => mainOf(shippedFolder);

export const planDataset = (): Promise<Dataset> => mainOf(planFolder);

/** A small data set without any fault: two groups, three clusters, one of them with a figure of its own. */
export const exampleTexts: Readonly<Record<string, string>> = {
  'dataset.yaml': `id: demo
title: { zh: 示例, en: Demo }
version: 1.0.0
region: shire
base_year: 2019
horizon: 2025
default_scenario: policy
programmes: [plan]
`,
  'agencies.yaml': `agencies:
  - { id: ministry, name: { zh: 工业厅, en: Ministry }, cite: { source: decree, find: 工业厅 } }
`,
  'regions/shire.yaml': `id: shire
code: "100000"
name: { zh: 夏尔, en: Shire }
cite: { source: decree, find: 夏尔 }
cities:
  - { id: north-town, code: "100100", name: { zh: 北镇, en: North Town } }
  - { id: south-town, code: "100200", name: { zh: 南镇, en: South Town } }
areas:
  - { id: coast, name: { zh: 沿海, en: Coast } }
`,
  'sources/decree.yaml': `id: decree
title: { zh: 意见, en: Decree }
publisher: { zh: 政府, en: Government }
date: 2024-03-01
kind: policy
authority: provincial-government
confidence: high
`,
  'programmes/plan.yaml': `id: plan
name: { zh: 规划, en: Plan }
region: shire
policy:
  title: { zh: 意见, en: Decree }
  issued: 2020-05-18
  agency: ministry
  cite: { source: decree, find: 意见 }
groups:
  - id: large
    name: { zh: 大组, en: Large }
    size: 1
    total: { metric: revenue, year: 2019, amount: 15万亿元, cite: { source: decree, find: 15万亿元 } }
    entry: { metric: gross_output, amount: 5000亿元以上, cite: { source: decree, find: 5000亿元 } }
    growth: { metric: revenue, until: 2025, track: gdp-growth, cite: { source: decree, find: 同步 } }
  - id: small
    name: { zh: 小组, en: Small }
    size: 2
    total: { metric: revenue, year: 2019, amount: 1.5万亿元, cite: { source: decree, find: 1.5万亿元 } }
    entry: { metric: gross_output, amount: 5000亿元以内, cite: { source: decree, find: 5000亿元 } }
    growth: { metric: revenue, until: 2025, rate: 10%以上, cite: { source: decree, find: 10%以上 } }
`,
  'clusters/large/steel.yaml': cluster('steel', 'large', 1, '观测钢铁', 'Steel'),
  'clusters/small/chips.yaml': `${cluster('chips', 'small', 1, '芯片', 'Chips')}observations:
  - { metric: revenue, year: 2019, amount: 4000亿元, cite: { source: decree, find: 4000亿元 } }
`,
  'clusters/small/lasers.yaml': cluster('lasers', 'small', 2, '激光', 'Lasers'),
  'series/gdp-growth.yaml': `id: gdp-growth
name: { zh: 经济增速, en: Growth }
region: shire
metric: gdp
measure: growth
observations:
  - { year: 2021, rate: 8.0%, cite: { source: decree, find: 8.0% } }
`,
  'scenarios/policy.yaml': `id: policy
name: { zh: 政策, en: Policy }
summary: { zh: 按政策, en: As the policy says }
assumptions:
  - { for: large, rate: 5%, reason: { zh: 目标, en: The goal } }
  - { for: small, rate: 10%, reason: { zh: 下限, en: The floor } }
`,
};

function cluster(id: string, group: string, order: number, zh: string, en: string): string {
  return `id: ${id}
name: { zh: ${zh}, en: ${en} }
programme: plan
group: ${group}
order: ${order}
cite: { source: decree, find: ${zh} }
industries:
  - { zh: ${zh}, en: ${en} }
layout:
  - { role: core, cities: [north-town], cite: { source: decree, find: 北镇 } }
bottlenecks: []
ambition: { level: national, zh: 先进, en: advanced, cite: { source: decree, find: 先进 } }
`;
}

/** Changes to the example: a new text, or a text replaced within one (\`[old, new]\`), or null to leave a file out. */
export type Edits = Readonly<Record<string, string | readonly [old: string, replacement: string] | null>>;

export async function exampleFiles(edits: Edits = {}): Promise<readonly CheckedFile[]> {
  const files: CheckedFile[] = [];
  for (const file of new Set([...Object.keys(exampleTexts), ...Object.keys(edits)])) {
    const text = edited(exampleTexts[file] ?? '', edits[file]);
    if (text !== null) files.push(await checkedFile(file, text));
  }
  return files;
}

function edited(text: string, edit: Edits[string] | undefined): string | null {
  if (edit === undefined) return text;
  if (edit === null || typeof edit === 'string') return edit;
  const [old, replacement] = edit;
  if (!text.includes(old)) throw new Error(`the example does not hold ${old}`);
  return text.replace(old, replacement);
}

async function checkedFile(file: string, text: string): Promise<CheckedFile> {
  const kind = kindOfFile(file);
  const reading = await readYaml(text);
  if (!kind || !reading.ok) throw new Error(`${file} is no data file: ${JSON.stringify(reading)}`);
  const checked = await checkSchema(kind, file, reading.value);
  if (!checked.ok) throw new Error(`${file} does not fit its schema: ${JSON.stringify(checked.findings)}`);
  return { kind, file, value: checked.value } as CheckedFile;
}

export async function buildExample(edits: Edits = {}): Promise<Build> {
  return buildDataset(await exampleFiles(edits));
}

export async function exampleDataset(edits: Edits = {}): Promise<Dataset> {
  const { dataset, findings } = await buildExample(edits);
  if (!dataset || findings.length > 0) throw new Error(`the example is broken: ${JSON.stringify(findings)}`);
  return dataset;
}

/** What all rules say of the example with these changes. */
export async function findingsOfExample(edits: Edits = {}): Promise<readonly Finding[]> {
  const files = await exampleFiles(edits);
  const { dataset } = buildDataset(files);
  if (!dataset) throw new Error('the example has no dataset.yaml');
  return runRules({ dataset, files, incomplete: new Set() }).findings;
}

/** A quantity that must be readable. */
export function quantity(text: string): Quantity {
  const reading = parseQuantity(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.fault}`);
  return reading.quantity;
}
