import type { EChartsCoreOption } from 'echarts/core';
import type { Theme } from './theme.js';

/** Colours, and whether areas also need patterns because colours may be lost. */
export interface Look {
  readonly theme: Theme;
  readonly isPatterned: boolean;
}

/** Input of every drawing: its look, and the space available in pixels; `left` is the margin on both sides. */
export interface DrawingArea extends Look {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A drawing that starts at `top`, with its height. */
export interface Drawing {
  readonly option: EChartsCoreOption;
  readonly height: number;
}

/** Below this width names stand above what they name, as on a phone. */
const narrowBelow = 600;

export function isNarrow(width: number): boolean {
  return width < narrowBelow;
}

/** Sizes of text in pixels. */
export const sizes = { title: 17, text: 13, small: 12 } as const;

/** A symbol of the legend with its label. */
export interface Key {
  readonly shape:
    | 'line'
    | 'dashes'
    | 'band'
    | 'dot'
    | 'disc'
    | 'diamond'
    | 'box'
    | 'tick'
    | 'field'
    | 'at-least'
    | 'at-most';
  readonly colour: string;
  readonly text: string;
  /** Sign inside a field, and its colour. */
  readonly mark?: string;
  readonly onColour?: string;
  readonly pattern?: Pattern;
  /** Sign over a box. */
  readonly sign?: Sign;
}

/** A sign that needs no font: a tick for what is met, a cross for what is missed. */
export type Sign = 'tick' | 'cross';

/** Stripes over an area. */
export interface Pattern {
  readonly symbol: 'rect';
  readonly rotation: number;
  readonly color: string;
  readonly dashArrayX: readonly [number, number];
  readonly dashArrayY: readonly [number, number];
  readonly symbolSize: number;
}

export const stripes = (colour: string): Pattern => ({
  symbol: 'rect',
  rotation: -Math.PI / 4,
  color: colour,
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  symbolSize: 1,
});

/** Options without mouse events and animation. */
export const still = { silent: true, animation: false } as const;
