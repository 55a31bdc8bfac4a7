import { message, say } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { MoneyUnit } from '../../model/units.js';
import type { Axis } from '../../projection/sensitivity.js';
import type { Command } from '../command.js';
import { undefinedError, usageError } from '../errors.js';
import type { GrowthOptions } from '../growth-options.js';
import { findEntity } from '../lookup.js';
import { numberWithin } from '../options.js';
import { assumptionOptions, scenarioOption, unitOption } from './project.js';

interface Options extends Omit<GrowthOptions, 'from' | 'by'> {
  readonly points?: number;
  readonly grid?: readonly [Axis, Axis];
  readonly unit?: MoneyUnit;
}

const axes: readonly Axis[] = ['growth', 'periods', 'base'];

export const sensitivityCommand: Command<Options> = {
  name: 'sensitivity',
  description: 'command-sensitivity',
  arguments: [{ name: '[id]', description: 'argument-subject' }],
  options: [
    scenarioOption,
    ...assumptionOptions,
    { flags: '--points <number>', description: 'option-points', parse: numberWithin('--points', 0.01, 99) },
    { flags: '--grid <causes>', description: 'option-grid', parse: readGrid },
    unitOption,
  ],
  async run(context, options, [written]) {
    const [dataset, growth, { grownRows, sensitivityOf }, { project }, { sensitivityBlocks, sensitivityOutput, sensitivityRecords }] = await Promise.all([
      context.dataset(),
      import('../growth-options.js'),
      import('../../projection/sensitivity.js'),
      import('../../projection/project.js'),
      import('../../report/sensitivity.js'),
    ]);
    const id = written === undefined || written === 'total' ? 'total' : findEntity(dataset, written, ['group', 'cluster']).id;
    const request = { ...growth.requestFrom(dataset, options), by: 'cluster' as const };
    const projection = growth.projected(() => project(dataset, request));
    const rows = grownRows(projection, id);
    if (rows.length === 0)
      throw withoutFigure(
        dataset,
        id,
        projection.rows.filter(({ growth: steps }) => steps.length > 0).map((row) => row.id),
      );
    const points = (options.points ?? 1) / 100;
    const result = growth.orUsageError(() => sensitivityOf(dataset, { ...request, id, points }));
    if (!result.ok) {
      const reason = result.notDefined === 'no-row' ? 'no-years' : result.notDefined;
      throw undefinedError(reason);
    }
    const study = { id, projection, rows, points, sensitivity: result.value, ...(options.grid && { grid: options.grid }) };
    return context.print({
      document: () => ({
        title: say(context.lang, message('sensitivity-title', { name: study.projection.rows.find((row) => row.id === id)?.name ?? id, to: projection.to })),
        blocks: sensitivityBlocks(dataset, study, options.unit, context.lang),
        records: sensitivityRecords(study),
      }),
      output: () => sensitivityOutput(dataset, study),
    });
  },
};

function withoutFigure(dataset: Dataset, id: string, known: readonly string[]) {
  const isGrowing = known.length > 0;
  return isGrowing
    ? usageError(message('error-no-row', { id, year: dataset.settings.base_year }), message('fix-no-row', { ids: ['total', ...known].join(', ') }))
    : undefinedError('no-years');
}

/** Two different causes with a comma between. */
function readGrid(value: string): readonly [Axis, Axis] {
  const [rows, columns, ...rest] = value.split(/[,，×]/).map((word) => axes.find((axis) => axis === word.trim()));
  if (!rows || !columns || rows === columns || rest.length > 0) throw usageError(message('error-grid', { value }), message('fix-grid'));
  return [rows, columns];
}
