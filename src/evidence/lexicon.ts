import type { Dataset } from '../model/dataset.js';
import type { EntityKind } from '../model/entities.js';
import { fold } from './fold.js';

/** Kinds of entities that a document's words may name. */
export type LexiconKind = Extract<EntityKind, 'city' | 'area' | 'cluster' | 'agency'>;

export interface Name {
  readonly kind: LexiconKind;
  readonly id: string;
  /** Offset in the folded text. */
  readonly start: number;
  readonly end: number;
}

interface Spelling {
  readonly kind: LexiconKind;
  readonly id: string;
}

/** A name so short is an everyday word: 汽车 and 新能源 name a cluster only where they stand as one. */
const longestEverydayWord = 3;
/** 中山大学 is not in 中山, and 深圳大学 is an institution. */
const institution = /^(?:大学|学院|医科|理工|师范)/;
const asCluster = /^(?:产业)?集群/;

/** The names of a data set's cities, areas, clusters and agencies, as documents spell them. */
export class Lexicon {
  readonly #spellings = new Map<string, Spelling>();
  readonly #pattern: RegExp | undefined;

  constructor(dataset: Dataset) {
    for (const { id, name } of dataset.all('city')) this.#add('city', id, [name.zh, `${name.zh}市`]);
    for (const { id, name, value } of dataset.all('area')) this.#add('area', id, [name.zh, ...(value.also ?? [])]);
    for (const { id, name } of dataset.ofProgramme().all('cluster')) this.#add('cluster', id, [name.zh]);
    for (const { id, name, value } of dataset.all('agency')) this.#add('agency', id, [name.zh, ...(value.also ?? [])]);
    const longestFirst = [...this.#spellings.keys()].sort((a, b) => b.length - a.length);
    if (longestFirst.length > 0)
      this.#pattern = new RegExp(
        longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&')).join('|'),
        'g',
      );
  }

  /** The names in a folded text, the longest where several begin at one place. */
  namesIn(text: string): readonly Name[] {
    if (!this.#pattern) return [];
    const all = [...text.matchAll(this.#pattern)].flatMap((match): readonly Name[] => {
      const spelling = this.#spellings.get(match[0]);
      const end = match.index + match[0].length;
      if (!spelling || (spelling.kind === 'city' && institution.test(text.slice(end)))) return [];
      return [{ ...spelling, start: match.index, end }];
    });
    return all.filter(
      (name, index) => name.kind !== 'cluster' || isClusterName(text, name, all[index - 1], all[index + 1]),
    );
  }

  #add(kind: LexiconKind, id: string, words: readonly string[]): void {
    for (const word of words) this.#spellings.set(fold(word).text, { kind, id });
  }
}

/** Whether words name a cluster: a long name always does; a short one before 产业集群, or listed beside another cluster. */
function isClusterName(text: string, name: Name, before: Name | undefined, after: Name | undefined): boolean {
  if (name.end - name.start > longestEverydayWord || asCluster.test(text.slice(name.end))) return true;
  const isBeside = (first: Name | undefined, second: Name | undefined): boolean =>
    first?.kind === 'cluster' && second?.kind === 'cluster' && /^(?:、|和)$/.test(text.slice(first.end, second.start));
  return isBeside(before, name) || isBeside(name, after);
}
