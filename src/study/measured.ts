import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import { type DatedFigure, type Figure, levelsByMatter } from '../model/figures.js';
import { groupBy } from '../model/group-by.js';
import { chosen, isExpected } from './chosen.js';

/** A matter with measured levels, and its subject. */
export interface MeasuredMatter {
  readonly entity: Entity;
  readonly levels: readonly DatedFigure[];
}

/**
 * Whether growth can be measured from or to a figure: not a floor such as 超14万亿元, nor an estimate published before the
 * year's final figure. A jump that the data acknowledge counts as real.
 */
export function isMeasuredLevel(figure: Figure): boolean {
  return ['=', '~', '<~'].includes(figure.quantity.comparator) && !isExpected(figure);
}

/**
 * Measured levels by matter: one per year, of several statements the one that counts.
 */
export function measuredByMatter(dataset: Dataset): readonly (readonly DatedFigure[])[] {
  return [...levelsByMatter(dataset.figures).values()].flatMap((figures) => {
    const measured = figures.filter(({ kind }) => kind === 'observation' || kind === 'total');
    return measured.length === 0 ? [] : [onePerYear(measured)];
  });
}

function onePerYear(figures: readonly DatedFigure[]): readonly DatedFigure[] {
  return [...groupBy(figures, ({ year }) => String(year)).values()].flatMap((statements) => {
    const measured = statements.filter(isMeasuredLevel);
    return chosen(statements.filter(({ prefer }) => prefer)) ?? chosen(measured) ?? chosen(statements) ?? [];
  });
}
