import { type Block, heading, type Table } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import { type Figure, figuresOf } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { Bilingual } from '../words/lang.js';
import { bracketed, capital, listed, message, type Words } from '../words/message.js';
import { reportPhrases } from '../words/report.js';
import { kindPhrases, termPhrases } from '../words/terms.js';
import { spellQuantity } from './format.js';
import { citation, listedOrDash } from './words.js';

const observationStatusPhrases = {
  A: { zh: '实际数', en: 'normal' },
  E: { zh: '预计数', en: 'estimated' },
  F: { zh: '预测数', en: 'forecast' },
  I: { zh: '推算数', en: 'imputed' },
  P: { zh: '初步数', en: 'provisional' },
  U: { zh: '可靠性低', en: 'low reliability' },
  B: { zh: '口径中断', en: 'break in the series' },
  D: { zh: '定义不同', en: 'definition differs' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  showFigures: { zh: '数字', en: 'Figures' },
  showObserved: { zh: '实际', en: 'observed' },
  metricGrowth: { zh: '{metric}增速', en: 'growth of {metric}' },
  showGrowth: { zh: '增速目标', en: 'growth goal' },
  andAlso: { zh: '，', en: ', ' },
  timeFirstQuarter: { zh: '{year}年一季度', en: '{year} Q1' },
  timeFirstHalf: { zh: '{year}年上半年', en: '{year} H1' },
  timeThreeQuarters: { zh: '{year}年前三季度', en: '{year} Q1-Q3' },
  timeMonths: { zh: '{year}年1—{month}月', en: '{year} M1-M{month}' },
} as const satisfies Record<string, Bilingual>;

const kindTerms = {
  observation: phrases.showObserved,
  target: reportPhrases.showTarget,
  growth: phrases.showGrowth,
  total: reportPhrases.fieldTotal,
  entry: reportPhrases.fieldEntry,
} as const satisfies Record<Figure['kind'], Bilingual>;

/** Table of an entity's figures, observed and promised, a row each. */
export function figureBlocks(dataset: Dataset, entity: Entity): readonly Block[] {
  const figures = figuresOf(entity).filter(
    ({ kind, subject }) =>
      subject.kind === 'cluster' || subject.kind === 'series' || kind === 'observation' || kind === 'target',
  );
  if (figures.length === 0) return [];
  return [heading(phrases.showFigures), figureTable(dataset, figures)];
}

/** Table of figures, a row each; with a column for their subjects if asked for. */
export function figureTable(dataset: Dataset, figures: readonly Figure[], subject?: 'with-subject'): Table {
  return describedTable({
    columns: figureColumns(dataset, subject ? 'subject' : 'figure'),
    items: figures,
    shown: [...(subject ? ['subject'] : []), 'figure', 'metric', 'year', 'amount', 'scope', 'source'],
  });
}

function figureColumns(dataset: Dataset, key: 'subject' | 'figure'): readonly ResultColumn<Figure>[] {
  return [
    {
      id: 'subject',
      head: capital(reportPhrases.fieldFor),
      isKey: key === 'subject',
      screen: ({ subject }) => subject.name,
    },
    {
      id: 'figure',
      head: capital(reportPhrases.fieldFigure),
      isKey: key === 'figure',
      value: ({ kind }) => kind,
      screen: kindName,
    },
    {
      id: 'metric',
      head: capital(reportPhrases.fieldMetric),
      value: ({ metric }) => metric,
      screen: metricName,
    },
    { id: 'measure', value: ({ isGrowth }) => (isGrowth ? 'growth' : 'level') },
    { id: 'year', head: capital(reportPhrases.fieldYear), value: timeOf, screen: timeWords },
    {
      id: 'amount',
      head: capital(reportPhrases.fieldAmount),
      value: ({ quantity }) => quantity.text,
      screen: amountWords,
    },
    {
      id: 'scope',
      head: capital(reportPhrases.fieldScope),
      value: ({ scope }) => scope?.zh,
      screen: (figure) => scopeName(dataset, figure),
    },
    { id: 'scope_en', value: ({ scope }) => scope?.en },
    { id: 'city', value: ({ city }) => city },
    { id: 'plan', value: ({ plan }) => plan },
    {
      id: 'source',
      head: capital(kindPhrases.source),
      value: ({ cite }) => cite.source,
      screen: ({ cite }) => citation(cite),
    },
    { id: 'find', value: ({ cite }) => cite.find },
  ];
}

/** The amount, and the figure of the same document that settles the precision of its trailing zeros. */
function amountWords({ quantity }: Figure): Words {
  const words = spellQuantity(quantity);
  return quantity.placeFrom === undefined
    ? words
    : bracketed(words, message(termPhrases.quantityPlaceFrom, { text: quantity.placeFrom }));
}

/** Name of the metric, marked as growth where the figure is a rate of growth. */
export function metricName({ metric, isGrowth, kind }: Figure): Words {
  const { name } = metrics[metric];
  return isGrowth && kind !== 'growth' ? message(phrases.metricGrowth, { metric: name }) : name;
}

/** The year, part of a year or period that a figure is for. */
export function timeOf({ year, part, period }: Figure): string {
  return period ?? (year === undefined ? '—' : `${year}${part === undefined ? '' : ` ${part}`}`);
}

/** The time of a figure in words; programs get `timeOf`. */
export function timeWords(figure: Figure): Words {
  const { year = '', part, period } = figure;
  if (period !== undefined || part === undefined) return timeOf(figure);
  const key = partTerms[part];
  return key ? message(key, { year }) : message(phrases.timeMonths, { year, month: part.slice('M1-M'.length) });
}

const partTerms: Readonly<
  Record<string, (typeof phrases)['timeFirstQuarter' | 'timeFirstHalf' | 'timeThreeQuarters']>
> = {
  Q1: phrases.timeFirstQuarter,
  H1: phrases.timeFirstHalf,
  'Q1-Q3': phrases.timeThreeQuarters,
};

/** Scope of a figure that is not about the whole: a part, a city, or both. */
export function scopeName(dataset: Dataset, { scope, city }: Figure): Words {
  const place = city === undefined ? undefined : (dataset.find('city', city)?.name ?? city);
  return listedOrDash([place, scope].filter((part) => part !== undefined));
}

/** Kind of a figure: observed, expected, target; with the id of its edition if it has one. */
export function kindName({ kind, plan, status, aspiration }: Figure): Words {
  const notes = [
    ...(plan === undefined ? [] : [plan]),
    ...(aspiration ? [reportPhrases.showAspiration] : []),
    ...(status === undefined || status === 'A'
      ? []
      : [observationStatusPhrases[status as keyof typeof observationStatusPhrases]]),
  ];
  const name = capital(kindTerms[kind]);
  if (notes.length === 0) return name;
  return bracketed(name, listed(notes, phrases.andAlso));
}
