import type { Finding } from '../finding/finding.js';
import type { DataFiles } from '../schema/generated/types.js';
import type { Kind } from '../schema/kinds.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { kindPhrases } from '../words/terms.js';
import type { Path } from '../yaml/pointer.js';
import { Dataset } from './dataset.js';
import {
  type BoardFile,
  type Bridge,
  type Entity,
  type EntityKind,
  type EntityOfKind,
  type EntityTypes,
  type Expectation,
  entityKinds,
  type FiveOnes,
  type Programme,
  type Stated,
  type Task,
} from './entities.js';
import { type Parsed, parseValue } from './parse.js';
import { settleLevels } from './settle.js';

const phrases = {
  duplicateId: { zh: 'id“{id}”已被另一{kind}使用', en: 'Another {kind} already has the id "{id}".' },
  fixDuplicateId: { zh: '给其中一个换一个id', en: 'Give one of them another id.' },
} as const satisfies Record<string, Bilingual>;

/** A file that fits its schema. */
export type CheckedFile = {
  readonly [K in Kind]: { readonly kind: K; readonly file: string; readonly value: DataFiles[K] };
}[Kind];

export interface Build {
  /** Absent when there is no usable dataset.yaml. */
  readonly dataset?: Dataset;
  readonly findings: readonly Finding[];
  /** Kinds with a duplicated id: one of its two entities is not in the data set. */
  readonly duplicated: ReadonlySet<EntityKind>;
}

/** Joins checked files into a data set; reports quantities that cannot be read, impossible dates and ids used twice. */
export function buildDataset(files: readonly CheckedFile[]): Build {
  const findings: Finding[] = [];
  const duplicated = new Set<EntityKind>();
  const tables = Object.fromEntries(entityKinds.map((kind) => [kind, new Map()])) as {
    [K in EntityKind]: Map<string, EntityOfKind<K>>;
  };
  const stated = {
    bridges: [] as Stated<Bridge>[],
    expectations: [] as Stated<Expectation>[],
    boardFiles: [] as BoardFile[],
    fiveOnes: [] as Stated<FiveOnes>[],
  };
  let settings: Parsed<DataFiles['dataset']> | undefined;

  const add = <K extends EntityKind>(
    kind: K,
    name: Bilingual,
    value: EntityTypes[K],
    file: string,
    path: Path,
    parent?: string,
  ): void => {
    const { id } = value;
    const entity: EntityOfKind<K> = Object.freeze({
      kind,
      id,
      name,
      value,
      file,
      path,
      ...(parent !== undefined && { parent }),
    });
    const other = tables[kind].get(id);
    const isOwner = !other || (isNamed(file, id) && !isNamed(other.file, id));
    if (isOwner) tables[kind].set(id, entity);
    if (!other) return;
    duplicated.add(kind);
    findings.push(isOwner ? duplicateId(other, entity) : duplicateId(entity, other));
  };

  for (const { kind, file, value: raw } of files) {
    const parse = <T extends object>(part: T): Parsed<T> => {
      const parsing = parseValue(kind, file, part);
      findings.push(...parsing.findings);
      return parsing.value;
    };
    switch (kind) {
      case 'dataset':
        settings = parse(raw);
        break;
      case 'region': {
        const region = parse(raw);
        add('region', region.name, region, file, []);
        for (const [index, city] of region.cities.entries())
          add('city', city.name, city, file, ['cities', index], region.id);
        for (const [index, area] of region.areas.entries())
          add('area', area.name, area, file, ['areas', index], region.id);
        break;
      }
      case 'agencies':
        for (const [index, agency] of parse(raw).agencies.entries())
          add('agency', agency.name, agency, file, ['agencies', index]);
        break;
      case 'programme': {
        const parsed = parse(raw);
        const programme = settleLevels({ ...parsed, groups: parsed.groups.map(settleLevels) });
        add('programme', programme.name, programme, file, []);
        for (const [index, group] of programme.groups.entries())
          add('group', group.name, group, file, ['groups', index], programme.id);
        for (const { task, path } of tasksOf(programme)) add('task', task.name, task, file, path, programme.id);
        break;
      }
      case 'source': {
        const source = parse(raw);
        add('source', source.title, source, file, []);
        break;
      }
      case 'cluster': {
        const cluster = settleLevels(parse(raw));
        add('cluster', cluster.name, cluster, file, []);
        break;
      }
      case 'series': {
        const series = settleLevels(parse(raw));
        add('series', series.name, series, file, []);
        break;
      }
      case 'scheme': {
        const scheme = settleLevels(parse(raw));
        add('scheme', scheme.name, scheme, file, []);
        break;
      }
      case 'scenario': {
        const scenario = parse(raw);
        add('scenario', scenario.name, scenario, file, []);
        break;
      }
      case 'bridges':
        stated.bridges.push(...parse(raw).bridges.map((value, index) => ({ value, file, path: ['bridges', index] })));
        break;
      case 'expectation':
        stated.expectations.push(
          ...parse(raw).expect.map((value, index) => ({ value, file, path: ['expect', index] })),
        );
        break;
      case 'five-ones':
        stated.fiveOnes.push({ value: parse(raw), file, path: [] });
        break;
      case 'enterprises':
      case 'projects':
      case 'innovation':
      case 'policies':
      case 'adviser':
        stated.boardFiles.push({ part: kind, value: parse(raw), file, path: [] } as BoardFile);
        break;
      default:
        return kind satisfies never;
    }
  }
  tables.cluster = inOrder(tables.cluster, [...tables.group.keys()]);
  return { findings, duplicated, ...(settings && { dataset: new Dataset(settings, tables, stated) }) };
}

/** Tasks and safeguards, which have one shape. */
function tasksOf(programme: Programme): readonly { readonly task: Task; readonly path: Path }[] {
  return (['tasks', 'safeguards'] as const).flatMap((list) =>
    (programme[list] ?? []).map((task, index) => ({ task, path: [list, index] })),
  );
}

function inOrder(
  clusters: ReadonlyMap<string, Entity<'cluster'>>,
  groups: readonly string[],
): Map<string, Entity<'cluster'>> {
  const rank = ({ value }: Entity<'cluster'>): number =>
    groups.includes(value.group) ? groups.indexOf(value.group) : groups.length;
  return new Map([...clusters].sort(([, a], [, b]) => rank(a) - rank(b) || a.value.order - b.value.order));
}

/** Whether a file is named after an id, as a file of its own must be. */
function isNamed(file: string, id: string): boolean {
  return file.endsWith(`/${id}.yaml`);
}

type Standing = Pick<Entity, 'kind' | 'id' | 'file' | 'path'>;

function duplicateId({ kind, id, file, path }: Standing, first: Standing): Finding {
  return {
    rule: 'duplicate-id',
    severity: 'error',
    message: message(phrases.duplicateId, { id, kind: message(kindPhrases[kind]) }),
    place: { file, path: [...path, 'id'] },
    related: [
      { message: message(findingsPhrases.relatedFirst), place: { file: first.file, path: [...first.path, 'id'] } },
    ],
    suggestion: message(phrases.fixDuplicateId),
  };
}
