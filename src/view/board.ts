import { type Block, notes, paragraph, type Records, type Row } from '../document/blocks.js';
import { type ResultColumn, recordsOf, tableOf } from '../document/columns.js';
import { type PartOfCluster, type PartState, partOf } from '../model/board.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import { type BoardPart, boardParts } from '../schema/kinds.js';
import { boardPartPhrases, boardStatePhrases } from '../words/board.js';
import { type Bilingual, joined } from '../words/lang.js';
import { capital, message, together, type Words } from '../words/message.js';
import { kindPhrases } from '../words/terms.js';
import { citation } from './words.js';

const phrases = {
  boardKnown: {
    zh: '{clusters}个集群、每个五项，共{all}项：文件有内容或提及的{known}项，其余{unknown}项没有文件说到，不等于没有',
    en: joined(
      '{clusters} clusters with five parts each, {all} in all: a document gives the content of {known} or speaks of ',
      'them; of the other {unknown} no document says anything, which is not a no',
    ),
  },
  boardPart: { zh: '“五个一”之一', en: 'Part' },
  boardState: { zh: '掌握情况', en: 'State' },
  boardItems: { zh: '项数', en: 'Items' },
  boardNoteMarks: {
    zh: '●已有数据，后面是项数，+表示没有文件说这就是全部；◐文件提到其存在，数据中没有内容；?没有文件说到，不等于没有',
    en:
      '● held, with the number of items, + where no document says that they are all; ◐ a document speaks of it as ' +
      'existing, its content is not held; ? no document held says anything, which is not a no',
  },
  boardNotePlans: {
    zh: '各集群自己的行动计划不算政策工具包，列于该集群的资料',
    en: "A cluster's own action plan is not counted as its policy kit; it stands with the cluster",
  },
  boardNoteStatement: { zh: '{part}：{says}（{cite}）', en: '{part}: {says} ({cite})' },
  boardNoteAll: { zh: '五项合称：{says}（{cite}）', en: 'All five: {says} ({cite})' },
  boardNone: { zh: '数据集里没有集群。', en: 'The data set has no clusters.' },
} as const satisfies Record<string, Bilingual>;

/** The five parts of every cluster on one screen: held, only named, or unknown. */
export function boardBlocks(dataset: Dataset): readonly Block[] {
  const clusters = dataset.all('cluster');
  if (clusters.length === 0) return [paragraph(phrases.boardNone)];
  const rows = clusters.map(
    ({ id, name }): Row => ({
      cells: [name, ...boardParts.map((part) => markOf(partOf(dataset, id, part)))],
      values: [null, ...boardParts.map((part) => partOf(dataset, id, part).items.length)],
    }),
  );
  return [
    {
      kind: 'table',
      columns: [
        { id: 'cluster', header: capital(kindPhrases.cluster), isKey: true },
        ...boardParts.map((part) => ({ id: part, header: boardPartPhrases[part] })),
      ],
      rows: [...rows, ...totalRows(dataset)],
      records: boardRecords(dataset),
    },
    notes([phrases.boardNoteMarks, phrases.boardNotePlans, ...statementNotes(dataset)]),
  ];
}

/** The parts of clusters that are held or named, and in one sentence how many are unknown, for reports. */
export function knownPartBlocks(dataset: Dataset): readonly Block[] {
  const all = dataset
    .all('cluster')
    .flatMap(({ id, name }) => boardParts.map((part) => ({ name, ...partOf(dataset, id, part) })));
  const known = all.filter(({ state }) => state !== 'unknown');
  const sentence = paragraph(
    message(phrases.boardKnown, {
      clusters: dataset.all('cluster').length,
      all: all.length,
      known: known.length,
      unknown: all.length - known.length,
    }),
  );
  const table: Block = {
    ...tableOf({
      items: known,
      columns: [
        { id: 'cluster', head: capital(kindPhrases.cluster), isKey: true, screen: ({ name }) => name },
        { id: 'part', head: phrases.boardPart, screen: ({ part }) => boardPartPhrases[part] },
        { id: 'state', head: phrases.boardState, screen: ({ state }) => boardStatePhrases[state] },
        {
          id: 'items',
          head: phrases.boardItems,
          align: 'right',
          number: { digits: 0 },
          value: ({ state, items }) => (state === 'held' ? items.length : null),
        },
      ],
    }),
    records: boardRecords(dataset),
  };
  const remarks = notes([phrases.boardNotePlans, ...statementNotes(dataset)]);
  return [sentence, ...(known.length > 0 ? [table] : []), remarks];
}

