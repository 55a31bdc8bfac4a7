import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, header, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Citation, Entity, Scheme } from '../model/entities.js';
import { holdingOf, instruments } from '../model/schemes.js';
import { type Block, type Facts, heading, notes, type Row, type Table } from './blocks.js';
import { figureBlocks } from './figures.js';
import { spellQuantity } from './format.js';
import { citation, columns, join } from './words.js';

/** One chain-leader scheme on a page: every fact with its citation, then its instruments. */
export function schemeBlocks(dataset: Dataset, scheme: Entity<'scheme'>, lang: Lang): readonly Block[] {
  const { value } = scheme;
  const unknown = instruments
    .filter((instrument) => holdingOf(value, instrument) === 'unknown')
    .map((instrument) => term(lang, `instrument-${instrument}`));
  return [
    generalFacts(dataset, scheme, lang),
    {
      kind: 'table',
      columns: columns(lang, ['field-what', 'field-fact', 'kind-source']),
      rows: statements(dataset, value, lang).map(
        ({ what, words, cite }): Row => ({ cells: [what, words, citation(cite, lang)] }),
      ),
    },
    ...(value.instruments || value.without
      ? [heading(term(lang, 'scheme-instruments')), instrumentTable(value, lang)]
      : []),
    ...(unknown.length > 0 ? [notes([say(lang, message('schemes-others', { names: unknown }))])] : []),
    ...figureBlocks(dataset, scheme, lang),
  ];
}

/** On the page of a region or city: its scheme, as it can be asked for. */
export function schemeRows(dataset: Dataset, { kind, id }: Entity, lang: Lang): [string, string][] {
  const own = dataset
    .all('scheme')
    .filter(({ value }) => (kind === 'region' ? value.region === id : kind === 'city' && value.city === id));
  return own.map((scheme) => [header(lang, 'kind-scheme'), bracketed(lang, scheme.name[lang], `scheme/${scheme.id}`)]);
}

/** One fact of a scheme in words. */
export interface Statement {
  readonly key: MessageKey;
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
  const state = (key: MessageKey, words: string, cite: Citation): Statement => ({
    key,
    what: header(lang, key),
    words,
    cite,
  });
  const points = (key: MessageKey, items: Scheme['focus'] = []): readonly Statement[] =>
    items.map((item) => state(key, item[lang], item.cite));
  const event = (key: MessageKey, item: Scheme['launch']): Statement => state(key, eventWords(item, lang), item.cite);
  const body = ({ role, agency, name }: NonNullable<Scheme['bodies']>[number]): string =>
    bracketed(lang, bodyName(dataset, agency, name)[lang], term(lang, `body-${role}`));
  return [
    event('field-launched', launch),
    ...events.map((item) => event('field-event', item)),
    ...points('field-head', head && [head]),
    ...points('field-leaders', leaders && [leaders]),
    ...counts.map(({ of, amount, cite }) => ({
      ...state(`counted-${of}`, spellQuantity(amount, lang), cite),
      number: amount.value,
    })),
    ...(chains ? [state('field-chain-names', join(chains.names, lang), chains.cite)] : []),
    ...bodies.map((item) => state('field-body', body(item), item.cite)),
    ...points('field-mechanism', mechanisms),
    ...points('field-task', tasks),
    ...points('field-each-leader', each_leader),
    ...bundles.map(({ name, amount, cite }) =>
      state('field-bundle-name', amount ? bracketed(lang, name[lang], spellQuantity(amount, lang)) : name[lang], cite),
    ),
    ...(chain_owner?.criteria ?? []).map((item) =>
      state(
        'field-criterion',
        item.amount ? item[lang] + term(lang, 'colon') + spellQuantity(item.amount, lang) : item[lang],
        item.cite,
      ),
    ),
    ...points('field-support', chain_owner?.support),
    ...points('field-focus', focus),
  ];
}

/** A date with what happened then. */
function eventWords({ date, kind, title, number }: Scheme['launch'], lang: Lang): string {
  const document = number === undefined ? title[lang] : bracketed(lang, title[lang], number);
  return `${date} ${term(lang, `event-${kind}`)}${term(lang, 'colon')}${document}`;
}

function bodyName(dataset: Dataset, agency: string | undefined, name: Bilingual | undefined): Bilingual {
  const id = agency ?? '';
  return name ?? dataset.find('agency', id)?.name ?? { zh: id, en: id };
}

function generalFacts(dataset: Dataset, { id, name, value, file }: Entity<'scheme'>, lang: Lang): Facts {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const programme = value.programme === undefined ? undefined : dataset.find('programme', value.programme);
  const rows: [string, string][] = [
    [term(lang, 'field-id'), id],
    [term(lang, 'field-name'), bracketed(lang, name[lang], name[other])],
    [term(lang, 'field-level'), term(lang, `scheme-level-${value.level}`)],
  ];
  if (programme) rows.push([header(lang, 'kind-programme'), programme.name[lang]]);
  if (value.note) rows.push([term(lang, 'field-note'), value.note[lang]]);
  rows.push([term(lang, 'field-file'), file]);
  return { kind: 'facts', rows };
}

/** What it has and what a document says that it has not; whether is said only where both occur. */
function instrumentTable({ instruments: held = [], without = [], bundles = [] }: Scheme, lang: Lang): Table {
  const bundleName = (id: string | undefined): string => bundles.find((bundle) => bundle.id === id)?.name[lang] ?? '—';
  const holding = (word: 'scheme-yes' | 'scheme-no'): readonly string[] =>
    without.length > 0 ? [term(lang, word)] : [];
  return {
    kind: 'table',
    columns: columns(lang, [
      'field-instrument',
      ...(without.length > 0 ? (['field-has'] as const) : []),
      ...(['field-as-named', 'field-bundle', 'kind-source'] as const),
    ]),
    rows: [
      ...held.map(({ instrument, name, bundle, cite }) => ({
        cells: [
          term(lang, `instrument-${instrument}`),
          ...holding('scheme-yes'),
          name?.[lang] ?? '—',
          bundleName(bundle),
          citation(cite, lang),
        ],
      })),
      ...without.map(({ instrument, cite }) => ({
        cells: [term(lang, `instrument-${instrument}`), ...holding('scheme-no'), '—', '—', citation(cite, lang)],
      })),
    ],
  };
}
