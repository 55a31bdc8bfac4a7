import type { Finding } from '../finding/finding.js';
import type { Message, MessageKey } from '../lang/message.js';
import { buildDataset, type CheckedFile } from '../model/build.js';
import type { Dataset, EntityKind } from '../model/dataset.js';
import { runRules } from '../rules/run.js';
import { checkSchema } from '../schema/check.js';
import { filePatterns, type Kind, kindOfFile } from '../schema/kinds.js';
import { readYaml, type YamlProblem, type YamlProblemKind } from '../yaml/read.js';
import { listFiles, missingFinding, readText, strayFinding, yamlName } from './read.js';

/** A data set as it was found: what is wrong with it, and the model where there is one. */
export interface OpenedDataset {
  readonly folder: string;
  /** Data files relative to the folder, in the order of their names. */
  readonly files: readonly string[];
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  /** Absent when dataset.yaml cannot be used. Complete and consistent only when no finding is an error. */
  readonly dataset?: Dataset;
  /** The text of a file that could be read. */
  text(file: string): string | undefined;
}

const agenciesFile = filePatterns.agencies;

/** What a broken file leaves unknown. */
const entitiesOfKind: Readonly<Record<Kind, readonly EntityKind[]>> = {
  dataset: [],
  region: ['region', 'city', 'area'],
  agencies: ['agency'],
  source: ['source'],
  programme: ['programme', 'group'],
  cluster: ['cluster'],
  series: ['series'],
  scenario: ['scenario'],
};

/** Reads, checks and joins every file of a data set. One bad file never hides the others. */
export async function openDataset(folder: string): Promise<OpenedDataset> {
  const files = listFiles(folder);
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  const checked: CheckedFile[] = [];
  const incomplete = new Set<EntityKind>();

  for (const file of files) {
    const kind = kindOfFile(file);
    if (!kind) {
      findings.push(strayFinding(file));
      for (const entity of entitiesOfKind[kindOfFile(yamlName(file)) ?? 'dataset']) incomplete.add(entity);
      continue;
    }
    const reading = readText(folder, file);
    if (reading.ok) texts.set(file, reading.text);
    const result = reading.ok ? await checkText(kind, file, reading.text) : { ok: false as const, findings: [reading.finding] };
    if (result.ok) checked.push(result.value);
    else {
      findings.push(...result.findings);
      for (const entity of entitiesOfKind[kind]) incomplete.add(entity);
    }
  }

  if (!files.includes(agenciesFile)) {
    findings.push(missingFinding(agenciesFile));
    incomplete.add('agency');
  }
  const { dataset, findings: modelFindings, duplicated } = buildDataset(checked);
  findings.push(...modelFindings);
  for (const kind of duplicated) incomplete.add(kind);
  if (dataset && dataset.all('region').length === 0) for (const kind of entitiesOfKind.region.slice(1)) incomplete.add(kind);
  if (dataset) findings.push(...runRules({ dataset, files: checked, incomplete }));
  return {
    folder,
    files,
    findings: findings.sort((a, b) => compareText(a.place.file, b.place.file)),
    text: (file) => texts.get(file),
    ...(dataset && { dataset }),
  };
}

type TextCheck = { readonly ok: true; readonly value: CheckedFile } | { readonly ok: false; readonly findings: readonly Finding[] };

async function checkText(kind: Kind, file: string, text: string): Promise<TextCheck> {
  const reading = await readYaml(text);
  if (!reading.ok) return { ok: false, findings: [yamlFinding(file, reading.problem)] };
  const result = await checkSchema(kind, file, reading.value);
  return result.ok ? { ok: true, value: { kind, file, value: result.value } as CheckedFile } : result;
}

const yamlFixes: Readonly<Record<YamlProblemKind, MessageKey & `fix-${string}`>> = {
  empty: 'fix-yaml-empty',
  bom: 'fix-yaml-bom',
  tab: 'fix-yaml-tab',
  'duplicate-key': 'fix-yaml-duplicate-key',
  alias: 'fix-yaml-plain',
  anchor: 'fix-yaml-plain',
  tag: 'fix-yaml-plain',
  'merge-key': 'fix-yaml-plain',
  directive: 'fix-yaml-plain',
  'many-documents': 'fix-yaml-many-documents',
  'odd-key': 'fix-yaml-plain',
  'odd-number': 'fix-yaml-number',
  nesting: 'fix-yaml-nesting',
  syntax: 'fix-yaml-syntax',
};

function yamlFinding(file: string, { kind, fault, range, detail }: YamlProblem): Finding {
  const isKnownFault = fault !== undefined && fault !== 'other';
  const suffix = isKnownFault ? `-${fault}` : kind === 'empty' && detail === 'comments' ? '-comments' : '';
  const suggestion: Message = { key: isKnownFault ? `fix-yaml-${fault}` : yamlFixes[kind], values: {} };
  const message: Message = { key: `yaml-${kind}${suffix}` as MessageKey, values: { detail } };
  return { rule: `yaml/${kind}`, severity: 'error', message, place: { file, range }, related: [], suggestion };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
