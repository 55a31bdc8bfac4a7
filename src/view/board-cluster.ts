import { type Block, heading, notes, paragraph, type Records } from '../document/blocks.js';
import { type PartOfCluster, partOf } from '../model/board.js';
import type { Dataset } from '../model/dataset.js';
import type { BoardFile, Entity } from '../model/entities.js';
import { type BoardPart, boardParts } from '../schema/kinds.js';
import { boardPartPhrases, boardStatePhrases } from '../words/board.js';
import { type Bilingual, joined } from '../words/lang.js';
import { capital, type Message, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, termPhrases } from '../words/terms.js';
import { partSummary, systemOf } from './board.js';
import { spellQuantity } from './format.js';
import { citation, listedOrDash } from './words.js';

const enterpriseRolePhrases = {
  leading: { zh: '龙头', en: 'leading' },
  backbone: { zh: '骨干', en: 'backbone' },
  'chain-owner': { zh: '链主', en: 'lead enterprise' },
  'hidden-champion': { zh: '隐形冠军', en: 'hidden champion' },
} as const satisfies Record<string, Bilingual>;

const projectStatusPhrases = {
  planned: { zh: '拟建', en: 'planned' },
  completed: { zh: '建成', en: 'completed' },
  stopped: { zh: '停建', en: 'stopped' },
  'under-way': { zh: '在建', en: 'under way' },
} as const satisfies Record<string, Bilingual>;

const platformLevelPhrases = {
  national: { zh: '国家级', en: 'national' },
  provincial: { zh: '省级', en: 'provincial' },
  municipal: { zh: '市级', en: 'municipal' },
} as const satisfies Record<string, Bilingual>;

const platformTypePhrases = {
  laboratory: { zh: '实验室', en: 'laboratory' },
  incubator: { zh: '孵化基地', en: 'incubator' },
  'manufacturing-innovation-centre': { zh: '制造业创新中心', en: 'manufacturing innovation centre' },
  'engineering-centre': { zh: '工程研究中心', en: 'engineering centre' },
  'technology-centre': { zh: '企业技术中心', en: 'technology centre' },
  'research-institute': { zh: '研究院', en: 'research institute' },
  'science-facility': { zh: '重大科技基础设施', en: 'science facility' },
  'service-platform': { zh: '公共服务平台', en: 'service platform' },
} as const satisfies Record<string, Bilingual>;

