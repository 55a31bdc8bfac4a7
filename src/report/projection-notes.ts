import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, type Message, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Citation, Source } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import type { Projection, ProjectionRow } from '../projection/projection.js';
import type { YearGrowth } from '../projection/scenario.js';
import { RatesByYear, type SetRate } from '../projection/set-rate.js';
import { formatRate, formatRounding, type MoneyFormat, moneyWords, spellQuantity } from './format.js';
import { priceNotes, priceWords } from './price-notes.js';

/** A remark in both languages, under a name that programs can rely on. */
export interface Note extends Bilingual {
  readonly id: string;
}

/** Scope, period, price basis, growth and gaps: what the figures mean and what they rest on. */
export function projectionNotes(dataset: Dataset, projection: Projection, money: MoneyFormat): readonly Note[] {
  const { baseYear, to, periods, scenario, set, rows, by } = projection;
  const list: Note[] = [];
  const add = (id: string, text: Message): void => {
    list.push({ id, zh: say('zh', text), en: say('en', text) });
  };
  add('scenario', message('note-scenario', { name: scenario.name, summary: scenario.summary }));
  for (const [id, rate] of set)
    add('set', message(rate instanceof RatesByYear ? 'note-set-years' : 'note-set', { id, rate: rate.text }));
  const all = to - baseYear;
  if (all === 0) add('periods', message('note-base-only', { base: baseYear }));
  else if (periods === all)
    add(
      'periods',
      message('note-periods', { base: baseYear, to, periods, first: baseYear + 1, other: Math.max(1, periods - 1) }),
    );
  else
    add(
      'periods',
      message('note-periods-fewer', { base: baseYear, periods, held: to - periods, first: to - periods + 1 }),
    );
  const paths = [...referenceNote(projection, money), ...growthNotes(dataset, projection), ...priceNotes(projection)];
  for (const [id, text] of paths) add(id, text);
  add(
    'interval',
    message('note-interval', {
      figures: { zh: baseFigures(dataset, projection, 'zh'), en: baseFigures(dataset, projection, 'en') },
    }),
  );
  const total = rows.find(({ level }) => level === 'total');
  if (total) add('gross', message('note-gross', { metric: metrics[total.metric].name }));
  else add('no-total', message('note-no-total'));
  if (by === 'cluster')
    for (const [id, text] of [...clusterNotes(dataset, projection), ...overlapNotes(dataset, projection, money)])
      add(id, text);
  return [...list, projectionSourcesNote(dataset, [projection])];
}

/** The documents behind projections, once each. */
export function projectionSourcesNote(dataset: Dataset, projections: readonly Projection[]): Note {
  return sourcesNote(projections.flatMap((projection) => sourcesOf(dataset, projection)));
}

/** Documents with their dates, once each. */
export function sourcesNote(sources: readonly Source[]): Note {
  const titles = (lang: Lang): string =>
    [...new Set(sources)].map(({ title, date }) => bracketed(lang, title[lang], date)).join(term(lang, 'semicolon'));
  const text = message('note-source', { sources: { zh: titles('zh'), en: titles('en') } });
  return { id: 'source', zh: say('zh', text), en: say('en', text) };
}

/** The documents that figures cite, once each. */
export function citedSourcesNote(dataset: Dataset, cited: readonly { readonly cite: Citation }[]): Note {
  return sourcesNote(cited.map(({ cite }) => dataset.get('source', cite.source)));
}

/** Clusters that the rows leave out or cannot subtract, and groups that their clusters' figures exceed. */
function clusterNotes(
  dataset: Dataset,
  { otherMetric, withoutFigure, baseYear, rows, set }: Projection,
): (readonly [string, Message])[] {
  const names = (lang: Lang): string =>
    otherMetric
      .map(({ name, metric }) => bracketed(lang, name[lang], metrics[metric].name[lang]))
      .join(term(lang, 'comma'));
  const list: (readonly [string, Message])[] = [];
  if (otherMetric.length > 0)
    list.push(['other-metric', message('note-other-metric', { clusters: { zh: names('zh'), en: names('en') } })]);
  const count = withoutFigure.length + otherMetric.length;
  if (count > 0) list.push(['without-figure', message('note-without-figure', { count, year: baseYear })]);
  for (const { group, values } of rows.filter(({ level }) => level === 'remainder')) {
    const years = values.filter(({ value }) => value < 0).map(({ year }) => String(year));
    if (years.length > 0)
      list.push(['negative', message('note-negative', { group: dataset.get('group', group).name, years })]);
  }
  for (const { id, name } of withoutFigure)
    if (set.has(id)) list.push(['set-unused', message('note-set-unused', { id: name, year: baseYear })]);
  return list;
}

/** Where the scenarios lead that a projection is read against, and how far from the first other one this one ends. */
function referenceNote({ references, to }: Projection, money: MoneyFormat): readonly (readonly [string, Message])[] {
  const other = references.find(({ difference }) => difference !== 0);
  if (!other) return [];
  const spell = (lang: Lang): string =>
    references
      .map(({ scenario, level }) =>
        say(lang, message('reference-path', { name: scenario.name, amount: moneyWords(level, money) })),
      )
      .join(term(lang, 'comma'));
  const { difference, share, scenario } = other;
  const own = message(difference < 0 ? 'reference-below' : 'reference-above', {
    name: scenario.name,
    amount: moneyWords(Math.abs(difference), money),
    share: formatRate(Math.abs(share)),
  });
  return [['references', message('note-references', { to, paths: { zh: spell('zh'), en: spell('en') }, own })]];
}

