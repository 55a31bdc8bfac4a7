import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/open.js';
import { builtInChecks } from '../../src/rules/built-in.js';
import type { Example } from '../../src/rules/rule.js';
import { rules } from '../../src/rules/run.js';
import { shippedFolder } from '../model/example.js';

const checks = [...builtInChecks, ...rules];
const examples = checks.flatMap(({ id, example }) => (example ? [{ id, example }] : []));

/** Checks whose mistake is no text that could stand in a shipped file. */
const withoutExample = [
  'file/missing',
  'file/is-folder',
  'file/unreadable',
  'file/binary',
  'file/encoding',
  'file/too-large',
  'file/stray',
  'file/extension',
  'yaml/empty',
  'schema/other',
  'baseline-stale',
  'rule-crashed',
];

const copies = mkdtempSync(join(tmpdir(), 'jiqun-examples-'));
afterAll(() => rmSync(copies, { recursive: true }));

/** The ids found in a copy of the shipped data in which the example's mistake was made. */
async function foundWith({ file, good, bad }: Example): Promise<readonly string[]> {
  const folder = mkdtempSync(join(copies, 'data-'));
  cpSync(shippedFolder, folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(good, () => bad),
  );
  const { findings } = await openDataset(folder);
  rmSync(folder, { recursive: true });
  return findings.map(({ rule }) => rule);
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
    expect((await openDataset(shippedFolder)).findings).toEqual([]);
  });

  it.each(examples)('of $id is right as shipped, and its mistake is found', async ({ id, example }) => {
    expect(readFileSync(join(shippedFolder, example.file), 'utf8')).toContain(example.good);
    expect(await foundWith(example)).toContain(id);
  });

  const builtIn = new Set(builtInChecks.map(({ id }) => id));
  it.each(examples.filter(({ id }) => builtIn.has(id)))('of $id, which is found in reading, shows nothing else', async ({ id, example }) => {
    expect(await foundWith(example)).toEqual([id]);
  });
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
  return { ids: new Set([...rules.map(({ id }) => id), ...namings.flatMap(({ ids }) => ids)]), unknownForms: namings.flatMap((naming) => naming.unknownForms) };
}

function sources(): readonly string[] {
  const folder = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/generated|built-in/.test(file));
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
  const prefix = values.map((value) => /^`(\w+\/)\$\{rule\}`$/.exec(value)?.[1]).find((found) => found !== undefined) ?? '';
  const isKind = (value: string): boolean => value === '`yaml/${kind}`';
  const followed = (value: string): boolean => isLiteral(value) || isKind(value) || value === `\`${prefix}\${rule}\`` || passedOn.has(value);
  const calls = firstArguments(text);
  const names = [...values.filter(isLiteral), ...calls].flatMap(quotedWords);
  return {
    ids: [
      ...names.map((name) => (name.includes('/') ? name : prefix + name)),
      ...(values.some(isKind) ? yamlProblemKinds().map((kind) => `yaml/${kind}`) : []),
    ],
    unknownForms: [...values.filter((value) => !followed(value)), ...calls.filter((call) => quotedWords(call).length === 0), ...assigned],
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
  const reporters = [...text.matchAll(/(?:const (\w+) = |function (\w+))\(rule: string/g)].map(([, constant, named]) => constant ?? named ?? '');
  return reporters.flatMap((name) => [...text.matchAll(new RegExp(String.raw`\b${name}\(\s*(?!rule: )([^,()]*),`, 'g'))].map(([, argument = '']) => argument));
}

function yamlProblemKinds(): readonly string[] {
  const text = readFileSync(new URL('../../src/yaml/read.ts', import.meta.url), 'utf8');
  return quotedWords(/export type YamlProblemKind =([^;]*);/.exec(text)?.[1] ?? '');
}
