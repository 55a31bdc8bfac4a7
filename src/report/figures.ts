import type { Lang } from '../lang/lang.js';
import { bracketed, header, type MessageKey, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Entity } from '../model/entities.js';
import { type Figure, figuresOf } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import { type Block, heading, type Table } from './blocks.js';
import { spellQuantity } from './format.js';
import { citation, columns } from './words.js';

const kindTerms = {
  observation: 'show-observed',
  target: 'show-target',
  growth: 'show-growth',
  total: 'field-total',
  entry: 'field-entry',
} as const satisfies Record<Figure['kind'], MessageKey>;

/** What was measured and what is promised of an entity, a row each. */
export function figureBlocks(dataset: Dataset, entity: Entity, lang: Lang): readonly Block[] {
  const figures = figuresOf(entity).filter(
    ({ kind, subject }) =>
      subject.kind === 'cluster' || subject.kind === 'series' || kind === 'observation' || kind === 'target',
  );
  if (figures.length === 0) return [];
  return [heading(term(lang, 'show-figures')), figureTable(dataset, figures, lang)];
}

/** Figures, a row each; where they are of several things, with what each is of. */
export function figureTable(dataset: Dataset, figures: readonly Figure[], lang: Lang, subject?: 'with-subject'): Table {
  const heads = ['field-figure', 'field-metric', 'field-year', 'field-amount', 'field-scope', 'kind-source'] as const;
  return {
    kind: 'table',
    columns: columns(lang, subject ? ['field-for', ...heads] : heads),
    rows: figures.map((figure) => ({
      cells: [
        ...(subject ? [figure.subject.name[lang]] : []),
        kindName(figure, lang),
        metricName(figure, lang),
        timeWords(figure, lang),
        amountWords(figure, lang),
        scopeName(dataset, figure, lang),
        citation(figure.cite, lang),
      ],
    })),
    records: {
      columns: ['figure', 'metric', 'measure', 'year', 'amount', 'scope', 'city', 'plan', 'source', 'find'],
      rows: figures.map((figure) => [
        figure.kind,
        figure.metric,
        figure.isGrowth ? 'growth' : 'level',
        timeOf(figure),
        figure.quantity.text,
        figure.scope?.zh ?? null,
        figure.city ?? null,
        figure.plan ?? null,
        figure.cite.source,
        figure.cite.find,
      ]),
    },
  };
}

/** The amount, and the figure of the same document that settles how far its trailing zeros count. */
function amountWords({ quantity }: Figure, lang: Lang): string {
  const words = spellQuantity(quantity, lang);
  return quantity.placeFrom === undefined
    ? words
    : bracketed(lang, words, say(lang, message('quantity-place-from', { text: quantity.placeFrom })));
}

/** The metric in words; of a rate of growth, with that said. */
export function metricName({ metric, isGrowth, kind }: Figure, lang: Lang): string {
  const { name } = metrics[metric];
  return isGrowth && kind !== 'growth' ? say(lang, message('metric-growth', { metric: name })) : name[lang];
}

/** The year, part of a year or period that a figure is for. */
export function timeOf({ year, part, period }: Figure): string {
  return period ?? (year === undefined ? '—' : `${year}${part === undefined ? '' : ` ${part}`}`);
}

/** The same in words; programs are told by `timeOf`. */
export function timeWords(figure: Figure, lang: Lang): string {
  const { year = '', part, period } = figure;
  if (period !== undefined || part === undefined) return timeOf(figure);
  const key = partTerms[part];
  return say(lang, key ? message(key, { year }) : message('time-months', { year, month: part.slice('M1-M'.length) }));
}

const partTerms: Readonly<Record<string, 'time-first-quarter' | 'time-first-half' | 'time-three-quarters'>> = {
  Q1: 'time-first-quarter',
  H1: 'time-first-half',
  'Q1-Q3': 'time-three-quarters',
};

/** What a figure counts where it is not the whole: a part, a city, or both. */
export function scopeName(dataset: Dataset, { scope, city }: Figure, lang: Lang): string {
  const place = city === undefined ? undefined : (dataset.find('city', city)?.name[lang] ?? city);
  return [place, scope?.[lang]].filter((part) => part !== undefined).join(term(lang, 'comma')) || '—';
}

/** What sort of figure it is: observed, expected, target; an edition's with its id. */
export function kindName({ kind, plan, status, aspiration }: Figure, lang: Lang): string {
  const notes = [
    ...(plan === undefined ? [] : [plan]),
    ...(aspiration ? [term(lang, 'show-aspiration')] : []),
    ...(status === undefined || status === 'A' ? [] : [term(lang, `status-${status}` as MessageKey)]),
  ];
  const name = header(lang, kindTerms[kind]);
  if (notes.length === 0) return name;
  return lang === 'zh' ? `${name}（${notes.join('，')}）` : `${name} (${notes.join(', ')})`;
}
