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
} from '../document/blocks.js';
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
import type { Bilingual } from '../words/lang.js';
import { capital, message, together, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import {
  countedPhrases,
  eventPhrases,
  instrumentPhrases,
  schemeLevelPhrases,
  schemePhrases,
  schemesPhrases,
} from '../words/schemes.js';
import { termPhrases } from '../words/terms.js';
import { spellQuantity } from './format.js';
import { statements } from './scheme.js';
import { columns } from './words.js';

const phrases = {
  schemesTitle: { zh: '各地链长制', en: 'Chain-leader schemes side by side' },
  schemesNone: { zh: '数据中没有链长制。', en: 'There is no chain-leader scheme in the data.' },
  schemesMatrix: { zh: '工具：谁有什么', en: 'Instruments: who has what' },
  schemesTimes: { zh: '时间线（一格一季度）', en: 'Time line (a cell is a quarter)' },
  schemesTimesNote: { zh: '█ 所在季度；▒ 只知年份', en: '█ the quarter; ▒ only the year is known' },
  schemesHaving: { zh: '有', en: 'Have' },
  schemesLegend: {
    zh: '有：文件写明；无：文件写明没有；?：未载，不等于没有',
    en: 'yes: a document says so; no: a document says that it does not; ?: no document says, which is not a no',
  },
  schemesNoteDraft: { zh: '{places}：所据为征求意见稿', en: '{places}: from a draft for comment' },
  schemeUnknownFact: { zh: '未载', en: '?' },
  schemeClusters: { zh: '{count}（集群）', en: '{count} (clusters)' },
  fieldPlace: { zh: '地方', en: 'Place' },
} as const satisfies Record<string, Bilingual>;

/** Chain-leader schemes side by side: numbers, instruments, and when each began. */
export function schemesDocument(dataset: Dataset): Document {
  const title = phrases.schemesTitle;
  const schemes = schemesByLaunch(dataset);
  const records = schemeRecords(dataset, schemes);
  if (schemes.length === 0) return { title, blocks: [paragraph(phrases.schemesNone)], records };
  const drafts = schemes.filter(({ launch }) => launch.kind === 'draft').map(({ place }) => place);
  const blocks: readonly Block[] = [
    numberTable(schemes),
    ...(drafts.length > 0 ? [notes([message(phrases.schemesNoteDraft, { places: drafts })])] : []),
    heading(phrases.schemesMatrix),
    matrix(schemes),
    notes([phrases.schemesLegend, codeWords(schemes)]),
    heading(phrases.schemesTimes),
    timeTable(datesOfSchemes(dataset)),
    notes([phrases.schemesTimesNote]),
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

function numberTable(schemes: readonly Scheme[]): Table {
  const unknown = phrases.schemeUnknownFact;
  const count = (scheme: Scheme, of: SchemeCounted): Words => {
    const amount = countOf(scheme, of);
    if (amount) return spellQuantity(amount);
    const clusters = of === 'chains' ? countOf(scheme, 'clusters') : undefined;
    return clusters ? message(phrases.schemeClusters, { count: spellQuantity(clusters) }) : unknown;
  };
  return {
    kind: 'table',
    columns: [
      ...columns([
        phrases.fieldPlace,
        schemesPhrases.fieldLaunched,
        schemesPhrases.fieldLevel,
        schemesPhrases.fieldHead,
        schemesPhrases.fieldLeaders,
      ]),
      ...countedColumns.map((of): Column => ({ id: of, header: capital(countedPhrases[of]), align: 'right' })),
    ],
    rows: schemes.map((scheme) => ({
      cells: [
        scheme.place,
        scheme.launch.date,
        schemeLevelPhrases[scheme.level],
        scheme.head ?? unknown,
        scheme.leaders ?? unknown,
        ...countedColumns.map((of) => count(scheme, of)),
      ],
    })),
  };
}

/**
 * Matrix with a row for each instrument and a column for each place; Chinese place names are short enough to serve as
 * codes.
 */
function matrix(schemes: readonly Scheme[]): Table {
  const shown = instruments.filter((instrument) =>
    schemes.some((scheme) => holdingOf(scheme, instrument) !== 'unknown'),
  );
  const total = schemes.map((scheme) => String(scheme.instruments?.length ?? 0));
  const rows = shown.map((instrument): Row => {
    const holdings = schemes.map((scheme) => holdingOf(scheme, instrument));
    const having = holdings.filter((holding) => holding === 'yes').length;
    return {
      cells: [instrumentPhrases[instrument], ...holdings.map((holding) => schemePhrases[holding]), String(having)],
    };
  });
  const sum = rows.reduce((all, { cells }) => all + Number(cells.at(-1)), 0);
  return {
    kind: 'table',
    columns: [
      { id: 'instrument', header: capital(schemesPhrases.fieldInstrument), isKey: true },
      ...schemes.map(
        ({ id, place, letters }): Column => ({ id, header: { zh: place.zh, en: letters }, align: 'right' }),
      ),
      { id: 'total', header: phrases.schemesHaving, align: 'right' },
    ],
    rows: [...rows, { cells: [termPhrases.total, ...total, String(sum)], tone: 'strong' }],
  };
}

function codeWords(schemes: readonly Scheme[]): Bilingual {
  return { zh: '', en: schemes.map(({ letters, place }) => `${letters} ${place.en}`).join(termPhrases.semicolon.en) };
}

const marks = { none: '·', event: '█', perhaps: '▒' } as const;

/** Quarter of a date, counted from year 0. */
const quarterOf = (day: string): number => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** Dates from top to bottom, each marked at its quarter; a year without a month may mean any of its quarters. */
export function timeTable(dates: readonly SchemeDate[]): Table {
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
      { id: 'date', header: capital(reportPhrases.fieldDate), isKey: true },
      { id: 'place', header: capital(phrases.fieldPlace), isKey: true },
      { id: 'line', header: `${name(first)}–${name(last)}`, align: 'right' },
      { id: 'event', header: capital(schemesPhrases.fieldEvent) },
    ],
    rows: dates.map(({ date, label, title, kind, isLaunch }, index) => ({
      cells: [
        date,
        label,
        drawn(spans[index] ?? { from: first, to: last }),
        together`${eventPhrases[kind]}${termPhrases.colon}${title}`,
      ],
      ...(isLaunch && { tone: 'strong' as const }),
    })),
  };
}

/** Facts and instruments of all schemes, a row each; an instrument about which nothing is said has no source. */
function schemeRecords(dataset: Dataset, schemes: readonly Scheme[]): Records {
  return {
    columns: ['scheme', 'part', 'item', 'holding', 'number', 'text', 'source', 'find'],
    rows: schemes.flatMap((scheme) => [
      ...statements(dataset, scheme).map(({ item, words, number, cite }) => [
        scheme.id,
        number === undefined ? 'fact' : 'count',
        item,
        null,
        number ?? null,
        words,
        cite.source,
        cite.find,
      ]),
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
          held?.name ?? null,
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
      name: instrumentPhrases[id],
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
