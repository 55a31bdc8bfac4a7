/** What is drawn, as values and words of one language: a renderer decides on shapes and colours. */
export type Picture =
  | PathsPicture
  | RankedPicture
  | BulletsPicture
  | TornadoPicture
  | HeatPicture
  | TimelinePicture
  | MapPicture;

/** Levels by year: what is projected, between which bounds, what was measured and what is promised. */
export interface PathsPicture {
  readonly kind: 'paths';
  /** Name of the unit of all values. */
  readonly unit: string;
  /** `label` marks years of projected levels. */
  readonly years: readonly { readonly year: number; readonly label: string }[];
  readonly paths: readonly {
    readonly id: string;
    readonly name: string;
    readonly points: readonly PathPoint[];
  }[];
  /** Measured levels of a path, by its id. */
  readonly observations: readonly Level[];
  /** Promised levels of a path, by its id. */
  readonly targets: readonly Level[];
  readonly words: {
    readonly known: string;
    readonly assumed: string;
    readonly range: string;
    readonly observed: string;
    readonly target: string;
  };
}

/** A level of one year; `low` and `high` where both bounds are known. */
interface PathPoint {
  readonly year: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly text: string;
  /** Whether growth in this year is assumed, not known. */
  readonly isAssumed: boolean;
}

/** A level of a path that is not on it. */
export interface Level {
  readonly path: string;
  readonly year: number;
  readonly value: number;
  readonly text: string;
}

/** Bars from the largest, each of a group that a legend names. */
export interface RankedPicture {
  readonly kind: 'ranked';
  readonly unit: string;
  readonly groups: readonly string[];
  /** `group` by its place in the list above; `isOpen` where the level is at least the value. */
  readonly bars: readonly {
    readonly label: string;
    readonly group: number;
    readonly value: number;
    readonly text: string;
    readonly isOpen: boolean;
  }[];
  /** What a bar with an open end stands for. */
  readonly open: string;
}

/** Targets as marks on bars: shares of each target, so that unlike quantities stand side by side. */
export interface BulletsPicture {
  readonly kind: 'bullets';
  readonly rows: readonly {
    readonly label: string;
    /** The latest measured and the projected level, as fractions of the target. */
    readonly measured: number;
    readonly projected: number;
    readonly texts: { readonly projected: string; readonly target: string; readonly verdict: string };
    /** Whether the projected level reaches the target. */
    readonly isReached: boolean;
  }[];
  /** `share` names the axis. */
  readonly words: {
    readonly measured: string;
    readonly reached: string;
    readonly short: string;
    readonly target: string;
    readonly share: string;
  };
}

/** Results between which each assumption moves, the widest first. */
export interface TornadoPicture {
  readonly kind: 'tornado';
  readonly unit: string;
  readonly middle: { readonly value: number; readonly text: string };
  readonly spans: readonly {
    readonly label: string;
    readonly low: number;
    readonly high: number;
    readonly lowText: string;
    readonly highText: string;
  }[];
  readonly words: { readonly below: string; readonly above: string };
}

/** A field of rows and columns; a cell names one of the levels, from the strongest. */
export interface HeatPicture {
  readonly kind: 'heat';
  /** Rows of one group stand together. */
  readonly rows: readonly { readonly label: string; readonly group: string }[];
  /** `text` stands below the column. */
  readonly columns: readonly { readonly label: string; readonly text: string }[];
  /** What the texts below the columns are. */
  readonly foot: string;
  readonly levels: readonly { readonly name: string; readonly mark: string }[];
  /** Row, column and level by their places in the lists above. */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly level: number;
    readonly text: string;
  }[];
}

/** Events in lanes, by date. */
export interface TimelinePicture {
  readonly kind: 'timeline';
  readonly lanes: readonly string[];
  /**
   * `date` as YYYY, YYYY-MM or YYYY-MM-DD; `lane` by its place in the list above; `isFirst` where what the lane shows
   * begins.
   */
  readonly events: readonly {
    readonly date: string;
    readonly lane: number;
    readonly label: string;
    readonly isFirst: boolean;
  }[];
  readonly words: { readonly first: string; readonly later: string };
}

/** Cities of a region with a number each. */
export interface MapPicture {
  readonly kind: 'map';
  readonly style: 'outline' | 'grid';
  /** What the number counts. */
  readonly measure: string;
  /** `code` of the city in GB/T 2260. */
  readonly places: readonly { readonly code: string; readonly name: string; readonly value: number }[];
  /** That the picture shows no exact borders. */
  readonly caveat: string;
}
