import type { Dataset } from '../../model/dataset.js';
import type { Entity } from '../../model/entities.js';
import { groupBy } from '../../model/group-by.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import { clustersByGroup } from '../clusters-by-group.js';
import { overlapsOf } from '../overlaps.js';
import type { Rule, RuleFinding } from '../rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from '../words.js';
import { levelsByMeasure, type StatedSize } from './levels-by-measure.js';

const phrases = {
  unionBelow: {
    zh: '{figure}，各集群即使重叠也至少有{bound}',
    en: '{figure}: its clusters make at least {bound} however much they overlap.',
  },
  unionAbove: {
    zh: '{figure}，全部集群相加也至多{bound}',
    en: '{figure}: all its clusters add up to {bound} at most.',
  },
  fixUnionBounds: {
    zh: '查对单位、年份与口径',
    en: 'Check the unit, the year and the scope.',
  },
} as const satisfies Record<string, Bilingual>;

/**
 * What is stated of a whole lies between what its clusters must make together and what they can make at most. Clusters
 * that overlap may count the same twice: the largest of them is the least that they make, their sum the most.
 */
export const unionBounds: Rule = {
  id: 'union-bounds',
  severity: 'warning',
  what: {
    zh: '分组或规划的数字不小于互不重叠的集群之和（重叠的只计最大者），集群齐全时也不大于全部集群之和。',
    en:
      'What is stated of a group or a programme is no less than its clusters, of overlapping ones only the ' +
      'largest counted, and no more than the sum of all where each has a figure.',
  },
  why: {
    zh: '超出这两个界限，无论怎样重叠都说不通，必有一个数字的单位、年份或口径错了。',
    en: 'Outside these bounds no overlap can explain it: the unit, the year or the scope of one figure is wrong.',
  },
  fix: {
    zh: '查对单位、年份和口径；确有重叠的写进overlaps，文件本身如此的用acknowledge说明。',
    en:
      'Check the unit, the year and the scope; write overlaps where clusters share something, or acknowledge it ' +
      'with a reason.',
  },
  example: {
    file: 'programmes/strategic-clusters.yaml',
    good: 'amount: 16.12万个\n    cite: { source: gd-miit-briefing-2021-07, find: 16.12万个 }',
    bad: 'amount: 1612个\n    cite: { source: gd-miit-briefing-2021-07, find: 1612个 }',
  },
  *check({ dataset }) {
    const overlaps = neighboursOf(dataset);
    const members = membersOf(dataset);
    for (const measures of levelsByMeasure(dataset).values()) {
      const parts = [...measures.values()].filter(({ subject }) => subject.kind === 'cluster');
      if (parts.length === 0) continue;
      for (const whole of wholesIn(measures, dataset)) {
        const { inside, size } = members(whole.subject);
        const own = parts.filter(({ subject }) => inside.has(subject.id));
        if (own.length > 0) yield* outOfBounds(whole, own, own.length >= size, overlaps);
      }
    }
  },
};

/** Groups, and programmes of which no group gives the same measure: of those the groups are the parts. */
function wholesIn(measures: ReadonlyMap<string, StatedSize>, dataset: Dataset): readonly StatedSize[] {
  return [...measures.values()].filter(({ subject: { kind, id } }) => {
    const groups = kind === 'programme' ? (dataset.find('programme', id)?.value.groups ?? []) : [];
    return kind !== 'cluster' && !groups.some((group) => measures.has(`group ${group.id}`));
  });
}

interface Members {
  /** Ids of clusters. */
  readonly inside: ReadonlySet<string>;
  /** Number of clusters that there should be. */
  readonly size: number;
}

/** The clusters of a group or a programme; looked up once for each. */
function membersOf(dataset: Dataset): (whole: Entity) => Members {
  const known = new Map<Entity, Members>();
  const byGroup = clustersByGroup(dataset);
  return (whole) => {
    const groups =
      whole.kind === 'group'
        ? [dataset.find('group', whole.id)?.value]
        : dataset.find('programme', whole.id)?.value.groups;
    const found = known.get(whole) ?? {
      inside: new Set((groups ?? []).flatMap((group) => (byGroup.get(group?.id ?? '') ?? []).map(({ id }) => id))),
      size: (groups ?? []).reduce((sum, group) => sum + (group?.size ?? 0), 0),
    };
    known.set(whole, found);
    return found;
  };
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** The clusters that each cluster overlaps with, whichever of the two states it. */
function neighboursOf(dataset: Dataset): Neighbours {
  const pairs = overlapsOf(dataset).flatMap(({ cluster, other }) => [
    { from: cluster, to: other },
    { from: other, to: cluster },
  ]);
  return new Map([...groupBy(pairs, ({ from }) => from)].map(([id, list]) => [id, list.map(({ to }) => to)]));
}

function* outOfBounds(
  { figures, low, high }: StatedSize,
  parts: readonly StatedSize[],
  isComplete: boolean,
  overlaps: Neighbours,
): Iterable<RuleFinding> {
  const [stated] = figures;
  const heads = separate(parts, overlaps);
  const least = heads.reduce((sum, part) => sum + part.low, 0);
  const most = isComplete ? parts.reduce((sum, part) => sum + part.high, 0) : Number.POSITIVE_INFINITY;
  const isShown =
    stated?.kind === 'total' && parts.some((part) => (part.figures[0]?.quantity.value ?? 0) > stated.quantity.value);
  if (!stated || isShown || (high > least && low < most)) return;
  const { unit } = stated.quantity;
  const bound = high <= least ? least : most;
  const values = { figure: figureWords(stated), bound: `${shortNumber(bound / 10 ** unit.exponent, 4)}${unit.symbol}` };
  yield {
    message: high <= least ? message(phrases.unionBelow, values) : message(phrases.unionAbove, values),
    place: placeOf(stated),
    related: (high <= least ? heads : parts).flatMap((part) => part.figures[0] ?? []).map(relatedFigure),
    suggestion: message(phrases.fixUnionBounds),
  };
}

/** The largest of each set of clusters that overlap with one another, directly or through others. */
function separate(parts: readonly StatedSize[], overlaps: Neighbours): readonly StatedSize[] {
  const byId = new Map(parts.map((part) => [part.subject.id, part]));
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    if (seen.has(part.subject.id)) return [];
    let largest = part;
    const open = [part.subject.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const own = byId.get(id);
      if (own && own.low > largest.low) largest = own;
      open.push(...(overlaps.get(id) ?? []));
    }
    return [largest];
  });
}
