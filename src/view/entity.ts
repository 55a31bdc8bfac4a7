import { type Block, type Facts, heading, type Records, type Table } from '../document/blocks.js';
import { cellOf, describedTable, type ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import { type Assumption, type Citation, type Entity, fileKinds, type Task } from '../model/entities.js';
import { type Meaning, visit } from '../schema/visit.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, inOther, listed, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases } from '../words/terms.js';
import { whatifPhrases } from '../words/whatif.js';
import { type Path, toPointer } from '../yaml/pointer.js';
import { agencyBlocks } from './agencies.js';
import { areaBlocks } from './area.js';
import { cityBlocks } from './city.js';
import { clusterBlocks } from './cluster.js';
import { derivedBlocks } from './derivations.js';
import { figureBlocks } from './figures.js';
import { spellQuantity } from './format.js';
import { fieldsOf } from './list-fields.js';
import { programmeBlocks } from './programme.js';
import { schemeBlocks, schemeRows } from './scheme.js';
import { usesBlocks, usesOutput } from './sources.js';
import { citation } from './words.js';

const phrases = {
  fieldUrl: { zh: '网址', en: 'Address' },
  fieldSha256: { zh: '原文SHA-256', en: 'SHA-256 of the text' },
  showTrackThen: { zh: '随{track}，其余年份{rate}', en: 'follows {track}; {rate} in other years' },
  fieldPoints: { zh: '内容', en: 'Points' },
  fieldClustersGrow: { zh: '所属集群', en: 'Its clusters' },
  clustersOwnTargets: { zh: '按自身目标', en: 'by their own targets' },
  clustersGroup: { zh: '同所在组', en: 'as the group' },
} as const satisfies Record<string, Bilingual>;

/** Page of an entity, with its citations. */
export function entityBlocks(dataset: Dataset, entity: Entity): readonly Block[] {
  switch (entity.kind) {
    case 'cluster':
      return clusterBlocks(dataset, entity);
    case 'programme':
      return programmeBlocks(dataset, entity);
    case 'city':
      return cityBlocks(dataset, entity);
    case 'series':
      return [generalFacts(dataset, entity), ...figureBlocks(dataset, entity), ...derivedBlocks(dataset, entity)];
    case 'scheme':
      return schemeBlocks(dataset, entity);
    case 'scenario':
      return [generalFacts(dataset, entity), assumptionTable(entity.value.assumptions)];
    case 'group':
      return [generalFacts(dataset, entity), ...figureBlocks(dataset, entity), ...derivedBlocks(dataset, entity)];
    case 'area':
      return areaBlocks(dataset, entity);
    case 'task':
      return [generalFacts(dataset, entity), ...pointBlocks(entity.value)];
    case 'agency':
      return agencyBlocks(dataset, entity);
    case 'region':
      return [generalFacts(dataset, entity)];
    case 'source':
      return [generalFacts(dataset, entity), ...usesBlocks(dataset, entity.id)];
    default:
      return entity satisfies never;
  }
}

/**
 * Output of `show ID --format json`: the entity as its file writes it, with its kind and file. A source has its kind of
 * document under `source_kind`, and the data that cite it under `cited_by`.
 */
export function entityOutput(dataset: Dataset, { kind, id, file, value }: Entity) {
  const own = 'kind' in value ? { source_kind: value.kind } : {};
  return {
    schema: 'jiqun.entity/1',
    ...value,
    ...own,
    kind,
    file,
    ...(kind === 'source' && { cited_by: usesOutput(dataset, id) }),
  };
}

/** Values of an entity, one row each with its JSON Pointer, for pages that are not one table. */
export function entityRecords({ kind, value, path: start }: Entity): Records {
  const rows: [string, string | number | null][] = [];
  const single = (part: unknown, _meaning: Meaning, path: Path): void => {
    rows.push([toPointer(path.slice(start.length)), typeof part === 'number' ? part : String(part)]);
  };
  visit(fileKinds[kind], JSON.parse(JSON.stringify(value)), { single }, start);
  return { columns: ['path', 'value'], rows };
}

function generalFacts(dataset: Dataset, entity: Entity): Facts {
  const fields = fieldsOf(entity.kind, dataset) as readonly ResultColumn<Entity>[];
  const rows: [Words, Words][] = [
    [reportPhrases.fieldId, entity.id],
    [reportPhrases.fieldName, bracketed(entity.name, inOther(entity.name))],
    ...fields.map((field): [Words, Words] => [field.head ?? '', cellOf(field, entity)]),
  ];
  const { value } = entity;
  if ('publisher' in value) rows.push([reportPhrases.fieldPublisher, value.publisher]);
  if ('url' in value && value.url) rows.push([phrases.fieldUrl, value.url]);
  if ('text' in value && value.text) rows.push([phrases.fieldSha256, value.text.sha256]);
  if ('deflator' in value && value.deflator) rows.push([whatifPhrases.fieldDeflator, spellQuantity(value.deflator)]);
  if ('note' in value && value.note) rows.push([reportPhrases.fieldNote, value.note]);
  for (const [key, part] of Object.entries(value)) {
    if (key === 'cite') rows.push([capital(kindPhrases.source), citation(part as Citation)]);
    else if (typeof part === 'object' && part !== null && 'cite' in part)
      rows.push([capital(kindPhrases.source), citation((part as { cite: Citation }).cite)]);
  }
  rows.push(...schemeRows(dataset, entity), [reportPhrases.fieldFile, entity.file]);
  return { kind: 'facts', rows };
}

/** Points of a task. */
function pointBlocks({ points = [] }: Task): readonly Block[] {
  return points.length === 0 ? [] : [heading(phrases.fieldPoints), { kind: 'list', items: points }];
}

function assumptionTable(assumptions: readonly Assumption[]): Table {
  const hasOwn = assumptions.some(({ clusters }) => clusters !== undefined);
  return describedTable({
    columns: assumptionColumns,
    items: assumptions,
    shown: ['for', 'growth', ...(hasOwn ? ['clusters'] : []), 'reason', 'source'],
  });
}

const assumptionColumns: readonly ResultColumn<Assumption>[] = [
  { id: 'for', head: capital(reportPhrases.fieldFor), isKey: true, value: (item) => item.for },
  { id: 'growth', head: capital(reportPhrases.fieldGrowth), screen: growthWords },
  { id: 'rate', value: ({ rate }) => rate?.text },
  {
    id: 'rates',
    value: ({ rates }) =>
      rates &&
      Object.entries(rates)
        .map(([year, rate]) => `${year}:${rate.text}`)
        .join(';'),
  },
  { id: 'track', value: ({ track }) => track },
  { id: 'then', value: ({ then }) => then?.text },
  { id: 'basis', value: ({ basis }) => basis },
  { id: 'reason', head: capital(reportPhrases.fieldReason), screen: ({ reason }) => reason },
  {
    id: 'source',
    head: capital(kindPhrases.source),
    value: ({ cite }) => cite?.source,
    screen: ({ cite }) => (cite ? citation(cite) : '—'),
  },
  { id: 'find', value: ({ cite }) => cite?.find },
  {
    id: 'clusters',
    head: capital(phrases.fieldClustersGrow),
    value: ({ clusters }) => clusters,
    screen: ({ clusters }) => (clusters === 'own-targets' ? phrases.clustersOwnTargets : phrases.clustersGroup),
  },
];

function growthWords({ rate, rates, track, then }: Assumption): Words {
  if (rate) return spellQuantity(rate);
  if (rates) return listed(Object.entries(rates).map(([year, item]) => together`${year} ${spellQuantity(item)}`));
  return message(phrases.showTrackThen, { track: track ?? '', rate: then ? spellQuantity(then) : '' });
}
