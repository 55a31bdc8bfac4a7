import type { Lang } from '../lang/lang.js';
import { header, type Message, message, say, term } from '../lang/message.js';
import { type PartOfCluster, partOf } from '../model/board.js';
import type { Dataset } from '../model/dataset.js';
import type { BoardFile, Entity } from '../model/entities.js';
import { type BoardPart, boardParts } from '../schema/kinds.js';
import { type Block, heading, notes, paragraph, type Records } from './blocks.js';
import { partSummary, systemOf } from './board.js';
import { spellQuantity } from './format.js';
import { citation } from './words.js';

/** Files that fill the gaps: they pass validation as they are, with words that are to be replaced. */
export interface Samples {
  readonly texts: ReadonlyMap<BoardPart, string>;
  /** The data folder as the reader would write it. */
  readonly folder: string;
}

/**
 * One cluster's five parts: items with their citations, what is only named, and for each gap the file that fills it.
 */
export function boardClusterBlocks(
  dataset: Dataset,
  cluster: Entity<'cluster'>,
  samples: Samples,
  lang: Lang,
): readonly Block[] {
  const parts = boardParts.map((part) => partOf(dataset, cluster.id, part));
  return [
    ...parts.flatMap((part) => partBlocks(dataset, part, samples, lang)),
    ...(samples.texts.size > 0 ? [notes([say(lang, message('board-note-example', { folder: samples.folder }))])] : []),
  ];
}

function partBlocks(dataset: Dataset, part: PartOfCluster, samples: Samples, lang: Lang): readonly Block[] {
  const { name, cite } = systemOf(dataset, part.part);
  return [
    heading(`${term(lang, `board-part-${part.part}`)}${term(lang, 'colon')}${stateWords(part, lang)}`),
    ...(name && cite ? [paragraph(say(lang, message('board-called', { name, cite: citation(cite, lang) })))] : []),
    ...itemBlocks(dataset, part, lang),
    ...part.named.map(({ says, cite: named }) => paragraph(`◐ ${says[lang]}  ${citation(named, lang)}`)),
    ...gapBlocks(part, samples, lang),
  ];
}

function stateWords({ state, items, isComplete }: PartOfCluster, lang: Lang): string {
  if (state !== 'held') return term(lang, `board-${state}`);
  return say(lang, message(isComplete ? 'board-whole' : 'board-more', { count: items.length }));
}

function itemBlocks(dataset: Dataset, part: PartOfCluster, lang: Lang): readonly Block[] {
  if (part.items.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { id: 'name', header: term(lang, 'field-name'), isKey: true },
        { id: 'details', header: term(lang, 'board-details') },
        { id: 'source', header: header(lang, 'kind-source') },
      ],
      rows: part.items.map((item) => ({
        cells: [
          item.name[lang],
          detailsOf(dataset, { part: part.part, item } as TypedItem, lang).join(term(lang, 'comma')) || '—',
          citation(item.cite, lang),
        ],
        cites: [item.cite],
      })),
    },
    notes([say(lang, message('board-add', { file: part.file }))]),
  ];
}

function gapBlocks({ part, state, file }: PartOfCluster, samples: Samples, lang: Lang): readonly Block[] {
  const sample = samples.texts.get(part);
  if (sample === undefined) return [];
  const lead: Message = message(state === 'named' ? 'board-fill-more' : 'board-fill', { file });
  return [paragraph(say(lang, lead)), { kind: 'code', text: sample.trimEnd() }];
}

type Item<P extends BoardPart> = NonNullable<(BoardFile & { readonly part: P })['value']['items']>[number];
type TypedItem = { readonly [P in BoardPart]: { readonly part: P; readonly item: Item<P> } }[BoardPart];

/** What is known of an item besides its name, in words. */
function detailsOf(dataset: Dataset, typed: TypedItem, lang: Lang): readonly string[] {
  const { city } = typed.item;
  const place = city === undefined ? [] : [dataset.find('city', city)?.name[lang] ?? city];
  switch (typed.part) {
    case 'enterprises': {
      const { role, revenue } = typed.item;
      const words = revenue
        ? [
            say(
              lang,
              message('enterprise-revenue', { year: revenue.year, amount: spellQuantity(revenue.amount, lang) }),
            ),
          ]
        : [];
      return [term(lang, `enterprise-role-${role}`), ...place, ...words];
    }
    case 'projects': {
      const { status, amount, period } = typed.item;
      return [
        term(lang, `project-status-${status}`),
        ...place,
        ...(amount ? [spellQuantity(amount, lang)] : []),
        ...(period === undefined ? [] : [period]),
      ];
    }
    case 'innovation': {
      const { type, level, planned } = typed.item;
      const words = level === undefined ? [] : [term(lang, `platform-level-${level}`)];
      return [
        ...words,
        term(lang, `platform-type-${type}`),
        ...place,
        ...(planned ? [term(lang, 'board-planned')] : []),
      ];
    }
    case 'policies': {
      const { number, issued, agency } = typed.item;
      const issuer = agency === undefined ? [] : [dataset.find('agency', agency)?.name[lang] ?? agency];
      return [
        ...(number === undefined ? [] : [number]),
        ...(issued === undefined ? [] : [issued]),
        ...issuer,
        ...place,
      ];
    }
    case 'adviser':
      return [term(lang, `adviser-type-${typed.item.type}`), ...place];
    default:
      return typed satisfies never;
  }
}

/** Every item and every mention, a row each, for CSV; a gap is a row without a name. */
export function boardClusterRecords(dataset: Dataset, cluster: Entity<'cluster'>): Records {
  const rows = boardParts.flatMap((part) => {
    const { state, items, named, file } = partOf(dataset, cluster.id, part);
    const start = [cluster.id, part, state];
    if (state === 'unknown') return [[...start, null, null, null, null, null, file]];
    return [
      ...items.map(({ name, city, cite }) => [...start, name.zh, name.en, city ?? null, cite.source, cite.find, file]),
      ...named.map(({ says, cite }) => [
        cluster.id,
        part,
        'named',
        says.zh,
        says.en,
        null,
        cite.source,
        cite.find,
        file,
      ]),
    ];
  });
  return { columns: ['cluster', 'part', 'state', 'name_zh', 'name_en', 'city', 'source', 'find', 'file'], rows };
}

/** Output of `board CLUSTER --format json`; `sample` is a file that fills the gap. */
export function boardClusterOutput(dataset: Dataset, cluster: Entity<'cluster'>, samples: Samples) {
  return {
    schema: 'jiqun.fiveones/1',
    cluster: cluster.id,
    name: cluster.name,
    parts: boardParts.map((part) => {
      const { items, named } = partOf(dataset, cluster.id, part);
      const { items: _count, ...summary } = { items: 0, ...partSummary(dataset, cluster, part) };
      const sample = samples.texts.get(part);
      return { ...summary, items, named, ...(sample !== undefined && { sample }) };
    }),
  };
}
