import { suggestWord } from '../finding/closest.js';
import type { Dataset } from '../model/dataset.js';
import type { PromiseFilter } from '../view/selection.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { usageError } from './errors.js';
import { findEntity } from './lookup.js';

const phrases = {
  errorUnknownEdition: {
    zh: '没有id为“{name}”的行动计划版本',
    en: 'There is no plan edition with the id "{name}".',
  },
} as const satisfies Record<string, Bilingual>;

/** Options that choose among promises. */
export interface FilterOptions {
  readonly cluster?: string;
  readonly group?: string;
  readonly year?: number;
  readonly edition?: string;
}

/** The filter of the options, with names as ids; an unknown name is an error of the command line. */
export function promiseFilter(dataset: Dataset, { cluster, group, year, edition }: FilterOptions): PromiseFilter {
  return {
    ...(cluster !== undefined && { cluster: findEntity(dataset, cluster, ['cluster']).id }),
    ...(group !== undefined && { group: findEntity(dataset, group, ['group']).id }),
    ...(year !== undefined && { year }),
    ...(edition !== undefined && { edition: knownEdition(dataset, edition) }),
  };
}

function knownEdition(dataset: Dataset, written: string): string {
  const known = [
    ...new Set(dataset.all('cluster').flatMap(({ value }) => (value.plans ?? []).map(({ id }) => id))),
  ].sort();
  if (known.includes(written)) return written;
  throw usageError(message(phrases.errorUnknownEdition, { name: written }), suggestWord(written, known));
}
