import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles, readText } from '../../src/dataset/read.js';
import type { Finding } from '../../src/finding/finding.js';
import { buildDataset, type CheckedFile } from '../../src/model/build.js';
import type { Dataset } from '../../src/model/dataset.js';
import { applyAcknowledgements } from '../../src/rules/acknowledge.js';
import { rules, runRules } from '../../src/rules/run.js';
import { checkSchema } from '../../src/schema/check.js';
import { kindOfFile } from '../../src/schema/kinds.js';
import { readYaml } from '../../src/yaml/read.js';
import { shippedFolder } from '../model/example.js';
import { visitsOf } from './visits.js';

/** Largest growth of the visits where the clusters double: in proportion, with a little for what sorting adds. */
const most = 2.2;
const sizes = [200, 400, 800] as const;

interface Corpus {
  readonly files: readonly CheckedFile[];
  readonly dataset: Dataset;
  /** Made by all rules together. */
  readonly findings: readonly Finding[];
}

const corpora = new Map<number, Corpus>();
const visits = new Map<string, number[]>();

async function readShipped(): Promise<readonly CheckedFile[]> {
  const files: CheckedFile[] = [];
  for (const file of listFiles(shippedFolder)) {
    const kind = kindOfFile(file);
    const reading = readText(shippedFolder, file);
    if (!kind || !reading.ok) continue;
    const value = await readYaml(reading.text);
    const checked = value.ok ? await checkSchema(kind, file, value.value) : undefined;
    if (checked?.ok) files.push({ kind, file, value: checked.value } as CheckedFile);
  }
  return files;
}

/** Kinds of files that are copied with the clusters, so that there are as many documents, boards and bridges. */
const copied = new Set(['cluster', 'source', 'series', 'bridges', 'enterprises', 'projects', 'innovation', 'policies']);

/** The shipped data with copies of their clusters and what belongs to them, each with ids and an order of its own. */
function scaled(files: readonly CheckedFile[], clusters: number): readonly CheckedFile[] {
  const own = files.filter(({ kind }) => copied.has(kind));
  const ids = own.flatMap(({ kind, value }) =>
    ['cluster', 'source', 'series'].includes(kind) && 'id' in value ? [value.id] : [],
  );
  const perCopy = own.filter(({ kind }) => kind === 'cluster').length;
  const copies = Math.floor(clusters / perCopy);
  const known = new Set<unknown>(ids);
  const renamed = (value: unknown, copy: number): unknown => {
    if (typeof value === 'string') return known.has(value) ? `${value}-${copy}` : value;
    if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, copy));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, copy)]));
  };
  const copyOf = (file: CheckedFile, copy: number): CheckedFile => {
    const value = renamed(file.value, copy) as Record<string, unknown>;
    if (file.kind === 'cluster') {
      const { name, order } = file.value;
      Object.assign(value, { name: { zh: `${name.zh}${copy}`, en: `${name.en} ${copy}` }, order: order + 100 * copy });
    }
    delete value['claims'];
    const path = file.file.replace(/([^/]+)\.yaml$/, (name) => name.replace('.yaml', `-${copy}.yaml`));
    return { ...file, file: path.replace(/^boards\/([^/]+)/, `boards/$1-${copy}`), value } as unknown as CheckedFile;
  };
  const more = Array.from({ length: copies - 1 }, (_, index) => own.map((file) => copyOf(file, index + 2))).flat();
  return [...files, ...more];
}

function corpusOf(files: readonly CheckedFile[]): Corpus {
  const { dataset } = buildDataset(files);
  if (!dataset) throw new Error('no data set');
  return { files, dataset, findings: runRules({ dataset, files, incomplete: new Set() }).findings };
}

beforeAll(async () => {
  const shipped = await readShipped();
  for (const size of sizes) {
    const files = scaled(shipped, size);
    const corpus = corpusOf(files);
    corpora.set(size, corpus);
    // A data set of its own, whose indexes no rule has made yet.
    const { dataset = corpus.dataset } = buildDataset(files);
    for (const rule of rules) {
      const list = visits.get(rule.id) ?? [];
      visits.set(rule.id, list);
      list.push(visitsOf(() => runRules({ dataset, files, incomplete: new Set() }, [rule])));
    }
  }
}, 120_000);

describe('twice as many clusters have at most a little more than twice as much looked at', () => {
  it.each(rules.map(({ id }) => id))('%s', (id) => {
    const [small = 0, middle = 0, large = 0] = visits.get(id) ?? [];
    expect(middle, `${small} visits for ${sizes[0]} clusters`).toBeLessThanOrEqual(most * small);
    expect(large, `${middle} visits for ${sizes[1]} clusters`).toBeLessThanOrEqual(most * middle);
  });

  it('acknowledgements', () => {
    const counts = sizes.map((size) => {
      const corpus = corpora.get(size);
      return corpus ? visitsOf(() => void applyAcknowledgements(corpus.findings, corpus.files, () => true)) : 0;
    });
    const [small = 0, middle = 0, large = 0] = counts;
    expect(small).toBeGreaterThan(0);
    expect(middle).toBeLessThanOrEqual(most * small);
    expect(large).toBeLessThanOrEqual(most * middle);
  });
});
