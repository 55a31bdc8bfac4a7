import type { Bilingual } from '../lang/lang.js';
import type { DataFiles } from '../schema/generated/types.js';
import type { Path } from '../yaml/pointer.js';
import type { BoardFile, FiveOnes } from './board.js';
import { type Figure, figuresOf } from './figures.js';
import type { Parsed } from './parse.js';
import { type Bands, defaultBands } from './quantity.js';

export type Settings = Parsed<DataFiles['dataset']>;
export type Region = Parsed<DataFiles['region']>;
export type City = Region['cities'][number];
export type Area = Region['areas'][number];
export type Agency = Parsed<DataFiles['agencies']>['agencies'][number];
export type Source = Parsed<DataFiles['source']>;
export type Programme = Parsed<DataFiles['programme']>;
export type Group = Programme['groups'][number];
export type Cluster = Parsed<DataFiles['cluster']>;
export type Place = Cluster['layout'][number];
export type Series = Parsed<DataFiles['series']>;
export type Scheme = Parsed<DataFiles['scheme']>;
export type Scenario = Parsed<DataFiles['scenario']>;
export type Assumption = Scenario['assumptions'][number];
export type Expectation = Parsed<DataFiles['expectation']>['expect'][number];
export type Citation = Cluster['cite'];

/** What can be listed, shown and referred to by its id. */
export interface EntityTypes {
  programme: Programme;
  group: Group;
  cluster: Cluster;
  region: Region;
  city: City;
  area: Area;
  agency: Agency;
  source: Source;
  series: Series;
  scheme: Scheme;
  scenario: Scenario;
}

export type EntityKind = keyof EntityTypes;

export const entityKinds: readonly EntityKind[] = [
  'programme',
  'group',
  'cluster',
  'region',
  'city',
  'area',
  'agency',
  'source',
  'series',
  'scheme',
  'scenario',
];

/** One thing with an id, and where it stands. */
export interface Entity<K extends EntityKind = EntityKind> {
  readonly kind: K;
  readonly id: string;
  readonly name: Bilingual;
  readonly value: EntityTypes[K];
  /** File relative to the data set. */
  readonly file: string;
  /** Path of the value in the file. */
  readonly path: Path;
  /** The entity that it is part of: the programme of a group, the region of a city. */
  readonly parent?: string;
}

/** A value without an id, and where it stands. */
export interface Stated<T> {
  readonly value: T;
  readonly file: string;
  readonly path: Path;
}

/** What files state that has no id of its own. */
export interface StatedFiles {
  readonly expectations: readonly Stated<Expectation>[];
  readonly boardFiles: readonly BoardFile[];
  readonly fiveOnes: readonly Stated<FiveOnes>[];
}

type Tables = { readonly [K in EntityKind]: ReadonlyMap<string, Entity<K>> };

/** A whole data set: typed, read-only, without any reading or writing of files. */
export class Dataset {
  readonly settings: Settings;
  /** Results that the data are expected to lead to, in the order of their files. */
  readonly expectations: readonly Stated<Expectation>[];
  /** The five parts of clusters, a file each. */
  readonly boardFiles: readonly BoardFile[];
  /** What documents say of the five parts of all clusters. */
  readonly fiveOnes: readonly Stated<FiveOnes>[];
  readonly #tables: Tables;
  #figures: readonly Figure[] | undefined;

  constructor(settings: Settings, tables: Tables, stated: Partial<StatedFiles> = {}) {
    this.settings = settings;
    this.expectations = stated.expectations ?? [];
    this.boardFiles = stated.boardFiles ?? [];
    this.fiveOnes = stated.fiveOnes ?? [];
    this.#tables = tables;
  }

  /** How the words for closeness are read here. */
  get bands(): Bands {
    const { bands } = this.settings;
    return {
      rateAboutPoints: bands?.rate_about_points ?? defaultBands.rateAboutPoints,
      nearShare: bands?.near_share ?? defaultBands.nearShare,
    };
  }

  find<K extends EntityKind>(kind: K, id: string): Entity<K> | undefined {
    return this.#tables[kind].get(id);
  }

  /** The entity with an id; asking for one that the checks have not vouched for is a bug. */
  get<K extends EntityKind>(kind: K, id: string): EntityTypes[K] {
    const entity = this.find(kind, id);
    if (!entity) throw new RangeError(`no ${kind} has the id ${id}`);
    return entity.value;
  }

  /** All of a kind: clusters in the order of their programmes' groups, other kinds in the order of their files. */
  all<K extends EntityKind>(kind: K): readonly Entity<K>[] {
    return [...this.#tables[kind].values()];
  }

  /** Every number of programmes, groups, clusters and series; those of schemes speak of other places too, and stand on their pages only. */
  get figures(): readonly Figure[] {
    this.#figures ??= (['programme', 'group', 'cluster', 'series'] as const).flatMap((kind) => this.all(kind).flatMap(figuresOf));
    return this.#figures;
  }

  /** Groups of the main programme. */
  get groups(): readonly Group[] {
    const [main] = this.settings.programmes;
    return main === undefined ? [] : (this.find('programme', main)?.value.groups ?? []);
  }

  clustersOf(group: string): readonly Cluster[] {
    return this.all('cluster').flatMap(({ value }) => (value.group === group ? [value] : []));
  }
}
