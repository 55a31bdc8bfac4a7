import type { Dataset } from '../model/dataset.js';
import { project } from '../study/project.js';
import type { Projection, ProjectionRow, YearValue } from '../study/projection.js';
import type { YearGrowth } from '../study/scenario.js';
import { columnPhrases } from '../words/tables.js';
import { bilingual, decimal, optionalDecimal, optionalText, text, whole } from './columns.js';
import { defineTable } from './table.js';

/** Level of a row in one scenario's projection in one year. */
interface ProjectedYear {
  readonly projection: Projection;
  readonly row: ProjectionRow;
  readonly level: YearValue;
  readonly growth?: YearGrowth;
}

export const projections = defineTable<ProjectedYear>({
  name: 'projections',
  key: ['scenario', 'row', 'year'],
  items: ({ dataset }) => dataset.all('scenario').flatMap(({ id }) => projectedYears(dataset, id)),
  columns: [
    text('scenario', ({ projection }) => projection.scenario.id, { refersTo: 'scenarios' }),
    text('row', ({ row }) => row.id),
    ...bilingual<ProjectedYear>('name_zh', 'name_en', ({ row }) => row.name),
    text('level', ({ row }) => row.level, { values: ['group', 'cluster', 'remainder', 'total'] }),
    optionalText('group', ({ row }) => (row.level === 'total' ? undefined : row.group), { refersTo: 'groups' }),
    text('metric', ({ row }) => row.metric),
    whole('year', ({ level }) => level.year),
    decimal('value', ({ level }) => level.value, { unit: '亿元', about: columnPhrases['projected-value'] }),
    optionalDecimal('low', ({ level }) => level.low, { unit: '亿元' }),
    optionalDecimal('high', ({ level }) => level.high, { unit: '亿元' }),
    text('unit', () => '亿元', { values: ['亿元'] }),
    text('status', ({ level }) => level.status, { values: ['stated', 'observed', 'projected'] }),
    optionalDecimal('growth_rate', ({ growth }) => growth && percent(growth.rate.value), { unit: '%' }),
    optionalText('growth_status', ({ growth }) => growth?.status, {
      values: ['observed', 'expected', 'derived', 'assumed', 'planned', 'set'],
    }),
  ],
});

function projectedYears(dataset: Dataset, scenario: string): readonly ProjectedYear[] {
  const projection = project(dataset, { scenario, by: 'cluster' });
  return projection.rows.flatMap((row) => {
    const growth = new Map(row.growth.map((step) => [step.year, step]));
    return row.values.map((level) => {
      const step = growth.get(level.year);
      return { projection, row, level, ...(step && { growth: step }) };
    });
  });
}

/** A fraction in per cent, without floating-point noise. */
function percent(fraction: number): number {
  return Number((fraction * 100).toPrecision(15));
}
