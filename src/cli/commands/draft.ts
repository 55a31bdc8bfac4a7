import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { OpenedDataset } from '../../dataset/open.js';
import type { Draft } from '../../evidence/draft/draft.js';
import type { DraftItem } from '../../evidence/draft/item.js';
import { suggestWord, typoOf } from '../../finding/closest.js';
import { jsonText } from '../../lang/legible.js';
import { message, say } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { DraftFile, DraftView } from '../../report/draft/files.js';
import type { Path } from '../../yaml/pointer.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { CliError, exitCodes, usageError } from '../errors.js';
import { choice } from '../options.js';

const kinds = ['cluster', 'programme', 'source'] as const;
type DraftKind = (typeof kinds)[number];

/** The kinds of output: the files, or every item for programs. */
const draftFormats = ['yaml', 'json'] as const;

interface Options {
  readonly source?: string;
  readonly kind?: DraftKind;
  readonly id?: string;
  readonly format?: (typeof draftFormats)[number];
}

export const draftCommand: Command<Options> = {
  name: 'draft',
  description: 'command-draft',
  arguments: [{ name: '<text>', description: 'argument-text' }],
  options: [
    { flags: '--source <id>', description: 'option-draft-source' },
    { flags: '--kind <kind>', description: 'option-draft-kind', choices: kinds, parse: choice('--kind', kinds) },
    { flags: '--id <id>', description: 'option-draft-id' },
    { flags: '--output <path>', description: 'option-draft-output' },
    {
      flags: '--format <format>',
      description: 'option-format',
      choices: draftFormats,
      defaultText: 'yaml',
      parse: choice('--format', draftFormats, { table: 'yaml' }),
    },
  ],
  async run(context, options, [path = '']) {
    const request = requestOf(options);
    const text = await readDocument(context, path);
    const opened = await context.sound();
    const { SourceDocument } = await import('../../evidence/document.js');
    const { draftOf } = await import('../../evidence/draft/draft.js');
    const document = new SourceDocument(text);
    const wanted = wantedOf(opened.dataset, request);
    const draft = draftOf(opened.dataset, document, request.source, wanted.cluster);
    const view: DraftView = { dataset: opened.dataset, draft, lang: context.lang, lineOf: await linesOf(opened) };
    const items = draft.items.filter((item) => isWanted(item, wanted));
    const format = options.format ?? (/\.json$/i.test(context.options.output ?? '') ? 'json' : 'yaml');
    if (format === 'json') await emitJson(context, view, items);
    else await emitFiles(context, await formatted(opened.folder, await filesOf(view, request, wanted, text)));
    await summarise(context, view, request.kind === 'source' ? [] : items, opened.dataset);
    sayNew(context, opened.dataset, wanted);
    return exitCodes.ok;
  },
};

interface Request {
  readonly source: string;
  readonly kind: DraftKind | undefined;
  readonly id: string | undefined;
}

const idForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

function requestOf({ source, kind, id }: Options): Request {
  if (source === undefined) throw usageError(message('error-draft-source-needed'), message('fix-draft-source-needed'));
  for (const [option, value] of [['--source', source] as const, ['--id', id] as const]) {
    if (value !== undefined && (!idForm.test(value) || value.length > 48))
      throw usageError(message('error-draft-id', { option, value }), message('fix-draft-id'));
  }
  if (kind === 'source' && id !== undefined)
    throw usageError(message('error-draft-id-of-source'), message('fix-draft-id-of-source'));
  return { source, kind, id };
}

/** What the draft is for: one cluster, one programme, or whatever the document is about. */
interface Wanted {
  readonly cluster?: string;
  readonly programme?: string;
}

function wantedOf(dataset: Dataset, { kind, id }: Request): Wanted {
  if (id === undefined) return {};
  return kind === 'programme' || (kind === undefined && dataset.find('programme', id))
    ? { programme: id }
    : { cluster: id };
}

function isWanted({ subject }: DraftItem, { cluster, programme }: Wanted): boolean {
  if (cluster !== undefined) return subject?.kind === 'cluster' && subject.id === cluster;
  return programme === undefined || subject?.kind !== 'cluster';
}

