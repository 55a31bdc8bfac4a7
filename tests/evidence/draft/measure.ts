import type { Draft } from '../../../src/evidence/draft/draft.js';
import type { DraftItem } from '../../../src/evidence/draft/item.js';
import type { Dataset } from '../../../src/model/dataset.js';

/** How much of what is proposed is right, and of what is right proposed. */
export interface Score {
  readonly right: number;
  readonly proposed: number;
  readonly expected: number;
}

/** A draft held against the clusters of a data set that rest on the document. */
export interface Measure {
  /** Lists of places, whatever their role. */
  readonly places: Score;
  /** Lists of places with their role. */
  readonly roles: Score;
  readonly industries: Score;
  readonly bottlenecks: Score;
  /** Proposals that the data do not have, and data that are not proposed. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

interface Listed {
  readonly role?: unknown;
  readonly cities?: unknown;
  readonly areas?: unknown;
  readonly elsewhere?: unknown;
}

/** Only what stands as data counts as proposed; what is commented out does not. */
export function measureDraft({ items, source }: Draft, dataset: Dataset): Measure {
  const live = items.filter(({ isOpen, subject }) => !isOpen && subject?.kind === 'cluster');
  const of = (kind: DraftItem['kind'], wordsOf: (item: DraftItem) => string): readonly string[] =>
    live.filter((item) => item.kind === kind).map((item) => `${item.subject?.id} ${wordsOf(item)}`);
  const clusters = dataset.all('cluster').filter(({ value }) => value.cite.source === source);
  const all = (words: (value: (typeof clusters)[number]['value']) => readonly string[]): readonly string[] =>
    clusters.flatMap(({ id, value }) => words(value).map((word) => `${id} ${word}`));
  const name = ({ value }: DraftItem): string => String(value['zh']);
  const lists: readonly (readonly [readonly string[], readonly string[]])[] = [
    [of('place', ({ value }) => placesOf(value)), all(({ layout }) => layout.map(placesOf))],
    [
      of('place', ({ value }) => `${String(value['role'])} ${placesOf(value)}`),
      all(({ layout }) => layout.map((place) => `${place.role} ${placesOf(place)}`)),
    ],
    [of('industry', name), all(({ industries }) => industries.map(({ zh }) => zh))],
    [of('bottleneck', name), all(({ bottlenecks }) => bottlenecks.map(({ zh }) => zh))],
  ];
  const [places, roles, industries, bottlenecks] = lists.map(([proposed, expected]) => scoreOf(proposed, expected));
  const outside = (ours: 0 | 1, theirs: 0 | 1): readonly string[] =>
    lists.slice(1).flatMap((pair) => pair[ours].filter((word) => !pair[theirs].includes(word)));
  if (!places || !roles || !industries || !bottlenecks) throw new Error('no score');
  return { places, roles, industries, bottlenecks, wrong: outside(0, 1), missed: outside(1, 0) };
}

function placesOf({ cities, areas, elsewhere }: Listed): string {
  return JSON.stringify([cities ?? [], areas ?? [], elsewhere === undefined ? 0 : 1]);
}

function scoreOf(proposed: readonly string[], expected: readonly string[]): Score {
  return {
    right: proposed.filter((word) => expected.includes(word)).length,
    proposed: proposed.length,
    expected: expected.length,
  };
}

export function precision({ right, proposed }: Score): number {
  return proposed === 0 ? 1 : right / proposed;
}

export function recall({ right, expected }: Score): number {
  return expected === 0 ? 1 : right / expected;
}
