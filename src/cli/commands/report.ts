import { suggestWord } from '../../finding/closest.js';
import { type Lang, languages } from '../../lang/lang.js';
import { message, term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { Focus } from '../../report/report.js';
import type { Command } from '../command.js';
import { formatOfFile } from '../context.js';
import { usageError } from '../errors.js';
import type { GrowthOptions } from '../growth-options.js';
import { findEntity } from '../lookup.js';
import { choice, type Format } from '../options.js';
import { ProgressLine } from '../progress.js';
import { fileFormats, renderReportFile } from '../report-files.js';
import { priceOptions, scenarioOptions } from './project.js';

const textFormats = ['table', 'md', 'json'] as const satisfies readonly Format[];
const reportFormats = [...textFormats, 'csv', ...fileFormats] as const;
const editions = [...languages, 'both'] as const;

interface Options extends GrowthOptions {
  readonly sections?: readonly string[];
  readonly cluster?: string;
  readonly city?: string;
  readonly title?: string;
  readonly template?: string;
  readonly force?: boolean;
  readonly lang?: (typeof editions)[number];
  readonly format?: (typeof reportFormats)[number];
}

export const reportCommand: Command<Options> = {
  name: 'report',
  description: 'command-report',
  arguments: [],
  options: [
    {
      flags: '--sections <list>',
      description: 'option-sections',
      parse: (value) => value.split(/[,，、]/).map((part) => part.trim()),
    },
    { flags: '--cluster <id>', description: 'option-report-cluster' },
    { flags: '--city <id>', description: 'option-report-city' },
    { flags: '--title <text>', description: 'option-title' },
    { flags: '--template <file>', description: 'option-template' },
    { flags: '--force', description: 'option-force' },
    ...scenarioOptions,
    ...priceOptions,
    { flags: '--lang <lang>', description: 'option-report-lang', choices: editions, parse: choice('--lang', editions) },
    {
      flags: '--format <format>',
      description: 'option-format',
      choices: reportFormats,
      defaultText: 'table',
      parse: choice('--format', reportFormats, { markdown: 'md' }),
    },
  ],
  async run(context, options) {
    const format = options.format ?? formatOfFile(context.options.output, reportFormats);
    const file = fileFormats.find((name) => name === format);
    if (file) context.refuseBytesOnTerminal(file);
    const [dataset, { orUsageError, requestFrom, withinRange }, { evaluateClaims }, report, { documentOf }] =
      await Promise.all([
        context.dataset(),
        import('../growth-options.js'),
        import('../../evidence/claims.js'),
        import('../../report/report.js'),
        import('../../report/blocks.js'),
      ]);
    const progress = new ProgressLine(context);
    const { title, sections } = options;
    const focus = focusOf(dataset, options);
    if (sections) requireKnown(sections, report.sectionsOf(focus));
    const claims = await evaluateClaims(dataset);
    const view = orUsageError(() => report.reportView(dataset, requestFrom(dataset, options), claims, focus));
    withinRange(view.projection);
    const choices = { ...(sections && { sections }), ...(title !== undefined && { title }) };
    const chosen: readonly Lang[] = options.lang === 'both' ? languages : [options.lang ?? context.lang];
    progress.step(term(context.lang, 'progress-sections'));
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
    return context.print({
      document: () => reports.map(documentOf),
      output: () => report.reportOutput(reports),
      formats: textFormats,
    });
  },
};

/** The cluster or city that the report is about. */
function focusOf(dataset: Dataset, { cluster, city }: Options): Focus | undefined {
  if (cluster !== undefined && city !== undefined)
    throw usageError(message('error-cluster-and-city'), message('fix-cluster-and-city'));
  if (cluster !== undefined) return findEntity(dataset, cluster, ['cluster']);
  return city === undefined ? undefined : findEntity(dataset, city, ['city']);
}

function requireKnown(sections: readonly string[], known: readonly string[]): void {
  const unknown = sections.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw usageError(message('error-choice', { option: '--sections', value: unknown }), suggestWord(unknown, known));
}
