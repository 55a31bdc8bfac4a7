import type { Lang } from '../lang/lang.js';
import { header, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { firstDay, lastDay } from '../model/dates.js';
import type { Scheme } from '../model/entities.js';
import {
  countOf,
  datesOfSchemes,
  holdingOf,
  instruments,
  type SchemeCounted,
  type SchemeDate,
  schemesByLaunch,
} from '../model/schemes.js';
import {
  type Block,
  type Column,
  type Document,
  heading,
  notes,
  paragraph,
  type Records,
  type Row,
  type Table,
} from './blocks.js';
import { spellQuantity } from './format.js';
import { statements } from './scheme.js';
import { columns } from './words.js';

/** Chain-leader schemes side by side: their numbers, who has which instrument, and when each began. */
export function schemesDocument(dataset: Dataset, lang: Lang): Document {
  const title = term(lang, 'schemes-title');
  const schemes = schemesByLaunch(dataset);
  const records = schemeRecords(dataset, schemes, lang);
  if (schemes.length === 0) return { title, blocks: [paragraph(term(lang, 'schemes-none'))], records };
  const drafts = schemes.filter(({ launch }) => launch.kind === 'draft').map(({ place }) => place[lang]);
  const blocks: readonly Block[] = [
    numberTable(schemes, lang),
    ...(drafts.length > 0 ? [notes([say(lang, message('schemes-note-draft', { places: drafts }))])] : []),
    heading(term(lang, 'schemes-matrix')),
    matrix(schemes, lang),
    notes([say(lang, message('schemes-legend')), ...(lang === 'en' ? [codeWords(schemes, lang)] : [])]),
    heading(term(lang, 'schemes-times')),
    timeTable(datesOfSchemes(dataset), lang),
    notes([term(lang, 'schemes-times-note')]),
  ];
  return { title, blocks, records };
}

const countedColumns = [
  'leaders',
  'industries',
  'chains',
  'offices',
  'staff',
  'members',
] as const satisfies readonly SchemeCounted[];

function numberTable(schemes: readonly Scheme[], lang: Lang): Table {
  const unknown = term(lang, 'scheme-unknown-fact');
  const count = (scheme: Scheme, of: SchemeCounted): string => {
    const amount = countOf(scheme, of);
    if (amount) return spellQuantity(amount, lang);
    const clusters = of === 'chains' ? countOf(scheme, 'clusters') : undefined;
    return clusters ? say(lang, message('scheme-clusters', { count: spellQuantity(clusters, lang) })) : unknown;
  };
  return {
    kind: 'table',
    columns: [
      ...columns(lang, ['field-place', 'field-launched', 'field-level', 'field-head', 'field-leaders']),
      ...countedColumns.map((of): Column => ({ id: of, header: header(lang, `counted-${of}`), align: 'right' })),
    ],
    rows: schemes.map((scheme) => ({
      cells: [
        scheme.place[lang],
        scheme.launch.date,
        term(lang, `scheme-level-${scheme.level}`),
        scheme.head?.[lang] ?? unknown,
        scheme.leaders?.[lang] ?? unknown,
        ...countedColumns.map((of) => count(scheme, of)),
      ],
    })),
  };
}

/** A row an instrument, a column a place; Chinese place names are as short as codes. */
function matrix(schemes: readonly Scheme[], lang: Lang): Table {
  const shown = instruments.filter((instrument) =>
    schemes.some((scheme) => holdingOf(scheme, instrument) !== 'unknown'),
  );
  const total = schemes.map((scheme) => String(scheme.instruments?.length ?? 0));
  const rows = shown.map((instrument): Row => {
    const holdings = schemes.map((scheme) => holdingOf(scheme, instrument));
    const having = holdings.filter((holding) => holding === 'yes').length;
    return {
      cells: [
        term(lang, `instrument-${instrument}`),
        ...holdings.map((holding) => term(lang, `scheme-${holding}`)),
        String(having),
      ],
    };
  });
  const sum = rows.reduce((all, { cells }) => all + Number(cells.at(-1)), 0);
  return {
    kind: 'table',
    columns: [
      { id: 'instrument', header: header(lang, 'field-instrument'), isKey: true },
      ...schemes.map(
        ({ id, place, letters }): Column => ({ id, header: lang === 'zh' ? place.zh : letters, align: 'right' }),
      ),
      { id: 'total', header: term(lang, 'schemes-having'), align: 'right' },
    ],
    rows: [...rows, { cells: [term(lang, 'total'), ...total, String(sum)], tone: 'strong' }],
  };
}

function codeWords(schemes: readonly Scheme[], lang: Lang): string {
  return schemes.map(({ letters, place }) => `${letters} ${place[lang]}`).join(term(lang, 'semicolon'));
}

const marks = { none: '·', event: '█', perhaps: '▒' } as const;

/** The quarter of a day, counted from the year 0. */
const quarterOf = (day: string): number => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/**
 * Dates from top to bottom, and each at its quarter from left to right; of a year without a month all its quarters may
 * be meant.
 */
export function timeTable(dates: readonly SchemeDate[], lang: Lang): Table {
  const spans = dates.map(({ date }) => ({ from: quarterOf(firstDay(date)), to: quarterOf(lastDay(date)) }));
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ to }) => to));
  const name = (quarter: number): string => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
  const drawn = ({ from, to }: (typeof spans)[number]): string =>
    marks.none.repeat(from - first) +
    (from === to ? marks.event : marks.perhaps.repeat(to - from + 1)) +
    marks.none.repeat(last - to);
  return {
    kind: 'table',
    columns: [
      { id: 'date', header: header(lang, 'field-date'), isKey: true },
      { id: 'place', header: header(lang, 'field-place'), isKey: true },
      { id: 'line', header: `${name(first)}–${name(last)}`, align: 'right' },
      { id: 'event', header: header(lang, 'field-event') },
    ],
    rows: dates.map(({ date, label, title, kind, isLaunch }, index) => ({
      cells: [
        date,
        label[lang],
        drawn(spans[index] ?? { from: first, to: last }),
        `${term(lang, `event-${kind}`)}${term(lang, 'colon')}${title[lang]}`,
      ],
      ...(isLaunch && { tone: 'strong' as const }),
    })),
  };
}

