import { largestBytes } from '../dataset/read.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import type { Context } from './context.js';
import { CliError, exitCodes } from './errors.js';

const phrases = {
  errorInputLong: { zh: '标准输入超过{limit} MB', en: 'Standard input is longer than {limit} MB.' },
} as const satisfies Record<string, Bilingual>;

/** Reads all of standard input; more than a data file may hold is an error, and is not read to its end. */
export async function readStandardInput(context: Context): Promise<string> {
  const text = (await context.io.stdin?.(largestBytes)) ?? '';
  if (Buffer.byteLength(text) <= largestBytes) return text;
  throw new CliError(exitCodes.input, message(phrases.errorInputLong, { limit: largestBytes / 1024 / 1024 }));
}
