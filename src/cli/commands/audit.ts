import { resolve } from 'node:path';
import type { OpenedDataset } from '../../dataset/open.js';
import type { Audit } from '../../evidence/audit.js';
import type { TextReading } from '../../evidence/document.js';
import { message, say } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { Entity } from '../../model/entities.js';
import type { AuditView } from '../../report/audit.js';
import type { Command } from '../command.js';
import { type Context, formatOfFile } from '../context.js';
import { CliError, exitCodes, usageError } from '../errors.js';
import { findEntity } from '../lookup.js';
import { choice, type FindingFormat, type Format, findingFormats, formats } from '../options.js';

/** A paragraph of a document is one line, too long for a code frame. */
const widestFrame = 100;

interface Options {
  readonly texts?: string;
  readonly source?: string;
  readonly coverage?: boolean;
  readonly format?: FindingFormat;
}

export const auditCommand: Command<Options> = {
  name: 'audit',
  description: 'command-audit',
  arguments: [],
  options: [
    { flags: '--texts <dir>', description: 'option-texts' },
    { flags: '--source <id>', description: 'option-source' },
    { flags: '--coverage', description: 'option-coverage' },
    {
      flags: '--format <format>',
      description: 'option-format',
      choices: findingFormats,
      defaultText: 'table',
      parse: choice('--format', findingFormats, { pretty: 'table', markdown: 'md' }),
    },
  ],
  async run(context, { texts: folder, source: written, coverage = false, format: asked }) {
    if (folder === undefined) throw usageError(message('error-texts-needed'), message('fix-texts-needed'));
    const opened = await context.sound();
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
    if (format === 'table' && !coverage) context.hint(say(context.lang, message('hint-coverage')));
    return audit.findings.length > 0 ? exitCodes.findings : exitCodes.ok;
  },
};

/** The source that is asked for; one without a text cannot be audited. */
function sourceWithText(dataset: Dataset, written: string): Entity<'source'> {
  const source = findEntity(dataset, written, ['source']);
  if (source.value.text) return source;
  const sources = dataset.all('source').flatMap(({ id, value }) => (value.text ? [id] : []));
  throw usageError(
    message('error-source-without-text', { source: source.id }),
    message('fix-source-without-text', { sources }),
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
      message(`error-texts-${error.reason}`, { path: folder }),
      message('fix-texts', { files }),
    );
  }
}

/** The text of a data file or of a document, by the name under which findings point to it. */
function textIn(opened: OpenedDataset, texts: ReadonlyMap<string, TextReading>): OpenedDataset['text'] {
  const documents = new Map(
    [...texts.values()].flatMap((reading) => (reading.ok ? [[reading.held.file, reading.held.text] as const] : [])),
  );
  return (file) => documents.get(file) ?? opened.text(file);
}

/** The findings as a reporter writes them; for a person and for tables with the audit's own summary. */
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
    import('../../report/audit.js'),
    import('../../finding/json.js'),
  ]);
  const listed = findingsOutput({ located }, opened.files.length, context.lang, displayFile(context, opened));
  const above =
    format === 'table' && located.length > 0 ? await prettyFindings(context, opened, located, stream, widestFrame) : '';
  const document = () => auditDocument(audit, view, context.lang, format === 'md' ? listed : undefined);
  return above + (await context.render({ document, output: () => auditOutput(audit, view, listed) }, format));
}

function isTableFormat(format: FindingFormat): format is Format {
  return formats.some((name) => name === format);
}