const adviserTypePhrases = {
  university: { zh: '高校', en: 'university' },
  association: { zh: '行业协会', en: 'association' },
  consultancy: { zh: '咨询公司', en: 'consultancy' },
  committee: { zh: '专家委员会', en: 'committee' },
  'research-institute': { zh: '研究院所', en: 'research institute' },
  'think-tank': { zh: '智库', en: 'think tank' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  boardCalled: { zh: '文件原称：{name}（{cite}）', en: 'The documents call it: {name} ({cite})' },
  boardMore: {
    zh: '至少{count}项，没有文件说这就是全部',
    en: 'at least {count}: no document says that these are all',
  },
  boardWhole: { zh: '{count}项，文件列出了全部', en: '{count}, the whole list of a document' },
  boardFill: { zh: '补上这一项：新建{file}，如', en: 'To fill the gap create {file}, such as' },
  boardFillMore: { zh: '已有文件{file}，在其中加items', en: 'To fill the gap add "items" to {file}, such as' },
  boardAdd: { zh: '文件：{file}', en: 'File: {file}' },
  boardNoteExample: {
    zh: '路径在数据文件夹{folder}之内；样例能通过validate，但其中的名称、日期和出处都要换成真的；新的来源先在sources/登记',
    en: joined(
      'Paths are within the data folder {folder}; the samples pass validate, but every name, date and citation in ',
      'them is to be replaced; register a new document in sources/ first',
    ),
  },
  boardDetails: { zh: '内容', en: 'Details' },
  boardPlanned: { zh: '规划中', en: 'planned' },
  enterpriseRevenue: { zh: '{year}年营业收入{amount}', en: 'revenue of {year}: {amount}' },
} as const satisfies Record<string, Bilingual>;

/** Sample files that fill the gaps; they pass validation as they are, with words for the user to replace. */
export interface Samples {
  readonly texts: ReadonlyMap<BoardPart, string>;
  /** The data folder, as the user would write its path. */
  readonly folder: string;
}

/** The five parts of a cluster: items with citations, mentions without details, and a sample file for each gap. */
export function boardClusterBlocks(dataset: Dataset, cluster: Entity<'cluster'>, samples: Samples): readonly Block[] {
  const parts = boardParts.map((part) => partOf(dataset, cluster.id, part));
  return [
    ...parts.flatMap((part) => partBlocks(dataset, part, samples)),
    ...(samples.texts.size > 0 ? [notes([message(phrases.boardNoteExample, { folder: samples.folder })])] : []),
  ];
}

function partBlocks(dataset: Dataset, part: PartOfCluster, samples: Samples): readonly Block[] {
  const { name, cite } = systemOf(dataset, part.part);
  return [
    heading(together`${boardPartPhrases[part.part]}${termPhrases.colon}${stateWords(part)}`),
    ...(name && cite ? [paragraph(message(phrases.boardCalled, { name, cite: citation(cite) }))] : []),
    ...itemBlocks(dataset, part),
    ...part.named.map(({ says, cite: named }) => paragraph(together`◐ ${says}  ${citation(named)}`)),
    ...gapBlocks(part, samples),
  ];
}

function stateWords({ state, items, isComplete }: PartOfCluster): Words {
  if (state !== 'held') return boardStatePhrases[state];
  return message(isComplete ? phrases.boardWhole : phrases.boardMore, { count: items.length });
}

function itemBlocks(dataset: Dataset, part: PartOfCluster): readonly Block[] {
  if (part.items.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { id: 'name', header: reportPhrases.fieldName, isKey: true },
        { id: 'details', header: phrases.boardDetails },
        { id: 'source', header: capital(kindPhrases.source) },
      ],
      rows: part.items.map((item) => ({
        cells: [
          item.name,
          listedOrDash(detailsOf(dataset, { part: part.part, item } as TypedItem)),
          citation(item.cite),
        ],
        cites: [item.cite],
      })),
    },
    notes([message(phrases.boardAdd, { file: part.file })]),
  ];
}

function gapBlocks({ part, state, file }: PartOfCluster, samples: Samples): readonly Block[] {
  const sample = samples.texts.get(part);
  if (sample === undefined) return [];
  const lead: Message = message(state === 'named' ? phrases.boardFillMore : phrases.boardFill, { file });
  return [paragraph(lead), { kind: 'code', text: sample.trimEnd() }];
}

type Item<P extends BoardPart> = NonNullable<(BoardFile & { readonly part: P })['value']['items']>[number];
type TypedItem = { readonly [P in BoardPart]: { readonly part: P; readonly item: Item<P> } }[BoardPart];

/** Properties of an item besides its name, in words. */
function detailsOf(dataset: Dataset, typed: TypedItem): readonly Words[] {
  const { city } = typed.item;
  const place = city === undefined ? [] : [dataset.find('city', city)?.name ?? city];
  switch (typed.part) {
    case 'enterprises': {
      const { role, revenue } = typed.item;
      const words = revenue
        ? [message(phrases.enterpriseRevenue, { year: revenue.year, amount: spellQuantity(revenue.amount) })]
        : [];
      return [enterpriseRolePhrases[role], ...place, ...words];
    }
    case 'projects': {
      const { status, amount, period } = typed.item;
      return [
        projectStatusPhrases[status],
        ...place,
        ...(amount ? [spellQuantity(amount)] : []),
        ...(period === undefined ? [] : [period]),
      ];
    }
    case 'innovation': {
      const { type, level, planned } = typed.item;
      const words = level === undefined ? [] : [platformLevelPhrases[level]];
      return [...words, platformTypePhrases[type], ...place, ...(planned ? [phrases.boardPlanned] : [])];
    }
    case 'policies': {
      const { number, issued, agency } = typed.item;
      const issuer = agency === undefined ? [] : [dataset.find('agency', agency)?.name ?? agency];
      return [
        ...(number === undefined ? [] : [number]),
        ...(issued === undefined ? [] : [issued]),
        ...issuer,
        ...place,
      ];
    }
    case 'adviser':
      return [adviserTypePhrases[typed.item.type], ...place];
    default:
      return typed satisfies never;
  }
}

/** Items and mentions of a cluster for CSV, one row each; a gap is a row without a name. */
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

/** Output of `board CLUSTER --format json`; `sample` is the file that fills a gap. */
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
