import type { Words } from '../words/message.js';

/** Content of a picture as values and words; the renderer decides on shapes and colours. */
export type Picture<W = Words> =
  | PathsPicture<W>
  | RankedPicture<W>
  | BulletsPicture<W>
  | TornadoPicture<W>
  | HeatPicture<W>
  | TimelinePicture<W>
  | MapPicture<W>;

/** Projected levels by year with their bounds, and measured and promised levels. */
export interface PathsPicture<W = Words> {
  readonly kind: 'paths';
  /** Name of the unit of all values. */
  readonly unit: W;
  /** Years of projected levels, with their labels. */
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

/** A measured or promised level, drawn beside its path. */
export interface Level<W = Words> {
  readonly path: string;
  readonly year: number;
  readonly value: number;
  readonly text: W;
}

/** Bars in descending order, each in a group that the legend names. */
export interface RankedPicture<W = Words> {
  readonly kind: 'ranked';
  readonly unit: W;
  readonly groups: readonly W[];
  /** `group` is an index in the list above; `isOpen` if the level is at least the value. */
  readonly bars: readonly {
    readonly label: W;
    readonly group: number;
    readonly value: number;
    readonly text: W;
    readonly isOpen: boolean;
  }[];
  /** Legend of a bar with an open end. */
  readonly open: W;
}

/** Targets as marks on bars, as shares of each target, so that different quantities can be compared. */
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

/** Ranges of the result for each assumption, widest first. */
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

/** Grid of cells, each at one of the levels; levels are listed strongest first. */
export interface HeatPicture<W = Words> {
  readonly kind: 'heat';
  /** Rows; those of one group are adjacent. */
  readonly rows: readonly { readonly label: W; readonly group: W }[];
  /** Columns; `text` is printed below the column. */
  readonly columns: readonly { readonly label: W; readonly text: W }[];
  /** Label of the texts below the columns. */
  readonly foot: W;
  readonly levels: readonly { readonly name: W; readonly mark: W }[];
  /** Cells; row, column and level are indexes in the lists above. */
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
   * `date` is YYYY, YYYY-MM or YYYY-MM-DD; `lane` is an index in the list above; `isFirst` marks the beginning of the
   * lane's subject.
   */
  readonly events: readonly {
    readonly date: string;
    readonly lane: number;
    readonly label: W;
    readonly isFirst: boolean;
  }[];
  readonly words: { readonly first: W; readonly later: W };
}

/** Cities of a region, each with a number. */
export interface MapPicture<W = Words> {
  readonly kind: 'map';
  readonly style: 'outline' | 'grid';
  /** Name of the number. */
  readonly measure: W;
  /** `code` of the city in GB/T 2260. */
  readonly places: readonly { readonly code: string; readonly name: W; readonly value: number }[];
  /** Caveat that the picture shows no exact borders. */
  readonly caveat: W;
}
