import { type Block, type Facts, heading, notes, type Row, type Table } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import type { Citation, Entity, Scheme } from '../model/entities.js';
import { holdingOf, instruments } from '../model/schemes.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, inOther, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import {
  countedPhrases,
  eventPhrases,
  instrumentPhrases,
  schemeLevelPhrases,
  schemePhrases,
  schemesPhrases,
} from '../words/schemes.js';
import { kindPhrases, termPhrases } from '../words/terms.js';
import { figureBlocks } from './figures.js';
import { spellQuantity } from './format.js';
import { citation, columns, join } from './words.js';

const bodyPhrases = {
  adviser: { zh: '咨询', en: 'adviser' },
  member: { zh: '成员单位', en: 'member' },
  office: { zh: '日常办事', en: 'office' },
  issuer: { zh: '印发', en: 'issuer' },
  coordinator: { zh: '统筹推进', en: 'coordinator' },
  'leading-group': { zh: '领导小组', en: 'leading group' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  schemesOthers: { zh: '未载：{names}', en: 'No document says: {names}.' },
  schemeInstruments: { zh: '工具', en: 'Instruments' },
  fieldHas: { zh: '有无', en: 'Has it' },
  fieldAsNamed: { zh: '文件所称', en: 'As the document has it' },
  fieldBundle: { zh: '所属', en: 'Part of' },
  fieldBundleName: { zh: '工具组合', en: 'Bundle' },
  fieldChainNames: { zh: '产业链', en: 'Chains' },
  fieldBody: { zh: '机构', en: 'Body' },
  fieldMechanism: { zh: '机制', en: 'Mechanism' },
  fieldTask: { zh: '任务', en: 'Task' },
  fieldEachLeader: { zh: '每位链长配', en: 'For each leader' },
  fieldCriterion: { zh: '链主标准', en: 'Lead enterprise' },
  fieldSupport: { zh: '链主扶持', en: 'Support for lead enterprises' },
  fieldFocus: { zh: '着力点', en: 'Focus' },
  fieldFact: { zh: '内容', en: 'Fact' },
  fieldWhat: { zh: '项目', en: 'What' },
} as const satisfies Record<string, Bilingual>;

/** Page of a chain-leader scheme: every fact with its citation, then its instruments. */
export function schemeBlocks(dataset: Dataset, scheme: Entity<'scheme'>): readonly Block[] {
  const { value } = scheme;
  const unknown = instruments
    .filter((instrument) => holdingOf(value, instrument) === 'unknown')
    .map((instrument) => instrumentPhrases[instrument]);
  return [
    generalFacts(dataset, scheme),
    {
      kind: 'table',
      columns: columns([phrases.fieldWhat, phrases.fieldFact, kindPhrases.source]),
      rows: statements(dataset, value).map(({ what, words, cite }): Row => ({ cells: [what, words, citation(cite)] })),
    },
    ...(value.instruments || value.without ? [heading(phrases.schemeInstruments), instrumentTable(value)] : []),
    ...(unknown.length > 0 ? [notes([message(phrases.schemesOthers, { names: unknown })])] : []),
    ...figureBlocks(dataset, scheme),
  ];
}

/** Row for the page of a region or city that names its scheme and how to show it. */
export function schemeRows(dataset: Dataset, { kind, id }: Entity): [Words, Words][] {
  const own = dataset
    .all('scheme')
    .filter(({ value }) => (kind === 'region' ? value.region === id : kind === 'city' && value.city === id));
  return own.map((scheme) => [capital(kindPhrases.scheme), bracketed(scheme.name, `scheme/${scheme.id}`)]);
}

/** One fact of a scheme in words. */
export interface Statement {
  /** Id of the kind of fact. */
  readonly item: string;
  readonly what: Words;
  readonly words: Words;
  /** Number, if the fact is a count. */
  readonly number?: number;
  readonly cite: Citation;
}

/** Facts of a scheme except its instruments, in the order of its file. */
export function statements(dataset: Dataset, scheme: Scheme): readonly Statement[] {
  const {
    launch,
    events = [],
    head,
    leaders,
    counts = [],
    chains,
    bodies = [],
    mechanisms,
    tasks,
    each_leader,
    bundles = [],
    chain_owner,
    focus,
  } = scheme;
  const state = (item: string, name: Bilingual, words: Words, cite: Citation): Statement => ({
    item,
    what: capital(name),
    words,
    cite,
  });
  const points = (id: string, name: Bilingual, items: Scheme['focus'] = []): readonly Statement[] =>
    items.map((item) => state(id, name, item, item.cite));
  const event = (id: string, name: Bilingual, item: Scheme['launch']): Statement =>
    state(id, name, eventWords(item), item.cite);
  const body = ({ role, agency, name }: NonNullable<Scheme['bodies']>[number]): Words =>
    bracketed(bodyName(dataset, agency, name), bodyPhrases[role]);
  return [
    event('launched', schemesPhrases.fieldLaunched, launch),
    ...events.map((item) => event('event', schemesPhrases.fieldEvent, item)),
    ...points('head', schemesPhrases.fieldHead, head && [head]),
    ...points('leaders', schemesPhrases.fieldLeaders, leaders && [leaders]),
    ...counts.map(({ of, amount, cite }) => ({
      ...state(of, countedPhrases[of], spellQuantity(amount), cite),
      number: amount.value,
    })),
    ...(chains ? [state('chain-names', phrases.fieldChainNames, join(chains.names), chains.cite)] : []),
    ...bodies.map((item) => state('body', phrases.fieldBody, body(item), item.cite)),
    ...points('mechanism', phrases.fieldMechanism, mechanisms),
    ...points('task', phrases.fieldTask, tasks),
    ...points('each-leader', phrases.fieldEachLeader, each_leader),
    ...bundles.map(({ name, amount, cite }) =>
      state('bundle-name', phrases.fieldBundleName, amount ? bracketed(name, spellQuantity(amount)) : name, cite),
    ),
    ...(chain_owner?.criteria ?? []).map((item) =>
      state(
        'criterion',
        phrases.fieldCriterion,
        item.amount ? together`${item}${termPhrases.colon}${spellQuantity(item.amount)}` : item,
        item.cite,
      ),
    ),
    ...points('support', phrases.fieldSupport, chain_owner?.support),
    ...points('focus', phrases.fieldFocus, focus),
  ];
}

/** A date and its event. */
function eventWords({ date, kind, title, number }: Scheme['launch']): Words {
  const document = number === undefined ? title : bracketed(title, number);
  return together`${date} ${eventPhrases[kind]}${termPhrases.colon}${document}`;
}

function bodyName(dataset: Dataset, agency: string | undefined, name: Bilingual | undefined): Words {
  const id = agency ?? '';
  return name ?? dataset.find('agency', id)?.name ?? id;
}

function generalFacts(dataset: Dataset, { id, name, value, file }: Entity<'scheme'>): Facts {
  const programme = value.programme === undefined ? undefined : dataset.find('programme', value.programme);
  const rows: [Words, Words][] = [
    [reportPhrases.fieldId, id],
    [reportPhrases.fieldName, bracketed(name, inOther(name))],
    [schemesPhrases.fieldLevel, schemeLevelPhrases[value.level]],
  ];
  if (programme) rows.push([capital(kindPhrases.programme), programme.name]);
  if (value.note) rows.push([reportPhrases.fieldNote, value.note]);
  rows.push([reportPhrases.fieldFile, file]);
  return { kind: 'facts', rows };
}

/** Instruments of a scheme; a yes/no column if a document also says which ones it lacks. */
function instrumentTable({ instruments: held = [], without = [], bundles = [] }: Scheme): Table {
  const bundleName = (id: string | undefined): Words => bundles.find((bundle) => bundle.id === id)?.name ?? '—';
  const holding = (word: Bilingual): readonly Words[] => (without.length > 0 ? [word] : []);
  return {
    kind: 'table',
    columns: columns([
      schemesPhrases.fieldInstrument,
      ...(without.length > 0 ? ([phrases.fieldHas] as const) : []),
      ...([phrases.fieldAsNamed, phrases.fieldBundle, kindPhrases.source] as const),
    ]),
    rows: [
      ...held.map(({ instrument, name, bundle, cite }) => ({
        cells: [
          instrumentPhrases[instrument],
          ...holding(schemePhrases.yes),
          name ?? '—',
          bundleName(bundle),
          citation(cite),
        ],
      })),
      ...without.map(({ instrument, cite }) => ({
        cells: [instrumentPhrases[instrument], ...holding(schemePhrases.no), '—', '—', citation(cite)],
      })),
    ],
  };
}
