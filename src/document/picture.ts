import type { Words } from '../words/message.js';

/** What is drawn, as values and words: a renderer decides on shapes and colours. */
export type Picture<W = Words> =
  | PathsPicture<W>
  | RankedPicture<W>
  | BulletsPicture<W>
  | TornadoPicture<W>
  | HeatPicture<W>
  | TimelinePicture<W>
  | MapPicture<W>;

/** Levels by year: what is projected, between which bounds, what was measured and what is promised. */
export interface PathsPicture<W = Words> {
  readonly kind: 'paths';
  /** Name of the unit of all values. */
  readonly unit: W;
  /** `label` marks years of projected levels. */
  readonly years: readonly { readonly year: number; readonly label: W }[];
  readonly paths: readonly {
    readonly id: string;
    readonly name: W;
    readonly points: readonly PathPoint<W>[];
  }[];
  /** Measured levels of a path, by its id. */
  readonly observations: readonly Level<W>[];
  /** Promised levels of a path, by its id. */
  readonly targets: readonly Level<W>[];
  readonly words: {
    readonly known: W;
    readonly assumed: W;
    readonly range: W;
    readonly observed: W;
    readonly target: W;
  };
}

/** A level of one year; `low` and `high` where both bounds are known. */
interface PathPoint<W = Words> {
  readonly year: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly text: W;
  /** Whether growth in this year is assumed, not known. */
  readonly isAssumed: boolean;
}

/** A level of a path that is not on it. */
export interface Level<W = Words> {
  readonly path: string;
  readonly year: number;
  readonly value: number;
  readonly text: W;
}

/** Bars from the largest, each of a group that a legend names. */
export interface RankedPicture<W = Words> {
  readonly kind: 'ranked';
  readonly unit: W;
  readonly groups: readonly W[];
  /** `group` by its place in the list above; `isOpen` where the level is at least the value. */
  readonly bars: readonly {
    readonly label: W;
    readonly group: number;
    readonly value: number;
    readonly text: W;
    readonly isOpen: boolean;
  }[];
  /** What a bar with an open end stands for. */
  readonly open: W;
}

/** Targets as marks on bars: shares of each target, so that unlike quantities stand side by side. */
export interface BulletsPicture<W = Words> {
  readonly kind: 'bullets';
  readonly rows: readonly {
    readonly label: W;
    /** The latest measured and the projected level, as fractions of the target. */
    readonly measured: number;
    readonly projected: number;
    readonly texts: { readonly projected: W; readonly target: W; readonly verdict: W };
    /** Whether the projected level reaches the target. */
    readonly isReached: boolean;
  }[];
  /** `share` names the axis. */
  readonly words: {
    readonly measured: W;
    readonly reached: W;
    readonly short: W;
    readonly target: W;
    readonly share: W;
  };
}

/** Results between which each assumption moves, the widest first. */
export interface TornadoPicture<W = Words> {
  readonly kind: 'tornado';
  readonly unit: W;
  readonly middle: { readonly value: number; readonly text: W };
  readonly spans: readonly {
    readonly label: W;
    readonly low: number;
    readonly high: number;
    readonly lowText: W;
    readonly highText: W;
  }[];
  readonly words: { readonly below: W; readonly above: W };
}

/** A field of rows and columns; a cell names one of the levels, from the strongest. */
export interface HeatPicture<W = Words> {
  readonly kind: 'heat';
  /** Rows of one group stand together. */
  readonly rows: readonly { readonly label: W; readonly group: W }[];
  /** `text` stands below the column. */
  readonly columns: readonly { readonly label: W; readonly text: W }[];
  /** What the texts below the columns are. */
  readonly foot: W;
  readonly levels: readonly { readonly name: W; readonly mark: W }[];
  /** Row, column and level by their places in the lists above. */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly level: number;
    readonly text: W;
  }[];
}

/** Events in lanes, by date. */
export interface TimelinePicture<W = Words> {
  readonly kind: 'timeline';
  readonly lanes: readonly W[];
  /**
   * `date` as YYYY, YYYY-MM or YYYY-MM-DD; `lane` by its place in the list above; `isFirst` where what the lane shows
   * begins.
   */
  readonly events: readonly {
    readonly date: string;
    readonly lane: number;
    readonly label: W;
    readonly isFirst: boolean;
  }[];
  readonly words: { readonly first: W; readonly later: W };
}

/** Cities of a region with a number each. */
export interface MapPicture<W = Words> {
  readonly kind: 'map';
  readonly style: 'outline' | 'grid';
  /** What the number counts. */
  readonly measure: W;
  /** `code` of the city in GB/T 2260. */
  readonly places: readonly { readonly code: string; readonly name: W; readonly value: number }[];
  /** That the picture shows no exact borders. */
  readonly caveat: W;
}