/** The mark of a part; never empty, and "unknown" never looks like "no". */
function markOf({ state, items, isComplete }: PartOfCluster): string {
  switch (state) {
    case 'held':
      return `● ${items.length}${isComplete ? '' : '+'}`;
    case 'named':
      return '◐';
    case 'unknown':
      return '?';
    default:
      return state satisfies never;
  }
}

const states = ['held', 'named', 'unknown'] as const satisfies readonly PartState[];

/** Rows with the number of clusters in each state, part by part, and the number of items held. */
function totalRows(dataset: Dataset): readonly Row[] {
  const marks = { held: '●', named: '◐', unknown: '?' } as const;
  const totals = boardTotals(dataset);
  const cells = (pick: (part: BoardPart) => number): string[] => boardParts.map((part) => String(pick(part)));
  return [
    ...states.map(
      (state): Row => ({
        cells: [together`${marks[state]} ${boardStatePhrases[state]}`, ...cells((part) => totals[part][state])],
        tone: 'strong',
      }),
    ),
    { cells: [phrases.boardItems, ...cells((part) => totals[part].items)], tone: 'strong' },
  ];
}

type Totals = Readonly<Record<BoardPart, Readonly<Record<PartState | 'items', number>>>>;

function boardTotals(dataset: Dataset): Totals {
  const totalOf = (part: BoardPart) => {
    const all = dataset.all('cluster').map(({ id }) => partOf(dataset, id, part));
    const count = (state: PartState): number => all.filter((item) => item.state === state).length;
    return {
      held: count('held'),
      named: count('named'),
      unknown: count('unknown'),
      items: all.reduce((sum, { items }) => sum + items.length, 0),
    };
  };
  return Object.fromEntries(boardParts.map((part) => [part, totalOf(part)])) as Totals;
}

/** Notes with the statements that documents make about the parts of all clusters. */
function statementNotes(dataset: Dataset): readonly Words[] {
  return dataset.fiveOnes.flatMap(({ value: { parts, statements = [] } }) => [
    ...statements.map(({ says, cite }) => message(phrases.boardNoteAll, { says, cite: citation(cite) })),
    ...parts.flatMap(({ part, statements: own = [] }) =>
      own.map(({ says, cite }) =>
        message(phrases.boardNoteStatement, {
          part: message(boardPartPhrases[part]),
          says,
          cite: citation(cite),
        }),
      ),
    ),
  ]);
}

/** Records of the parts of clusters, one row each; a part that is not held has no number of items. */
function boardRecords(dataset: Dataset): Records {
  const items = dataset
    .all('cluster')
    .flatMap(({ id, value }) => boardParts.map((part) => ({ id, value, ...partOf(dataset, id, part) })));
  const columns: readonly ResultColumn<(typeof items)[number]>[] = [
    { id: 'cluster', value: ({ id }) => id },
    { id: 'group', value: ({ value }) => value.group },
    { id: 'part', value: ({ part }) => part },
    { id: 'state', value: ({ state }) => state },
    { id: 'items', value: ({ state, items: held }) => (state === 'held' ? held.length : null) },
    { id: 'complete', value: ({ state, isComplete }) => (state === 'held' ? isComplete : null) },
    { id: 'file', value: ({ file }) => file },
  ];
  return recordsOf(columns, items);
}

/** Output of `board --format json`; a part that is not held has no number of items. */
export function boardOutput(dataset: Dataset) {
  return {
    schema: 'jiqun.board/1',
    parts: boardParts.map((part) => ({ part, ...systemOf(dataset, part) })),
    clusters: dataset.all('cluster').map((cluster) => ({
      id: cluster.id,
      name: cluster.name,
      group: cluster.value.group,
      parts: boardParts.map((part) => partSummary(dataset, cluster, part)),
    })),
    totals: boardTotals(dataset),
  };
}

/** One part of a cluster, for programs. */
export function partSummary(dataset: Dataset, { id }: Entity<'cluster'>, part: BoardPart) {
  const { state, items, isComplete, file } = partOf(dataset, id, part);
  return { part, state, ...(state === 'held' && { items: items.length, complete: isComplete }), file };
}

/** The documents' name for a part, and their statements about it for all clusters. */
export function systemOf(dataset: Dataset, part: BoardPart) {
  const found = dataset.fiveOnes.flatMap(({ value }) => value.parts).find((item) => item.part === part);
  return found ? { name: found.name, cite: found.cite, statements: found.statements ?? [] } : { statements: [] };
}
