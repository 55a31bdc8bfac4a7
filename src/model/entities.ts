import type { DataFiles } from '../schema/generated/types.js';
import type { BoardPart, Kind } from '../schema/kinds.js';
import type { Bilingual } from '../words/lang.js';
import type { Path } from '../yaml/pointer.js';
import type { Parsed } from './parse.js';

export type Settings = Parsed<DataFiles['dataset']>;
export type Region = Parsed<DataFiles['region']>;
export type City = Region['cities'][number];
type Area = Region['areas'][number];
export type Agency = Parsed<DataFiles['agencies']>['agencies'][number];
export type Source = Parsed<DataFiles['source']>;
export type Programme = Parsed<DataFiles['programme']>;
export type Group = Programme['groups'][number];
export type Task = NonNullable<Programme['tasks']>[number];
export type Cluster = Parsed<DataFiles['cluster']>;
export type LayoutPlace = Cluster['layout'][number];
export type Series = Parsed<DataFiles['series']>;
export type Scheme = Parsed<DataFiles['scheme']>;
export type Scenario = Parsed<DataFiles['scenario']>;
export type Assumption = Scenario['assumptions'][number];
export type Expectation = Parsed<DataFiles['expectation']>['expect'][number];
/** A condition under which a figure of one metric or scope may stand in for another. */
export type Bridge = Parsed<DataFiles['bridges']>['bridges'][number];
/** A level that follows from measured ones by a formula. */
export type DerivedFigure = NonNullable<Cluster['derived']>[number];
export type Citation = Cluster['cite'];

/** Values of entities, which can be listed, shown and referred to by id. */
export interface EntityTypes {
  programme: Programme;
  group: Group;
  task: Task;
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
  'task',
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

/** The kind of file that each kind of entity stands in. */
export const fileKinds: Readonly<Record<EntityKind, Kind>> = {
  programme: 'programme',
  group: 'programme',
  task: 'programme',
  cluster: 'cluster',
  region: 'region',
  city: 'region',
  area: 'region',
  agency: 'agencies',
  source: 'source',
  series: 'series',
  scheme: 'scheme',
  scenario: 'scenario',
};

/** One entity of a given kind. */
export interface EntityOfKind<K extends EntityKind> {
  readonly kind: K;
  readonly id: string;
  readonly name: Bilingual;
  readonly value: EntityTypes[K];
  /** File relative to the data set. */
  readonly file: string;
  /** Path of the value in the file. */
  readonly path: Path;
  /** The entity that it is part of: the programme of a group or a task, the region of a city. */
  readonly parent?: string;
}

/** An entity: a value with an id and a place; its kind determines the type of the value. */
export type Entity<K extends EntityKind = EntityKind> = { readonly [P in K]: EntityOfKind<P> }[K];

/** A value without an id, and its place. */
export interface Stated<T> {
  readonly value: T;
  readonly file: string;
  readonly path: Path;
}

/** One of a cluster's five parts, as its file has it. */
export type BoardFile = { readonly [P in BoardPart]: Stated<Parsed<DataFiles[P]>> & { readonly part: P } }[BoardPart];

/** Statements of documents about the five parts of all clusters of a programme. */
export type FiveOnes = Parsed<DataFiles['five-ones']>;

/** Contents of files without an id of their own. */
export interface StatedFiles {
  readonly bridges: readonly Stated<Bridge>[];
  readonly expectations: readonly Stated<Expectation>[];
  readonly boardFiles: readonly BoardFile[];
  readonly fiveOnes: readonly Stated<FiveOnes>[];
}
