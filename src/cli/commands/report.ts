import { suggestWord } from '../../finding/closest.js';
import type { Dataset } from '../../model/dataset.js';
import type { Focus } from '../../view/report-view.js';
import { cliPhrases } from '../../words/cli.js';
import { exportPhrases } from '../../words/export.js';
import { type Bilingual, type Lang, languages } from '../../words/lang.js';
import { message, say } from '../../words/message.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { formatOfFile } from '../context.js';
import { usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice, type Format } from '../options.js';
import { ProgressLine } from '../progress.js';
import { fileFormats, renderReportFile } from '../report-files.js';
import { priceOptions, scenarioOptions } from './project.js';

const phrases = {
  commandReport: {
    zh: '简报：判断、推算、进展、问题；--full附全部明细',
    en: 'the brief: findings, outlook, progress; --full adds annexes',
  },
  optionFull: { zh: '附上全部明细作为附件', en: 'with everything to check it by, as annexes' },
  optionSections: { zh: '只要这些部分，用逗号分开', en: 'only these sections, separated by commas' },
  optionReportCluster: { zh: '一个集群的简报', en: 'the brief of one cluster' },
  optionReportCity: { zh: '一个城市的简报', en: 'the brief of one city' },
  optionTitle: { zh: '报告的标题', en: 'title of the report' },
  optionReportLang: { zh: '报告的语言；both为中英文各一份', en: 'language of the report; both gives one in each' },
  errorClusterAndCity: {
    zh: '--cluster与--city不能同时使用',
    en: '--cluster and --city cannot be used together.',
  },
  fixClusterAndCity: { zh: '一份简报只写一个集群或一个城市', en: 'A brief is about one cluster or one city.' },
  optionTemplate: {
    zh: '以自己的文稿为模板（Markdown与Liquid），填入数据',
    en: "one's own prose (Markdown with Liquid) to fill with the data",
  },
  progressSections: { zh: '正在编写各部分……', en: 'Writing the sections …' },
} as const satisfies Record<string, Bilingual>;

const textFormats = ['table', 'md', 'json'] as const satisfies readonly Format[];
const reportFormats = [...textFormats, 'csv', ...fileFormats] as const;
const editions = [...languages, 'both'] as const;

const optionSpecs = [
  { flags: '--full', description: phrases.optionFull },
  {
    flags: '--sections <list>',
    description: phrases.optionSections,
    parse: (value) => value.split(/[,，、]/).map((part) => part.trim()),
  },
  { flags: '--cluster <id>', description: phrases.optionReportCluster },
  { flags: '--city <id>', description: phrases.optionReportCity },
  { flags: '--title <text>', description: phrases.optionTitle },
  { flags: '--template <file>', description: phrases.optionTemplate },
  { flags: '--force', description: exportPhrases.optionForce },
  ...scenarioOptions,
  ...priceOptions,
  {
    flags: '--lang <lang>',
    description: phrases.optionReportLang,
    choices: editions,
    parse: choice('--lang', editions),
  },
  {
    flags: '--format <format>',
    description: cliPhrases.optionFormat,
    choices: reportFormats,
    defaultText: 'table',
    parse: choice('--format', reportFormats, { markdown: 'md' }),
  },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const reportCommand: Command<Options> = {
  name: 'report',
  description: phrases.commandReport,
  arguments: [],
  options: optionSpecs,
  async run(context, options) {
    const format = options.format ?? formatOfFile(context.options.output, reportFormats);
    const file = fileFormats.find((name) => name === format);
    if (file) context.refuseBytesOnTerminal(file);
    const [
      dataset,
      { orUsageError, requestFrom, withinRange },
      { evaluateClaims },
      report,
      { ReportView },
      { documentOf },
    ] = await Promise.all([
      context.dataset(),
      import('../growth-options.js'),
      import('../../evidence/claims.js'),
      import('../../view/report.js'),
      import('../../view/report-view.js'),
      import('../../document/blocks.js'),
    ]);
    const progress = new ProgressLine(context);
    const { title, sections } = options;
    const focus = focusOf(dataset, options);
    if (sections) requireKnown(sections, report.sectionsOf(focus?.kind ?? 'whole'));
    const claims = await evaluateClaims(dataset);
    const view = orUsageError(() => new ReportView(dataset, requestFrom(dataset, options), claims, focus));
    withinRange(view.projection);
    const choices = { sections, title, isFull: options.full || options.template !== undefined || isComplete(format) };
    const chosen: readonly Lang[] = options.lang === 'both' ? languages : [options.lang ?? context.lang];
    progress.step(say(context.lang, phrases.progressSections));
    const made = chosen.map((lang) => orUsageError(() => report.reportOf(view, lang, choices)));
    const reports =
      options.template === undefined
        ? made
        : await (await import('../template.js')).fillReports(context, options.template, view, made);
    if (file) {
      const bytes = await renderReportFile(file, { context, progress, view, reports });
      progress.end();
      return context.printBytes(bytes, file);
    }
    progress.end();
    if (format === 'csv') {
      const { writeReportTables } = await import('../report-tables.js');
      return writeReportTables(context, dataset, reports, options.force ?? false);
    }
    if (format === 'md' && context.options.output !== undefined) {
      const { writeReportMarkdown } = await import('../report-markdown.js');
      return writeReportMarkdown(context, dataset, reports, options.force ?? false);
    }
    return context.print({
      document: () => reports.map(documentOf),
      output: () => report.reportOutput(view, reports),
      formats: textFormats,
    });
  },
};

/** Whether a format always holds the annexes: readers of a page or workbook find their own way. */
function isComplete(format: string | undefined): boolean {
  return format === 'html' || format === 'xlsx' || format === 'csv';
}

/** The cluster or city that the report is about. */
function focusOf(dataset: Dataset, { cluster, city }: Options): Focus | undefined {
  if (cluster !== undefined && city !== undefined)
    throw usageError(message(phrases.errorClusterAndCity), message(phrases.fixClusterAndCity));
  if (cluster !== undefined) return findEntity(dataset, cluster, ['cluster']);
  return city === undefined ? undefined : findEntity(dataset, city, ['city']);
}

function requireKnown(sections: readonly string[], known: readonly string[]): void {
  const unknown = sections.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw usageError(
      message(cliPhrases.errorChoice, { option: '--sections', value: unknown }),
      suggestWord(unknown, known),
    );
}
