import type { MapPicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, isNarrow, type Key, type Look, sizes, still } from './drawing.js';
import { textElement } from './frame.js';
import { namePlaces, tiles } from './guangdong.js';
import { rectangles, widest } from './rows.js';
import type { Theme } from './theme.js';

/** Name of the outlines in ECharts' registry of maps. */
export const outlineName = 'guangdong';

/** Length of a degree of longitude in degrees of latitude, in the middle of the province. */
const aspect = 0.92;
const bounds = { west: 109.6, east: 117.45, south: 20.15, north: 25.6 } as const;
const lineHeight = 16;
/** Largest side of a square, in pixels. */
const mostTile = 92;

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

function drawTiles(picture: MapPicture<string>, { theme, left, top, width }: DrawingArea): Drawing {
  const { places } = picture;
  const spots = spotsOf(picture, width);
  const [rows, columns] = [
    1 + Math.max(...spots.map(([row]) => row)),
    1 + Math.max(...spots.map(([, column]) => column)),
  ];
  const size = Math.min(mostTile, Math.floor((width - 2 * left) / columns));
  const start = left + (width - 2 * left - size * columns) / 2;
  const drawn = places.map((place, index) => {
    const [row, column] = spots[index] ?? [0, 0];
    return { ...place, ...lookOf(place.value, places, theme), x: start + column * size, y: top + row * size };
  });
  const fontSize = Math.min(
    sizes.text,
    fitting(
      places.map(({ name }) => name),
      size - 6,
    ),
  );
  return {
    height: size * rows,
    option: {
      series: [
        rectangles(
          drawn.map(({ x, y, colour }) => ({
            x: x + 1.5,
            y: y + 1.5,
            width: size - 3,
            height: size - 3,
            style: { fill: colour },
          })),
        ),
      ],
      graphic: drawn.flatMap(({ name, value, x, y, onColour }) => [
        textElement(name, x + size / 2, y + size / 2 - fontSize * 0.7, fontSize, onColour, { align: 'center' }),
        textElement(String(value), x + size / 2, y + size / 2 + fontSize * 0.7, fontSize, onColour, {
          align: 'center',
          isBold: true,
        }),
      ]),
    },
  };
}

type Spot = readonly [row: number, column: number];

/** Row and column of each place: roughly where it lies, or in the order of the codes. */
function spotsOf({ places, style }: MapPicture<string>, width: number): readonly Spot[] {
  const known = places.map(({ code }) => tiles[code]);
  if (style === 'grid' && known.every((spot): spot is Spot => spot !== undefined)) return known;
  const columns = Math.min(isNarrow(width) ? 5 : 8, Math.ceil(Math.sqrt(places.length * 1.6)));
  const inOrder = places.map(({ code }) => code).toSorted();
  return places.map(({ code }): Spot => {
    const at = inOrder.indexOf(code);
    return [Math.floor(at / columns), at % columns];
  });
}

/** Largest size at which texts are no wider than so many pixels, at least 8. */
function fitting(texts: readonly string[], width: number): number {
  return Math.max(8, Math.floor((sizes.text * width) / Math.max(1, widest(texts, sizes.text))));
}
