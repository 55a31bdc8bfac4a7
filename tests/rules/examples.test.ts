import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type OpenedDataset, openDataset, type RememberedFile } from '../../src/dataset/open.js';
import { auditCitations } from '../../src/evidence/audit.js';
import type { TextReading } from '../../src/evidence/document.js';
import { builtInChecks } from '../../src/rules/built-in.js';
import { auditingCitations } from '../../src/rules/built-in-audit.js';
import type { Example } from '../../src/rules/rule.js';
import { rules } from '../../src/rules/run.js';
import { planFolder, shippedData, shippedFolder } from '../model/example.js';

const checks = [...builtInChecks, ...rules, ...auditingCitations];
const audits = new Set(auditingCitations.map(({ id }) => id));
const allExamples = checks.flatMap(({ id, example }) => (example ? [{ id, example }] : []));
const examples = allExamples.filter(({ id }) => !audits.has(id));

/** Checks whose mistake is no text that could stand in a shipped file. */
const withoutExample = [
  'file/missing',
  'file/is-folder',
  'file/unreadable',
  'file/binary',
  'file/encoding',
  'file/too-large',
  'file/outside',
  'file/stray',
  'file/extension',
  'yaml/empty',
  'yaml/many-values',
  'schema/other',
  'baseline-stale',
  'expectation-failed',
  'rule-crashed',
];

const memories = new Map([planFolder, shippedFolder].map((folder) => [folder, new Map<string, RememberedFile>()]));

/** Where an example's mistake can be made: the frozen plan, which is quick to check, and the shipped data. */
function homesOf({ file, good }: Example): readonly string[] {
  const isThere = (folder: string): boolean =>
    existsSync(join(folder, file)) && readFileSync(join(folder, file), 'utf8').includes(good);
  return [planFolder, shippedFolder].filter(isThere);
}

/** A folder's data, with the example's mistake where one is given. */
function openWith(folder: string, example?: Example, onlyErrors = false): Promise<OpenedDataset> {
  const memory = memories.get(folder) ?? new Map<string, RememberedFile>();
  if (!example) return openDataset(folder, { memory, onlyErrors });
  const { file, good, bad } = example;
  const text = readFileSync(join(folder, file), 'utf8').replace(good, () => bad);
  return openDataset(folder, { texts: new Map([[file, text]]), memory, onlyErrors });
}

const found = new Map<string, Promise<readonly string[]>>();

/** The ids found with the example's mistake: in the plan, or in the shipped data where that has too little for it. */
function foundWith(id: string, example: Example): Promise<readonly string[]> {
  const known = found.get(id) ?? findWith(id, example);
  found.set(id, known);
  return known;
}

async function findWith(id: string, example: Example): Promise<readonly string[]> {
  let ids: readonly string[] = [];
  for (const folder of homesOf(example)) {
    if (ids.includes(id)) break;
    ids = (await openWith(folder, example)).findings.map(({ rule }) => rule);
  }
  return ids;
}

const fixtures = fileURLToPath(new URL('../fixtures/evidence/shipped/', import.meta.url));

/**
 * What an audit says of the shipped data, or of them with a mistake. The documents themselves are not shipped: short
 * texts of our own stand for them, with the tokens that the examples need, and under the digests that the data have.
 */
async function auditOf(example?: Example): Promise<readonly { readonly rule: string; readonly place: string }[]> {
  const [{ dataset: shipped }, { dataset }] = [await shippedData(), await openWith(shippedFolder, example, true)];
  if (!shipped || !dataset) throw new Error('the data cannot be audited');
  const texts = readdirSync(fixtures).map((file): [string, TextReading] => {
    const sha256 = shipped.all('source').find(({ value }) => value.text?.file === file)?.value.text?.sha256 ?? '';
    return [file, { ok: true, held: { file, text: readFileSync(join(fixtures, file), 'utf8'), sha256 } }];
  });
  return auditCitations(dataset, new Map(texts)).findings.map(({ rule, place }) => ({
    rule,
    place: `${place.file} ${JSON.stringify(place.path)}`,
  }));
}

