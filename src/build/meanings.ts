/** Makes the table of the meanings of values in data files from the schemas. */
import { commonSchema, type Schema, schemas } from '../schema/files.js';
import { kinds } from '../schema/kinds.js';

const head = `// Generated from schemas/ by \`npm run generate\`. Do not edit.
import type { Kind } from '../kinds.js';
import type { Meaning } from '../visit.js';
`;

/** The text of the table: meanings of values wherever the schemas give one; parts without any are left out. */
export function generateMeanings(): string {
  const written = new Map<string, string | undefined>();
  const entries = kinds.map((kind) => {
    const text = meaning(schemas[kind], { kind, root: schemas[kind], written }) ?? '{}';
    return indented(`${/-/.test(kind) ? JSON.stringify(kind) : kind}: ${text},`);
  });
  const definitions = [...written].flatMap(([name, text]) =>
    text === undefined ? [] : [`const ${name}: Meaning = ${text};\n\n`],
  );
  const table = `export const meanings: Readonly<Record<Kind, Meaning>> = {\n${entries.join('\n')}\n};\n`;
  return `${head}\n${definitions.join('')}${table}`;
}

interface Writing {
  /** Kind of file whose own definitions `#/$defs/` names. */
  readonly kind: string;
  readonly root: Schema;
  /** Texts of the definitions by their names, each after those that it refers to. */
  readonly written: Map<string, string | undefined>;
}

/** The meaning in a part of a schema, as source text; undefined where there is none. */
function meaning(part: Schema, writing: Writing): string | undefined {
  const own = ownWords(part);
  const reference = part['$ref'];
  if (typeof reference === 'string') {
    const name = definitionName(reference, writing);
    if (own.length === 0 || name === undefined) return name ?? (own.length > 0 ? `{ ${own.join(', ')} }` : undefined);
    return `{ ...${name}, ${own.join(', ')} }`;
  }
  const { properties, additionalProperties, propertyNames, items } = part as Readonly<
    Record<string, Schema | undefined>
  >;
  const inner = [
    ...(properties ? [keysText(properties, writing)] : []),
    ...(['names', 'rest', 'items'] as const).map((word, index) => {
      const held = [propertyNames, additionalProperties, items][index];
      const text = typeof held === 'object' ? meaning(held, writing) : undefined;
      return text === undefined ? undefined : `${word}: ${text}`;
    }),
  ].filter((text) => text !== undefined);
  const all = [...own, ...inner];
  return all.length === 0 ? undefined : `{ ${all.join(', ')} }`;
}

function ownWords(part: Schema): readonly string[] {
  const { 'x-value': is, 'x-refers-to': to, 'x-own': own, 'x-defines': defines } = part;
  return [
    ...(is === undefined ? [] : [`is: ${JSON.stringify(is)}`]),
    ...(to === undefined ? [] : [`to: ${JSON.stringify(to)}`]),
    ...(own === undefined ? [] : [`own: ${JSON.stringify(own)}`]),
    ...(defines === undefined ? [] : [`defines: ${JSON.stringify(defines)}`]),
  ];
}

function keysText(properties: Schema, writing: Writing): string | undefined {
  const lines = Object.entries(properties).flatMap(([key, part]) => {
    const text = meaning(part as Schema, writing);
    return text === undefined ? [] : [`${key}: ${text}`];
  });
  return lines.length === 0 ? undefined : `keys: {\n${indented(lines.join(',\n'))},\n}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** The name under which a definition stands in the generated file; writes it where it is met first. */
function definitionName(reference: string, { kind, root, written }: Writing): string | undefined {
  const own = reference.replace(/^.*\/\$defs\//, '');
  const isCommon = kind === 'common' || !reference.startsWith('#');
  const home: Writing = isCommon ? { kind: 'common', root: commonSchema, written } : { kind, root, written };
  const name = isCommon ? own : `${kind}_${own}`.replaceAll('-', '_');
  if (!written.has(name)) {
    const definition = (home.root['$defs'] as Record<string, Schema>)[own];
    const text = definition && meaning(definition, home);
    written.set(name, text);
  }
  return written.get(name) === undefined ? undefined : name;
}
