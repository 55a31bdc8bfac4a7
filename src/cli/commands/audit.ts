import { resolve } from 'node:path';
import type { OpenedDataset } from '../../dataset/open.js';
import type { Audit } from '../../evidence/audit.js';
import type { TextReading } from '../../evidence/document.js';
import type { Dataset } from '../../model/dataset.js';
import type { Entity } from '../../model/entities.js';
import type { AuditView } from '../../view/audit.js';
import { cliPhrases } from '../../words/cli.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { type Context, formatOfFile } from '../context.js';
import { CliError, exitCodes, usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice, type FindingFormat, type Format, findingFormats, formats } from '../options.js';

const errorTextsPhrases = {
  empty: {
    zh: '{path}里没有任何来源的原文',
    en: '{path} holds none of the texts that the sources name.',
  },
  missing: { zh: '找不到文件夹{path}', en: 'There is no folder {path}.' },
  'not-a-folder': { zh: '{path}不是文件夹', en: '{path} is not a folder.' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  commandAudit: {
    zh: '逐条核对引证与原文，并查原文还有什么没有引到',
    en: "hold every citation against its document's text, and see what of the text no datum cites",
  },
  optionTexts: { zh: '原文所在的文件夹（必需）', en: 'folder that holds the texts of the sources (required)' },
  optionSource: {
    zh: '只核对这一来源，并列出每条引证',
    en: 'audit this source only, and list each of its citations',
  },
  optionCoverage: {
    zh: '列出原文中没有数据引到的数字和名称',
    en: 'list the figures and names of the texts that no datum cites',
  },
  errorTextsNeeded: { zh: '没有给出原文文件夹', en: 'The folder with the texts is not given.' },
  fixTextsNeeded: { zh: '写法如：jiqun audit --texts texts', en: 'Write it like: jiqun audit --texts texts' },
  fixTexts: {
    zh: '--texts应指向存放这些文件的文件夹：{files}',
    en: 'Give --texts the folder that holds these files: {files}.',
  },
  errorSourceWithoutText: {
    zh: '来源“{source}”没有原文，无从核对',
    en: 'No text is held of the source "{source}", so it cannot be audited.',
  },
  fixSourceWithoutText: { zh: '有原文的来源：{sources}', en: 'Sources with a text: {sources}.' },
  hintCoverage: { zh: '没有引到的：加上--coverage', en: 'What no datum cites: add --coverage' },
} as const satisfies Record<string, Bilingual>;

/** Width of a code frame; a paragraph of a document is a single line, too long to show whole. */
const widestFrame = 100;

const optionSpecs = [
  { flags: '--texts <dir>', description: phrases.optionTexts },
  { flags: '--source <id>', description: phrases.optionSource },
  { flags: '--coverage', description: phrases.optionCoverage },
  {
    flags: '--format <format>',
    description: cliPhrases.optionFormat,
    choices: findingFormats,
    defaultText: 'table',
    parse: choice('--format', findingFormats, { pretty: 'table', markdown: 'md' }),
  },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const auditCommand: Command<Options> = {
  name: 'audit',
  description: phrases.commandAudit,
  arguments: [],
  options: optionSpecs,
  async run(context, { texts: folder, source: written, coverage = false, format: asked }) {
    if (folder === undefined) throw usageError(message(phrases.errorTextsNeeded), message(phrases.fixTextsNeeded));
    const opened = await context.sound(undefined, ['citation-figure']);
    const { dataset } = opened;
    const only = written === undefined ? undefined : sourceWithText(dataset, written);
    const texts = await readFolder(context, folder, only ? [only] : dataset.all('source'), opened.folder);
    const { auditCitations } = await import('../../evidence/audit.js');
    const audit = auditCitations(dataset, texts, only && [only.id]);
    const format = asked ?? formatOfFile(context.options.output);
    const rendered = await render(
      context,
      audit,
      { ...opened, text: textIn(opened, texts) },
      { hasUncovered: coverage, hasCitations: only !== undefined },
      format,
    );
    const { output } = context.options;
    if (output === undefined) context.io.stdout.write(rendered);
    else context.write(output, rendered);
    if (format === 'table' && !coverage) context.hint(message(phrases.hintCoverage));
    return audit.findings.length > 0 ? exitCodes.findings : exitCodes.ok;
  },
};

/** The source asked for; a source without a text cannot be audited. */
function sourceWithText(dataset: Dataset, written: string): Entity<'source'> {
  const source = findEntity(dataset, written, ['source']);
  if (source.value.text) return source;
  const sources = dataset.all('source').flatMap(({ id, value }) => (value.text ? [id] : []));
  throw usageError(
    message(phrases.errorSourceWithoutText, { source: source.id }),
    message(phrases.fixSourceWithoutText, { sources }),
  );
}

async function readFolder(context: Context, folder: string, sources: readonly Entity<'source'>[], dataFolder: string) {
  const { NotATextFolder, readTexts } = await import('../../dataset/texts.js');
  const files = sources.flatMap(({ value }) => value.text?.file ?? []);
  try {
    return readTexts(resolve(context.io.cwd, folder), files, dataFolder);
  } catch (error) {
    if (!(error instanceof NotATextFolder)) throw context.unreadable(folder, error);
    throw new CliError(
      exitCodes.input,
      message(errorTextsPhrases[error.reason], { path: folder }),
      message(phrases.fixTexts, { files }),
    );
  }
}

/** Text of a data file or document, by its name in findings. */
function textIn(opened: OpenedDataset, texts: ReadonlyMap<string, TextReading>): OpenedDataset['text'] {
  const documents = new Map(
    [...texts.values()].flatMap((reading) => (reading.ok ? [[reading.held.file, reading.held.text] as const] : [])),
  );
  return (file) => documents.get(file) ?? opened.text(file);
}

/** The findings in the format of a reporter; for people and in tables, followed by the audit's summary. */
async function render(
  context: Context,
  audit: Audit,
  opened: OpenedDataset,
  view: AuditView,
  format: FindingFormat,
): Promise<string> {
  const [{ locateFindings }, { displayFile, prettyFindings, renderFindings }] = await Promise.all([
    import('../../finding/locate.js'),
    import('../findings.js'),
  ]);
  const stream = context.options.output === undefined ? context.io.stdout : undefined;
  const located = await locateFindings(audit.findings, opened.text);
  if (!isTableFormat(format)) {
    const all = {
      located,
      all: located,
      acknowledged: [],
      showsAcknowledged: false,
      aside: { acknowledged: 0, known: 0 },
    };
    return renderFindings(context, { opened, files: opened.files, ...all }, format, stream);
  }
  const [{ auditDocument, auditOutput }, { findingsOutput }] = await Promise.all([
    import('../../view/audit.js'),
    import('../../finding/json.js'),
  ]);
  const listed = findingsOutput({ located }, opened.files.length, context.lang, displayFile(context, opened));
  const above =
    format === 'table' && located.length > 0 ? await prettyFindings(context, opened, located, stream, widestFrame) : '';
  const document = () => auditDocument(audit, view, format === 'md' ? listed : undefined);
  return above + (await context.render({ document, output: () => auditOutput(audit, view, listed) }, format));
}

function isTableFormat(format: FindingFormat): format is Format {
  return formats.some((name) => name === format);
}
