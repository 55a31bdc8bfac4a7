import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { OpenedDataset } from '../../dataset/open.js';
import type { Draft } from '../../evidence/draft/draft.js';
import type { DraftItem } from '../../evidence/draft/item.js';
import { suggestWord, typoOf } from '../../finding/closest.js';
import type { Dataset } from '../../model/dataset.js';
import type { DraftFile, DraftView } from '../../view/draft/files.js';
import { cliPhrases } from '../../words/cli.js';
import type { Bilingual } from '../../words/lang.js';
import { jsonText } from '../../words/legible.js';
import { message } from '../../words/message.js';
import { kindPhrases } from '../../words/terms.js';
import type { Path } from '../../yaml/pointer.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import type { Context } from '../context.js';
import { CliError, exitCodes, usageError } from '../errors.js';
import { choice } from '../options.js';

const draftKindPhrases = {
  target: { zh: '目标', en: 'targets' },
  agency: { zh: '部门', en: 'agencies' },
  policy: { zh: '政策文件', en: 'policies' },
  growth: { zh: '增速', en: 'promised growth' },
  ambition: { zh: '定位', en: 'ambitions' },
  place: { zh: '布局', en: 'layout' },
  edition: { zh: '行动计划版本', en: 'plan editions' },
  observation: { zh: '实测', en: 'observations' },
  bottleneck: { zh: '短板', en: 'bottlenecks' },
  industry: { zh: '产业', en: 'industries' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  commandDraft: {
    zh: '起草：从文件原文认出数字、城市、产业，拟出YAML待核',
    en: "propose YAML from a document's text: figures, places and industries, for an editor to review",
  },
  argumentText: { zh: '原文（UTF-8文本）', en: 'text of the document, in UTF-8' },
  optionDraftSource: {
    zh: '来源的id，数据里还没有的也行（必需）',
    en: 'id of the source, known or new (required)',
  },
  optionDraftKind: { zh: '只拟这一类文件', en: 'propose files of this kind only' },
  optionDraftId: {
    zh: '只拟这一个集群或规划，已有的或新的',
    en: 'propose for this cluster or programme only, known or new',
  },
  optionDraftOutput: {
    zh: '写入新文件，或写入文件夹；不覆盖',
    en: 'write to a new file, or into a folder; nothing is overwritten',
  },
  errorDraftSourceNeeded: { zh: '没有给出来源', en: 'The source is not given.' },
  fixDraftSourceNeeded: {
    zh: '写法如：jiqun draft plan.txt --source gd-plan-2026',
    en: 'Write it like: jiqun draft plan.txt --source gd-plan-2026',
  },
  errorDraftId: { zh: '{option}的“{value}”不是id', en: '"{value}" of {option} is not an id.' },
  fixDraftId: {
    zh: 'id用小写字母、数字和单个连字符，字母开头，至多48个字符',
    en:
      'An id is lower-case letters and digits joined by single hyphens, begins with a letter and has at most 48 ' +
      'characters.',
  },
  errorDraftIdOfSource: { zh: '--kind source不用--id', en: '--kind source takes no --id.' },
  fixDraftIdOfSource: { zh: '来源的id写在--source', en: 'The id of the source is that of --source.' },
  errorDraftText: { zh: '{path}：{reason}', en: '{path}: {reason}' },
  errorDraftFile: { zh: '拟出的{file}不能用：{reason}', en: 'The draft of {file} cannot be used: {reason}' },
  fixDraftFile: { zh: '把原文拆成几份，分别拟', en: 'Divide the text, and draft each part.' },
  errorDraftEmpty: { zh: '{path}是空的', en: '{path} is empty.' },
  fixDraftText: {
    zh: '给出存有原文的UTF-8文本文件',
    en: 'Give a UTF-8 text file that holds the text of the document.',
  },
  errorDraftNoCluster: {
    zh: '原文里没有认出集群的新内容',
    en: 'Nothing new of any cluster is recognised in the text.',
  },
  fixDraftNoCluster: {
    zh: '全文只讲一个集群时，用--id写明',
    en: 'If the whole text is about one cluster, name it with --id.',
  },
  errorDraftSeveral: {
    zh: '共{count}个文件（{files}等），不能都写进{path}',
    en: 'There are {count} files ({files} ...), too many for the one {path}.',
  },
  fixDraftSeveral: {
    zh: '写文件夹，如{path}/；或用--kind、--id选一个',
    en: 'Give a folder such as {path}/, or choose one with --kind or --id.',
  },
  errorDraftExists: { zh: '{path}已存在，不覆盖', en: '{path} is there already and is not overwritten.' },
  fixDraftExists: {
    zh: '换一个名字或文件夹，再把要的条目抄过去',
    en: 'Choose another name or folder, and take over the items that you want.',
  },
  draftRecognised: { zh: '{file}里认出：', en: 'Recognised in {file}:' },
  draftCount: {
    zh: '  {kind}：{total}（已在数据里{already}，信息不足而作注释{open}）',
    en: '  {kind}: {total} ({already} in the data, {open} too unclear and commented out)',
  },
  draftNothingNew: { zh: '都已在数据里', en: 'All of it is in the data.' },
  draftSourceNew: {
    zh: '数据里没有来源“{source}”，一并拟出{near}',
    en: 'The data have no source "{source}"; a file for it is proposed.{near}',
  },
  draftIdNew: {
    zh: '数据里没有{kind}“{id}”，按新的拟{near}',
    en: 'The data have no {kind} "{id}"; it is drafted as a new one.{near}',
  },
  draftNear: { zh: '；{suggestion}', en: ' {suggestion}' },
  draftSourceOther: {
    zh: '这不是“{source}”登记的那份原文：SHA-256不同',
    en: 'This is not the text that "{source}" registers: its SHA-256 differs.',
  },
  draftSourceWithoutText: {
    zh: '“{source}”没有登记原文；可补：text: file {file}, sha256 {sha256}',
    en: '"{source}" registers no text yet; to add: text: file {file}, sha256 {sha256}',
  },
  draftAgenciesUnknown: { zh: 'agencies.yaml里没有：{names}', en: 'Not in agencies.yaml: {names}.' },
  draftNext: {
    zh: '接下来：补全null，核对带review的行，再运行jiqun validate和jiqun audit --texts',
    en: 'Next: fill in each null, check the lines marked review, then run jiqun validate and jiqun audit --texts',
  },
} as const satisfies Record<string, Bilingual>;

const kinds = ['cluster', 'programme', 'source'] as const;
type DraftKind = (typeof kinds)[number];

/** Output formats: the files themselves, or every item for programs. */
const draftFormats = ['yaml', 'json'] as const;

const optionSpecs = [
  { flags: '--source <id>', description: phrases.optionDraftSource },
  { flags: '--kind <kind>', description: phrases.optionDraftKind, choices: kinds, parse: choice('--kind', kinds) },
  { flags: '--id <id>', description: phrases.optionDraftId },
  { flags: '--output <path>', description: phrases.optionDraftOutput },
  {
    flags: '--format <format>',
    description: cliPhrases.optionFormat,
    choices: draftFormats,
    defaultText: 'yaml',
    parse: choice('--format', draftFormats, { table: 'yaml' }),
  },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const draftCommand: Command<Options> = {
  name: 'draft',
  description: phrases.commandDraft,
  arguments: [{ name: '<text>', description: phrases.argumentText }],
  options: optionSpecs,
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
  if (source === undefined)
    throw usageError(message(phrases.errorDraftSourceNeeded), message(phrases.fixDraftSourceNeeded));
  for (const [option, value] of [['--source', source] as const, ['--id', id] as const]) {
    if (value !== undefined && (!idForm.test(value) || value.length > 48))
      throw usageError(message(phrases.errorDraftId, { option, value }), message(phrases.fixDraftId));
  }
  if (kind === 'source' && id !== undefined)
    throw usageError(message(phrases.errorDraftIdOfSource), message(phrases.fixDraftIdOfSource));
  return { source, kind, id };
}

/** Subject of the draft: one cluster, one programme, or everything in the document. */
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
    throw new CliError(exitCodes.input, message(cliPhrases.errorPathMissing, { path }), message(phrases.fixDraftText));
  const { readHeld } = await import('../../dataset/texts.js');
  const reading = readHeld(dirname(full), basename(full), basename(full));
  if (!reading.ok)
    throw new CliError(
      exitCodes.input,
      message(phrases.errorDraftText, { path, reason: reading.finding.message }),
      reading.finding.suggestion,
    );
  if (reading.held.text.trim() === '')
    throw new CliError(exitCodes.input, message(phrases.errorDraftEmpty, { path }), message(phrases.fixDraftText));
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

/** Files that the request asks for; without a kind, all for which the document has something new. */
async function filesOf(
  view: DraftView,
  { source, kind }: Request,
  wanted: Wanted,
  text: { readonly file: string; readonly sha256: string },
) {
  const { clusterFile, programmeFile, sourceFile } = await import('../../view/draft/files.js');
  const { dataset, draft } = view;
  const fresh = draft.items.filter(({ already }) => !already);
  const files: DraftFile[] = [];
  const isAsked = (one: DraftKind): boolean => kind === undefined || kind === one;
  if (isAsked('source') && (kind === 'source' || !dataset.find('source', source)))
    files.push(sourceFile(view, { file: text.file, sha256: text.sha256 }));
  if (isAsked('cluster') && wanted.programme === undefined) {
    const clusters = wanted.cluster === undefined ? clustersWith(draft, fresh) : [wanted.cluster];
    if (kind === 'cluster' && clusters.length === 0)
      throw usageError(message(phrases.errorDraftNoCluster), message(phrases.fixDraftNoCluster));
    files.push(...clusters.map((id) => clusterFile(view, id)));
  }
  const isOfProgramme =
    kind === 'programme' || wanted.programme !== undefined || fresh.some(({ subject }) => subject?.kind !== 'cluster');
  const programme = wanted.programme ?? dataset.settings.programmes[0];
  if (isAsked('programme') && wanted.cluster === undefined && isOfProgramme && programme !== undefined)
    files.push(programmeFile(view, programme));
  return files;
}

/** Clusters with new data, in the order of the document. */
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
      if (formatting.ok) return { ...draft, text: formatting.text };
      const reason = formatting.finding?.message;
      if (reason === undefined) throw new RangeError(`the draft of ${draft.file} has no canonical layout`);
      throw new CliError(
        exitCodes.input,
        message(phrases.errorDraftFile, { file: draft.file, reason }),
        message(phrases.fixDraftFile),
      );
    }),
  );
}

