import { join } from 'node:path';
import type { Bilingual } from '../../words/lang.js';
import type { Command } from '../command.js';
import { exitCodes } from '../errors.js';
import { folderFor, insideOf, isAmong, requirePaths } from '../selection.js';

const phrases = {
  commandTest: {
    zh: '数据是否仍得出expect/里写明的结果',
    en: 'whether the data still lead to the results stated in expect/',
  },
  argumentExpectPath: { zh: '只看这些文件或文件夹', en: 'only these files or folders' },
} as const satisfies Record<string, Bilingual>;

export const testCommand: Command<object> = {
  name: 'test',
  description: phrases.commandTest,
  arguments: [{ name: '[path...]', description: phrases.argumentExpectPath }],
  options: [],
  async run(context, _options, paths) {
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
    await context.print({
      document: () => report.expectationsDocument(dataset, checked, spots, display),
      output: () => report.expectationsOutput(dataset, checked, spots),
    });
    const failed = findings.filter((_finding, index) => !checked[index]?.outcome.isMet);
    if (failed.length === 0) return exitCodes.ok;
    if (context.format() === 'table' && context.options.output === undefined) {
      const { printFindings } = await import('../findings.js');
      context.io.stdout.write('\n');
      await printFindings(context, opened, failed, context.io.stdout);
    }
    return exitCodes.findings;
  },
};
