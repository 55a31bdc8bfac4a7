import type { SolveFault } from '../study/solve.js';
import { type Message, message, say } from '../words/message.js';
import { undefinedPhrases, whatifPhrases } from '../words/whatif.js';

export const exitCodes = { ok: 0, findings: 1, usage: 2, input: 3, bug: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An error that the user can correct: what is wrong, what to do, and the exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly what: Message;
  readonly suggestion: Message | undefined;
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, what: Message, suggestion?: Message) {
    super(say('en', what));
    this.exitCode = exitCode;
    this.what = what;
    this.suggestion = suggestion;
  }
}

/** Whether an error is a `CliError`, from whichever bundle. */
export function isCliError(error: unknown): error is CliError {
  return error instanceof Error && error.name === 'CliError';
}

/** Error for a wrong command line. */
export function usageError(what: Message, suggestion?: Message): CliError {
  return new CliError(exitCodes.usage, what, suggestion);
}

/** Error for a number asked for that does not exist, with its reason. */
export function undefinedError(reason: SolveFault): CliError {
  return usageError(message(whatifPhrases.errorUndefined, { reason: message(undefinedPhrases[reason]) }));
}
