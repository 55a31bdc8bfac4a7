import type { Axis } from '../../study/sensitivity-grid.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { whatifPhrases } from '../../words/whatif.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { numberWithin } from '../options.js';
import { assumptionOptions, scenarioOption, unitOption } from './project.js';

const phrases = {
  commandSensitivity: { zh: '哪个假设最要紧', en: 'which assumption matters most' },
  argumentSubject: { zh: '分组或集群的id；不给则为合计', en: 'id of a group or a cluster; the total without it' },
  optionPoints: {
    zh: '增速变动几个百分点（默认：1）',
    en: 'percentage points by which growth is changed (default: 1)',
  },
  optionGrid: {
    zh: '双向表，由growth、periods、base中两个组成',
    en: 'two-way table of two of growth, periods and base, such as growth,periods',
  },
  errorGrid: {
    zh: '--grid应为growth、periods、base中不同的两个，而不是“{value}”',
    en: '--grid takes two different ones of growth, periods and base, not "{value}".',
  },
  fixGrid: { zh: '写法如：--grid growth,periods', en: 'Write it like --grid growth,periods.' },
} as const satisfies Record<string, Bilingual>;

const axes: readonly Axis[] = ['growth', 'periods', 'base'];

const optionSpecs = [
  scenarioOption,
  ...assumptionOptions,
  { flags: '--points <number>', description: phrases.optionPoints, parse: numberWithin('--points', 0.01, 99) },
  { flags: '--grid <causes>', description: phrases.optionGrid, parse: readGrid },
  unitOption,
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const sensitivityCommand: Command<Options> = {
  name: 'sensitivity',
  description: phrases.commandSensitivity,
  arguments: [{ name: '[id]', description: phrases.argumentSubject }],
  options: optionSpecs,
  async run(context, options, [written]) {
    const [dataset, { studyOf }, { sensitivityBlocks, sensitivityOutput, sensitivityRecords }] = await Promise.all([
      context.dataset(),
      import('../study.js'),
      import('../../view/sensitivity.js'),
    ]);
    const id =
      written === undefined || written === 'total' ? 'total' : findEntity(dataset, written, ['group', 'cluster']).id;
    const study = studyOf(dataset, id, options, (options.points ?? 1) / 100, options.grid);
    return context.print({
      document: () => ({
        title: message(whatifPhrases.sensitivityTitle, {
          name: study.projection.rows.find((row) => row.id === id)?.name ?? id,
          to: study.projection.to,
        }),
        blocks: sensitivityBlocks(dataset, study, options.unit),
        records: sensitivityRecords(study),
      }),
      output: () => sensitivityOutput(dataset, study),
    });
  },
};

/** Reads two different causes separated by a comma. */
function readGrid(value: string): readonly [Axis, Axis] {
  const [rows, columns, ...rest] = value.split(/[,，×]/).map((word) => axes.find((axis) => axis === word.trim()));
  if (!rows || !columns || rows === columns || rest.length > 0)
    throw usageError(message(phrases.errorGrid, { value }), message(phrases.fixGrid));
  return [rows, columns];
}
