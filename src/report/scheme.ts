import type { Dataset } from '../model/dataset.js';
import type { Citation, Entity, Scheme } from '../model/entities.js';
import { holdingOf, instruments } from '../model/schemes.js';
import type { Bilingual, Lang } from '../words/lang.js';
import { bracketed, header, message, say, term } from '../words/message.js';
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
import { type Block, type Facts, heading, notes, type Row, type Table } from './blocks.js';
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
  fieldCriterion: { zh: '链主标准', en: 'Chain owner' },
  fieldSupport: { zh: '链主扶持', en: 'Support for owners' },
  fieldFocus: { zh: '着力点', en: 'Focus' },
  fieldFact: { zh: '内容', en: 'Fact' },
  fieldWhat: { zh: '项目', en: 'What' },
} as const satisfies Record<string, Bilingual>;

/** One chain-leader scheme on a page: every fact with its citation, then its instruments. */
export function schemeBlocks(dataset: Dataset, scheme: Entity<'scheme'>, lang: Lang): readonly Block[] {
  const { value } = scheme;
  const unknown = instruments
    .filter((instrument) => holdingOf(value, instrument) === 'unknown')
    .map((instrument) => term(lang, instrumentPhrases[instrument]));
  return [
    generalFacts(dataset, scheme, lang),
    {
      kind: 'table',
      columns: columns(lang, [phrases.fieldWhat, phrases.fieldFact, kindPhrases.source]),
      rows: statements(dataset, value, lang).map(
        ({ what, words, cite }): Row => ({ cells: [what, words, citation(cite, lang)] }),
      ),
    },
    ...(value.instruments || value.without
      ? [heading(term(lang, phrases.schemeInstruments)), instrumentTable(value, lang)]
      : []),
    ...(unknown.length > 0 ? [notes([say(lang, message(phrases.schemesOthers, { names: unknown }))])] : []),
    ...figureBlocks(dataset, scheme, lang),
  ];
}

/** On the page of a region or city: its scheme, as it can be asked for. */
export function schemeRows(dataset: Dataset, { kind, id }: Entity, lang: Lang): [string, string][] {
  const own = dataset
    .all('scheme')
    .filter(({ value }) => (kind === 'region' ? value.region === id : kind === 'city' && value.city === id));
  return own.map((scheme) => [
    header(lang, kindPhrases.scheme),
    bracketed(lang, scheme.name[lang], `scheme/${scheme.id}`),
  ]);
}

/** One fact of a scheme in words. */
export interface Statement {
  /** Id of what it says. */
  readonly item: string;
  readonly what: string;
  readonly words: string;
  /** Of a count. */
  readonly number?: number;
  readonly cite: Citation;
}

