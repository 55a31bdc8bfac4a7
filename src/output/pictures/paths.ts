import type { PathsPicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, type Key, type Look, sizes, still } from './drawing.js';
import { textWidth } from './measure.js';
import { type DrawnPath, type Panel, panelsOf } from './panels.js';
import { markSizes, panelTexts } from './path-labels.js';
import type { Theme } from './theme.js';

const symbols = ['circle', 'rect', 'triangle', 'roundRect', 'diamond', 'pin'] as const;

export function pathsKeys(
  { paths, observations, targets, words }: PathsPicture<string>,
  { theme: { series, muted } }: Look,
): readonly Key[] {
  const points = paths.flatMap((path) => path.points);
  const steps = paths.flatMap((path) => path.points.slice(1));
  const colour = paths.length === 1 ? series[0] : muted;
  return [
    ...(steps.some(({ isAssumed }) => !isAssumed) ? [{ shape: 'line', colour, text: words.known } as const] : []),
    ...(steps.some(({ isAssumed }) => isAssumed) ? [{ shape: 'dashes', colour, text: words.assumed } as const] : []),
    ...(points.some(({ low }) => low !== undefined) ? [{ shape: 'band', colour, text: words.range } as const] : []),
    ...(observations.length > 0 ? [{ shape: 'dot', colour, text: words.observed } as const] : []),
    ...(targets.length > 0 ? [{ shape: 'diamond', colour, text: words.target } as const] : []),
  ];
}

/**
 * Lines by year from the first to the last, named at their ends or at the head of a panel each; dashes where growth is
 * assumed.
 */
export function drawPaths(picture: PathsPicture<string>, area: DrawingArea): Drawing {
  const { theme, left, width } = area;
  const { panels, height } = panelsOf(picture, area);
  const edge = width - left;
  return {
    height,
    option: {
      grid: panels.map((panel) => ({ left: panel.left, top: panel.top, width: panel.width, height: panel.height })),
      xAxis: panels.map((panel, gridIndex) => ({ gridIndex, ...yearAxis(picture, panel, theme) })),
      yAxis: panels.map(({ scale }, gridIndex) => ({
        gridIndex,
        type: 'value',
        min: 0,
        max: scale.most,
        interval: scale.step,
        axisLabel: { color: theme.muted, fontSize: sizes.small, formatter: scale.text },
        splitLine: { lineStyle: { color: theme.grid } },
        ...still,
      })),
      series: panels.flatMap((panel, at) =>
        panel.paths.flatMap((path) => {
          const index = picture.paths.indexOf(path);
          const colour = theme.series[index % theme.series.length] ?? theme.text;
          const place = { xAxisIndex: at, yAxisIndex: at };
          return pathSeries(picture, path, colour, index, theme).map((series) => ({ ...series, ...place }));
        }),
      ),
      graphic: panels.flatMap((panel) =>
        panelTexts(panel, picture, panel.head.length > 0 ? panel.left + panel.width : edge, theme),
      ),
    },
  };
}

/** Years under a panel: as many as fit, always including the last. */
function yearAxis({ years }: PathsPicture<string>, { width }: Panel, theme: Theme) {
  const widestYear = Math.max(...years.map(({ label }) => textWidth(label, sizes.small)));
  const every = Math.max(1, Math.ceil((widestYear + 8) / (width / years.length)));
  return {
    type: 'category',
    data: years.map(({ label }) => label),
    axisLine: { lineStyle: { color: theme.muted } },
    axisTick: { alignWithLabel: true, lineStyle: { color: theme.muted } },
    axisLabel: {
      color: theme.text,
      fontSize: sizes.small,
      interval: (index: number) => (years.length - 1 - index) % every === 0,
    },
    ...still,
  };
}

type Place = (year: number) => number;

function pathSeries(picture: PathsPicture<string>, path: DrawnPath, colour: string, index: number, theme: Theme) {
  const at: Place = (year) => picture.years.findIndex((item) => item.year === year);
  const own = (levels: PathsPicture<string>['targets']) =>
    levels.filter((level) => level.path === path.id && at(level.year) >= 0);
  return [
    band(path, at, colour),
    ...lineParts(path, at, colour, index),
    levelMarks(own(picture.observations), at, {
      symbol: 'circle',
      symbolSize: markSizes.observed,
      itemStyle: { color: theme.background, borderColor: colour, borderWidth: 2, opacity: 1 },
    }),
    levelMarks(own(picture.targets), at, {
      symbol: 'diamond',
      symbolSize: markSizes.target,
      itemStyle: { color: colour, opacity: 1 },
    }),
  ];
}

/** The range between the bounds, as one area. */
function band({ points }: DrawnPath, at: Place, colour: string) {
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

/** One line for each run of steps that are known or assumed. */
function lineParts({ points }: DrawnPath, at: Place, colour: string, index: number) {
  const runs: { isAssumed: boolean; points: DrawnPath['points'][number][] }[] = [];
  points.forEach((point, place) => {
    const before = points[place - 1];
    const run = runs.at(-1);
    if (run && (run.points.length === 1 || run.isAssumed === point.isAssumed)) {
      run.isAssumed = point.isAssumed;
      run.points.push(point);
    } else runs.push({ isAssumed: point.isAssumed, points: [...(before ? [before] : []), point] });
  });
  return runs.map((run) => ({
    type: 'line',
    ...still,
    z: 3,
    symbol: symbols[index % symbols.length],
    symbolSize: markSizes.point,
    data: run.points.map(({ year, value }) => [at(year), value]),
    lineStyle: { color: colour, width: 2.5, type: run.isAssumed ? [6, 4] : 'solid' },
    itemStyle: { color: colour },
  }));
}

/** Marks of measured or promised levels. */
function levelMarks(levels: PathsPicture<string>['targets'], at: Place, look: object) {
  return { type: 'scatter', ...still, z: 5, ...look, data: levels.map(({ year, value }) => [at(year), value]) };
}
