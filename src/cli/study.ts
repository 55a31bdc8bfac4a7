import type { Dataset } from '../model/dataset.js';
import { project } from '../study/project.js';
import { grownRows, rowElasticities, type Study, sensitivityOf } from '../study/sensitivity.js';
import { type Axis, gridOf } from '../study/sensitivity-grid.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { type CliError, undefinedError, usageError } from './errors.js';
import { type GrowthOptions, orUsageError, projected, requestFrom } from './growth-options.js';

const phrases = {
  errorNoRow: {
    zh: '{id}没有自身的{year}年数字，无法推算',
    en: '{id} has no figure of its own for {year} to project from.',
  },
  fixNoRow: { zh: '可用：{ids}', en: 'There is one for: {ids}.' },
} as const satisfies Record<string, Bilingual>;

/**
 * Sensitivity study of a subject's last level, `points` as a fraction; a subject without a figure to start from is an
 * error of the command line.
 */
export function studyOf(
  dataset: Dataset,
  id: string,
  options: GrowthOptions,
  points: number,
  axes?: readonly [Axis, Axis],
): Study {
  const request = { ...requestFrom(dataset, options), by: 'cluster' as const };
  const projection = projected(() => project(dataset, request));
  const rows = grownRows(projection, id);
  if (rows.length === 0)
    throw withoutFigure(
      dataset,
      id,
      projection.rows.filter(({ growth }) => growth.length > 0).map((row) => row.id),
    );
  const result = orUsageError(() => sensitivityOf(dataset, { ...request, id, points }));
  if (!result.ok) throw undefinedError(result.notDefined === 'no-row' ? 'no-years' : result.notDefined);
  const { periods } = projection;
  const elasticities = rowElasticities(rows);
  const grid = axes && gridOf({ rows, points, periods }, axes);
  return { id, projection, rows, points, sensitivity: result.value, elasticities, grid };
}

/** Error for a subject without a projection, with the subjects that have one. */
export function withoutFigure(dataset: Dataset, id: string, known: readonly string[]): CliError {
  if (known.length === 0) return undefinedError('no-years');
  return usageError(
    message(phrases.errorNoRow, { id, year: dataset.settings.base_year }),
    message(phrases.fixNoRow, { ids: ['total', ...known].join(', ') }),
  );
}