/** How the groups grow. */
function growthNotes(dataset: Dataset, projection: Projection): readonly (readonly [string, Message])[] {
  return dataset.groups.flatMap((group) => {
    const growth = projection.rows.find(({ id }) => id === group.id)?.growth ?? [];
    if (growth.length === 0) return [];
    return [['growth', message('note-growth', { group: group.name, steps: growthSteps(growth, projection) })] as const];
  });
}

/**
 * What clusters' own figures add up to, between which bounds their union lies, and which of them the data say overlap.
 */
function overlapNotes(dataset: Dataset, { rows, to }: Projection, money: MoneyFormat): (readonly [string, Message])[] {
  const metric = rows.at(-1)?.metric;
  const clusters = rows.filter((row) => row.level === 'cluster' && row.metric === metric);
  const levels = clusters.map(({ values }) => values.at(-1)?.value ?? 0);
  if (levels.length < 2) return [];
  const [sum, largest] = [levels.reduce((total, level) => total + level, 0), Math.max(...levels)];
  const list: (readonly [string, Message])[] = [
    [
      'gross-sum',
      message('note-gross-sum', {
        count: levels.length,
        to,
        sum: moneyWords(sum, money),
        largest: moneyWords(largest, money),
      }),
    ],
  ];
  const pairs = clusters.flatMap(({ id, name }) =>
    (dataset.get('cluster', id).overlaps ?? []).map(({ with: other, reason }) =>
      message('note-overlap-pair', { one: name, other: dataset.whole.get('cluster', other).name, reason }),
    ),
  );
  const spell = (lang: Lang): string => pairs.map((pair) => say(lang, pair)).join(term(lang, 'semicolon'));
  if (pairs.length > 0)
    list.push(['overlap', message('note-overlap', { pairs: { zh: spell('zh'), en: spell('en') } })]);
  return list;
}

/** Whether a rate replaces what the scenario assumes in every year. */
function isSetThroughout(rate: SetRate | undefined): boolean {
  return rate !== undefined && !(rate instanceof RatesByYear);
}

/**
 * The documents behind the stated totals, the assumptions in use, the known rates that these follow and changes of
 * prices.
 */
export function sourcesOf(dataset: Dataset, { scenario, set, rows, totalPrices }: Projection): readonly Source[] {
  const assumptions = scenario.assumptions.filter((item) => !isSetThroughout(set.get(item.for)));
  const known = rows.flatMap(({ growth }) => growth.flatMap(({ cites = [] }) => cites));
  const prices = [
    ...(totalPrices?.changes ?? []),
    ...rows.flatMap(({ growth }) => growth.flatMap((step) => step.prices ?? [])),
  ];
  const cites = [
    ...rows.flatMap(({ cite }) => cite ?? []),
    ...assumptions.flatMap(({ cite }) => cite ?? []),
    ...known,
    ...prices.flatMap((change) => change.cites),
  ];
  return [...new Set(cites.map(({ source }) => source))].map((id) => dataset.get('source', id));
}

/**
 * Runs of years with the same rate and origin: 2020 2.3% (observed), 2024–2025 5.0% (assumed; in current prices 5.9%,
 * 4.0%).
 */
function growthSteps(growth: ProjectionRow['growth'], { isReal, baseYear }: Projection): Bilingual {
  const runs: (readonly [YearGrowth, ...YearGrowth[]])[] = [];
  for (const step of growth) {
    const run = runs.at(-1);
    if (run && isSameStep(run[0], step)) runs.splice(-1, 1, [...run, step]);
    else runs.push([step]);
  }
  const prices = priceWords(isReal ? 'real' : 'nominal', baseYear);
  const words = (lang: Lang): string => runs.map((run) => runWords(run, prices, lang)).join(term(lang, 'comma'));
  return { zh: words('zh'), en: words('en') };
}

function runWords(run: readonly [YearGrowth, ...YearGrowth[]], prices: Message, lang: Lang): string {
  const [{ year, rate, status, worded }] = run;
  const last = run.at(-1)?.year ?? year;
  const years = last === year ? String(year) : `${year}–${last}`;
  if (!worded) return bracketed(lang, `${years} ${formatRate(rate.value)}`, term(lang, `growth-${status}`));
  const converted = run.map((step) => formatRate(step.rate.value));
  const isConstant = run.every((step) => Math.abs(step.rate.value - rate.value) < 1e-12);
  const values = {
    worded: formatRate(worded.rate.value),
    status: message(`growth-${worded.status}`),
    prices,
    rates: isConstant ? formatRate(rate.value) : converted.join(term(lang, 'comma')),
  };
  return `${years} ${say(lang, message('growth-converted', values))}`;
}

/** Whether two years grow alike, apart from what a change of prices does to them. */
function isSameStep(a: YearGrowth, b: YearGrowth): boolean {
  const [first, second] = [a.worded ?? a, b.worded ?? b];
  const isConverted = (a.worded === undefined) === (b.worded === undefined);
  return isConverted && first.status === second.status && first.rate.value === second.rate.value;
}

/** Base figures of the rows, each with its rounding interval in its own unit. */
function baseFigures(dataset: Dataset, { rows }: Projection, lang: Lang): string {
  return rows
    .flatMap(({ base }) => base ?? [])
    .map((amount) => `${spellQuantity(amount, lang)} ${formatRounding(amount, dataset.bands)}`)
    .join(term(lang, 'comma'));
}
