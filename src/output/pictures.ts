import { CustomChart, HeatmapChart, LineChart, LinesChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GeoComponent,
  GraphicComponent,
  GridComponent,
  MarkLineComponent,
  VisualMapPiecewiseComponent,
} from 'echarts/components';
import { init, registerMap, setPlatformAPI, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../document/blocks.js';
import type { Picture } from '../document/picture.js';
import type { Lang } from '../words/lang.js';
import { bulletsKeys, drawBullets } from './pictures/bullets.js';
import { type Drawing, type DrawingArea, isNarrow, type Key, type Look, sizes } from './pictures/drawing.js';
import { type FramePart, legendBlock, margin, textBlock } from './pictures/frame.js';
import { outlineFeatures } from './pictures/guangdong.js';
import { drawHeat, heatKeys } from './pictures/heat.js';
import { drawMap, mapKeys, outlineName } from './pictures/map.js';
import { textWidth } from './pictures/measure.js';
import { drawPaths, pathsKeys } from './pictures/paths.js';
import { drawRanked, rankedKeys } from './pictures/ranked.js';
import { finishSvg } from './pictures/svg.js';
import { darkRules, type Theme, type ThemeName, themeOf } from './pictures/theme.js';
import { drawTimeline, timelineKeys } from './pictures/timeline.js';
import { drawTornado, tornadoKeys } from './pictures/tornado.js';

export type { ThemeName } from './pictures/theme.js';

use([
  SVGRenderer,
  GridComponent,
  GraphicComponent,
  GeoComponent,
  MarkLineComponent,
  VisualMapPiecewiseComponent,
  AriaComponent,
  LabelLayout,
  CustomChart,
  HeatmapChart,
  LineChart,
  LinesChart,
  ScatterChart,
]);
registerMap(outlineName, { geoJSON: outlineFeatures(), specialAreas: {} });
setPlatformAPI({
  measureText: (text, font = '') => ({
    width: textWidth(text, Number(/([\d.]+)px/.exec(font)?.[1] ?? sizes.text), font.includes('bold')),
  }),
});

export interface PictureOptions {
  readonly lang: Lang;
  /** Width in pixels, at least 320; below 600 the picture is laid out anew for a phone. */
  readonly width?: number;
  readonly theme?: ThemeName;
  /** Whether to draw title and footnotes too, for a picture published alone. */
  readonly isFramed?: boolean;
}

/** Width of a picture for phones. */
export const phoneWidth = 360;

/**
 * Renders a chart as SVG: the same bytes for the same chart and width. Ids begin with the chart's own id; those of a
 * narrow picture differ from those of a wide one, so that both can stand in one page.
 */
export function renderPicture(
  { id, headline, title, alt, picture, footnotes = [] }: Omit<Chart<string>, 'kind' | 'instead'>,
  options: PictureOptions,
): string {
  const { lang, width = 800, theme: name = 'light', isFramed = true } = options;
  const theme = themeOf(name);
  const look: Look = { theme, isPatterned: name === 'print' };
  const head = isFramed ? headBlock(headline, title, width, theme) : { elements: [], height: 0 };
  const unit = textBlock(subtitleOf(picture), margin + head.height, width, sizes.small, theme.muted);
  const legend = legendBlock(keysOf(picture, look), margin + head.height + unit.height + 4, width, theme);
  const top = margin + head.height + unit.height + legend.height + 10;
  const drawing = draw(picture, { ...look, left: margin, top, width });
  const foot = footBlock(
    [...(picture.kind === 'map' ? [picture.caveat] : []), ...(isFramed ? footnotes : [])],
    top + drawing.height + 8,
    width,
    theme,
  );
  const height = Math.ceil(top + drawing.height + foot.height + margin);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const elements = [head, unit, legend, foot].flatMap((block) => block.elements);
    const { graphic = [], ...option } = drawing.option;
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'sans-serif' },
      ...option,
      graphic: [...elements, ...(graphic as readonly object[])],
    });
    const svgId = `picture-${id}-${lang}${isNarrow(width) ? '-narrow' : ''}`;
    const style = name === 'auto' ? darkRules(svgId) : '';
    return finishSvg(chart.renderToSVGString({ useViewBox: true }), {
      id: svgId,
      lang,
      title: headline ?? title,
      description: alt,
      background: theme.background,
      style,
    });
  } finally {
    // ECharts keeps the process alive for charts that are not disposed of.
    chart.dispose();
  }
}

/** The headline with the title under it, or the title alone. */
function headBlock(headline: string | undefined, title: string, width: number, theme: Theme): FramePart {
  const main = textBlock(headline ?? title, margin - 4, width, sizes.title, theme.text, true);
  if (headline === undefined) return main;
  const under = textBlock(title, margin + main.height, width, sizes.text, theme.text);
  return { elements: [...main.elements, ...under.elements], height: main.height + under.height + 4 };
}

/** Line under the title: the meaning and unit of the numbers. */
function subtitleOf(picture: Picture<string>): string {
  switch (picture.kind) {
    case 'paths':
    case 'ranked':
    case 'tornado':
      return picture.unit;
    case 'bullets':
      return picture.words.share;
    case 'map':
      return picture.measure;
    case 'heat':
    case 'timeline':
      return '';
    default:
      return picture satisfies never;
  }
}

function keysOf(picture: Picture<string>, look: Look): readonly Key[] {
  switch (picture.kind) {
    case 'paths':
      return pathsKeys(picture, look);
    case 'ranked':
      return rankedKeys(picture, look);
    case 'bullets':
      return bulletsKeys(picture, look);
    case 'tornado':
      return tornadoKeys(picture, look);
    case 'heat':
      return heatKeys(picture, look);
    case 'map':
      return mapKeys(picture, look);
    case 'timeline':
      return timelineKeys(picture, look);
    default:
      return picture satisfies never;
  }
}

function draw(picture: Picture<string>, area: DrawingArea): Drawing {
  switch (picture.kind) {
    case 'paths':
      return drawPaths(picture, area);
    case 'ranked':
      return drawRanked(picture, area);
    case 'bullets':
      return drawBullets(picture, area);
    case 'tornado':
      return drawTornado(picture, area);
    case 'heat':
      return drawHeat(picture, area);
    case 'timeline':
      return drawTimeline(picture, area);
    case 'map':
      return drawMap(picture, area);
    default:
      return picture satisfies never;
  }
}

/** Lines of text under the drawing. */
function footBlock(lines: readonly string[], top: number, width: number, theme: Theme): FramePart {
  const blocks: FramePart[] = [];
  let y = top;
  for (const line of lines) {
    const block = textBlock(line, y, width, sizes.small, theme.muted);
    blocks.push(block);
    y += block.height;
  }
  return { elements: blocks.flatMap(({ elements }) => elements), height: y - top + (lines.length > 0 ? 8 : 0) };
}
