import type { OpenedDataset, OpenOptions } from '../../dataset/open.js';
import { type Finding, reaches, type Severity } from '../../finding/finding.js';
import { cliPhrases } from '../../words/cli.js';
import { editingPhrases } from '../../words/editing.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { validatePhrases } from '../../words/validate.js';
import { baselineUpdates } from '../baseline.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes, usageError } from '../errors.js';
import { findingTargets, type Target } from '../finding-targets.js';
import { choice, findingFormats, wholeNumber } from '../options.js';
import { knownChecks, readSeverities } from '../rule-options.js';
import { folderFor, insideOf, isAmong, requirePaths, requireStdinName } from '../selection.js';

const phrases = {
  commandValidate: { zh: '检查数据是否有效、一致', en: 'check that the data are valid and consistent' },
  argumentPath: { zh: '只报告这些文件或文件夹里的问题', en: 'report findings in these files or folders only' },
  optionFailOn: { zh: '达到此级别的问题使退出码为1', en: 'exit with 1 on findings of this severity or graver' },
  hintExplain: { zh: '说明：jiqun explain {check}', en: 'More about it: jiqun explain {check}' },
  optionRule: { zh: '只看这条检查的发现，可重复', en: 'only findings of this check; may be repeated' },
  optionSeverity: {
    zh: '本次运行改变一条规则的级别（error、warning、note、off），可重复',
    en: 'severity of a rule in this run (error, warning, note, off); may be repeated',
  },
  optionMax: { zh: '最多显示几处发现', en: 'show at most so many findings' },
  optionShowAcknowledged: { zh: '也显示数据里已确认的发现', en: 'also show what the data acknowledge' },
  optionBaseline: { zh: '不计入这个文件里记下的旧发现', en: 'leave out the old findings that this file lists' },
  optionUpdateBaseline: {
    zh: '补入新发现，或删去过时的',
    en: 'add what is new to the baseline, or drop what is gone',
  },
  optionStdin: { zh: '从标准输入读一个文件', en: 'read one file from standard input' },
  optionWatch: { zh: '保存文件后重新检查', en: 'check again whenever a file is saved' },
  errorStdinAlone: { zh: '--stdin不能与路径或--watch同用', en: '--stdin takes no paths and no --watch.' },
  hintMoreFindings: { zh: '另有{count}处发现未显示（--max）', en: 'Findings not shown (--max): {count}' },
  optionFix: { zh: '改正能放心改正的问题，写回文件', en: 'mend what can be mended safely, in the files' },
  errorFixAlone: { zh: '--fix不能与--stdin或--watch同用', en: '--fix takes no --stdin and no --watch.' },
} as const satisfies Record<string, Bilingual>;

const limits = ['error', 'warning', 'note', 'never'] as const;

