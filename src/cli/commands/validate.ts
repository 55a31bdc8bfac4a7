import { shippedData } from '../../dataset/locate.js';
import type { OpenedDataset, OpenOptions } from '../../dataset/open.js';
import { type Finding, reaches, type Severity } from '../../finding/finding.js';
import { message, say } from '../../lang/message.js';
import { baselineUpdates } from '../baseline.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes, usageError } from '../errors.js';
import { findingTargets, type Target } from '../finding-targets.js';
import { choice, findingFormats, wholeNumber } from '../options.js';
import { knownChecks, readSeverities } from '../rule-options.js';
import { folderFor, insideOf, isAmong, requirePaths, requireStdinName } from '../selection.js';

const limits = ['error', 'warning', 'note', 'never'] as const;

interface Options {
  readonly failOn?: (typeof limits)[number];
  /** One where it stands before the command, a list behind it. */
  readonly format?: string | readonly string[];
  readonly rule?: readonly string[];
  readonly severity?: readonly string[];
  readonly max?: number;
  readonly showAcknowledged?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: readonly (typeof baselineUpdates)[number][];
  readonly stdin?: boolean;
  readonly stdinName?: string;
  readonly watch?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

export const validateCommand: Command<Options> = {
  name: 'validate',
  description: 'command-validate',
  arguments: [{ name: '[path...]', description: 'argument-path' }],
  options: [
    {
      flags: '--fail-on <severity>',
      description: 'option-fail-on',
      choices: limits,
      defaultText: 'error',
      parse: choice('--fail-on', limits),
    },
    {
      flags: '--format <format[=file]>',
      description: 'option-formats',
      choices: findingFormats,
      defaultText: 'table',
      isList: true,
    },
    { flags: '--rule <id>', description: 'option-rule', isList: true },
    { flags: '--severity <rule=level>', description: 'option-severity', isList: true },
    { flags: '--max <count>', description: 'option-max', parse: wholeNumber('--max', 0) },
    { flags: '--show-acknowledged', description: 'option-show-acknowledged' },
    { flags: '--baseline <file>', description: 'option-baseline' },
    {
      flags: '--update-baseline <how>',
      description: 'option-update-baseline',
      choices: baselineUpdates,
      parse: choice('--update-baseline', baselineUpdates),
      isList: true,
    },
    { flags: '--stdin', description: 'option-stdin' },
    { flags: '--stdin-name <file>', description: 'option-stdin-name' },
    { flags: '--watch', description: 'option-watch' },
    { flags: '--fix', description: 'option-fix' },
    { flags: '--dry-run', description: 'option-dry-run' },
  ],
  async run(context, options, paths) {
    const request = await readRequest(context, options, paths);
    if (!options.watch) return check(context, options, request);
    const { watchFolder } = await import('../watch.js');
    return watchFolder(context, request.folder, () => check(context, options, request));
  },
};

/** What a run checks: the same for every round of --watch. */
interface Request {
  readonly folder: string;
  readonly open: OpenOptions;
  readonly targets: readonly Target[];
  /** Files that are asked for, relative to the data set; all where none is. */
  readonly wanted: readonly string[];
  /** Ids of checks that are asked for; all where none is. */
  readonly rules: readonly string[];
}

async function readRequest(context: Context, options: Options, paths: readonly string[]): Promise<Request> {
  const targets = findingTargets(context, options.format);
  refuseClashes(options, paths);
  requirePaths(context, paths);
  const asked = options.stdinName === undefined ? paths : [options.stdinName];
  const folder = folderFor(context, asked);
  if (folder === shippedData() && context.options.data === undefined)
    context.hint(say(context.lang, message('hint-shipped', { path: context.displayPath(folder) })));
  const wanted = asked.map((path) => insideOf(context, folder, path)).filter((path) => path !== '');
  const severities = await readSeverities(options.severity ?? []);
  const texts = options.stdin ? { texts: new Map([[wanted[0] ?? '', (await context.io.stdin?.()) ?? '']]) } : {};
  return {
    folder,
    targets,
    wanted,
    rules: await knownChecks(options.rule ?? []),
    open: { severities, ...(options.watch && { memory: new Map() }), ...texts },
  };
}

/** Ends where options are given that need or exclude one another. */
function refuseClashes(options: Options, paths: readonly string[]): void {
  if (options.updateBaseline && options.baseline === undefined)
    throw usageError(message('error-option-needs', { option: '--update-baseline', other: '--baseline' }));
  requireStdinName(options.stdin ?? false, options.stdinName);
  if (options.stdin && (options.watch || paths.length > 0)) throw usageError(message('error-stdin-alone'));
  if (options.dryRun && !options.fix)
    throw usageError(message('error-option-needs', { option: '--dry-run', other: '--fix' }));
  if (options.fix && (options.stdin || options.watch)) throw usageError(message('error-fix-alone'));
}

/** One round: opens the data set, prints what is found in the files and by the checks that are asked for. */
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

/** Findings to every target, and for a person where to read more; in a dry run stdout is for the patch. */
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
  if (left > 0) context.hint(say(context.lang, message('hint-more-findings', { count: left })));
  const [first] = found.located;
  if (first && targets.some(({ format, file }) => format === 'table' && file === undefined)) {
    context.hint(say(context.lang, message('hint-explain', { check: first.finding.rule })));
  }
}
