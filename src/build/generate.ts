/**
 * Makes, from the schemas, what is never written by hand: TypeScript types (kept in git, so that a
 * change can be read) and compiled validators (not kept). `--check` only compares the types.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { JSONSchema } from 'json-schema-to-typescript';
import { commonSchema, type Schema, schemas } from '../schema/files.js';
import { kinds } from '../schema/kinds.js';

const generated = fileURLToPath(new URL('../schema/generated/', import.meta.url));

/** The text of the types that the schemas describe. */
export async function generateTypes(): Promise<string> {
  const { compile } = await import('json-schema-to-typescript');
  const root = {
    title: 'DataFiles',
    description: 'What the files of each kind hold.',
    type: 'object',
    required: [...kinds],
    properties: Object.fromEntries(kinds.map((kind) => [kind, { $ref: `#/$defs/${kind}` }])),
    additionalProperties: false,
    $defs: {
      ...definitions(commonSchema, ''),
      ...Object.fromEntries(kinds.map((kind) => [kind, forTypes(schemas[kind], `${kind}-`)])),
      ...Object.assign({}, ...kinds.map((kind) => definitions(schemas[kind], `${kind}-`))),
    },
  };
  return compile(root as JSONSchema, 'DataFiles', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    format: false,
    bannerComment: '// Generated from schemas/ by `npm run generate`. Do not edit.',
  });
}

/** The named parts of a schema, under names that are unique across all schemas. */
function definitions(schema: Schema, prefix: string): Record<string, unknown> {
  const parts = Object.entries((schema['$defs'] ?? {}) as Record<string, Schema>);
  return Object.fromEntries(parts.map(([name, part]) => [`${prefix}${name}`, forTypes(part, prefix)]));
}

/**
 * A schema as the type generator likes it: plain text and numbers written in place, other references
 * by name alone, and without the conditions that types cannot express.
 */
function forTypes(part: unknown, prefix: string): unknown {
  if (Array.isArray(part)) return part.map((item) => forTypes(item, prefix));
  if (typeof part !== 'object' || part === null) return part;
  const schema = part as Schema;
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const name = reference.replace(/^.*\/\$defs\//, '');
    const target = reference.startsWith('#') ? undefined : (commonSchema['$defs'] as Record<string, Schema>)[name];
    const isScalar = name === 'code' || (typeof target?.['type'] === 'string' && ['string', 'integer'].includes(target['type']) && !target['enum']);
    if (isScalar) return { type: target?.['type'] ?? 'string', description: schema['description'] ?? target?.['description'] };
    return { $ref: `#/$defs/${reference.startsWith('#') ? prefix : ''}${name}` };
  }
  const dropped = new Set(['$defs', '$schema', 'anyOf', 'oneOf', 'dependentRequired', 'unevaluatedProperties', 'propertyNames', 'examples', 'default']);
  const kept = Object.entries(schema).filter(([keyword]) => !dropped.has(keyword));
  const isScalarWithTitle = ['string', 'integer', 'number', 'array'].includes(String(schema['type']));
  return Object.fromEntries(kept.filter(([keyword]) => keyword !== 'title' || !isScalarWithTitle).map(([keyword, value]) => [keyword, forTypes(value, prefix)]));
}

/** The text of a module that exports one compiled validator a kind. */
export async function generateValidators(): Promise<string> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const standalone = createRequire(import.meta.url)('ajv/dist/standalone/index.js') as { default: (ajv: unknown, names: Record<string, string>) => string };
  const ajv = new Ajv2020({
    allErrors: true,
    unevaluated: true,
    messages: false,
    inlineRefs: false,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true, lines: false, optimize: 2 },
  });
  ajv.addSchema(commonSchema, 'common.schema.json');
  for (const kind of kinds) ajv.addSchema(schemas[kind], `${kind}.schema.json`);
  return standalone.default(ajv, Object.fromEntries(kinds.map((kind) => [kind, `${kind}.schema.json`])));
}

/** Writes both; with `check`, only says whether the types kept in git are those of the schemas. */
export async function generate({ check }: { check: boolean }): Promise<boolean> {
  const types = await generateTypes();
  const file = `${generated}types.ts`;
  if (check) return readFileSync(file, 'utf8') === types;
  mkdirSync(generated, { recursive: true });
  writeFileSync(file, types);
  writeFileSync(`${generated}validators.js`, await generateValidators());
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  if (!(await generate({ check }))) {
    console.error('src/schema/generated/types.ts is not what the schemas say: run `npm run generate`.');
    process.exitCode = 1;
  }
}