/**
 * Every fact and every instrument of every scheme, a row each; an instrument of which nothing is said has no source.
 */
function schemeRecords(dataset: Dataset, schemes: readonly Scheme[], lang: Lang): Records {
  return {
    columns: ['scheme', 'part', 'item', 'holding', 'number', 'text', 'source', 'find'],
    rows: schemes.flatMap((scheme) => [
      ...statements(dataset, scheme, lang).map(({ key, words, number, cite }) => {
        const [, part, item = ''] = /^(field|counted)-(.*)$/.exec(key) ?? [];
        return [
          scheme.id,
          part === 'counted' ? 'count' : 'fact',
          item,
          null,
          number ?? null,
          words,
          cite.source,
          cite.find,
        ];
      }),
      ...instruments.map((instrument) => {
        const holding = holdingOf(scheme, instrument);
        const held = scheme.instruments?.find((item) => item.instrument === instrument);
        const cite = (held ?? scheme.without?.find((item) => item.instrument === instrument))?.cite;
        return [
          scheme.id,
          'instrument',
          instrument,
          holding,
          null,
          held?.name?.[lang] ?? null,
          cite?.source ?? null,
          cite?.find ?? null,
        ];
      }),
    ]),
  };
}

/** Output of `schemes --format json`. */
export function schemesOutput(dataset: Dataset) {
  const schemes = schemesByLaunch(dataset);
  return {
    schema: 'jiqun.schemes/1',
    schemes: schemes.map(({ id, name, place, letters, level, launch, head, leaders, counts = [] }) => ({
      id,
      name,
      place,
      letters,
      level,
      launch,
      ...(head && { head }),
      ...(leaders && { leaders }),
      counts,
    })),
    instruments: instruments.map((id) => ({
      id,
      name: { zh: term('zh', `instrument-${id}`), en: term('en', `instrument-${id}`) },
      places: Object.fromEntries(schemes.map((scheme) => [scheme.id, holdingOf(scheme, id)])),
    })),
    dates: datesOfSchemes(dataset).map(({ scheme, date, label, title, kind, isLaunch }) => ({
      scheme,
      date,
      label,
      title,
      kind,
      launch: isLaunch,
    })),
  };
}
