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
  /**
   * Whether each path has a panel and a scale of its own, since the smallest would be a flat line beside the largest.
   */
  readonly isSplit: boolean;
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

/**
 * Bars under a head for each metric, levels in descending order and bounds after them, each in a group that the legend
 * names. Bars under different heads do not compare.
 */
export interface RankedPicture<W = Words> {
  readonly kind: 'ranked';
  readonly unit: W;
  readonly groups: readonly W[];
  readonly sections: readonly { readonly head: W; readonly bars: readonly RankedBar<W>[] }[];
  /** Legend of the two kinds of bounds. */
  readonly words: { readonly atLeast: W; readonly atMost: W };
}

/** A level, or a bound of one: `bound` is absent for a level. */
export interface RankedBar<W = Words> {
  readonly label: W;
  /** Index of the bar's group. */
  readonly group: number;
  readonly value: number;
  readonly text: W;
  readonly bound?: 'at-least' | 'at-most' | undefined;
}

/** How a target stands: settled as met or missed, or projected to be reached or to fall short. */
export const targetStates = ['met', 'missed', 'reached', 'short'] as const;

export type TargetState = (typeof targetStates)[number];

/** Targets as marks on bars, as shares of each target, so that different quantities can be compared. */
export interface BulletsPicture<W = Words> {
  readonly kind: 'bullets';
  /** Rows under a head for each state that occurs, in the order of the list above. */
  readonly sections: readonly {
    readonly state: TargetState;
    readonly head: W;
    readonly rows: readonly BulletsRow<W>[];
  }[];
  /** `share` names the axis; the name of each state stands in the legend. */
  readonly words: { readonly [state in TargetState]: W } & {
    readonly measured: W;
    readonly target: W;
    readonly share: W;
  };
}

export interface BulletsRow<W = Words> {
  readonly label: W;
  /** The latest measured level and the level of the bar, as fractions of the target. */
  readonly measured: number;
  readonly shown: number;
  readonly texts: { readonly levels: W; readonly verdict: W };
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
  /** Rows; those of one group are adjacent. `note` says why a row has no cells. */
  readonly rows: readonly { readonly label: W; readonly group: W; readonly note?: W }[];
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
  /** Outlines of the cities, or a square for each: roughly where it lies, or in the order of the codes. */
  readonly style: 'outline' | 'grid' | 'list';
  /** Name of the number. */
  readonly measure: W;
  /** `code` of the city in GB/T 2260. */
  readonly places: readonly { readonly code: string; readonly name: W; readonly value: number }[];
  /** What kind of map it is, and what it does not show. */
  readonly caveat: W;
}
