/** What is drawn, as values and words of one language: a renderer decides on shapes and colours. */
export type Picture = PathsPicture | RankedPicture | BulletsPicture | TornadoPicture | HeatPicture | TimelinePicture | MapPicture;

/** Levels by year: what is projected, between which bounds, and what was observed. */
export interface PathsPicture {
  readonly kind: 'paths';
  /** Name of the unit of all values. */
  readonly unit: string;
  readonly years: readonly number[];
  readonly paths: readonly {
    readonly id: string;
    readonly name: string;
    readonly points: readonly PathPoint[];
  }[];
  /** Measured levels of a path, by its id. */
  readonly observations: readonly { readonly path: string; readonly year: number; readonly value: number; readonly text: string }[];
}

/** A level of one year; `low` and `high` where both bounds are known. */
export interface PathPoint {
  readonly year: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly text: string;
  /** Whether growth in this year is assumed, not known. */
  readonly isAssumed: boolean;
}

/** Bars from the largest, each of a group that a legend names. */
export interface RankedPicture {
  readonly kind: 'ranked';
  readonly unit: string;
  readonly groups: readonly string[];
  readonly bars: readonly { readonly label: string; readonly group: string; readonly value: number; readonly text: string }[];
}

/** Targets as marks on bars: shares of each target, so that unlike quantities stand side by side. */
export interface BulletsPicture {
  readonly kind: 'bullets';
  readonly rows: readonly {
    readonly label: string;
    /** Base and projected level as fractions of the target. */
    readonly base: number;
    readonly projected: number;
    readonly texts: { readonly base: string; readonly projected: string; readonly target: string };
    readonly isReached: boolean;
  }[];
  readonly words: { readonly base: string; readonly projected: string; readonly target: string };
}

/** Results between which each assumption moves, the widest first. */
export interface TornadoPicture {
  readonly kind: 'tornado';
  readonly unit: string;
  readonly middle: { readonly value: number; readonly text: string };
  readonly spans: readonly { readonly label: string; readonly low: number; readonly high: number; readonly lowText: string; readonly highText: string }[];
}

/** A field of rows and columns; a cell names one of the levels, from the strongest. */
export interface HeatPicture {
  readonly kind: 'heat';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly levels: readonly { readonly name: string; readonly mark: string }[];
  /** Row, column and level by their places in the lists above. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly level: number }[];
}

/** Events by date, a lane each. */
export interface TimelinePicture {
  readonly kind: 'timeline';
  readonly lanes: readonly string[];
  /** `date` as YYYY, YYYY-MM or YYYY-MM-DD; `lane` by its place in the list above. */
  readonly events: readonly { readonly date: string; readonly lane: number; readonly label: string }[];
}

/** Cities of a region with a number each. */
export interface MapPicture {
  readonly kind: 'map';
  readonly region: string;
  readonly style: 'outline' | 'grid';
  /** What the number counts. */
  readonly measure: string;
  /** `code` of the city in GB/T 2260. */
  readonly places: readonly { readonly id: string; readonly code: string; readonly name: string; readonly value: number }[];
  /** That the picture shows no exact borders. */
  readonly caveat: string;
}