async function readDocument(context: Context, path: string) {
  const full = resolve(context.io.cwd, path);
  if (!existsSync(full))
    throw new CliError(exitCodes.input, message('error-path-missing', { path }), message('fix-draft-text'));
  const { readHeld } = await import('../../dataset/texts.js');
  const reading = readHeld(dirname(full), basename(full), basename(full));
  if (!reading.ok)
    throw new CliError(
      exitCodes.input,
      message('error-draft-text', { path, reason: reading.finding.message }),
      reading.finding.suggestion,
    );
  if (reading.held.text.trim() === '')
    throw new CliError(exitCodes.input, message('error-draft-empty', { path }), message('fix-draft-text'));
  return reading.held;
}

/** Finds the lines of values in the data files, reading each file's syntax tree once. */
async function linesOf({ text }: OpenedDataset): Promise<DraftView['lineOf']> {
  const [{ SyntaxTree }, { Lines }] = await Promise.all([import('../../yaml/tree.js'), import('../../yaml/text.js')]);
  const known = new Map<
    string,
    { readonly tree: InstanceType<typeof SyntaxTree>; readonly lines: InstanceType<typeof Lines> }
  >();
  return (file: string, path: Path): number => {
    const found = known.get(file) ?? { tree: new SyntaxTree(text(file) ?? '{}'), lines: new Lines(text(file) ?? '') };
    known.set(file, found);
    return found.lines.position(found.tree.locate(path, 'value').start).line;
  };
}

/** The files that the request asks for; without a kind all of which the document has something new. */
async function filesOf(
  view: DraftView,
  { source, kind }: Request,
  wanted: Wanted,
  text: { readonly file: string; readonly sha256: string },
) {
  const { clusterFile, programmeFile, sourceFile } = await import('../../report/draft/files.js');
  const { dataset, draft } = view;
  const fresh = draft.items.filter(({ already }) => !already);
  const files: DraftFile[] = [];
  const isAsked = (one: DraftKind): boolean => kind === undefined || kind === one;
  if (isAsked('source') && (kind === 'source' || !dataset.find('source', source)))
    files.push(sourceFile(view, { file: text.file, sha256: text.sha256 }));
  if (isAsked('cluster') && wanted.programme === undefined) {
    const clusters = wanted.cluster === undefined ? clustersWith(draft, fresh) : [wanted.cluster];
    if (kind === 'cluster' && clusters.length === 0)
      throw usageError(message('error-draft-no-cluster'), message('fix-draft-no-cluster'));
    files.push(...clusters.map((id) => clusterFile(view, id)));
  }
  const isOfProgramme =
    kind === 'programme' || wanted.programme !== undefined || fresh.some(({ subject }) => subject?.kind !== 'cluster');
  const programme = wanted.programme ?? dataset.settings.programmes[0];
  if (isAsked('programme') && wanted.cluster === undefined && isOfProgramme && programme !== undefined)
    files.push(programmeFile(view, programme));
  return files;
}

/** The clusters of which something stands as data and is not in the data set yet, in the order of the document. */
function clustersWith({ passages }: Draft, fresh: readonly DraftItem[]): readonly string[] {
  const named = fresh.flatMap(({ subject, isOpen }) => (subject?.kind === 'cluster' && !isOpen ? [subject.id] : []));
  const inOrder = [...passages.map(({ cluster }) => cluster), ...named];
  return [...new Set(inOrder)].filter((id) => named.includes(id));
}

async function formatted(folder: string, files: readonly DraftFile[]): Promise<readonly DraftFile[]> {
  const { formatFile } = await import('../../dataset/format.js');
  return Promise.all(
    files.map(async (draft) => {
      const { formatting } = await formatFile(folder, draft.kind, draft.file, { ok: true, text: draft.text });
      if (!formatting.ok) throw new RangeError(`the draft of ${draft.file} has no canonical layout`);
      return { ...draft, text: formatting.text };
    }),
  );
}

