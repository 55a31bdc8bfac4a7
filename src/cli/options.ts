import { suggestWord } from '../finding/closest.js';
import { cliPhrases } from '../words/cli.js';
import { type Bilingual, type Lang, languages } from '../words/lang.js';
import { message } from '../words/message.js';
import { usageError } from './errors.js';

const phrases = {
  errorWholeNumber: {
    zh: '{option}应为不小于{least}的整数，而不是“{value}”',
    en: '{option} must be a whole number of at least {least}, not "{value}".',
  },
  errorYear: { zh: '{option}应为年份，而不是“{value}”', en: '{option} must be a year, not "{value}".' },
  errorNumberWithin: {
    zh: '{option}应为{least}至{most}之间的数，而不是“{value}”',
    en: '{option} must be a number from {least} to {most}, not "{value}".',
  },
} as const satisfies Record<string, Bilingual>;

export const formats = ['table', 'json', 'csv', 'md'] as const;
export type Format = (typeof formats)[number];
/** Formats that findings can be printed in. */
export const findingFormats = [...formats, 'compact', 'ndjson', 'github', 'gitlab', 'junit', 'sarif', 'html'] as const;
export type FindingFormat = (typeof findingFormats)[number];
/** Formats that tidy tables can be exported in. */
export const tableFormats = ['csv', 'json', 'ndjson', 'parquet'] as const;
export const colorModes = ['auto', 'always', 'never'] as const;

/** Options that every command takes. */
export interface CommonOptions {
  readonly data?: string;
  readonly format?: Format;
  readonly output?: string;
  readonly lang?: Lang;
  readonly color?: (typeof colorModes)[number];
  readonly quiet?: boolean;
  /** Whether all notes are shown under tables. */
  readonly notes?: boolean;
  /** Whether long output on a terminal goes through a pager. */
  readonly pager?: boolean;
}

/** Reader for one of several words; suggests the closest for an unknown one. */
export function choice<const Word extends string>(
  option: string,
  words: readonly Word[],
  aliases: { readonly [alias: string]: NoInfer<Word> } = {},
): (value: string) => Word {
  return (value) => {
    const word = words.find((candidate) => candidate === value) ?? aliases[value];
    if (word !== undefined) return word;
    throw usageError(message(cliPhrases.errorChoice, { option, value }), suggestWord(value, words));
  };
}

export function wholeNumber(option: string, least: number, most = 9999): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d{1,15}$/.test(value) && number > most)
      throw usageError(message(phrases.errorNumberWithin, { option, value, least, most }));
    if (!/^\d{1,15}$/.test(value) || number < least)
      throw usageError(message(phrases.errorWholeNumber, { option, value, least }));
    return number;
  };
}

export function year(option: string): (value: string) => number {
  return (value) => {
    if (!/^(?:19|20|21)\d\d$/.test(value)) throw usageError(message(phrases.errorYear, { option, value }));
    return Number(value);
  };
}

/** Reader for a number within bounds, written in digits. */
export function numberWithin(option: string, least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^-?\d+(?:\.\d+)?$/.test(value) || number < least || number > most)
      throw usageError(message(phrases.errorNumberWithin, { option, value, least, most }));
    return number;
  };
}

/** Reader for years separated by commas. */
export function years(option: string): (value: string) => readonly number[] {
  const one = year(option);
  return (value) => value.split(/[,，、]/).map((part) => one(part.trim()));
}

export const languageOption = choice('--lang', languages);
