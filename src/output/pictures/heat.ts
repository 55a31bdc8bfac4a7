import type { HeatPicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, type Key, type Look, sizes, still } from './drawing.js';
import { layRows, widest } from './rows.js';
import type { Theme } from './theme.js';

export function heatKeys({ levels, cells }: HeatPicture<string>, { theme }: Look): readonly Key[] {
  const used = levels
    .map((level, index) => ({ ...level, index }))
    .filter(({ index }) => cells.some(({ level }) => level === index));
  return used.map(({ name, mark, index }) => ({
    shape: 'field',
    ...field(index, levels.length, theme),
    mark,
    text: name,
  }));
}

/** Colours of a level's field and its text; the first level is the strongest. */
function field(level: number, count: number, theme: Theme) {
  const shade = level === 0 ? 4 : 3 - Math.floor(((level - 1) / Math.max(1, count - 1)) * 3);
  return { colour: theme.shades[shade] ?? theme.grid, onColour: shade >= 3 ? theme.onStrong : theme.onWeak };
}

/** A field of cells with the mark of each level, names at the left and at the top, and a number under each column. */
export function drawHeat({ rows, columns, levels, cells, foot }: HeatPicture<string>, area: DrawingArea): Drawing {
  const { theme, top, width } = area;
  const isFirst = rows.map(({ group }, index) => group !== rows[index - 1]?.group);
  const lines = [...rows.flatMap(({ label, group }, index) => [...(isFirst[index] ? [group] : []), label]), foot];
  const { axis, left, height } = layRows(lines, area, 25, 0.36, sizes.small);
  const names = columns.map(({ label }) => label);
  const widestName = widest(names, sizes.small);
  const isSlanted = widestName > (width - left - area.left) / columns.length - 2;
  const slant = Math.ceil(widestName * Math.SQRT1_2);
  const size = (width - left - area.left - (isSlanted ? slant : 0)) / columns.length;
  const headHeight = isSlanted ? slant + 14 : 24;
  const line = rows.map((_row, index) => index + isFirst.slice(0, index + 1).filter(Boolean).length);
  const groups = new Set(line.filter((_line, index) => isFirst[index]).map((at) => at - 1));
  const empty = rows.flatMap((_row, row) =>
    columns.flatMap((_column, column) =>
      cells.some((cell) => cell.row === row && cell.column === column) ? [] : [{ value: [column, line[row], -1] }],
    ),
  );
  const filled = cells.map(({ row, column, level, text }) => ({
    value: [column, line[row], level],
    label: {
      show: true,
      formatter: text,
      color: field(level, levels.length, theme).onColour,
      fontSize: sizes.small,
      fontWeight: 'bold',
      textBorderWidth: 0,
    },
  }));
  const pieces = [
    { value: -1, color: theme.background },
    ...levels.map((_level, value) => ({ value, color: field(value, levels.length, theme).colour })),
  ];
  return {
    height: headHeight + height,
    option: {
      grid: { left, width: size * columns.length, top: top + headHeight, height },
      yAxis: {
        ...axis,
        axisLine: { show: false },
        axisLabel: {
          ...axis.axisLabel,
          formatter: (name: string, at: number) => (groups.has(at) ? `{group|${name}}` : name),
          rich: { group: { fontWeight: 'bold', fontSize: sizes.small, color: theme.text } },
        },
      },
      xAxis: {
        type: 'category',
        position: 'top',
        data: names,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          color: theme.text,
          fontSize: sizes.small,
          interval: 0,
          margin: 6,
          ...(isSlanted && { rotate: -45, align: 'left' }),
        },
        ...still,
      },
      visualMap: {
        type: 'piecewise',
        show: false,
        dimension: 2,
        seriesIndex: 0,
        pieces,
        outOfRange: { color: theme.background },
      },
      series: [
        {
          type: 'heatmap',
          ...still,
          itemStyle: { borderColor: theme.grid, borderWidth: 1 },
          data: [...empty, ...filled],
        },
        {
          type: 'scatter',
          ...still,
          symbolSize: 0,
          itemStyle: { opacity: 1 },
          data: columns.map(({ text }, column) => ({
            value: [column, lines.length - 1],
            label: { show: true, position: 'inside', formatter: text, color: theme.text, fontSize: sizes.small },
          })),
        },
      ],
    },
  };
}
