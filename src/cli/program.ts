import { type CommanderError, Help, type HelpConfiguration, Option, Command as Program } from 'commander';
import { closest, suggestWord } from '../finding/closest.js';
import { cliPhrases } from '../words/cli.js';
import { findingsPhrases } from '../words/findings.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { message, say } from '../words/message.js';
import { picturesPhrases } from '../words/pictures.js';
import { termPhrases } from '../words/terms.js';
import { chartKinds } from './chart-options.js';
import type { Command, OptionSpec } from './command.js';
import { agenciesCommand } from './commands/agencies.js';
import { auditCommand } from './commands/audit.js';
import { boardCommand } from './commands/board.js';
import { chartCommand } from './commands/chart.js';
import { citiesCommand } from './commands/cities.js';
import { claimsCommand } from './commands/claims.js';
import { compareCommand } from './commands/compare.js';
import { conflictsCommand } from './commands/conflicts.js';
import { contributionCommand } from './commands/contribution.js';
import { diffCommand } from './commands/diff.js';
import { draftCommand } from './commands/draft.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { fmtCommand } from './commands/fmt.js';
import { growthCommand } from './commands/growth.js';
import { helpCommand, type Topic, topicPhrases, topics } from './commands/help.js';
import { historyCommand } from './commands/history.js';
import { impactCommand } from './commands/impact.js';
import { listCommand } from './commands/list.js';
import { overviewCommand } from './commands/overview.js';
import { projectCommand } from './commands/project.js';
import { reportCommand } from './commands/report.js';
import { schemesCommand } from './commands/schemes.js';
import { sensitivityCommand } from './commands/sensitivity.js';
import { showCommand } from './commands/show.js';
import { simulateCommand } from './commands/simulate.js';
import { solveCommand } from './commands/solve.js';
import { sourcesCommand } from './commands/sources.js';
import { targetsCommand } from './commands/targets.js';
import { testCommand } from './commands/test.js';
import { traceCommand } from './commands/trace.js';
import { trackCommand } from './commands/track.js';
import { validateCommand } from './commands/validate.js';
import { Context } from './context.js';
import { type CliError, type ExitCode, usageError } from './errors.js';
import type { Io } from './io.js';
import { pluralOfKind } from './lookup.js';
import { type CommonOptions, choice, colorModes, formats, languageOption } from './options.js';

const phrases = {
  cliDescription: {
    zh: '把产业集群政策规划当作数据：校验、推算、汇报',
    en: 'Policy plans for industrial clusters as data: validate, project, report',
  },
  cliUsage: { zh: '用法:', en: 'Usage:' },
  cliArguments: { zh: '参数:', en: 'Arguments:' },
  cliOptions: { zh: '选项:', en: 'Options:' },
  cliGuide: { zh: '说明:', en: 'Guide:' },
  cliCommonOptions: { zh: '通用选项:', en: 'Common options:' },
  cliHelp: { zh: '显示帮助', en: 'show this help' },
  cliVersion: { zh: '显示版本', en: 'show the version' },
  cliDetails: { zh: '{words}（{details}）', en: '{words} ({details})' },
  cliChoices: { zh: '可选：{choices}', en: 'one of: {choices}' },
  cliDefault: { zh: '默认：{value}', en: 'default: {value}' },
  optionData: {
    zh: '数据文件夹（默认：向上最近的dataset.yaml所在处，再则随附数据）',
    en: 'data folder (default: the nearest dataset.yaml upward, else the shipped data)',
  },
  optionOutput: { zh: '写入文件而不是屏幕', en: 'write to a file instead of the screen' },
  optionLang: {
    zh: '语言（默认取自LC_ALL、LC_MESSAGES、LANG）',
    en: 'language (default from LC_ALL, LC_MESSAGES, LANG)',
  },
  optionColor: { zh: '何时用颜色', en: 'when to use colour' },
  optionNotes: { zh: '表下列出全部说明与来源', en: 'all notes and sources under tables' },
  optionNoPager: { zh: '长输出不分页', en: 'no pager for long output' },
  optionQuiet: { zh: '不显示提示与进度', en: 'no hints and no progress' },
  errorUnknownCommand: { zh: '没有命令“{name}”', en: 'There is no command "{name}".' },
  errorUnknownOption: { zh: '没有选项“{name}”', en: 'There is no option "{name}".' },
  errorMissingArgument: { zh: '缺少参数“{name}”', en: 'The argument "{name}" is missing.' },
  errorMissingValue: { zh: '选项“{name}”需要一个值', en: 'The option "{name}" needs a value.' },
  errorExcessArguments: { zh: '参数过多', en: 'There are too many arguments.' },
  errorUsage: { zh: '命令行有误：{detail}', en: 'The command line is wrong: {detail}' },
} as const satisfies Record<string, Bilingual>;

