import { type CommanderError, Help, type HelpConfiguration, Option, Command as Program } from 'commander';
import { closest, suggestWord } from '../finding/closest.js';
import type { Lang } from '../lang/lang.js';
import { type MessageKey, message, say, term } from '../lang/message.js';
import type { Command, OptionSpec } from './command.js';
import { agenciesCommand } from './commands/agencies.js';
import { auditCommand } from './commands/audit.js';
import { boardCommand } from './commands/board.js';
import { chartCommand, chartKinds } from './commands/chart.js';
import { citiesCommand } from './commands/cities.js';
import { claimsCommand } from './commands/claims.js';
import { compareCommand } from './commands/compare.js';
import { conflictsCommand } from './commands/conflicts.js';
import { contributionCommand } from './commands/contribution.js';
import { draftCommand } from './commands/draft.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { fmtCommand } from './commands/fmt.js';
import { growthCommand } from './commands/growth.js';
import { helpCommand, type Topic, topics } from './commands/help.js';
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

/** Commands in the groups and the order in which help lists them; each group has a page of the guide. */
export const commandGroups = [
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
  { topic: 'make', commands: [reportCommand, chartCommand, exportCommand] },
  { topic: 'write', commands: [draftCommand] },
] as const satisfies readonly { readonly topic: Topic; readonly commands: readonly Command<never>[] }[];

/** All commands, in the order in which help lists them. */
export const commands: readonly Command<never>[] = commandGroups.flatMap((group) => group.commands);

const commonOptions: readonly OptionSpec[] = [
  { flags: '--data <dir>', description: 'option-data' },
  {
    flags: '--format <format>',
    description: 'option-format',
    choices: formats,
    defaultText: 'table',
    parse: choice('--format', formats, { markdown: 'md' }),
  },
  { flags: '--output <file>', description: 'option-output' },
  { flags: '--lang <lang>', description: 'option-lang', choices: ['zh', 'en'], parse: languageOption },
  {
    flags: '--color <when>',
    description: 'option-color',
    choices: colorModes,
    defaultText: 'auto',
    parse: choice('--color', colorModes),
  },
  { flags: '--quiet', description: 'option-quiet' },
];

/**
 * The command line of jiqun for some arguments: of the commands, only those that the arguments name have their options,
 * since making all of them would take longer than most commands. `done` receives the exit code of the command that ran.
 */
export function buildProgram(setting: Setting, argv: readonly string[]): Program {
  const { io, lang, version, done } = setting;
  const program = new Program('jiqun');
  prepare(program, io, lang)
    .description(term(lang, 'cli-description'))
    .version(version, '--version', term(lang, 'cli-version'))
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
      const sub = announceCommand(program, command, lang).helpGroup(term(lang, `topic-${group.topic}`));
      if (argv.includes(command.name)) completeCommand(sub, command as Command<object>, setting);
    }
  }
  const help = helpCommand(program);
  const sub = announceCommand(program, help, lang).helpGroup(term(lang, 'cli-guide'));
  if (argv.includes(help.name)) completeCommand(sub, help, setting);
  return program;
}

/** An error of commander in our words, with the closest name that exists. */
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
        message('error-unknown-option', { name }),
        near === undefined ? undefined : message('try-word', { word: near }),
      );
    }
    case 'commander.unknownCommand':
      return unknownCommand(name);
    case 'commander.missingArgument':
      return usageError(message('error-missing-argument', { name }), argumentHint(active.name(), name));
    case 'commander.optionMissingArgument':
      return usageError(message('error-missing-value', { name }));
    case 'commander.excessArguments':
      return usageError(message('error-excess-arguments'));
    default:
      return usageError(message('error-usage', { detail: text.replace(/^error: /, '') }));
  }
}

/** The command of a command line: the first word that is the name of one. */
export function commandIn(program: Program, argv: readonly string[]): Program | undefined {
  const name = argv.find((word) => program.commands.some((command) => command.name() === word));
  return program.commands.find((command) => command.name() === name);
}

function unknownCommand(name: string): CliError {
  return usageError(
    message('error-unknown-command', { name }),
    suggestWord(name, [...commands.map((command) => command.name), 'help']),
  );
}

function argumentHint(command: string, name: string) {
  const kinds =
    command === 'list' && name === 'kind' ? Object.values(pluralOfKind) : command === 'chart' ? chartKinds : undefined;
  return kinds && message('fix-allowed-values', { values: kinds.join(', ') });
}

/** What a command or an argument is, with its kinds where it names one of several. */
function helpWords(description: MessageKey, lang: Lang): string {
  if (description === 'argument-kind')
    return say(lang, message('argument-kind', { kinds: Object.values(pluralOfKind).join(', ') }));
  if (description === 'command-help') return say(lang, message('command-help', { topics: topics.join(', ') }));
  return description === 'argument-chart'
    ? say(lang, message('argument-chart', { kinds: chartKinds.join(', ') }))
    : term(lang, description);
}

/** What a command line works with. */
interface Setting {
  readonly io: Io;
  readonly lang: Lang;
  readonly version: string;
  readonly done: (code: ExitCode) => void;
}

/** A command as help lists it. */
function announceCommand(program: Program, command: Command<never>, lang: Lang): Program {
  const sub = program.command(command.name).description(helpWords(command.description, lang));
  for (const { name, description } of command.arguments) sub.argument(name, helpWords(description, lang));
  return sub;
}

/** Gives a command its options and what it does. */
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
 * The options of every command, listed after its own; an option of its own goes before a common one of the same name.
 */
function addCommonOptions(program: Program, lang: Lang, own: readonly OptionSpec[] = []): void {
  const name = ({ flags }: OptionSpec): string | undefined => flags.split(' ')[0];
  for (const option of commonOptions.filter((common) => !own.some((item) => name(item) === name(common))))
    program.addOption(makeOption(option, lang).helpGroup(term(lang, 'cli-common-options')));
}

/** What every command shares: streams, help in the reader's language, errors that are thrown. */
function prepare(program: Program, io: Io, lang: Lang): Program {
  return program
    .helpOption('-h, --help', term(lang, 'cli-help'))
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
    ...(choices ? [say(lang, message('cli-choices', { choices: choices.join(', ') }))] : []),
    ...(defaultText === undefined ? [] : [say(lang, message('cli-default', { value: defaultText }))]),
  ];
  const plain = term(lang, description);
  const words =
    details.length === 0
      ? plain
      : say(lang, message('cli-details', { words: plain, details: details.join(term(lang, 'semicolon')) }));
  const option = new Option(flags, words);
  const name = flags.split(' ')[0] ?? flags;
  const read = (value: string): unknown => {
    if (value === '' || value.startsWith('--')) throw usageError(message('error-missing-value', { name }));
    return parse ? parse(value) : value;
  };
  if (isList) option.argParser((value: string, previous: readonly unknown[] = []) => [...previous, read(value)]);
  else if (option.required) option.argParser(read);
  return option;
}

function helpIn(lang: Lang): HelpConfiguration {
  const titles: { readonly [title: string]: string } = {
    'Usage:': term(lang, 'cli-usage'),
    'Arguments:': term(lang, 'cli-arguments'),
    'Options:': term(lang, 'cli-options'),
  };
  return {
    // The command's own options, of which --help is listed last, stand before the common ones.
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