async function emitJson(context: Context, view: DraftView, items: readonly DraftItem[]): Promise<void> {
  const { draftOutput } = await import('../../view/draft/output.js');
  const text = `${jsonText(draftOutput(view, items), 2)}\n`;
  const { output } = context.options;
  if (output === undefined) context.io.stdout.write(text);
  else writeNew(context, [{ path: output, text }]);
}

/** Prints one file as it is, several as documents of one stream, or writes them where none of them exists yet. */
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
      message(phrases.errorDraftSeveral, { path: output, count: files.length, files: names.slice(0, 3) }),
      message(phrases.fixDraftSeveral, { path: output }),
    );
  }
  writeNew(
    context,
    files.map(({ text }) => ({ path: output, text })),
  );
}

/** Writes new files; if any of them exists already, writes none. */
function writeNew(context: Context, files: readonly { readonly path: string; readonly text: string }[]): void {
  const there = files.find(({ path }) => existsSync(resolve(context.io.cwd, path)));
  if (there) throw usageError(message(phrases.errorDraftExists, { path: there.path }), message(phrases.fixDraftExists));
  for (const { path, text } of files) {
    if (path.includes('/')) mkdirSync(dirname(resolve(context.io.cwd, path)), { recursive: true });
    context.write(path, text);
  }
}

