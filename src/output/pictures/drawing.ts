import type { EChartsCoreOption } from 'echarts/core';
import type { Theme } from './theme.js';

/** Colours, and whether areas need patterns, because colours may be lost. */
export interface Look {
  readonly theme: Theme;
  readonly isPatterned: boolean;
}

/**
 * What every drawing is told: its look, and the part of the picture that is left for it, in pixels; `left` is free at
 * both sides.
 */
export interface DrawingArea extends Look {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A drawing below `top`, and how high it is. */
export interface Drawing {
  readonly option: EChartsCoreOption;
  readonly height: number;
}

/** Sizes of text in pixels. */
export const sizes = { title: 17, text: 13, small: 12 } as const;

/** A sign of a legend and what it stands for. */
export interface Key {
  readonly shape: 'line' | 'dashes' | 'band' | 'dot' | 'disc' | 'diamond' | 'box' | 'tick' | 'field' | 'open';
  readonly colour: string;
  readonly text: string;
  /** Sign inside a field, and its colour. */
  readonly mark?: string;
  readonly onColour?: string;
  readonly pattern?: Pattern;
}

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

/** Nothing of a picture answers to a mouse, and nothing moves. */
export const still = { silent: true, animation: false } as const;
