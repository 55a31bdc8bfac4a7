import { outlines } from './guangdong-outline.js';

/** Position of a city's name on the map, in degrees; with `from`, at the end of a line from that point in the city. */
interface NamePlace {
  readonly at: readonly [longitude: number, latitude: number];
  readonly from?: readonly [longitude: number, latitude: number];
}

/** Positions of names by GB/T 2260 code of the city. */
export const namePlaces: { readonly [code: string]: NamePlace } = {
  '440100': { at: [113.53, 23.3] },
  '440200': { at: [113.75, 24.85] },
  '440300': { at: [114.75, 22.05], from: [114.1, 22.62] },
  '440400': { at: [113.2, 21.5], from: [113.32, 22.12] },
  '440500': { at: [117.0, 22.85], from: [116.55, 23.28] },
  '440600': { at: [113.06, 23.0] },
  '440700': { at: [112.68, 22.27] },
  '440800': { at: [110.1, 21.05] },
  '440900': { at: [110.95, 21.95] },
  '441200': { at: [112.15, 23.6] },
  '441300': { at: [114.45, 23.2] },
  '441400': { at: [116.0, 24.2] },
  '441500': { at: [115.5, 22.98] },
  '441600': { at: [114.95, 24.0] },
  '441700': { at: [111.85, 22.0] },
  '441800': { at: [112.9, 24.25] },
  '441900': { at: [113.9, 22.92] },
  '442000': { at: [113.95, 21.75], from: [113.45, 22.45] },
  '445100': { at: [116.9, 23.85] },
  '445200': { at: [116.1, 23.3] },
  '445300': { at: [111.75, 22.85] },
};

/** Row and column of each city on a map of equal squares. */
export const tiles: { readonly [code: string]: readonly [row: number, column: number] } = {
  '441800': [0, 2],
  '440200': [0, 3],
  '441600': [0, 4],
  '441400': [0, 5],
  '445100': [0, 6],
  '441200': [1, 1],
  '440600': [1, 2],
  '440100': [1, 3],
  '441300': [1, 4],
  '445200': [1, 5],
  '440500': [1, 6],
  '445300': [2, 0],
  '440700': [2, 1],
  '442000': [2, 2],
  '441900': [2, 3],
  '440300': [2, 4],
  '441500': [2, 5],
  '440900': [3, 0],
  '441700': [3, 1],
  '440400': [3, 2],
  '440800': [4, 0],
};

const unitsPerDegree = 200;

/** Outlines as a map for ECharts, each city named by its code. */
export function outlineFeatures() {
  return {
    type: 'FeatureCollection' as const,
    features: Object.entries(outlines).map(([code, rings]) => ({
      type: 'Feature' as const,
      properties: { name: code },
      geometry: { type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [pointsOf(ring)]) },
    })),
  };
}

function pointsOf(ring: string): [number, number][] {
  let [x, y] = [0, 0];
  return ring.split(' ').map((step) => {
    const [right = 0, up = 0] = step.split(',').map(Number);
    x += right;
    y += up;
    return [x / unitsPerDegree, y / unitsPerDegree];
  });
}