/** Commands in the groups and the order in which help lists them; each group has a page of the guide. */
const commandGroups = [
  {
    topic: 'look',
    commands: [listCommand, showCommand, citiesCommand, agenciesCommand, schemesCommand, boardCommand],
  },
  {
    topic: 'ask',
    commands: [
      projectCommand,
      compareCommand,
      targetsCommand,
      trackCommand,
      growthCommand,
      contributionCommand,
      sensitivityCommand,
      simulateCommand,
      solveCommand,
    ],
  },
  { topic: 'check', commands: [validateCommand, explainCommand, fmtCommand, testCommand] },
  { topic: 'trust', commands: [traceCommand, sourcesCommand, auditCommand, conflictsCommand, claimsCommand] },
  { topic: 'review', commands: [diffCommand, impactCommand, historyCommand] },
  { topic: 'make', commands: [reportCommand, chartCommand, exportCommand] },
  { topic: 'write', commands: [draftCommand] },
] as const satisfies readonly { readonly topic: Topic; readonly commands: readonly Command<never>[] }[];

/** All commands, in the order in which help lists them. */
export const commands: readonly Command<never>[] = commandGroups.flatMap((group) => group.commands);

const commonOptions: readonly OptionSpec[] = [
  { flags: '--data <dir>', description: phrases.optionData },
  {
    flags: '--format <format>',
    description: cliPhrases.optionFormat,
    choices: formats,
    defaultText: 'table',
    parse: choice('--format', formats, { markdown: 'md' }),
  },
  { flags: '--output <file>', description: phrases.optionOutput },
  { flags: '--lang <lang>', description: phrases.optionLang, choices: ['zh', 'en'], parse: languageOption },
  {
    flags: '--color <when>',
    description: phrases.optionColor,
    choices: colorModes,
    defaultText: 'auto',
    parse: choice('--color', colorModes),
  },
  { flags: '--quiet', description: phrases.optionQuiet },
  { flags: '--notes', description: phrases.optionNotes },
  { flags: '--no-pager', description: phrases.optionNoPager },
];

/**
 * Builds the command line for some arguments: only commands named in the arguments get their options, since making all
 * of them would take longer than most commands. `done` receives the exit code of the command that ran.
 */
export function buildProgram(setting: Setting, argv: readonly string[]): Program {
  const { io, lang, version, done } = setting;
  const program = new Program('jiqun');
  prepare(program, io, lang)
    .description(say(lang, phrases.cliDescription))
    .version(version, '--version', say(lang, phrases.cliVersion))
    .helpCommand(false)
    .argument('[command]')
    .allowExcessArguments()
    .enablePositionalOptions()
    .action(async (name: string | undefined, options: CommonOptions) => {
      if (name !== undefined) throw unknownCommand(name);
      done(await overviewCommand.run(new Context(io, lang, options, '', version), options, []));
    });
  addCommonOptions(program, lang);
  for (const group of commandGroups) {
    for (const command of group.commands) {
      const sub = announceCommand(program, command, lang).helpGroup(say(lang, topicPhrases[group.topic]));
      if (argv.includes(command.name)) completeCommand(sub, command as Command<object>, setting);
    }
  }
  const help = helpCommand(program);
  const sub = announceCommand(program, help, lang).helpGroup(say(lang, phrases.cliGuide));
  if (argv.includes(help.name)) completeCommand(sub, help, setting);
  return program;
}

/** Converts an error of commander to one in our words, with the closest known name. */
export function explainCommanderError(
  program: Program,
  { code, message: text }: CommanderError,
  argv: readonly string[],
): CliError {
  const name = /'([^']*)'/.exec(text)?.[1] ?? '';
  const active = commandIn(program, argv) ?? program;
  switch (code) {
    case 'commander.unknownOption': {
      const flags = [...active.options, ...program.options].flatMap(({ long }) => long ?? []);
      const near = closest(name, [...flags, '--help']);
      return usageError(
        message(phrases.errorUnknownOption, { name }),
        near === undefined ? undefined : message(findingsPhrases.tryWord, { word: near }),
      );
    }
    case 'commander.unknownCommand':
      return unknownCommand(name);
    case 'commander.missingArgument':
      return usageError(message(phrases.errorMissingArgument, { name }), argumentHint(active.name(), name));
    case 'commander.optionMissingArgument':
      return usageError(message(phrases.errorMissingValue, { name }));
    case 'commander.excessArguments':
      return usageError(message(phrases.errorExcessArguments));
    default:
      return usageError(message(phrases.errorUsage, { detail: text.replace(/^error: /, '') }));
  }
}

/** The command that a command line names: the first word that is the name of one. */
export function commandIn(program: Program, argv: readonly string[]): Program | undefined {
  const name = argv.find((word) => program.commands.some((command) => command.name() === word));
  return program.commands.find((command) => command.name() === name);
}

function unknownCommand(name: string): CliError {
  return usageError(
    message(phrases.errorUnknownCommand, { name }),
    suggestWord(name, [...commands.map((command) => command.name), 'help']),
  );
}

