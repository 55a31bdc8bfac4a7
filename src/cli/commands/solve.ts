import type { Dataset } from '../../model/dataset.js';
import { type Metric, metrics } from '../../model/metrics.js';
import type { Quantity } from '../../model/quantity.js';
import type { Answer, Asked } from '../../study/answers.js';
import { findingsPhrases } from '../../words/findings.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { simulationPhrases } from '../../words/simulation.js';
import { solvingPhrases } from '../../words/solving.js';
import { validatePhrases } from '../../words/validate.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { undefinedError, usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice, wholeNumber, year } from '../options.js';

const fixPhrases = {
  'no-base': {
    zh: '用--base给出基数，或换--base-year、--metric；已有数字见jiqun show {id}',
    en: 'Give one with --base, or another --base-year or --metric; jiqun show {id} lists the figures.',
  },
  'no-target': {
    zh: '用--target给出目标，或给出--rate与--year；已有数字见jiqun show {id}',
    en: 'Give one with --target, or give --rate and --year; jiqun show {id} lists the figures.',
  },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  commandSolve: {
    zh: '基数、目标、增速、年数四缺一，求所缺',
    en: 'the missing one of base, target, growth and years',
  },
  argumentSolve: {
    zh: '分组或集群的id，缺的基数和目标取自数据',
    en: 'id of a group or a cluster: its data give the base and the targets that the question does not',
  },
  optionBase: { zh: '基数，如超2700亿元', en: 'level to start from, such as 超2700亿元' },
  optionBaseYear: { zh: '基数的年份', en: 'year of the base' },
  optionTarget: { zh: '目标，如4000亿元', en: 'level to reach, such as 4000亿元' },
  optionTargetYear: { zh: '目标的年份', en: 'year of the target' },
  optionRate: { zh: '每年增速，如22%', en: 'yearly growth, such as 22%' },
  optionElapsed: { zh: '从基数到目标的年数', en: 'years from the base to the target' },
  errorNotThree: {
    zh: '基数、目标、增速、年数须恰好给出三个',
    en: 'Of base, target, growth and years exactly three must be given.',
  },
  fixNotThree: {
    zh: '写法如：jiqun solve --base 超2700亿元 --base-year 2023 --target 4000亿元 --year 2025',
    en: 'Write it like: jiqun solve --base 超2700亿元 --base-year 2023 --target 4000亿元 --year 2025',
  },
  errorYearOrder: {
    zh: '--year {year}不在--base-year {base}之后',
    en: '--year {year} is not after --base-year {base}.',
  },
  errorYearsDiffer: {
    zh: '--years {years}与{base}年至{year}年不符',
    en: '--years {years} is not the time from {base} to {year}.',
  },
  errorNoBase: { zh: '{id}没有可作基数的水平', en: '{id} has no level to start from.' },
  errorNoTarget: { zh: '{id}没有写明年份的目标', en: '{id} has no target with a year.' },
  solveTitle: { zh: '求解', en: 'Solution' },
  solveTitleOf: { zh: '求解：{name}', en: 'Solution: {name}' },
} as const satisfies Record<string, Bilingual>;

const metricNames = Object.keys(metrics) as Metric[];

const optionSpecs = [
  { flags: '--base <amount>', description: phrases.optionBase },
  { flags: '--base-year <year>', description: phrases.optionBaseYear, parse: year('--base-year') },
  { flags: '--target <amount>', description: phrases.optionTarget },
  { flags: '--year <year>', description: phrases.optionTargetYear, parse: year('--year') },
  { flags: '--rate <rate>', description: phrases.optionRate },
  { flags: '--years <number>', description: phrases.optionElapsed, parse: wholeNumber('--years', 1) },
  { flags: '--metric <metric>', description: solvingPhrases.optionMetric, parse: choice('--metric', metricNames) },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const solveCommand: Command<Options> = {
  name: 'solve',
  description: phrases.commandSolve,
  arguments: [{ name: '[id]', description: phrases.argumentSolve }],
  options: optionSpecs,
  async run(context, options, [written]) {
    const [dataset, { atLeastOneYuan, readRate }, { parseQuantity }, report, output] = await Promise.all([
      context.dataset(),
      import('../growth-options.js'),
      import('../../model/quantity.js'),
      import('../../view/solution.js'),
      import('../../view/solution-output.js'),
    ]);
    const readAmount = (option: string, text: string): Quantity => {
      const reading = parseQuantity(text);
      if (
        reading.ok &&
        (reading.quantity.dimension === 'money' || reading.quantity.dimension === 'count') &&
        reading.quantity.value > 0
      )
        return atLeastOneYuan(option, reading.quantity);
      throw usageError(
        message(simulationPhrases.errorAmount, { option, value: text }),
        !reading.ok && reading.fault === 'vague'
          ? message(findingsPhrases.fixVague, { text: reading.detail })
          : message(simulationPhrases.fixOptionAmount, { option }),
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
        title: entity ? message(phrases.solveTitleOf, { name: entity.name }) : message(phrases.solveTitle),
        blocks: report.solutionBlocks(dataset, answers),
        records: output.solutionRecords(answers),
      }),
      output: () => output.solutionOutput(dataset, answers, entity?.id),
    });
  },
};

function checkYears({ periods, baseYear, year: targetYear }: Asked, hasSubject: boolean): void {
  if (baseYear !== undefined && targetYear !== undefined && targetYear <= baseYear)
    throw usageError(message(phrases.errorYearOrder, { base: baseYear, year: targetYear }));
  if (baseYear !== undefined && targetYear !== undefined && periods !== undefined && periods !== targetYear - baseYear)
    throw usageError(message(phrases.errorYearsDiffer, { years: periods, base: baseYear, year: targetYear }));
  if (targetYear !== undefined && baseYear === undefined && periods === undefined && !hasSubject)
    throw usageError(message(validatePhrases.errorOptionNeeds, { option: '--year', other: '--base-year' }));
}

async function findAnswers(
  dataset: Dataset,
  subject: { readonly kind: 'group' | 'cluster'; readonly id: string } | undefined,
  asked: Asked,
  metric: Metric | undefined,
): Promise<readonly Answer[]> {
  const { answer, answersFromData } = await import('../../study/answers.js');
  if (!subject) {
    const found = answer(dataset, asked);
    if (!found.result.ok && found.result.notDefined === 'not-three-given')
      throw usageError(message(phrases.errorNotThree), message(phrases.fixNotThree));
    return [found];
  }
  const answers = answersFromData(dataset, subject, asked, metric);
  if (answers.ok) return answers.value;
  const { id } = subject;
  const reasons = {
    'no-base': message(phrases.errorNoBase, { id }),
    'no-target': message(phrases.errorNoTarget, { id }),
    'not-three-given': message(phrases.errorNotThree),
  };
  throw usageError(
    reasons[answers.notDefined],
    answers.notDefined === 'not-three-given'
      ? message(phrases.fixNotThree)
      : message(fixPhrases[answers.notDefined], { id }),
  );
}