/** Every fact of a scheme besides its instruments, in the order of its file. */
export function statements(dataset: Dataset, scheme: Scheme, lang: Lang): readonly Statement[] {
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
  const state = (item: string, name: Bilingual, words: string, cite: Citation): Statement => ({
    item,
    what: header(lang, name),
    words,
    cite,
  });
  const points = (id: string, name: Bilingual, items: Scheme['focus'] = []): readonly Statement[] =>
    items.map((item) => state(id, name, item[lang], item.cite));
  const event = (id: string, name: Bilingual, item: Scheme['launch']): Statement =>
    state(id, name, eventWords(item, lang), item.cite);
  const body = ({ role, agency, name }: NonNullable<Scheme['bodies']>[number]): string =>
    bracketed(lang, bodyName(dataset, agency, name)[lang], term(lang, bodyPhrases[role]));
  return [
    event('launched', schemesPhrases.fieldLaunched, launch),
    ...events.map((item) => event('event', schemesPhrases.fieldEvent, item)),
    ...points('head', schemesPhrases.fieldHead, head && [head]),
    ...points('leaders', schemesPhrases.fieldLeaders, leaders && [leaders]),
    ...counts.map(({ of, amount, cite }) => ({
      ...state(of, countedPhrases[of], spellQuantity(amount, lang), cite),
      number: amount.value,
    })),
    ...(chains ? [state('chain-names', phrases.fieldChainNames, join(chains.names, lang), chains.cite)] : []),
    ...bodies.map((item) => state('body', phrases.fieldBody, body(item), item.cite)),
    ...points('mechanism', phrases.fieldMechanism, mechanisms),
    ...points('task', phrases.fieldTask, tasks),
    ...points('each-leader', phrases.fieldEachLeader, each_leader),
    ...bundles.map(({ name, amount, cite }) =>
      state(
        'bundle-name',
        phrases.fieldBundleName,
        amount ? bracketed(lang, name[lang], spellQuantity(amount, lang)) : name[lang],
        cite,
      ),
    ),
    ...(chain_owner?.criteria ?? []).map((item) =>
      state(
        'criterion',
        phrases.fieldCriterion,
        item.amount ? item[lang] + term(lang, termPhrases.colon) + spellQuantity(item.amount, lang) : item[lang],
        item.cite,
      ),
    ),
    ...points('support', phrases.fieldSupport, chain_owner?.support),
    ...points('focus', phrases.fieldFocus, focus),
  ];
}

/** A date with what happened then. */
function eventWords({ date, kind, title, number }: Scheme['launch'], lang: Lang): string {
  const document = number === undefined ? title[lang] : bracketed(lang, title[lang], number);
  return `${date} ${term(lang, eventPhrases[kind])}${term(lang, termPhrases.colon)}${document}`;
}

function bodyName(dataset: Dataset, agency: string | undefined, name: Bilingual | undefined): Bilingual {
  const id = agency ?? '';
  return name ?? dataset.find('agency', id)?.name ?? { zh: id, en: id };
}

function generalFacts(dataset: Dataset, { id, name, value, file }: Entity<'scheme'>, lang: Lang): Facts {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const programme = value.programme === undefined ? undefined : dataset.find('programme', value.programme);
  const rows: [string, string][] = [
    [term(lang, reportPhrases.fieldId), id],
    [term(lang, reportPhrases.fieldName), bracketed(lang, name[lang], name[other])],
    [term(lang, schemesPhrases.fieldLevel), term(lang, schemeLevelPhrases[value.level])],
  ];
  if (programme) rows.push([header(lang, kindPhrases.programme), programme.name[lang]]);
  if (value.note) rows.push([term(lang, reportPhrases.fieldNote), value.note[lang]]);
  rows.push([term(lang, reportPhrases.fieldFile), file]);
  return { kind: 'facts', rows };
}

/** What it has and what a document says that it has not; whether is said only where both occur. */
function instrumentTable({ instruments: held = [], without = [], bundles = [] }: Scheme, lang: Lang): Table {
  const bundleName = (id: string | undefined): string => bundles.find((bundle) => bundle.id === id)?.name[lang] ?? '—';
  const holding = (word: Bilingual): readonly string[] => (without.length > 0 ? [term(lang, word)] : []);
  return {
    kind: 'table',
    columns: columns(lang, [
      schemesPhrases.fieldInstrument,
      ...(without.length > 0 ? ([phrases.fieldHas] as const) : []),
      ...([phrases.fieldAsNamed, phrases.fieldBundle, kindPhrases.source] as const),
    ]),
    rows: [
      ...held.map(({ instrument, name, bundle, cite }) => ({
        cells: [
          term(lang, instrumentPhrases[instrument]),
          ...holding(schemePhrases.yes),
          name?.[lang] ?? '—',
          bundleName(bundle),
          citation(cite, lang),
        ],
      })),
      ...without.map(({ instrument, cite }) => ({
        cells: [
          term(lang, instrumentPhrases[instrument]),
          ...holding(schemePhrases.no),
          '—',
          '—',
          citation(cite, lang),
        ],
      })),
    ],
  };
}
