import type { GrowthOptions } from './growth-options.js';

export const mapStyles = ['grid', 'outline'] as const;

/** What a kind of chart is asked with. */
export interface ChartOptions extends Omit<GrowthOptions, 'by' | 'deflator' | 'real' | 'basis'> {
  readonly by?: 'cluster';
  readonly cluster?: string;
  readonly map?: (typeof mapStyles)[number];
}

/** Options for the content of each kind of chart; all kinds take the options for its appearance. */
export const optionsOfKind = {
  projection: ['cluster', 'scenario', 'set', 'from', 'to', 'periods'],
  clusters: [],
  targets: ['cluster', 'scenario', 'set'],
  sensitivity: ['cluster', 'scenario', 'set', 'to', 'periods'],
  cities: [],
  map: ['map'],
  schemes: [],
} as const satisfies { readonly [kind: string]: readonly (keyof ChartOptions)[] };

export type ChartKind = keyof typeof optionsOfKind;

export const chartKinds = Object.keys(optionsOfKind) as readonly ChartKind[];
