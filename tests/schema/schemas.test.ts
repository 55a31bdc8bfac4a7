import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { generateTypes, valueWords } from '../../src/build/generate.js';
import { generateMeanings } from '../../src/build/meanings.js';
import { listFiles } from '../../src/dataset/read.js';
import { parseQuantity } from '../../src/model/quantity.js';
import { commonSchema, type Schema, schemaFor, schemas } from '../../src/schema/files.js';
import { kindOfFile, kinds } from '../../src/schema/kinds.js';
import { readYaml } from '../../src/yaml/read.js';
import { shippedData, shippedFolder } from '../model/example.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const all: readonly (readonly [name: string, schema: Schema])[] = [
  ['common', commonSchema],
  ...kinds.map((kind) => [kind, schemas[kind]] as const),
];

/** A validator made from the schemas as they are, apart from the compiled one that the tool uses. */
const reference = new Ajv2020({ strictSchema: false, strictTypes: false, strictRequired: false });
reference.addVocabulary(valueWords);
for (const [name, schema] of all) reference.addSchema(schema, `${name}.schema.json`);

interface Definition {
  readonly pointer: string;
  readonly schema: Schema;
}

/** Every part of a schema that gives examples. */
function withExamples(name: string, part: unknown, pointer = ''): readonly Definition[] {
  if (typeof part !== 'object' || part === null) return [];
  const here =
    !Array.isArray(part) && Array.isArray((part as Schema)['examples'])
      ? [{ pointer: `${name}.schema.json#${pointer}`, schema: part as Schema }]
      : [];
  return [
    ...here,
    ...Object.entries(part).flatMap(([key, item]) =>
      key === 'examples' ? [] : withExamples(name, item, `${pointer}/${key}`),
    ),
  ];
}

const definitions = all.flatMap(([name, schema]) => withExamples(name, schema));

describe('the schemas', () => {
  it('find each other by their own names, in any validator that is given the files', () => {
    const ajv = new Ajv2020({ strictSchema: false, strictTypes: false, strictRequired: false });
    ajv.addSchema(commonSchema);
    for (const kind of kinds) {
      expect(schemas[kind]['$id']).toBe(`${kind}.schema.json`);
      expect(() => ajv.compile(schemas[kind])).not.toThrow();
    }
  });

  it('have examples to test', () => {
    expect(definitions.length).toBeGreaterThan(20);
  });

  it.each(definitions)('accept the examples of $pointer', ({ pointer, schema }) => {
    const validate = reference.compile({ $ref: pointer });
    const rejected = (schema['examples'] as readonly unknown[]).filter((example) => !validate(example));
    expect(rejected).toEqual([]);
  });

  it.each(['amount', 'rate'])('give only examples of an %s that can be read', (name) => {
    const { examples } = (commonSchema['$defs'] as Record<string, { examples: readonly string[] }>)[name] ?? {
      examples: [],
    };
    expect(examples.length).toBeGreaterThan(3);
    expect(examples.filter((example) => !parseQuantity(example).ok)).toEqual([]);
  });

  it('close every map, so that no misspelt key goes unseen', () => {
    const open: string[] = [];
    const visit = (part: unknown, pointer: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { type, unevaluatedProperties, additionalProperties } = part as Schema;
      if (type === 'object' && unevaluatedProperties !== false && typeof additionalProperties !== 'object')
        open.push(pointer);
      for (const [key, item] of Object.entries(part)) if (key !== 'examples') visit(item, `${pointer}/${key}`);
    };
    for (const [name, schema] of all) visit(schema, name);
    expect(open).toEqual([]);
  });

  it('require both languages wherever there is a name', async () => {
    const validate = reference.compile({ $ref: 'common.schema.json#/$defs/text' });
    expect([
      validate({ zh: '甲' }),
      validate({ en: 'a' }),
      validate({ zh: '甲', en: '' }),
      validate({ zh: '甲', en: 'a' }),
    ]).toEqual([false, false, false, true]);
  });

  it('are what the generated types were made from', async () => {
    expect(readFileSync(join(root, 'src/schema/generated/types.ts'), 'utf8')).toBe(await generateTypes());
  });

  it('are what the table of meanings was made from', () => {
    expect(readFileSync(join(root, 'src/schema/generated/meanings.ts'), 'utf8')).toBe(generateMeanings());
  });

  it('say of every reference what it leads to', () => {
    const silent: string[] = [];
    const search = (part: unknown, pointer: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { $ref: reference, 'x-refers-to': to, 'x-own': own } = part as Schema;
      if (String(reference).endsWith('/reference') && to === undefined && own === undefined) silent.push(pointer);
      for (const [key, item] of Object.entries(part)) if (key !== 'examples') search(item, `${pointer}/${key}`);
    };
    for (const [name, schema] of all) search(schema, name);
    expect(silent).toEqual([]);
  });

  it('can be asked about the value at a path', () => {
    expect(schemaFor('cluster', ['industries', 0, 'zh'])?.['description']).toBe('Name as the passage writes it.');
    expect(schemaFor('cluster', ['cite', 'source'])).toMatchObject({
      description: 'Id of a file in sources/.',
      maxLength: 48,
    });
    expect(schemaFor('scenario', ['assumptions', 0, 'rates', '2021'])?.['title']).toBe('Rate');
    expect(schemaFor('cluster', ['nowhere'])).toBeUndefined();
  });
});

describe('the shipped data', () => {
  const files = listFiles(shippedFolder);

  it('are 40 files or more', () => {
    expect(files.length).toBeGreaterThanOrEqual(39);
  });

  it.each(files)('%s fits its schema', async (file) => {
    const kind = kindOfFile(file);
    const reading = await readYaml(readFileSync(join(shippedFolder, file), 'utf8'));
    const validate = reference.getSchema(`${kind}.schema.json`);
    expect(reading.ok && validate?.(reading.value) ? [] : [reading, validate?.errors]).toEqual([]);
  });

  it.each(files)('%s tells the editor its schema', (file) => {
    const [first = ''] = readFileSync(join(shippedFolder, file), 'utf8').split('\n');
    const [, reference = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
    const schema = resolve(dirname(join(shippedFolder, file)), reference);
    expect(basename(reference)).toBe(`${kindOfFile(file)}.schema.json`);
    expect(dirname(schema)).toBe(join(root, 'schemas'));
    expect(existsSync(schema)).toBe(true);
  });

  it('have no findings', async () => {
    expect((await shippedData()).findings).toEqual([]);
  });
});

describe('the kind of a file', () => {
  it.each([
    ['dataset.yaml', 'dataset'],
    ['clusters/pillar/electronics.yaml', 'cluster'],
    ['series/gd-gdp-growth.yaml', 'series'],
    ['clusters/electronics.yaml', undefined],
    ['clusters/a/b/c.yaml', undefined],
    ['x/dataset.yaml', undefined],
    ['datasetxyaml', undefined],
    ['sources/a.yml', undefined],
  ])('%s is %s', (file, kind) => {
    expect(kindOfFile(file)).toBe(kind);
  });
});
