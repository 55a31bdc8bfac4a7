import type { Dataset, Entity } from '../model/dataset.js';
import { type DatedFigure, type Figure, levelsByMatter } from '../model/figures.js';

/** A matter of which levels were measured, and of whom. */
export interface MeasuredMatter {
  readonly entity: Entity;
  readonly levels: readonly DatedFigure[];
}

/**
 * Whether growth can be measured from or to a figure: not a floor such as 超14万亿元, nor of another scope, which the data
 * acknowledge as a jump.
 */
export function isMeasuredLevel({ quantity, acknowledge = [] }: Figure): boolean {
  return ['=', '~', '<~'].includes(quantity.comparator) && !acknowledge.some(({ rule }) => rule === 'observation-jump');
}

/**
 * Levels that were measured, by matter: one a year, the preferred statement where there are several, else the first.
 */
export function measuredByMatter(dataset: Dataset): readonly (readonly DatedFigure[])[] {
  return [...levelsByMatter(dataset.figures).values()].flatMap((figures) => {
    const measured = figures.filter(({ kind }) => kind === 'observation' || kind === 'total');
    return measured.length === 0 ? [] : [onePerYear(measured)];
  });
}

function onePerYear(figures: readonly DatedFigure[]): readonly DatedFigure[] {
  const years = new Map<number, DatedFigure>();
  for (const figure of figures) {
    const known = years.get(figure.year);
    if (!known || isBetter(figure, known)) years.set(figure.year, figure);
  }
  return [...years.values()];
}

function isBetter(one: Figure, other: Figure): boolean {
  const rank = (figure: Figure): number => (figure.prefer ? 2 : 0) + (isMeasuredLevel(figure) ? 1 : 0);
  return rank(one) > rank(other);
}
