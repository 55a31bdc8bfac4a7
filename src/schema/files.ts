import agencies from '../../schemas/agencies.schema.json';
import cluster from '../../schemas/cluster.schema.json';
import common from '../../schemas/common.schema.json';
import dataset from '../../schemas/dataset.schema.json';
import programme from '../../schemas/programme.schema.json';
import region from '../../schemas/region.schema.json';
import scenario from '../../schemas/scenario.schema.json';
import series from '../../schemas/series.schema.json';
import source from '../../schemas/source.schema.json';
import type { Path } from '../yaml/pointer.js';
import type { Kind } from './kinds.js';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** The schemas themselves: for messages that quote them, and for the build. Never loaded while all is well. */
export const schemas: Readonly<Record<Kind, Schema>> = { dataset, region, agencies, source, programme, cluster, series, scenario };

export const commonSchema: Schema = common;

/** The part of a kind's schema that speaks of the value at a path, with its references followed. */
export function schemaFor(kind: Kind, path: Path): Schema | undefined {
  const root = schemas[kind];
  let part: Schema | undefined = follow(root, root);
  for (const step of path) {
    const next: unknown = typeof step === 'number' ? part?.['items'] : ((part?.['properties'] as Schema | undefined)?.[step] ?? part?.['additionalProperties']);
    if (typeof next !== 'object' || next === null) return undefined;
    part = follow(root, next as Schema);
  }
  return part;
}

/** A schema joined with what it refers to; its own words win. */
function follow(root: Schema, part: Schema): Schema {
  const reference = part['$ref'];
  if (typeof reference !== 'string') return part;
  const name = reference.replace(/^.*\/\$defs\//, '');
  const definitions = (reference.startsWith('#') ? root : commonSchema)['$defs'] as Record<string, Schema>;
  const target = definitions[name];
  return target ? { ...follow(root, target), ...part, $ref: undefined } : part;
}
