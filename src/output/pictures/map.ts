import type { MapPicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, type Key, type Look, sizes, still } from './drawing.js';
import { namePlaces, tiles } from './guangdong.js';
import type { Theme } from './theme.js';

/** Name of the outlines in ECharts' registry of maps. */
export const outlineName = 'guangdong';

/** Length of a degree of longitude in degrees of latitude, in the middle of the province. */
const aspect = 0.92;
const bounds = { west: 109.6, east: 117.45, south: 20.15, north: 25.6 } as const;
const lineHeight = 16;

/** Ranges of numbers with one colour each: zero alone, then equal ranges. */
function spansOf(
  places: MapPicture<string>['places'],
  { shades }: Theme,
): readonly { readonly from: number; readonly to: number }[] {
  const most = Math.max(0, ...places.map(({ value }) => value));
  const width = Math.max(1, Math.ceil(most / (shades.length - 1)));
  const spans = Array.from({ length: Math.ceil(most / width) }, (_span, index) => ({
    from: index * width + 1,
    to: Math.min(most, (index + 1) * width),
  }));
  return [{ from: 0, to: 0 }, ...spans];
}

function lookOf(value: number, places: MapPicture<string>['places'], theme: Theme) {
  const shade = spansOf(places, theme).findIndex(({ from, to }) => value >= from && value <= to);
  return { colour: theme.shades[shade] ?? theme.grid, onColour: shade >= 3 ? theme.onStrong : theme.onWeak };
}

export function mapKeys({ places }: MapPicture<string>, { theme }: Look): readonly Key[] {
  return spansOf(places, theme).map(({ from, to }) => ({
    shape: 'field',
    colour: lookOf(from, places, theme).colour,
    text: from === to ? String(from) : `${from}–${to}`,
  }));
}

/** Each city in the colour of its number, which stands under its name. */
export function drawMap(picture: MapPicture<string>, area: DrawingArea): Drawing {
  return picture.style === 'outline' ? drawOutline(picture, area) : drawTiles(picture, area);
}

function drawOutline({ places }: MapPicture<string>, { theme, left, top, width }: DrawingArea): Drawing {
  const room = width - 2 * left;
  const height = Math.round(((bounds.north - bounds.south) / (bounds.east - bounds.west) / aspect) * room);
  const named = places.flatMap((place) => {
    const name = namePlaces[place.code];
    return name ? [{ ...place, ...name, isOutside: name.from !== undefined }] : [];
  });
  const lines = named.flatMap(({ from, at }) => (from ? [{ coords: [from, at] }] : []));
  return {
    height,
    option: {
      geo: {
        map: outlineName,
        ...still,
        left,
        top,
        width: room,
        height,
        aspectScale: aspect,
        boundingCoords: [
          [bounds.west, bounds.north],
          [bounds.east, bounds.south],
        ],
        itemStyle: { areaColor: theme.grid, borderColor: theme.muted, borderWidth: 0.8, borderJoin: 'round' },
        label: { show: false },
        regions: places.map(({ code, value }) => ({
          name: code,
          itemStyle: { areaColor: lookOf(value, places, theme).colour },
        })),
      },
      series: [
        {
          type: 'lines',
          ...still,
          z: 4,
          coordinateSystem: 'geo',
          symbol: ['circle', 'none'],
          symbolSize: 4,
          lineStyle: { color: theme.text, width: 0.8, opacity: 1 },
          data: lines,
        },
        {
          type: 'scatter',
          ...still,
          z: 5,
          coordinateSystem: 'geo',
          symbolSize: 0,
          itemStyle: { opacity: 1 },
          data: named.map(({ name, value, at, isOutside }) => ({
            value: at,
            label: {
              show: true,
              position: 'inside',
              formatter: `${name}\n${value}`,
              fontSize: sizes.small,
              lineHeight,
              color: isOutside ? theme.text : lookOf(value, places, theme).onColour,
              textBorderWidth: 0,
              ...(isOutside && { backgroundColor: theme.background, padding: [1, 3] }),
            },
          })),
        },
      ],
    },
  };
}

function drawTiles({ places }: MapPicture<string>, { theme, left, top, width }: DrawingArea): Drawing {
  const [rows, columns] = [
    1 + Math.max(...Object.values(tiles).map(([row]) => row)),
    1 + Math.max(...Object.values(tiles).map(([, column]) => column)),
  ];
  const size = Math.min(92, (width - 2 * left) / columns);
  const shown = places.flatMap((place) => {
    const tile = tiles[place.code];
    return tile ? [{ ...place, tile }] : [];
  });
  const axis = (count: number) => ({
    type: 'category',
    show: false,
    data: Array.from({ length: count }, (_item, index) => String(index)),
  });
  return {
    height: size * rows,
    option: {
      grid: { left: left + (width - 2 * left - size * columns) / 2, top, width: size * columns, height: size * rows },
      xAxis: axis(columns),
      yAxis: { ...axis(rows), inverse: true },
      visualMap: {
        type: 'piecewise',
        show: false,
        dimension: 2,
        pieces: spansOf(places, theme).map(({ from, to }) => ({
          gte: from,
          lte: to,
          color: lookOf(from, places, theme).colour,
        })),
      },
      series: [
        {
          type: 'heatmap',
          ...still,
          itemStyle: { borderColor: theme.background, borderWidth: 3 },
          data: shown.map(({ name, value, tile: [row, column] }) => ({
            value: [column, row, value],
            label: {
              show: true,
              formatter: `${name}\n${value}`,
              color: lookOf(value, places, theme).onColour,
              fontSize: sizes.text,
              lineHeight: 18,
              textBorderWidth: 0,
            },
          })),
        },
      ],
    },
  };
}
