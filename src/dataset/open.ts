import type { EvaluatedClaim } from '../evidence/claims.js';
import type { Acknowledged, Finding } from '../finding/finding.js';
import { buildDataset, type CheckedFile } from '../model/build.js';
import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import { applyAcknowledgements } from '../rules/acknowledge.js';
import { type RunSettings, rules, runRules } from '../rules/run.js';
import { respell } from '../rules/structure/misspelt-ids.js';
import { checkSchema } from '../schema/check.js';
import { filePatterns, type Kind, kindOfFile } from '../schema/kinds.js';
import { showRounded } from '../words/number.js';
import { readYaml } from '../yaml/read.js';
import { compareText } from '../yaml/text.js';
import { type FileTree, folderTree, missingFinding, strayFinding, yamlName } from './read.js';
import { yamlFinding } from './yaml-finding.js';

/** A data set as read: its findings, and the model where there is one. */
export interface OpenedDataset {
  readonly folder: string;
  /** Data files relative to the folder, in the order of their names. */
  readonly files: readonly string[];
  /** Files that fit their schemas, as written. */
  readonly checked: readonly CheckedFile[];
  /** Findings in the order of files, without the acknowledged ones. */
  readonly findings: readonly Finding[];
  /** Findings that are acknowledged beside the datum. */
  readonly acknowledged: readonly Acknowledged[];
  /** Claims of documents about the whole, evaluated on the data; none where only errors are looked for. */
  readonly claims: readonly EvaluatedClaim[];
  /** Absent when dataset.yaml cannot be used. Complete and consistent only when no finding is an error. */
  readonly dataset?: Dataset;
  /** The text of a file that could be read. */
  text(file: string): string | undefined;
}

export interface OpenOptions extends RunSettings {
  /** Where the files are read; the folder itself when absent. */
  readonly tree?: FileTree;
  /** Build the model without running rules, for a state that is only asked for its figures. */
  readonly isModelOnly?: boolean;
  /** Texts in place of files, by path relative to the folder, such as an editor's unsaved ones. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Checked files, carried from one reading of a folder to the next for files whose text has not changed. */
  readonly memory?: Map<string, RememberedFile>;
}

/** A file's text, and the results of its own checks. */
export interface RememberedFile {
  readonly text: string;
  readonly result: TextCheck;
}

/** Kinds of which every data set has one file. */
const singleFiles = ['dataset', 'agencies'] as const;

/** Kinds of entities that may be missing when a file of a kind cannot be used. */
const entitiesOfKind: Readonly<Record<Kind, readonly EntityKind[]>> = {
  dataset: [],
  region: ['region', 'city', 'area'],
  agencies: ['agency'],
  source: ['source'],
  programme: ['programme', 'group', 'task'],
  cluster: ['cluster'],
  series: ['series'],
  scheme: ['scheme'],
  scenario: ['scenario'],
  bridges: [],
  expectation: [],
  'five-ones': [],
  enterprises: [],
  projects: [],
  innovation: [],
  policies: [],
  adviser: [],
};

/**
 * Reads, checks and joins every file of a data set. One bad file never hides the others. Numbers are shown from then on
 * as its `rounding` says.
 */
export async function openDataset(folder: string, options: OpenOptions = {}): Promise<OpenedDataset> {
  const tree = options.tree ?? folderTree(folder);
  const files = [...new Set([...tree.list(), ...(options.texts?.keys() ?? [])])].sort();
  const { checked, findings, incomplete, texts } = await readFiles(tree, files, options);
  const build = buildDataset(checked);
  findings.push(...build.findings);
  for (const kind of build.duplicated) incomplete.add(kind);
  if (build.dataset) showRounded(build.dataset.rounding);
  if (build.dataset && build.dataset.all('region').length === 0)
    for (const kind of entitiesOfKind.region.slice(1)) incomplete.add(kind);
  const respelt = build.dataset && respell(build.dataset, checked, incomplete);
  const dataset = respelt?.dataset;
  const claims = dataset && !options.onlyErrors && !options.isModelOnly ? await claimsOf(dataset) : [];
  const run = respelt && runRules({ ...respelt, incomplete, claims }, options.isModelOnly ? [] : rules, options);
  findings.push(...(run?.findings ?? []));
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  const { open, acknowledged } = applyAcknowledgements(
    findings,
    checked,
    (rule) => !hasErrors && (run?.judged.has(rule) ?? false),
  );
  return {
    folder,
    files,
    checked,
    findings: open.toSorted((a, b) => compareText(a.place.file, b.place.file)),
    acknowledged,
    claims,
    text: (file) => texts.get(file),
    ...(dataset && { dataset }),
  };
}

/** Evaluated claims of documents about the whole; JSONata is loaded only where there are any. */
async function claimsOf(dataset: Dataset): Promise<readonly EvaluatedClaim[]> {
  if (!dataset.all('source').some(({ value }) => value.claims)) return [];
  return (await import('../evidence/claims.js')).evaluateClaims(dataset);
}

interface FilesRead {
  readonly checked: CheckedFile[];
  readonly findings: Finding[];
  /** Kinds of which a file is missing or cannot be used. */
  readonly incomplete: Set<EntityKind>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads every file by itself: its text, and its value where that fits its schema. */
async function readFiles(
  tree: FileTree,
  files: readonly string[],
  { texts: given, memory }: OpenOptions,
): Promise<FilesRead> {
  const texts = new Map<string, string>();
  const checked: CheckedFile[] = [];
  const findings: Finding[] = [];
  const incomplete = new Set<EntityKind>();
  const reject = (kind: Kind | undefined, found: readonly Finding[]): void => {
    findings.push(...found);
    for (const entity of kind ? entitiesOfKind[kind] : []) incomplete.add(entity);
  };
  for (const kind of singleFiles)
    if (!files.includes(filePatterns[kind])) reject(kind, [missingFinding(filePatterns[kind])]);
  for (const file of files) {
    const kind = kindOfFile(file);
    const text = given?.get(file);
    const reading = kind && (text === undefined ? tree.read(file) : { ok: true as const, text });
    if (!kind || !reading) reject(kindOfFile(yamlName(file)), [strayFinding(file)]);
    else if (!reading.ok) reject(kind, [reading.finding]);
    else {
      texts.set(file, reading.text);
      const result = await recall(memory, kind, file, reading.text);
      if (result.ok) checked.push(result.value);
      else reject(kind, result.findings);
    }
  }
  return { checked, findings, incomplete, texts };
}

/** The value of a text, or what is wrong with it. */
export type TextCheck =
  | { readonly ok: true; readonly value: CheckedFile }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The check of a text, done once for the same text. */
async function recall(memory: OpenOptions['memory'], kind: Kind, file: string, text: string): Promise<TextCheck> {
  const known = memory?.get(file);
  if (known?.text === text) return known.result;
  const result = await checkText(kind, file, text);
  memory?.set(file, { text, result });
  return result;
}

/** Reads a text of a kind of file and holds it against its schema. */
export async function checkText(kind: Kind, file: string, text: string): Promise<TextCheck> {
  const reading = await readYaml(text);
  if (!reading.ok) return { ok: false, findings: [yamlFinding(file, text, reading.problem)] };
  const result = await checkSchema(kind, file, reading.value);
  return result.ok ? { ok: true, value: { kind, file, value: result.value } as CheckedFile } : result;
}
