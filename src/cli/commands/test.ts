import { join } from 'node:path';
import { cliPhrases } from '../../words/cli.js';
import type { Bilingual } from '../../words/lang.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { exitCodes } from '../errors.js';
import { choice, formats } from '../options.js';
import { folderFor, insideOf, isAmong, requirePaths } from '../selection.js';

const phrases = {
  commandTest: {
    zh: '数据是否仍得出expect/里写明的结果',
    en: 'whether the data still lead to the results stated in expect/',
  },
  argumentExpectPath: { zh: '只看这些文件或文件夹', en: 'only these files or folders' },
} as const satisfies Record<string, Bilingual>;

const testFormats = [...formats, 'junit', 'github'] as const;

const optionSpecs = [
  {
    flags: '--format <format>',
    description: cliPhrases.optionFormat,
    choices: testFormats,
    defaultText: 'table',
    parse: choice('--format', testFormats, { markdown: 'md' }),
  },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const testCommand: Command<Options> = {
  name: 'test',
  description: phrases.commandTest,
  arguments: [{ name: '[path...]', description: phrases.argumentExpectPath }],
  options: optionSpecs,
  async run(context, { format }, paths) {
    requirePaths(context, paths);
    const folder = folderFor(context, paths);
    const wanted = paths.map((path) => insideOf(context, folder, path));
    const [opened, { evaluate }, report, { locateFindings }] = await Promise.all([
      context.sound(folder),
      import('../../study/expectations.js'),
      import('../../view/expectations.js'),
      import('../../finding/locate.js'),
    ]);
    const dataset = opened.dataset.ofProgramme();
    const stated = dataset.expectations.filter(({ file }) => isAmong(wanted, file));
    const checked = stated.map((item) => ({ stated: item, outcome: evaluate(dataset, item.value) }));
    const findings = checked.map((item) => report.findingOf(dataset, item));
    const located = new Map((await locateFindings(findings, opened.text)).map((item) => [item.finding, item.spot]));
    const spots = findings.flatMap((finding) => located.get(finding) ?? []);
    const display = (file: string): string => context.displayPath(join(folder, file));
    const failed = findings.filter((_finding, index) => !checked[index]?.outcome.isMet);
    const exit = failed.length === 0 ? exitCodes.ok : exitCodes.findings;
    if (format === 'junit' || format === 'github') {
      const { renderExpectations } = await import('../expectation-formats.js');
      const lines = checked.map((item, index) => ({ ...item, finding: findings[index], spot: spots[index] }));
      context.deliver(await renderExpectations(context, folder, dataset, lines, format));
      return exit;
    }
    await context.print({
      document: () => report.expectationsDocument(dataset, checked, spots, display),
      output: () => report.expectationsOutput(dataset, checked, spots),
    });
    if (failed.length > 0 && context.format() === 'table' && context.options.output === undefined) {
      const { printFindings } = await import('../findings.js');
      context.io.stdout.write('\n');
      await printFindings(context, opened, failed, context.io.stdout);
    }
    return exit;
  },
};
