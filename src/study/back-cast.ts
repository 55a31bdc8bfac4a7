import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import { groupBy } from '../model/group-by.js';
import { chosen } from './chosen.js';
import { levelsOf } from './observations.js';
import type { MeasuredLevel, ProjectionRow } from './projection.js';

/**
 * Measured levels of a row's own metric for projected years, for the whole subject and the whole year; of several the
 * one that counts. For the total, those stated by the groups' programme.
 */
export function backCast(
  dataset: Dataset,
  { id, level, metric, values }: Pick<ProjectionRow, 'id' | 'level' | 'metric' | 'values'>,
): readonly MeasuredLevel[] {
  const programmes = new Set(dataset.all('group').flatMap(({ parent }) => parent ?? []));
  const isOwn = ({ subject }: Figure): boolean =>
    level === 'total'
      ? subject.kind === 'programme' && programmes.has(subject.id)
      : subject.kind === level && subject.id === id;
  const figures = levelsOf(dataset).filter(
    (figure) => isOwn(figure) && figure.metric === metric && figure.scope === undefined && figure.city === undefined,
  );
  return [...groupBy(figures, ({ year }) => String(year)).values()].flatMap((ofYear) => {
    const figure = chosen(ofYear);
    const projected = values.find(({ year, status }) => year === figure?.year && status === 'projected');
    if (!figure || !projected || !(projected.value > 0)) return [];
    const { quantity, cite } = figure;
    return [{ year: projected.year, quantity, cite, difference: quantity.value / projected.value - 1 }];
  });
}