const optionSpecs = [
  {
    flags: '--fail-on <severity>',
    description: phrases.optionFailOn,
    choices: limits,
    defaultText: 'error',
    parse: choice('--fail-on', limits),
  },
  {
    flags: '--format <format[=file]>',
    description: cliPhrases.optionFormats,
    choices: findingFormats,
    defaultText: 'table',
    isList: true,
  },
  { flags: '--rule <id>', description: phrases.optionRule, isList: true },
  { flags: '--severity <rule=level>', description: phrases.optionSeverity, isList: true },
  { flags: '--max <count>', description: phrases.optionMax, parse: wholeNumber('--max', 0) },
  { flags: '--show-acknowledged', description: phrases.optionShowAcknowledged },
  { flags: '--baseline <file>', description: phrases.optionBaseline },
  {
    flags: '--update-baseline <how>',
    description: phrases.optionUpdateBaseline,
    choices: baselineUpdates,
    parse: choice('--update-baseline', baselineUpdates),
    isList: true,
  },
  { flags: '--stdin', description: phrases.optionStdin },
  { flags: '--stdin-name <file>', description: validatePhrases.optionStdinName },
  { flags: '--watch', description: phrases.optionWatch },
  { flags: '--fix', description: phrases.optionFix },
  { flags: '--dry-run', description: editingPhrases.optionDryRun },
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const validateCommand: Command<Options> = {
  name: 'validate',
  description: phrases.commandValidate,
  arguments: [{ name: '[path...]', description: phrases.argumentPath }],
  options: optionSpecs,
  async run(context, options, paths) {
    const request = await readRequest(context, options, paths);
    if (!options.watch) return check(context, options, request);
    const { watchFolder } = await import('../watch.js');
    return watchFolder(context, request.folder, () => check(context, options, request));
  },
};

/** Checks of a run; the same in every round of --watch. */
interface Request {
  readonly folder: string;
  readonly open: OpenOptions;
  readonly targets: readonly Target[];
  /** Files asked for, relative to the data set; empty for all. */
  readonly wanted: readonly string[];
  /** Ids of the checks asked for; empty for all. */
  readonly rules: readonly string[];
}

async function readRequest(context: Context, options: Options, paths: readonly string[]): Promise<Request> {
  const targets = findingTargets(context, options.format);
  refuseClashes(options, paths);
  requirePaths(context, paths);
  const asked = options.stdinName === undefined ? paths : [options.stdinName];
  const folder = folderFor(context, asked);
  const wanted = asked.map((path) => insideOf(context, folder, path)).filter((path) => path !== '');
  const severities = await readSeverities(options.severity ?? []);
  const { readStandardInput } = await import('../standard-input.js');
  const texts = options.stdin ? { texts: new Map([[wanted[0] ?? '', await readStandardInput(context)]]) } : {};
  return {
    folder,
    targets,
    wanted,
    rules: await knownChecks(options.rule ?? []),
    open: { severities, ...(options.watch && { memory: new Map() }), ...texts },
  };
}

/** Refuses options that exclude one another or lack a required one. */
function refuseClashes(options: Options, paths: readonly string[]): void {
  if (options.updateBaseline && options.baseline === undefined)
    throw usageError(message(validatePhrases.errorOptionNeeds, { option: '--update-baseline', other: '--baseline' }));
  requireStdinName(options.stdin ?? false, options.stdinName);
  if (options.stdin && (options.watch || paths.length > 0)) throw usageError(message(phrases.errorStdinAlone));
  if (options.dryRun && !options.fix)
    throw usageError(message(validatePhrases.errorOptionNeeds, { option: '--dry-run', other: '--fix' }));
  if (options.fix && (options.stdin || options.watch)) throw usageError(message(phrases.errorFixAlone));
}

/** Runs one round: opens the data set and prints findings in the files and from the checks asked for. */
async function check(
  context: Context,
  options: Options,
  { folder, open, targets, wanted, rules }: Request,
): Promise<ExitCode> {
  const isWanted = (file: string): boolean => isAmong(wanted, file);
  const isAsked = ({ rule }: { readonly rule: string }): boolean => rules.length === 0 || rules.includes(rule);
  const chosen = (finding: Finding): boolean => isWanted(finding.place.file) && isAsked(finding);
  const { fix = false, dryRun = false } = options;
  const { opened, lines: mended } = fix
    ? await (await import('../mend.js')).mendFiles(context, folder, {
        open,
        isWanted,
        isChosen: chosen,
        isDryRun: dryRun,
      })
    : { opened: await context.open(folder, open), lines: undefined };
  const { locateAcknowledged, locateFindings } = await import('../../finding/locate.js');
  const meant = opened.acknowledged.filter(({ finding }) => chosen(finding));
  const showsAcknowledged = options.showAcknowledged ?? false;
  const needsPlaces = showsAcknowledged || targets.some(({ format }) => format === 'json' || format === 'sarif');
  const acknowledged = needsPlaces ? await locateAcknowledged(meant, opened.text) : [];
  const found = await locateFindings(opened.findings.filter(chosen), opened.text);
  const { located, known } =
    options.baseline === undefined
      ? { located: found, known: 0 }
      : await (await import('../baseline.js')).applyBaseline(context, found, {
          file: options.baseline,
          ...(options.updateBaseline && { update: options.updateBaseline }),
          folder,
          covers: (entry) => isWanted(entry.file) && isAsked(entry),
        });
  const shown = located.slice(0, options.max);
  const files = opened.files.filter(isWanted);
  const aside = { acknowledged: meant.length, known };
  await print(
    context,
    opened,
    { located: shown, all: located, acknowledged, showsAcknowledged, aside, files, mended },
    targets,
    dryRun,
  );
  const { failOn = 'error' } = options;
  const fails =
    failOn !== 'never' && located.some(({ finding }) => reaches(finding.severity, failOn satisfies Severity));
  return fails ? exitCodes.findings : exitCodes.ok;
}

type Printed = Omit<Parameters<typeof import('../findings.js').renderFindings>[1], 'opened'>;

/**
 * Prints findings to every target, and for people where to read more; in a dry run, stdout is reserved for the patch.
 */
async function print(
  context: Context,
  opened: OpenedDataset,
  found: Printed,
  targets: readonly Target[],
  isDryRun: boolean,
): Promise<void> {
  const { renderFindings } = await import('../findings.js');
  const { stdout, stderr } = context.io;
  const stream = isDryRun ? stderr : stdout;
  for (const { format, file } of targets) {
    if (file === undefined) stream.write(await renderFindings(context, { opened, ...found }, format, stream));
    else context.write(file, await renderFindings(context, { opened, ...found }, format));
  }
  const left = found.all.length - found.located.length;
  if (left > 0) context.hint(message(phrases.hintMoreFindings, { count: left }));
  const [first] = found.located;
  if (first && targets.some(({ format, file }) => format === 'table' && file === undefined)) {
    context.hint(message(phrases.hintExplain, { check: first.finding.rule }));
  }
}
