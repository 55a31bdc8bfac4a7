import type { PathsPicture } from '../../document/picture.js';
import { formatNumber } from '../../words/number.js';
import { type Drawing, type DrawingArea, type Key, type Look, sizes, still } from './drawing.js';
import { widest } from './rows.js';
import type { Theme } from './theme.js';

type Path = PathsPicture<string>['paths'][number];

const height = 360;
const symbols = ['circle', 'rect', 'triangle', 'roundRect', 'diamond', 'pin'] as const;

export function pathsKeys(
  { paths, observations, targets, words }: PathsPicture<string>,
  { theme: { series, muted } }: Look,
): readonly Key[] {
  const points = paths.flatMap((path) => path.points);
  const colour = paths.length === 1 ? series[0] : muted;
  return [
    ...(points.slice(1).some(({ isAssumed }) => !isAssumed)
      ? [{ shape: 'line', colour, text: words.known } as const]
      : []),
    ...(points.some(({ isAssumed }) => isAssumed) ? [{ shape: 'dashes', colour, text: words.assumed } as const] : []),
    ...(points.some(({ low }) => low !== undefined) ? [{ shape: 'band', colour, text: words.range } as const] : []),
    ...(observations.length > 0 ? [{ shape: 'dot', colour, text: words.observed } as const] : []),
    ...(targets.length > 0 ? [{ shape: 'diamond', colour, text: words.target } as const] : []),
  ];
}

/** Lines by year from the first to the last, each named at its end; dashes where growth is assumed. */
export function drawPaths(picture: PathsPicture<string>, { theme, left, top }: DrawingArea): Drawing {
  const { paths, years, observations, targets } = picture;
  // A single path needs no name: the title names it.
  const endText = ({ name, points }: Path): string =>
    `${paths.length > 1 ? `${name}\n` : ''}${points.at(-1)?.text ?? ''}`;
  const right = widest(paths.map(endText), sizes.text) + 18;
  const at = (year: number): number => years.findIndex((item) => item.year === year);
  const series = paths.flatMap((path, index) => {
    const colour = theme.series[index % theme.series.length] ?? theme.text;
    const marks = { path: path.id, at, colour, theme, side: sideOf(picture, path) };
    return [
      band(path, at, colour),
      ...lineParts(path, at, colour, index, theme, endText(path)),
      ...levelMarks(observations, 'observed', marks),
      ...levelMarks(targets, 'target', marks),
    ];
  });
  return {
    height,
    option: {
      grid: { left: left + axisWidth(picture), top: top + 10, right: left + right, height: height - 44 },
      xAxis: {
        type: 'category',
        data: years.map(({ label }) => label),
        boundaryGap: ['4%', '4%'],
        axisLine: { lineStyle: { color: theme.muted } },
        axisTick: { alignWithLabel: true, lineStyle: { color: theme.muted } },
        axisLabel: { color: theme.text, fontSize: sizes.text, hideOverlap: true },
        ...still,
      },
      yAxis: {
        type: 'value',
        boundaryGap: [0, '8%'],
        axisLabel: { color: theme.text, fontSize: sizes.text },
        splitLine: { lineStyle: { color: theme.grid } },
        ...still,
      },
      series,
    },
  };
}

/** Width of the numbers on the axis. */
function axisWidth(picture: PathsPicture<string>): number {
  const most = Math.max(...levelsIn(picture));
  return widest([formatNumber(most, 0), '0.25'], sizes.text) + 10;
}

function levelsIn({ paths, observations, targets }: PathsPicture<string>): readonly number[] {
  return [
    ...paths.flatMap(({ points }) => points.flatMap(({ value, high }) => [value, high ?? value])),
    ...[...observations, ...targets].map(({ value }) => value),
  ];
}