/** Summarises on stderr what was recognised, what the editor must add about the source, and the next steps. */
async function summarise(
  context: Context,
  { draft }: DraftView,
  items: readonly DraftItem[],
  dataset: Dataset,
): Promise<void> {
  const { countItems } = await import('../../view/draft/output.js');
  const hint = context.hint.bind(context);
  if (items.length > 0) hint(message(phrases.draftRecognised, { file: draft.document.file }));
  for (const { kind, ...counts } of countItems(items))
    hint(message(phrases.draftCount, { kind: message(draftKindPhrases[kind]), ...counts }));
  if (items.length > 0 && items.every(({ already }) => already)) hint(message(phrases.draftNothingNew));
  const known = dataset.find('source', draft.source);
  if (!known) hint(message(phrases.draftSourceNew, { source: draft.source, near: nearSource(dataset, draft.source) }));
  else if (known.value.text && known.value.text.sha256 !== draft.document.sha256)
    hint(message(phrases.draftSourceOther, { source: draft.source }));
  else if (!known.value.text)
    hint(
      message(phrases.draftSourceWithoutText, {
        source: draft.source,
        file: draft.document.file,
        sha256: draft.document.sha256,
      }),
    );
  if (draft.unknownAgencies.length > 0) hint(message(phrases.draftAgenciesUnknown, { names: draft.unknownAgencies }));
  hint(message(phrases.draftNext));
}

/** Reports a new cluster or programme, with a known one whose id is similar. */
function sayNew(context: Context, dataset: Dataset, { cluster, programme }: Wanted): void {
  const kind = cluster === undefined ? 'programme' : 'cluster';
  const id = cluster ?? programme;
  if (id === undefined || dataset.find(kind, id)) return;
  const ids = dataset.all(kind).map((entity) => entity.id);
  const near = typoOf(id, ids) === undefined ? '' : message(phrases.draftNear, { suggestion: suggestWord(id, ids) });
  context.hint(message(phrases.draftIdNew, { kind: message(kindPhrases[kind]), id, near }));
}

function nearSource(dataset: Dataset, id: string) {
  const ids = dataset.all('source').map((source) => source.id);
  return typoOf(id, ids) === undefined ? '' : message(phrases.draftNear, { suggestion: suggestWord(id, ids) });
}
