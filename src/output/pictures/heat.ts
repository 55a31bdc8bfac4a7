import type { HeatPicture } from '../../document/picture.js';
import { type Drawing, type DrawingArea, isNarrow, type Key, type Look, sizes } from './drawing.js';
import { type GraphicElement, textElement } from './frame.js';
import { balanceText, textWidth } from './measure.js';
import { layRows, type Rectangle, type RowName, rectangles, widest } from './rows.js';
import type { Theme } from './theme.js';

const noteLine = 15;
/** Share of the width for the names of rows. */
const share = 0.36;

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

/** Where the columns are, in pixels, and how their names stand. */
interface Columns {
  readonly left: number;
  readonly size: number;
  /** Angle of the names, counterclockwise from level. */
  readonly turn: number;
  readonly headHeight: number;
  /** Size of the names. */
  readonly fontSize: number;
}

/** A row of the field with its cells, or a head, or the last row with a number for each column. */
type Line = RowName & { readonly row?: number; readonly note?: readonly string[] };

/**
 * A field of cells with the mark of each level, names at the left and at the top, and a number under each column; a row
 * without cells says why.
 */
export function drawHeat(picture: HeatPicture<string>, area: DrawingArea): Drawing {
  const { theme, top } = area;
  const hasNamesAbove = isNarrow(area.width);
  const cellHeight = hasNamesAbove ? 18 : 24;
  const columns = columnsOf(picture, area);
  const lines = linesOf(picture, columns, hasNamesAbove);
  const start = hasNamesAbove ? top : top + columns.headHeight;
  const look = { bar: cellHeight, least: cellHeight + 2, share, size: sizes.small };
  const { rows, height, elements } = layRows(lines, { ...area, top: start }, look);
  const placed = lines.map((line, index) => ({ line, ...(rows[index] ?? { middle: 0, bottom: 0 }) }));
  const heads = hasNamesAbove ? placed.filter(({ line }) => line.isHead).map(({ bottom }) => bottom) : [start];
  const body = placed.map(({ line, middle }) => drawLine(picture, line, middle, columns, cellHeight, theme));
  return {
    height: height + (hasNamesAbove ? 0 : columns.headHeight),
    option: {
      graphic: [
        ...elements,
        ...heads.flatMap((bottom) => columnNames(picture, columns, bottom, theme)),
        ...body.flatMap(({ texts }) => texts),
      ],
      series: [rectangles(body.flatMap(({ fields }) => fields))],
    },
  };
}

/** Columns of equal width; names are level where they fit, else slanted, or upright on narrow pictures. */
function columnsOf(picture: HeatPicture<string>, area: DrawingArea): Columns {
  const { rows, columns, foot } = picture;
  const { left: edge, width } = area;
  const names = columns.map(({ label }) => label);
  if (isNarrow(width)) {
    const size = (width - 2 * edge) / columns.length;
    const fontSize = Math.min(sizes.small, Math.floor(size * 0.7));
    const headHeight = widest(names, fontSize) + 10;
    return { left: edge, size, turn: Math.PI / 2, headHeight, fontSize };
  }
  const lines = [...rows.map(({ label }) => ({ text: label })), { text: foot }];
  const { left } = layRows(lines, area, { bar: 0, least: 0, share, size: sizes.small });
  const room = width - left - edge;
  const longest = widest(names, sizes.small);
  const isLevel = longest <= room / columns.length - 4;
  const slant = isLevel ? 0 : Math.ceil((longest + sizes.small) * Math.SQRT1_2);
  const size = (room - slant) / columns.length;
  const turned = isLevel ? { turn: 0, headHeight: 24 } : { turn: Math.PI / 4, headHeight: slant + 8 };
  return { left, size, ...turned, fontSize: sizes.small };
}

function linesOf(picture: HeatPicture<string>, columns: Columns, hasNamesAbove: boolean): readonly Line[] {
  const { rows, foot } = picture;
  const width = columns.size * picture.columns.length - 12;
  const lines = rows.flatMap(({ label, group, note }, row): readonly Line[] => {
    const words = note === undefined ? undefined : balanceText(note, sizes.small, width);
    const line: Line = {
      text: label,
      row,
      ...(words && { note: words, bar: Math.max(hasNamesAbove ? 18 : 24, words.length * noteLine + 6) }),
    };
    const head: Line = { text: group, isHead: true, under: hasNamesAbove ? columns.headHeight : 0 };
    return group === rows[row - 1]?.group ? [line] : [head, line];
  });
  return [...lines, { text: foot }];
}

function drawLine(
  picture: HeatPicture<string>,
  { row, note, isHead, bar }: Line,
  middle: number,
  { left, size }: Columns,
  cellHeight: number,
  theme: Theme,
): { readonly texts: readonly GraphicElement[]; readonly fields: readonly Rectangle[] } {
  const { columns, cells, levels } = picture;
  const middleOf = (column: number): number => left + (column + 0.5) * size;
  if (isHead) return { texts: [], fields: [] };
  const border = { stroke: theme.grid, lineWidth: 1 };
  if (row === undefined)
    return {
      texts: columns.map(({ text }, column) =>
        textElement(text, middleOf(column), middle, fitting(text, size), theme.text, { align: 'center' }),
      ),
      fields: [],
    };
  if (note) {
    const height = bar ?? cellHeight;
    const first = middle - ((note.length - 1) * noteLine) / 2;
    const style = { fill: theme.background, ...border };
    return {
      texts: note.map((line, at) => textElement(line, left + 6, first + at * noteLine, sizes.small, theme.muted)),
      fields: [{ x: left, y: middle - height / 2, width: size * columns.length, height, style }],
    };
  }
  const own = cells.filter((cell) => cell.row === row);
  return {
    texts: own.map(({ column, level, text }) => {
      const { onColour } = field(level, levels.length, theme);
      return textElement(text, middleOf(column), middle, fitting(text, size), onColour, {
        isBold: true,
        align: 'center',
      });
    }),
    fields: columns.map((_column, column) => {
      const cell = own.find((item) => item.column === column);
      const fill = cell ? field(cell.level, levels.length, theme).colour : theme.background;
      const place = { x: left + column * size, y: middle - cellHeight / 2, width: size, height: cellHeight };
      return { ...place, style: { fill, ...border } };
    }),
  };
}

/** Size of a bold text that fits a cell of a width. */
function fitting(text: string, width: number): number {
  return Math.min(sizes.small, Math.floor((sizes.small * (width - 1)) / textWidth(text, sizes.small, true)));
}

/** Names of the columns above a line. */
function columnNames(
  { columns }: HeatPicture<string>,
  { left, size, turn, fontSize }: Columns,
  bottom: number,
  theme: Theme,
): readonly GraphicElement[] {
  return columns.map(({ label }, column) => {
    const x = left + (column + 0.5) * size;
    if (turn === 0) return textElement(label, x, bottom - 12, fontSize, theme.text, { align: 'center' });
    const text = textElement(label, 0, 0, fontSize, theme.text);
    return { ...text, x, y: bottom - 5, rotation: turn };
  });
}