/** Side of a point with room for its number: above, below if another path runs close above, beside it near the axis. */
function sideOf(
  picture: PathsPicture<string>,
  { id }: Path,
): (year: number, value: number) => 'top' | 'bottom' | 'right' {
  const most = Math.max(...levelsIn(picture));
  const [near, floor] = [most * 0.15, most * 0.08];
  return (year, value) => {
    const isBelow = picture.paths.some(
      (other) =>
        other.id !== id &&
        other.points.some((point) => point.year === year && point.value >= value && point.value < value + near),
    );
    if (!isBelow) return 'top';
    return value > floor ? 'bottom' : 'right';
  };
}

type Place = (year: number) => number;

/** The range between the bounds, as one area. */
function band({ points }: Path, at: Place, colour: string) {
  const known = points.filter(
    (point): point is typeof point & { low: number; high: number } =>
      point.low !== undefined && point.high !== undefined,
  );
  return {
    type: 'custom',
    ...still,
    z: 1,
    coordinateSystem: 'cartesian2d',
    data: known.length > 1 ? [0] : [],
    renderItem: (_params: unknown, api: { coord(point: readonly [number, number]): [number, number] }) => ({
      type: 'polygon',
      shape: {
        points: [
          ...known.map(({ year, high }) => api.coord([at(year), high])),
          ...known.toReversed().map(({ year, low }) => api.coord([at(year), low])),
        ],
      },
      style: { fill: colour, opacity: 0.18 },
      silent: true,
    }),
  };
}

/** One line for each run of steps that are known or assumed; the last run names the path. */
function lineParts({ points }: Path, at: Place, colour: string, index: number, theme: Theme, name: string) {
  const runs: { isAssumed: boolean; points: Path['points'][number][] }[] = [];
  points.forEach((point, place) => {
    const before = points[place - 1];
    const run = runs.at(-1);
    if (run && (run.points.length === 1 || run.isAssumed === point.isAssumed)) {
      run.isAssumed = point.isAssumed;
      run.points.push(point);
    } else runs.push({ isAssumed: point.isAssumed, points: [...(before ? [before] : []), point] });
  });
  return runs.map((run, place) => ({
    type: 'line',
    ...still,
    z: 3,
    symbol: symbols[index % symbols.length],
    symbolSize: 6,
    data: run.points.map(({ year, value }) => [at(year), value]),
    lineStyle: { color: colour, width: 2.5, type: run.isAssumed ? [6, 4] : 'solid' },
    itemStyle: { color: colour },
    ...(place === runs.length - 1 && {
      endLabel: {
        show: true,
        formatter: name,
        color: theme.text,
        fontSize: sizes.text,
        lineHeight: 17,
        distance: 10,
        textBorderWidth: 0,
      },
      labelLayout: { moveOverlap: 'shiftY' },
    }),
  }));
}

interface Marks {
  readonly path: string;
  readonly at: Place;
  readonly colour: string;
  readonly theme: Theme;
  readonly side: ReturnType<typeof sideOf>;
}

function levelMarks(
  levels: PathsPicture<string>['observations'],
  kind: 'observed' | 'target',
  { path, at, colour, theme, side }: Marks,
) {
  const own = levels.filter((level) => level.path === path && at(level.year) >= 0);
  if (own.length === 0) return [];
  return [
    {
      type: 'scatter',
      ...still,
      z: 5,
      symbol: kind === 'observed' ? 'circle' : 'diamond',
      symbolSize: kind === 'observed' ? 10 : 14,
      itemStyle:
        kind === 'observed'
          ? { color: theme.background, borderColor: colour, borderWidth: 2, opacity: 1 }
          : { color: colour, opacity: 1 },
      data: own.map(({ year, value, text }) => ({
        value: [at(year), value],
        label: {
          show: true,
          formatter: text,
          position: side(year, value),
          // The first number is beside those of the axis.
          align: at(year) === 0 ? 'left' : 'center',
          distance: 6,
          color: theme.text,
          fontSize: sizes.small,
          textBorderColor: theme.background,
          textBorderWidth: 3,
        },
      })),
    },
  ];
}
