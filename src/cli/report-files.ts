import type { Report } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import type { Attachment } from '../output/page.js';
import type { ReportView } from '../view/report-view.js';
import type { Bilingual } from '../words/lang.js';
import { say } from '../words/message.js';
import type { Context } from './context.js';
import { CliError } from './errors.js';
import type { ProgressLine } from './progress.js';

const phrases = {
  progressPages: { zh: '正在排版……', en: 'Laying out pages …' },
} as const satisfies Record<string, Bilingual>;

/** Formats of files that hold a whole report, for other programs to open. */
export const fileFormats = ['docx', 'pdf', 'xlsx', 'html'] as const;

export type FileFormat = (typeof fileFormats)[number];

/** Sections of a page that opens with the levels projected. */
const openingSections: readonly string[] = ['judgements', 'outlook', 'projection'];

/** Input for the file of a report. */
export interface ReportFileInput {
  readonly context: Context;
  readonly progress: ProgressLine;
  readonly view: ReportView;
  /** One report, or the same in several languages. */
  readonly reports: readonly Report[];
}

/** Bytes of a report's file; the renderer of each format is loaded when needed. */
export async function renderReportFile(format: FileFormat, input: ReportFileInput): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return word(input);
    case 'pdf':
      return pdf(input);
    case 'xlsx':
      return workbook(input);
    case 'html':
      return page(input);
    default:
      return format satisfies never;
  }
}

/** The pages of the Word file. */
async function pdf(input: ReportFileInput): Promise<Uint8Array> {
  const { context, view } = input;
  const { requireOffice, wordToPdf } = await import('./office.js');
  const { env } = context.io;
  const office = requireOffice(env);
  const bytes = await word(input, true);
  const { fontConfiguration } = await import('../output/word.js');
  return wordToPdf(office, bytes, { env, date: dateOf(view.dataset), fonts: fontConfiguration() });
}

async function word(
  { context, progress, view: { dataset }, reports }: ReportFileInput,
  isForConversion = false,
): Promise<Uint8Array> {
  const [{ renderWord }, { printPictures }] = await Promise.all([
    import('../output/word.js'),
    import('./report-pictures.js'),
  ]);
  const picture = await printPictures(context, reports, progress);
  progress.step(say(context.lang, phrases.progressPages));
  const sources = dataset.all('source').map(({ value }) => value);
  return renderWord({
    reports,
    sources,
    picture,
    publisher: dataset.settings.title,
    date: dateOf(dataset),
    isForConversion,
  });
}

async function workbook({ view, reports }: ReportFileInput): Promise<Uint8Array> {
  const [{ renderWorkbook }, { WrittenData }, { project }] = await Promise.all([
    import('../output/workbook.js'),
    import('../trace/data.js'),
    import('../study/project.js'),
  ]);
  const { dataset, request } = view;
  const { from: _first, ...rest } = request;
  const projection = project(dataset, { ...rest, by: 'cluster' });
  return renderWorkbook({
    reports,
    data: new WrittenData(dataset),
    projection,
    targets: view.targets,
    date: dateOf(dataset),
  });
}

async function page(input: ReportFileInput): Promise<Uint8Array> {
  const { context, view, reports } = input;
  const { dataset, projection, request } = view;
  const [{ liveFiles, renderPage }, { pagePictures }, { keyFigures, keyRows }, { project }] = await Promise.all([
    import('../output/page.js'),
    import('./report-pictures.js'),
    import('../view/key-figures.js'),
    import('../study/project.js'),
  ]);
  const ids = view.cluster ? [view.cluster.id] : undefined;
  const isAbout = reports.some(({ sections }) => sections.some(({ id }) => openingSections.includes(id)));
  const rows = isAbout && !view.city ? keyRows(projection, ids).map(({ id }) => id) : [];
  const { set: _set, ...unset } = request;
  const other = view.reference?.scenario.id;
  const beside = other === undefined ? undefined : project(dataset, { ...unset, scenario: other });
  const { scenario, to, periods, basis, set, isReal } = projection;
  const rates = Object.fromEntries([...set].map(([id, { text }]) => [id, text]));
  const setting = {
    scenario: scenario.id,
    to,
    periods,
    basis,
    isReal,
    set: rates,
    ...(request.deflator && { deflator: request.deflator.text }),
  };
  const sources = dataset.all('source').map(({ value }) => value);
  const live = { files: liveFiles(dataset), setting, rows, ...(other !== undefined && { beside: other }) };
  const html = renderPage({
    reports,
    sources,
    version: context.version,
    picture: await pagePictures(),
    figures: keyFigures(projection, { ids: rows, beside }),
    attachments: await attachmentsOf(input),
    live,
  });
  return new TextEncoder().encode(html);
}

/** The brief in Word and everything in Excel, in each language of the page. */
async function attachmentsOf(input: ReportFileInput): Promise<readonly Attachment[]> {
  const files: Attachment[] = [];
  for (const report of input.reports) {
    const brief = { ...report, sections: report.sections.filter(({ isAnnex }) => !isAnnex) };
    files.push(
      { lang: report.lang, format: 'docx', bytes: await briefInWord({ ...input, reports: [brief] }) },
      { lang: report.lang, format: 'xlsx', bytes: await workbook({ ...input, reports: [report] }) },
    );
  }
  return files;
}

/** The Word file, its charts as text where the machine has no font to draw them with: a page needs none. */
async function briefInWord(input: ReportFileInput): Promise<Uint8Array> {
  try {
    return await word(input);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return word({ ...input, reports: input.reports.map(withoutCharts) });
  }
}

function withoutCharts(report: Report): Report {
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => (block.kind === 'chart' ? block.instead : [block])),
  }));
  return { ...report, sections };
}

/** Latest date of any source; used as the date of the file, so that it does not depend on the clock. */
function dateOf(dataset: Dataset): Date {
  const latest = dataset.all('source').reduce((last, { value }) => (value.date > last ? value.date : last), '2000');
  const [year = '2000', month = '01', day = '01'] = latest.split('-');
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}
