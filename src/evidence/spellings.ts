import type { Dataset } from '../model/dataset.js';
import { citationsOf } from './citations.js';
import { fold } from './fold.js';
import { Lexicon } from './lexicon.js';

/** How documents write an agency: the spelling, and the sources whose cited words hold it. */
export interface AgencySpelling {
  readonly spelling: string;
  /** Ids of sources, in the order of the data. */
  readonly sources: readonly string[];
}

/** The spellings of each agency in cited words, by its id; only spellings that a citation quotes are known. */
export function agencySpellings(dataset: Dataset): ReadonlyMap<string, readonly AgencySpelling[]> {
  const lexicon = new Lexicon(dataset.whole);
  const found = new Map<string, Map<string, Set<string>>>();
  for (const { cite } of citationsOf(dataset.whole)) {
    const { text } = fold(cite.find);
    for (const { kind, id, start, end } of lexicon.namesIn(text)) {
      if (kind !== 'agency') continue;
      const spellings = found.get(id) ?? new Map<string, Set<string>>();
      const spelling = text.slice(start, end);
      spellings.set(spelling, (spellings.get(spelling) ?? new Set()).add(cite.source));
      found.set(id, spellings);
    }
  }
  return new Map(
    [...found].map(([id, spellings]) => [
      id,
      [...spellings].map(([spelling, sources]) => ({ spelling, sources: [...sources] })),
    ]),
  );
}
