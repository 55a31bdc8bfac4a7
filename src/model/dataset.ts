import type { Bilingual } from '../words/lang.js';
import type { Rounding } from '../words/number.js';
import type {
  BoardFile,
  Bridge,
  Cluster,
  Entity,
  EntityKind,
  EntityTypes,
  Expectation,
  FiveOnes,
  Group,
  Settings,
  Stated,
  StatedFiles,
} from './entities.js';
import { asFiguresOf, type Figure, figuresOf } from './figures.js';
import { type Bands, defaultBands } from './quantity.js';

interface View {
  readonly whole: Dataset;
  readonly programme: string;
}

function chosen<K extends EntityKind>(
  table: ReadonlyMap<string, Entity<K>>,
  isChosen: (entity: Entity<K>) => boolean,
): ReadonlyMap<string, Entity<K>> {
  return new Map([...table].filter(([, entity]) => isChosen(entity)));
}

type Tables = { readonly [K in EntityKind]: ReadonlyMap<string, Entity<K>> };

/** A whole data set, or the view of one programme: typed, read-only, without any reading or writing of files. */
export class Dataset {
  readonly settings: Settings;
  /** The data of all programmes; a whole data set refers to itself. */
  readonly whole: Dataset;
  /** Id of the programme in view; absent for a whole data set. */
  readonly programme?: string;
  /** Bridges between metrics and scopes, in the order of their files. */
  readonly bridges: readonly Stated<Bridge>[];
  /** Expected results of the data, in the order of their files. */
  readonly expectations: readonly Stated<Expectation>[];
  /** The five parts of clusters, a file each. */
  readonly boardFiles: readonly BoardFile[];
  /** Statements of documents about the five parts of all clusters. */
  readonly fiveOnes: readonly Stated<FiveOnes>[];
  readonly #tables: Tables;
  readonly #views = new Map<string, Dataset>();
  #figures: readonly Figure[] | undefined;

  constructor(settings: Settings, tables: Tables, stated: Partial<StatedFiles> = {}, view?: View) {
    this.settings = settings;
    this.bridges = stated.bridges ?? [];
    this.expectations = stated.expectations ?? [];
    this.boardFiles = stated.boardFiles ?? [];
    this.fiveOnes = stated.fiveOnes ?? [];
    this.#tables = tables;
    this.whole = view?.whole ?? this;
    if (view) this.programme = view.programme;
  }

  /**
   * The data as one programme sees them, the main one where none is named: its own groups, tasks and clusters, and all
   * that belongs to no programme. A cluster continued by a later programme under another name has the measurements of
   * its successor.
   */
  ofProgramme(id: string = this.settings.programmes[0] ?? ''): Dataset {
    if (this.whole !== this) return this.whole.ofProgramme(id);
    const view = this.#views.get(id) ?? this.#viewOf(id);
    this.#views.set(id, view);
    return view;
  }

  #viewOf(programme: string): Dataset {
    const { group, task, cluster } = this.#tables;
    const own = {
      group: chosen(group, ({ parent }) => parent === programme),
      task: chosen(task, ({ parent }) => parent === programme),
      cluster: chosen(cluster, ({ value }) => value.programme === programme),
    };
    return new Dataset(this.settings, { ...this.#tables, ...own }, this, { whole: this, programme });
  }

  /** Whether this is the whole or the view of its main programme. */
  get isMain(): boolean {
    return this.programme === undefined || this.programme === this.settings.programmes[0];
  }

  /** Title for reports: the data set's own, or the name of a programme other than the main one. */
  get title(): Bilingual {
    return (this.isMain ? undefined : this.find('programme', this.programme ?? '')?.name) ?? this.settings.title;
  }

  /** Widths at which this data set reads 约 and 近. */
  get bands(): Bands {
    const { bands } = this.settings;
    return {
      rateAboutPoints: bands?.rate_about_points ?? defaultBands.rateAboutPoints,
      nearShare: bands?.near_share ?? defaultBands.nearShare,
    };
  }

  /** Rounding of halves in shown numbers. */
  get rounding(): Rounding {
    return this.settings.rounding ?? 'half-up';
  }

  find<K extends EntityKind>(kind: K, id: string): Entity<K> | undefined {
    return this.#tables[kind].get(id);
  }

  /** The entity with an id; throws where there is none, which the checks rule out for ids in the data. */
  get<K extends EntityKind>(kind: K, id: string): EntityTypes[K] {
    const entity = this.find(kind, id);
    if (!entity) throw new RangeError(`no ${kind} has the id ${id}`);
    return entity.value;
  }

  /**
   * All of a kind: clusters in the order of their programmes' groups, other kinds in the order of their files; of
   * programmes every one.
   */
  all<K extends EntityKind>(kind: K): readonly Entity<K>[] {
    return [...this.#tables[kind].values()];
  }

  /**
   * Every number of programmes, groups, clusters and series; those of schemes speak of other places too, and stand on
   * their pages only.
   */
  get figures(): readonly Figure[] {
    this.#figures ??= [...this.#ownFigures(), ...(this.programme === undefined ? [] : this.inheritedFigures)];
    return this.#figures;
  }

  /** Figures in view. Series belong to the region and are only in the view of the main programme. */
  #ownFigures(): readonly Figure[] {
    const isSeen = ({ kind, id }: Entity): boolean =>
      this.programme === undefined || (kind === 'programme' ? id === this.programme : kind !== 'series' || this.isMain);
    return (['programme', 'group', 'cluster', 'series'] as const).flatMap((kind) =>
      this.all(kind).filter(isSeen).flatMap(figuresOf),
    );
  }

  /** The cluster of a later programme that is the same subject under another name. */
  successorOf({ continued_by: later = [] }: Cluster): Entity<'cluster'> | undefined {
    const same = later.find(({ as }) => as === 'same');
    return same && this.whole.find('cluster', same.cluster);
  }

  /** Figures of later clusters, as figures of their predecessors in this view. */
  get laterFigures(): readonly Figure[] {
    return this.all('cluster').flatMap((cluster) => {
      const later = this.successorOf(cluster.value);
      return later ? asFiguresOf(cluster, figuresOf(later)) : [];
    });
  }

  /** Measurements of later clusters, as measurements of their predecessors in this view. */
  get inheritedFigures(): readonly Figure[] {
    return this.laterFigures.filter(({ kind }) => kind === 'observation');
  }

  /** Groups of the programme in view; for a whole data set, those of the main one. */
  get groups(): readonly Group[] {
    const id = this.programme ?? this.settings.programmes[0];
    return id === undefined ? [] : (this.find('programme', id)?.value.groups ?? []);
  }

  clustersOf(group: string): readonly Cluster[] {
    return this.all('cluster').flatMap(({ value }) => (value.group === group ? [value] : []));
  }
}
