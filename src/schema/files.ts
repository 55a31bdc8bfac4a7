import adviser from '../../schemas/adviser.schema.json';
import agencies from '../../schemas/agencies.schema.json';
import bridges from '../../schemas/bridges.schema.json';
import cluster from '../../schemas/cluster.schema.json';
import common from '../../schemas/common.schema.json';
import dataset from '../../schemas/dataset.schema.json';
import enterprises from '../../schemas/enterprises.schema.json';
import expectation from '../../schemas/expectation.schema.json';
import fiveOnes from '../../schemas/five-ones.schema.json';
import innovation from '../../schemas/innovation.schema.json';
import policies from '../../schemas/policies.schema.json';
import programme from '../../schemas/programme.schema.json';
import projects from '../../schemas/projects.schema.json';
import region from '../../schemas/region.schema.json';
import scenario from '../../schemas/scenario.schema.json';
import scheme from '../../schemas/scheme.schema.json';
import series from '../../schemas/series.schema.json';
import source from '../../schemas/source.schema.json';
import type { Path } from '../yaml/pointer.js';
import type { Kind } from './kinds.js';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** The schemas themselves: for messages that quote them, and for the build. Never loaded for valid data. */
export const schemas: Readonly<Record<Kind, Schema>> = {
  dataset,
  region,
  agencies,
  source,
  programme,
  cluster,
  series,
  scheme,
  scenario,
  bridges,
  expectation,
  'five-ones': fiveOnes,
  enterprises,
  projects,
  innovation,
  policies,
  adviser,
};

export const commonSchema: Schema = common;

/** The part of a kind's schema for the value at a path, with its references followed. */
export function schemaFor(kind: Kind, path: Path): Schema | undefined {
  let found = follow({ root: schemas[kind], part: schemas[kind] });
  for (const step of path) {
    const { root, part } = found;
    const next =
      typeof step === 'number'
        ? part['items']
        : ((part['properties'] as Schema | undefined)?.[step] ?? part['additionalProperties']);
    if (typeof next !== 'object' || next === null) return undefined;
    found = follow({ root, part: next as Schema });
  }
  return found.part;
}

interface Located {
  /** The file in which references that start with # are looked up. */
  readonly root: Schema;
  readonly part: Schema;
}

/** A schema merged with the one it refers to; its own keywords win. */
function follow({ root, part }: Located): Located {
  const reference = part['$ref'];
  if (typeof reference !== 'string') return { root, part };
  const name = reference.replace(/^.*\/\$defs\//, '');
  const home = reference.startsWith('#') ? root : commonSchema;
  const target = (home['$defs'] as Record<string, Schema>)[name];
  if (!target) return { root, part };
  const followed = follow({ root: home, part: target });
  return { root: followed.root, part: { ...followed.part, ...part, $ref: undefined } };
}
