import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { packageFolder } from '../dataset/locate.js';
import { cliPhrases } from '../words/cli.js';
import { type Bilingual, type Lang, langOfLocale, languages } from '../words/lang.js';
import { message, say } from '../words/message.js';
import { type ExitCode, exitCodes, isCliError } from './errors.js';
import type { Io } from './io.js';
import { buildProgram, commandIn, explainCommanderError } from './program.js';

const phrases = {
  errorHelp: { zh: '用法见：{command}', en: 'See: {command}' },
  errorBug: { zh: '程序缺陷：{reason}', en: 'This is a bug in jiqun: {reason}' },
  errorReport: {
    zh: '请附上命令与版本{version}报告此问题',
    en: 'Please report it with the command and the version, {version}.',
  },
} as const satisfies Record<string, Bilingual>;

/** Runs one command line and returns the exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = chooseLanguage(argv, io.env);
  const version = readVersion();
  let exitCode: ExitCode = exitCodes.ok;
  const done = (code: ExitCode): void => {
    exitCode = code;
  };
  const program = buildProgram({ io, lang, version, done }, argv);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
    const known = error instanceof CommanderError ? explainCommanderError(program, error, argv) : error;
    if (!isCliError(known)) return reportBug(known, io, lang, version);
    const lines = [
      say(lang, cliPhrases.errorPrefix) + say(lang, known.what),
      ...(known.suggestion ? [`  → ${say(lang, known.suggestion)}`] : []),
    ];
    if (known.exitCode === exitCodes.usage) {
      const command = commandIn(program, argv)?.name();
      const named = command === undefined || command === 'help' ? [] : [command];
      const help = ['jiqun', ...named, '--help'].join(' ');
      lines.push(`  ${say(lang, message(phrases.errorHelp, { command: help }))}`);
    }
    io.stderr.write(`${lines.join('\n')}\n`);
    return known.exitCode;
  }
}

/** Language of --lang if known, or else of the locale. */
function chooseLanguage(argv: readonly string[], env: Io['env']): Lang {
  const at = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  const known = at === -1 ? undefined : languages.find((lang) => lang === asked);
  return known ?? langOfLocale(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}

function readVersion(): string {
  const text = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function reportBug(error: unknown, io: Io, lang: Lang, version: string): ExitCode {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  io.stderr.write(
    `${say(lang, cliPhrases.errorPrefix)}${say(lang, message(phrases.errorBug, { reason }))}\n  ` +
      `${say(lang, message(phrases.errorReport, { version }))}\n`,
  );
  if (io.env['JIQUN_DEBUG'] && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  return exitCodes.bug;
}
