/**
 * Makes the generated code: from the schemas TypeScript types and the table of meanings (kept in git,
 * so that a change can be read) and a compiled validator (not kept), from OpenCC the table of traditional characters,
 * from the folders of rules their list (kept).
 * `--check` only compares what is kept.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JSONSchema } from 'json-schema-to-typescript';
import { commonSchema, type Schema, schemas } from '../schema/files.js';
import { kinds } from '../schema/kinds.js';
import { generateMeanings } from './meanings.js';
import { writePage } from './page.js';
import { generateRuleList, ruleListFile } from './rules.js';
import { generateTraditional, traditionalFile } from './traditional.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const generated = fileURLToPath(new URL('../schema/generated/', import.meta.url));

/** Keywords for the meaning of a value, used for the table and not for the check. */
export const valueWords = ['x-value', 'x-refers-to', 'x-own', 'x-defines'];

/** All schemas as one: a property for each kind, and every definition under a name of its own. */
function joinedSchema(change: (part: Schema) => Schema): Schema {
  return {
    title: 'DataFiles',
    description: 'What the files of each kind hold.',
    type: 'object',
    properties: Object.fromEntries(kinds.map((kind) => [kind, { $ref: `#/$defs/${kind}` }])),
    additionalProperties: false,
    $defs: {
      ...definitions(commonSchema, '', change),
      ...Object.fromEntries(kinds.map((kind) => [kind, rewrite(schemas[kind], `${kind}-`, change)])),
      ...Object.assign({}, ...kinds.map((kind) => definitions(schemas[kind], `${kind}-`, change))),
    },
  };
}

function definitions(schema: Schema, prefix: string, change: (part: Schema) => Schema): Record<string, unknown> {
  const parts = Object.entries((schema['$defs'] ?? {}) as Record<string, Schema>);
  return Object.fromEntries(parts.map(([name, part]) => [`${prefix}${name}`, rewrite(part, prefix, change)]));
}

/** A part of a schema with its references pointing into the joined one. */
function rewrite(part: unknown, prefix: string, change: (part: Schema) => Schema): unknown {
  if (Array.isArray(part)) return part.map((item) => rewrite(item, prefix, change));
  if (typeof part !== 'object' || part === null) return part;
  const { $defs: _definitions, $schema: _dialect, $id: _name, ...schema } = change(part as Schema);
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword !== '$ref') return [keyword, rewrite(value, prefix, change)];
      const reference = String(value);
      return [keyword, `#/$defs/${reference.startsWith('#') ? prefix : ''}${reference.replace(/^.*\/\$defs\//, '')}`];
    }),
  );
}

/** The text of the types that the schemas describe. */
export async function generateTypes(): Promise<string> {
  const { compile } = await import('json-schema-to-typescript');
  const root = { ...joinedSchema(forTypes), required: [...kinds] };
  return compile(root as JSONSchema, 'DataFiles', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    format: false,
    bannerComment: `// Generated from schemas/ by \`npm run generate\`. Do not edit.
import type { QuantityText } from '../visit.js';`,
  });
}

/**
 * A schema as the type generator likes it: plain text and numbers written in place, other references
 * by name alone, and without the conditions that types cannot express.
 */
function forTypes(schema: Schema): Schema {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const name = reference.replace(/^.*\/\$defs\//, '');
    const target = reference.startsWith('#') ? schemas.region['$defs'] : commonSchema['$defs'];
    const definition = (target as Record<string, Schema>)[name] ?? {};
    const { type, enum: values } = definition;
    const description = schema['description'] ?? definition['description'];
    if (isQuantity(definition)) return { tsType: 'QuantityText', description };
    const isScalar = (type === 'string' || type === 'integer') && !values;
    return isScalar ? { type, description } : { $ref: reference };
  }
  if (isQuantity(schema)) return { tsType: 'QuantityText', description: schema['description'] };
  const dropped = new Set([
    'anyOf',
    'oneOf',
    'dependentRequired',
    'unevaluatedProperties',
    'propertyNames',
    'examples',
    'default',
    ...valueWords,
  ]);
  const isUnnamed = ['string', 'integer', 'number', 'array'].includes(String(schema['type']));
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !dropped.has(keyword) && !(keyword === 'title' && isUnnamed)),
  );
}

function isQuantity({ 'x-value': value }: Schema): boolean {
  return value === 'amount' || value === 'rate';
}

/** The text of a module that exports one compiled function: the validator of the joined schema. */
async function generateValidator(): Promise<string> {
  const [{ Ajv2020 }, { build }] = await Promise.all([import('ajv/dist/2020.js'), import('esbuild')]);
  const standalone = createRequire(import.meta.url)('ajv/dist/standalone/index.js') as {
    default: (ajv: unknown, names: Record<string, string>) => string;
  };
  const options = {
    allErrors: true,
    unevaluated: true,
    strictTypes: false,
    strictRequired: false,
    messages: false,
    inlineRefs: false,
  } as const;
  const ajv = new Ajv2020({ ...options, code: { source: true, lines: false, optimize: 2 } });
  ajv.addSchema(joinedSchema(withoutWords), 'data');
  const contents = standalone.default(ajv, { validate: 'data' });
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: generated },
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    write: false,
  });
  return `${outputFiles[0]?.text ?? ''}`;
}

/** A schema without what is only for readers. */
function withoutWords(schema: Schema): Schema {
  const isNames =
    typeof schema['properties'] !== 'object' && Object.values(schema).every((value) => typeof value === 'object');
  const words = new Set([...valueWords, ...(isNames ? [] : ['title', 'description', 'examples', 'default'])]);
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !words.has(keyword)));
}

/** Generated files kept in git, each with the function that makes its text. */
const kept: readonly { readonly file: string; readonly generate: () => string | Promise<string> }[] = [
  { file: `${generated}types.ts`, generate: generateTypes },
  { file: `${generated}meanings.ts`, generate: generateMeanings },
  { file: traditionalFile, generate: generateTraditional },
  { file: ruleListFile, generate: generateRuleList },
];

/** Kept files that differ from what would be generated now. */
async function outdatedFiles(): Promise<readonly string[]> {
  const texts = await Promise.all(kept.map(({ generate }) => generate()));
  return kept.flatMap(({ file }, index) => (readFileSync(file, 'utf8') === texts[index] ? [] : [relative(root, file)]));
}

export async function writeValidator(): Promise<void> {
  mkdirSync(generated, { recursive: true });
  writeFileSync(`${generated}validator.js`, await generateValidator());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) {
    for (const { file, generate } of kept) writeFileSync(file, await generate());
    await Promise.all([writeValidator(), writePage()]);
  } else {
    for (const file of await outdatedFiles()) {
      console.error(`${file} is not what would be generated: run \`npm run generate\`.`);
      process.exitCode = 1;
    }
  }
}