describe('every check', () => {
  it('has an id of its own', () => {
    const ids = checks.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says what, why and how in one sentence of each language', () => {
    for (const { id, what, why, fix } of checks) {
      for (const { zh, en } of [what, why, fix]) {
        expect(zh, id).toMatch(/^[^。]+。$/);
        expect(zh, id).not.toMatch(/[,;:?!()"'] |[\p{Script=Han}][,;:?!()"']/u);
        expect(en, id).toMatch(/^[A-Z].*[^.]\.$/);
        expect(en, id).not.toMatch(/[，。；：（）“”、]/);
      }
    }
  });

  it('has an example, unless its mistake is no text', () => {
    expect(checks.filter(({ example }) => !example).map(({ id }) => id)).toEqual(withoutExample);
  });
});

describe('an example', () => {
  it('starts from data without any finding', async () => {
    for (const folder of [planFolder, shippedFolder]) expect((await openWith(folder)).findings).toEqual([]);
  });

  it.each(examples)('of $id is right as shipped, and its mistake is found', async ({ id, example }) => {
    expect(readFileSync(join(shippedFolder, example.file), 'utf8')).toContain(example.good);
    expect(await foundWith(id, example)).toContain(id);
  });

  it.each(allExamples.filter(({ id }) => audits.has(id)))(
    'of $id is right as shipped, and an audit finds its mistake',
    async ({ id, example }) => {
      expect(readFileSync(join(shippedFolder, example.file), 'utf8')).toContain(example.good);
      const [before, after] = [await auditOf(), await auditOf(example)];
      const isNew = ({ rule, place }: (typeof after)[number]): boolean =>
        !before.some((other) => other.rule === rule && other.place === place);
      expect(after.filter(isNew).map(({ rule }) => rule)).toEqual([id]);
    },
  );

  const builtIn = new Set(builtInChecks.map(({ id }) => id));
  it.each(examples.filter(({ id }) => builtIn.has(id)))(
    'of $id, which is found in reading, shows nothing else',
    async ({ id, example }) => {
      expect(await foundWith(id, example)).toEqual([id]);
    },
  );
});

describe('the checks with a text', () => {
  it('are all that the sources can report, and no others', () => {
    const { ids, unknownForms } = reportable();
    expect(unknownForms, 'ways to name a finding that this test cannot follow').toEqual([]);
    expect(checks.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});

/** What may stand after `rule:` without being a new id: a type, or the id of a finding or a check passed on. */
const passedOn = new Set(['string', 'Rule', 'finding.rule', 'rule.id']);

interface Naming {
  readonly ids: readonly string[];
  /** Ways of naming a finding that cannot be followed here. */
  readonly unknownForms: readonly string[];
}

/** Every id that the sources can put on a finding, read from their text. */
function reportable(): { readonly ids: ReadonlySet<string>; readonly unknownForms: readonly string[] } {
  const namings = sources().map(namingIn);
  return {
    ids: new Set([...rules.map(({ id }) => id), ...namings.flatMap(({ ids }) => ids)]),
    unknownForms: namings.flatMap((naming) => naming.unknownForms),
  };
}

function sources(): readonly string[] {
  const folder = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/generated|built-in/.test(file),
  );
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}

/**
 * The ids that one source names: `rule: '...'`, or the first argument of a function that takes `rule: string` first.
 * Where the source also puts `prefix/` before them all, with it.
 */
function namingIn(text: string): Naming {
  const bare = text.replace(/message\([^()]*\)/g, '');
  const values = [...bare.matchAll(/\brule: ('[^']*'|`[^`]*`|[\w.]+)/g)].map(([, value = '']) => value);
  const assigned = /\bFinding\b/.test(text) ? [...text.matchAll(/\brule = [^\n]*/g)].map(([code]) => code) : [];
  const prefix =
    values.map((value) => /^`(\w+\/)\$\{rule\}`$/.exec(value)?.[1]).find((found) => found !== undefined) ?? '';
  const isKind = (value: string): boolean => value === '`yaml/${kind}`';
  const followed = (value: string): boolean =>
    isLiteral(value) || isKind(value) || value === `\`${prefix}\${rule}\`` || passedOn.has(value);
  const calls = firstArguments(text);
  const names = [...values.filter(isLiteral), ...calls].flatMap(quotedWords);
  return {
    ids: [
      ...names.map((name) => (name.includes('/') ? name : prefix + name)),
      ...(values.some(isKind) ? yamlProblemKinds().map((kind) => `yaml/${kind}`) : []),
    ],
    unknownForms: [
      ...values.filter((value) => !followed(value)),
      ...calls.filter((call) => quotedWords(call).length === 0),
      ...assigned,
    ],
  };
}

function isLiteral(code: string): boolean {
  return code.startsWith("'");
}

function quotedWords(code: string): readonly string[] {
  return [...code.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
}

/** The first argument of every call of a function that takes `rule: string` first. */
function firstArguments(text: string): readonly string[] {
  const reporters = [...text.matchAll(/(?:const (\w+) = |function (\w+))\(\s*rule: string/g)].map(
    ([, constant, named]) => constant ?? named ?? '',
  );
  return reporters.flatMap((name) =>
    [...text.matchAll(new RegExp(String.raw`\b${name}\(\s*(?!rule: )([^,()]*),`, 'g'))].map(
      ([, argument = '']) => argument,
    ),
  );
}

function yamlProblemKinds(): readonly string[] {
  const text = readFileSync(new URL('../../src/yaml/problem.ts', import.meta.url), 'utf8');
  return quotedWords(/export type YamlProblemKind =([^;]*);/.exec(text)?.[1] ?? '');
}
