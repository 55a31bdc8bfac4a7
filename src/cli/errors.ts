import type { SolveFault } from '../study/solve.js';
import { type Message, message, say } from '../words/message.js';
import { undefinedPhrases, whatifPhrases } from '../words/whatif.js';

export const exitCodes = { ok: 0, findings: 1, usage: 2, input: 3, bug: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something the user can put right: what is wrong, what to do, and the exit code it ends with. */
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

/** Whether an error is one of these, from whichever bundle it comes. */
export function isCliError(error: unknown): error is CliError {
  return error instanceof Error && error.name === 'CliError';
}

/** The command line is wrong. */
export function usageError(what: Message, suggestion?: Message): CliError {
  return new CliError(exitCodes.usage, what, suggestion);
}

/** The command line asks for a number that does not exist; `reason` is why. */
export function undefinedError(reason: SolveFault): CliError {
  return usageError(message(whatifPhrases.errorUndefined, { reason: message(undefinedPhrases[reason]) }));
}
