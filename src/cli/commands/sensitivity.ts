import { message, say } from '../../lang/message.js';
import type { MoneyUnit } from '../../model/units.js';
import type { Axis } from '../../projection/sensitivity.js';
import type { Command } from '../command.js';
import { usageError } from '../errors.js';
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
    const [dataset, { studyOf }, { sensitivityBlocks, sensitivityOutput, sensitivityRecords }] = await Promise.all([
      context.dataset(),
      import('../study.js'),
      import('../../report/sensitivity.js'),
    ]);
    const id =
      written === undefined || written === 'total' ? 'total' : findEntity(dataset, written, ['group', 'cluster']).id;
    const study = {
      ...studyOf(dataset, id, options, (options.points ?? 1) / 100),
      ...(options.grid && { grid: options.grid }),
    };
    return context.print({
      document: () => ({
        title: say(
          context.lang,
          message('sensitivity-title', {
            name: study.projection.rows.find((row) => row.id === id)?.name ?? id,
            to: study.projection.to,
          }),
        ),
        blocks: sensitivityBlocks(dataset, study, options.unit, context.lang),
        records: sensitivityRecords(study),
      }),
      output: () => sensitivityOutput(dataset, study),
    });
  },
};

/** Two different causes with a comma between. */
function readGrid(value: string): readonly [Axis, Axis] {
  const [rows, columns, ...rest] = value.split(/[,，×]/).map((word) => axes.find((axis) => axis === word.trim()));
  if (!rows || !columns || rows === columns || rest.length > 0)
    throw usageError(message('error-grid', { value }), message('fix-grid'));
  return [rows, columns];
}