function argumentHint(command: string, name: string) {
  const kinds =
    command === 'list' && name === 'kind' ? Object.values(pluralOfKind) : command === 'chart' ? chartKinds : undefined;
  return kinds && message(findingsPhrases.fixAllowedValues, { values: kinds.join(', ') });
}

/** Description of a command or an argument in help, with the kinds of entities that it can name. */
function helpWords(description: Bilingual, lang: Lang): string {
  if (description === cliPhrases.argumentKind)
    return say(lang, message(cliPhrases.argumentKind, { kinds: Object.values(pluralOfKind).join(', ') }));
  if (description === cliPhrases.commandHelp)
    return say(lang, message(cliPhrases.commandHelp, { topics: topics.join(', ') }));
  return description === picturesPhrases.argumentChart
    ? say(lang, message(picturesPhrases.argumentChart, { kinds: chartKinds.join(', ') }))
    : say(lang, description);
}

/** Environment of a command line. */
interface Setting {
  readonly io: Io;
  readonly lang: Lang;
  readonly version: string;
  readonly done: (code: ExitCode) => void;
}

/** Lists a command in help. */
function announceCommand(program: Program, command: Command<never>, lang: Lang): Program {
  const sub = program.command(command.name).description(helpWords(command.description, lang));
  for (const { name, description } of command.arguments) sub.argument(name, helpWords(description, lang));
  return sub;
}

/** Gives a command its options and action. */
function completeCommand(sub: Program, command: Command<object>, { io, lang, version, done }: Setting): void {
  prepare(sub, io, lang).allowExcessArguments(false);
  for (const option of command.options) sub.addOption(makeOption(option, lang));
  addCommonOptions(sub, lang, command.options);
  sub.action(async (...received: unknown[]) => {
    const args = received.slice(0, command.arguments.length).flat() as string[];
    const options = { ...sub.parent?.opts<CommonOptions>(), ...sub.opts<CommonOptions>() };
    done(await command.run(new Context(io, lang, options, command.name, version), options, args));
  });
}

/**
 * Adds the common options, listed after the command's own; an own option takes precedence over a common one of the same
 * name.
 */
function addCommonOptions(program: Program, lang: Lang, own: readonly OptionSpec[] = []): void {
  const name = ({ flags }: OptionSpec): string | undefined => flags.split(' ')[0];
  for (const option of commonOptions.filter((common) => !own.some((item) => name(item) === name(common))))
    program.addOption(makeOption(option, lang).helpGroup(say(lang, phrases.cliCommonOptions)));
}

/** Sets what all commands share: streams, help in the reader's language, errors thrown instead of printed. */
function prepare(program: Program, io: Io, lang: Lang): Program {
  return program
    .helpOption('-h, --help', say(lang, phrases.cliHelp))
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns || 80,
    })
    .configureHelp(helpIn(lang));
}

function makeOption({ flags, description, choices, defaultText, parse, isList }: OptionSpec, lang: Lang): Option {
  const details = [
    ...(choices ? [say(lang, message(phrases.cliChoices, { choices: choices.join(', ') }))] : []),
    ...(defaultText === undefined ? [] : [say(lang, message(phrases.cliDefault, { value: defaultText }))]),
  ];
  const plain = say(lang, description);
  const words =
    details.length === 0
      ? plain
      : say(
          lang,
          message(phrases.cliDetails, { words: plain, details: details.join(say(lang, termPhrases.semicolon)) }),
        );
  const option = new Option(flags, words);
  const name = flags.split(' ')[0] ?? flags;
  const read = (value: string): unknown => {
    if (value === '' || value.startsWith('--')) throw usageError(message(phrases.errorMissingValue, { name }));
    return parse ? parse(value) : value;
  };
  if (isList) option.argParser((value: string, previous: readonly unknown[] = []) => [...previous, read(value)]);
  else if (option.required) option.argParser(read);
  return option;
}

function helpIn(lang: Lang): HelpConfiguration {
  const titles: { readonly [title: string]: string } = {
    'Usage:': say(lang, phrases.cliUsage),
    'Arguments:': say(lang, phrases.cliArguments),
    'Options:': say(lang, phrases.cliOptions),
  };
  return {
    // The command's own options, of which --help is listed last, come before the common ones.
    groupItems: (items, visible, groupOf) => {
      const own = visible[0] instanceof Option ? visible.slice(-1) : [];
      return new Help().groupItems([...own, ...items], visible, groupOf);
    },
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) =>
      [
        command.name(),
        ...command.registeredArguments.map((argument) =>
          argument.required ? `<${argument.name()}>` : `[${argument.name()}${argument.variadic ? '...' : ''}]`,
        ),
      ].join(' '),
    visibleArguments: (command) => (command.parent ? [...command.registeredArguments] : []),
    commandUsage: (command) =>
      command.parent ? `jiqun ${command.name()} ${command.usage()}` : 'jiqun [command] [options]',
  };
}