async function emitJson(context: Context, view: DraftView, items: readonly DraftItem[]): Promise<void> {
  const { draftOutput } = await import('../../report/draft/output.js');
  const text = `${jsonText(draftOutput(view, items), 2)}\n`;
  const { output } = context.options;
  if (output === undefined) context.io.stdout.write(text);
  else writeNew(context, [{ path: output, text }]);
}

/** One file as it is, several as documents of one stream; or into a file or folder that has none of them. */
async function emitFiles(context: Context, files: readonly DraftFile[]): Promise<void> {
  const { output } = context.options;
  if (output === undefined) {
    const isStream = files.length > 1;
    for (const { file, text } of files) context.io.stdout.write(isStream ? `---\n# ${file}\n${text}` : text);
    return;
  }
  const isFolder =
    output.endsWith('/') ||
    (statSync(resolve(context.io.cwd, output), { throwIfNoEntry: false })?.isDirectory() ?? false);
  if (isFolder)
    return writeNew(
      context,
      files.map(({ file, text }) => ({ path: join(output, file), text })),
    );
  if (files.length > 1) {
    const names = files.map(({ file }) => file);
    throw usageError(
      message('error-draft-several', { path: output, count: files.length, files: names.slice(0, 3) }),
      message('fix-draft-several', { path: output }),
    );
  }
  writeNew(
    context,
    files.map(({ text }) => ({ path: output, text })),
  );
}

/** Writes files that are not there yet; all or, where one is there, none. */
function writeNew(context: Context, files: readonly { readonly path: string; readonly text: string }[]): void {
  const there = files.find(({ path }) => existsSync(resolve(context.io.cwd, path)));
  if (there) throw usageError(message('error-draft-exists', { path: there.path }), message('fix-draft-exists'));
  for (const { path, text } of files) {
    if (path.includes('/')) mkdirSync(dirname(resolve(context.io.cwd, path)), { recursive: true });
    context.write(path, text);
  }
}

/** What was recognised, what the editor must know of the source, and what to do next; on stderr. */
async function summarise(
  context: Context,
  { draft }: DraftView,
  items: readonly DraftItem[],
  dataset: Dataset,
): Promise<void> {
  const { countItems } = await import('../../report/draft/output.js');
  const hint = (words: Parameters<typeof say>[1]): void => context.hint(say(context.lang, words));
  if (items.length > 0) hint(message('draft-recognised', { file: draft.document.file }));
  for (const { kind, ...counts } of countItems(items))
    hint(message('draft-count', { kind: message(`draft-kind-${kind}`), ...counts }));
  if (items.length > 0 && items.every(({ already }) => already)) hint(message('draft-nothing-new'));
  const known = dataset.find('source', draft.source);
  if (!known) hint(message('draft-source-new', { source: draft.source, near: nearSource(dataset, draft.source) }));
  else if (known.value.text && known.value.text.sha256 !== draft.document.sha256)
    hint(message('draft-source-other', { source: draft.source }));
  else if (!known.value.text)
    hint(
      message('draft-source-without-text', {
        source: draft.source,
        file: draft.document.file,
        sha256: draft.document.sha256,
      }),
    );
  if (draft.unknownAgencies.length > 0) hint(message('draft-agencies-unknown', { names: draft.unknownAgencies }));
  hint(message('draft-next'));
}

/** Says when the cluster or programme is a new one, with the known one whose id is nearly the same. */
function sayNew(context: Context, dataset: Dataset, { cluster, programme }: Wanted): void {
  const kind = cluster === undefined ? 'programme' : 'cluster';
  const id = cluster ?? programme;
  if (id === undefined || dataset.find(kind, id)) return;
  const ids = dataset.all(kind).map((entity) => entity.id);
  const near = typoOf(id, ids) === undefined ? '' : message('draft-near', { suggestion: suggestWord(id, ids) });
  context.hint(say(context.lang, message('draft-id-new', { kind: message(`kind-${kind}`), id, near })));
}

function nearSource(dataset: Dataset, id: string) {
  const ids = dataset.all('source').map((source) => source.id);
  return typoOf(id, ids) === undefined ? '' : message('draft-near', { suggestion: suggestWord(id, ids) });
}
