import { type BulletsPicture, type BulletsRow, type TargetState, targetStates } from '../../document/picture.js';
import { formatRate } from '../../view/format.js';
import { type Drawing, type DrawingArea, isNarrow, type Key, type Look, type Sign, sizes } from './drawing.js';
import { type GraphicElement, signElements, textElement } from './frame.js';
import { wrapText } from './measure.js';
import { barStyle, fillOf, layRows, lineElement, type RowName, rectangles, widest } from './rows.js';

const axisHeight = 28;
const barHeight = 18;
const noteHeight = 17;

/** Index of a state's colour in the theme, and the sign that tells it without colour. */
const looks: Readonly<Record<TargetState, { readonly colour: number; readonly sign?: Sign }>> = {
  met: { colour: 3, sign: 'tick' },
  missed: { colour: 1, sign: 'cross' },
  reached: { colour: 0 },
  short: { colour: 5 },
};

export function bulletsKeys({ sections, words }: BulletsPicture<string>, look: Look): readonly Key[] {
  const used = targetStates.filter((state) => sections.some((section) => section.state === state));
  return [
    ...used.map((state): Key => {
      const { sign } = looks[state];
      return { shape: 'box', ...styleOf(state, look), text: words[state], ...(sign && { sign }) };
    }),
    { shape: 'dot', colour: look.theme.text, text: words.measured },
    { shape: 'tick', colour: look.theme.text, text: words.target },
  ];
}

const styleOf = (state: TargetState, look: Look) => barStyle(looks[state].colour, state === 'short', look);

/** A bar at its row, in pixels. */
interface Bar extends BulletsRow<string> {
  readonly state: TargetState;
  readonly middle: number;
}

/**
 * Draws a bar for each target under the head of its state: the level that counts, and the last published one, between
 * zero and the mark of the target.
 */
export function drawBullets({ sections }: BulletsPicture<string>, area: DrawingArea): Drawing {
  const { theme, top, width } = area;
  const items = sections.flatMap(({ state, head, rows }) => [head, ...rows.map((row) => ({ ...row, state }))]);
  const isStacked = isNarrow(width);
  const room = width - 2 * area.left;
  const names = items.map((item): RowName => {
    if (typeof item === 'string') return { text: item, isHead: true };
    return {
      text: isStacked ? item.label.replaceAll('\n', ' · ') : item.label,
      under: underOf(item, room).length * noteHeight + 4,
    };
  });
  const { left, rows, height, elements } = layRows(names, area, { bar: barHeight, least: 44, share: 0.36 });
  const bars = items.flatMap((item, index): readonly Bar[] =>
    typeof item === 'string' ? [] : [{ ...item, middle: rows[index]?.middle ?? 0 }],
  );
  const notes = bars.flatMap(({ texts }) => [texts.verdict, texts.levels]);
  const right = isStacked ? 0 : widest(notes, sizes.small) * 1.02 + 14;
  const most = Math.max(1, ...bars.flatMap(({ measured, shown }) => [measured, shown])) * 1.04;
  const plot = room - (left - area.left) - right;
  const x = (share: number): number => left + (Math.max(0, share) / most) * plot;
  return {
    height: height + axisHeight,
    option: {
      graphic: [
        ...elements,
        ...bars.flatMap((bar) => marksOf(bar, x, area)),
        ...bars.flatMap((bar) => (isStacked ? notesBelow(bar, area) : notesBeside(bar, left + plot + 14, area))),
        ...axisElements(most, x, plot, top + height, area),
      ],
      series: [
        rectangles(
          bars.map(({ middle }) => rectangle(middle, left, left + plot, { fill: theme.shades[0] })),
          1,
        ),
        rectangles(
          bars.map(({ middle, shown, state }) => rectangle(middle, left, x(shown), fillOf(styleOf(state, area)))),
        ),
      ],
    },
  };
}

function rectangle(middle: number, from: number, to: number, style: object) {
  return { x: from, y: middle - barHeight / 2, width: to - from, height: barHeight, style };
}

/** The mark of the target, the last published level and the sign of the state. */
function marksOf({ middle, measured, state }: Bar, x: (share: number) => number, { theme }: DrawingArea) {
  const { sign } = looks[state];
  const half = barHeight / 2 + 5;
  const dot: GraphicElement = {
    type: 'circle',
    silent: true,
    z: 6,
    shape: { cx: x(measured), cy: middle, r: 5 },
    style: { fill: theme.background, stroke: theme.text, lineWidth: 2 },
  };
  return [
    lineElement([x(1), middle - half], [x(1), middle + half], { stroke: theme.text, lineWidth: 3 }),
    dot,
    ...(sign ? signElements(sign, x(0) + 13, middle, theme.background) : []),
  ];
}

function notesBeside({ texts, middle }: Bar, x: number, { theme }: DrawingArea): readonly GraphicElement[] {
  return [
    textElement(texts.verdict, x, middle - noteHeight / 2, sizes.small, theme.text, { isBold: true }),
    textElement(texts.levels, x, middle + noteHeight / 2, sizes.small, theme.text),
  ];
}

function notesBelow(bar: Bar, { theme, left, width }: DrawingArea): readonly GraphicElement[] {
  return underOf(bar, width - 2 * left).map((line, index) =>
    textElement(line, left, bar.middle + barHeight / 2 + 5 + (index + 0.5) * noteHeight, sizes.small, theme.text),
  );
}

/** The notes of a row in lines below its bar. */
function underOf({ texts }: BulletsRow<string>, width: number): readonly string[] {
  return wrapText(`${texts.verdict} · ${texts.levels}`, sizes.small, width);
}

/** Shares under the bars, as many as fit. */
function axisElements(most: number, x: (share: number) => number, plot: number, y: number, { theme }: DrawingArea) {
  const step = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100].find((size) => most / size <= plot / 60) ?? most / 5;
  const shares = Array.from({ length: Math.floor(most / step) + 1 }, (_tick, index) => index * step);
  return shares.map((share) =>
    textElement(formatRate(share, 0), x(share), y + 12, sizes.small, theme.muted, {
      align: share === 0 ? 'left' : share > most * 0.93 ? 'right' : 'center',
    }),
  );
}
