import { message, say } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import { type Metric, metrics } from '../../model/metrics.js';
import type { Quantity } from '../../model/quantity.js';
import type { Answer, Asked } from '../../projection/answers.js';
import type { Command } from '../command.js';
import { undefinedError, usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice, wholeNumber, year } from '../options.js';

interface Options {
  readonly base?: string;
  readonly baseYear?: number;
  readonly target?: string;
  readonly year?: number;
  readonly rate?: string;
  readonly years?: number;
  readonly metric?: Metric;
}

const metricNames = Object.keys(metrics) as Metric[];

export const solveCommand: Command<Options> = {
  name: 'solve',
  description: 'command-solve',
  arguments: [{ name: '[id]', description: 'argument-solve' }],
  options: [
    { flags: '--base <amount>', description: 'option-base' },
    { flags: '--base-year <year>', description: 'option-base-year', parse: year('--base-year') },
    { flags: '--target <amount>', description: 'option-target' },
    { flags: '--year <year>', description: 'option-target-year', parse: year('--year') },
    { flags: '--rate <rate>', description: 'option-rate' },
    { flags: '--years <number>', description: 'option-elapsed', parse: wholeNumber('--years', 1) },
    { flags: '--metric <metric>', description: 'option-metric', parse: choice('--metric', metricNames) },
  ],
  async run(context, options, [written]) {
    const [dataset, { readRate }, { parseQuantity }, report, output] = await Promise.all([
      context.dataset(),
      import('../growth-options.js'),
      import('../../model/quantity.js'),
      import('../../report/solution.js'),
      import('../../report/solution-output.js'),
    ]);
    const readAmount = (option: string, text: string): Quantity => {
      const reading = parseQuantity(text);
      if (
        reading.ok &&
        (reading.quantity.dimension === 'money' || reading.quantity.dimension === 'count') &&
        reading.quantity.value > 0
      )
        return reading.quantity;
      throw usageError(
        message('error-amount', { option, value: text }),
        !reading.ok && reading.fault === 'vague'
          ? message('fix-vague', { text: reading.detail })
          : message('fix-option-amount', { option }),
      );
    };
    const { base, baseYear, target, year: targetYear, rate, years } = options;
    const asked: Asked = {
      ...(base !== undefined && { base: readAmount('--base', base) }),
      ...(target !== undefined && { target: readAmount('--target', target) }),
      ...(rate !== undefined && { rate: readRate('--rate', rate) }),
      ...(years !== undefined && { periods: years }),
      ...(baseYear !== undefined && { baseYear }),
      ...(targetYear !== undefined && { year: targetYear }),
    };
    checkYears(asked, written !== undefined);
    const entity = written === undefined ? undefined : findEntity(dataset, written, ['group', 'cluster']);
    const answers = await findAnswers(
      dataset,
      entity as { readonly kind: 'group' | 'cluster'; readonly id: string } | undefined,
      asked,
      options.metric,
    );
    const [only] = answers;
    if (entity === undefined && only && !only.result.ok) throw undefinedError(only.result.notDefined);
    return context.print({
      document: () => ({
        title: say(context.lang, entity ? message('solve-title-of', { name: entity.name }) : message('solve-title')),
        blocks: report.solutionBlocks(dataset, answers, context.lang),
        records: output.solutionRecords(answers),
      }),
      output: () => output.solutionOutput(dataset, answers, entity?.id),
    });
  },
};

function checkYears({ periods, baseYear, year: targetYear }: Asked, hasSubject: boolean): void {
  if (baseYear !== undefined && targetYear !== undefined && targetYear <= baseYear)
    throw usageError(message('error-year-order', { base: baseYear, year: targetYear }));
  if (baseYear !== undefined && targetYear !== undefined && periods !== undefined && periods !== targetYear - baseYear)
    throw usageError(message('error-years-differ', { years: periods, base: baseYear, year: targetYear }));
  if (targetYear !== undefined && baseYear === undefined && periods === undefined && !hasSubject)
    throw usageError(message('error-option-needs', { option: '--year', other: '--base-year' }));
}

async function findAnswers(
  dataset: Dataset,
  subject: { readonly kind: 'group' | 'cluster'; readonly id: string } | undefined,
  asked: Asked,
  metric: Metric | undefined,
): Promise<readonly Answer[]> {
  const { answer, answersFromData } = await import('../../projection/answers.js');
  if (!subject) {
    const found = answer(dataset, asked);
    if (!found.result.ok && found.result.notDefined === 'not-three-given')
      throw usageError(message('error-not-three'), message('fix-not-three'));
    return [found];
  }
  const answers = answersFromData(dataset, subject, asked, metric);
  if (answers.ok) return answers.value;
  const { id } = subject;
  const reasons = {
    'no-base': message('error-no-base', { id }),
    'no-target': message('error-no-target', { id }),
    'not-three-given': message('error-not-three'),
  };
  throw usageError(
    reasons[answers.notDefined],
    answers.notDefined === 'not-three-given' ? message('fix-not-three') : message(`fix-${answers.notDefined}`, { id }),
  );
}
