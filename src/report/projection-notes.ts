import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, type Message, message, say, term } from '../lang/message.js';
import type { Assumption, Dataset, Group, Source } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import { type Projection, type ProjectionRow, project } from '../projection/project.js';
import { type GrowthStatus, knownGrowth, nominalGrowth } from '../projection/scenario.js';
import { formatRate, formatRounding, type MoneyFormat, moneyWords, spellQuantity } from './format.js';

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
  for (const [id, rate] of set) add('set', message('note-set', { id, rate: rate.text }));
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
  for (const group of dataset.groups)
    for (const [id, text] of groupNotes(dataset, projection, group, money)) add(id, text);
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
  return [...list, sourceNote(dataset, [projection])];
}

/** The documents behind projections, once each. */
export function sourceNote(dataset: Dataset, projections: readonly Projection[]): Note {
  return sourcesNote(projections.flatMap((projection) => sourcesOf(dataset, projection)));
}

/** Documents with their dates, once each. */
export function sourcesNote(sources: readonly Source[]): Note {
  const titles = (lang: Lang): string =>
    [...new Set(sources)].map(({ title, date }) => bracketed(lang, title[lang], date)).join(term(lang, 'semicolon'));
  const text = message('note-source', { sources: { zh: titles('zh'), en: titles('en') } });
  return { id: 'source', zh: say('zh', text), en: say('en', text) };
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

/** How one group grows, on which price basis, and where the assumed rate alone would lead. */
function groupNotes(
  dataset: Dataset,
  projection: Projection,
  group: Group,
  money: MoneyFormat,
): (readonly [string, Message])[] {
  const { rows, scenario, set, to, periods } = projection;
  const list: (readonly [string, Message])[] = [];
  const growth = rows.find(({ id }) => id === group.id)?.growth;
  if (!growth) return [];
  if (growth.length > 0)
    list.push(['growth', message('note-growth', { group: group.name, steps: growthSteps(growth) })]);
  const assumption = set.has(group.id) ? undefined : scenario.assumptions.find((item) => item.for === group.id);
  list.push(...priceNotes(dataset, projection, group, assumption, money));
  if (assumption?.then && growth.length > 0) {
    const constant = project(dataset, {
      scenario: scenario.id,
      to,
      periods,
      set: new Map([[group.id, assumption.then]]),
    });
    const value = constant.rows.find(({ id }) => id === group.id)?.values.at(-1)?.value ?? 0;
    list.push([
      'constant',
      message('note-constant', { group: group.name, rate: assumption.then.text, to, amount: moneyWords(value, money) }),
    ]);
  }
  return list;
}

/** On which price basis a group grows, and both readings of keeping step where both are published. */
function priceNotes(
  dataset: Dataset,
  { rows, to, deflator, isReal, basis }: Projection,
  group: Group,
  assumption: Assumption | undefined,
  money: MoneyFormat,
): (readonly [string, Message])[] {
  if (isReal) return [['price-basis', message('note-real', { group: group.name })]];
  if (assumption?.basis !== 'real') return [];
  const row = rows.find(({ id }) => id === group.id);
  const readings = bothReadings(dataset, assumption, row?.growth ?? []);
  const isNominal = basis === 'nominal' && readings !== undefined;
  const list: (readonly [string, Message])[] = [];
  if (isNominal) list.push(['price-basis', message('note-nominal', { group: group.name, readings: readings.words })]);
  if (deflator)
    list.push(['price-basis', message('note-deflator', { group: group.name, rate: formatRate(deflator.value) })]);
  else if (!isNominal) list.push(['price-basis', message('note-price-basis', { group: group.name })]);
  if (readings && !isNominal) {
    const level = (row?.values.at(-1)?.value ?? 0) * readings.factor;
    list.push([
      'price-readings',
      message('note-readings', { group: group.name, readings: readings.words, to, amount: moneyWords(level, money) }),
    ]);
  }
  return list;
}

/** Real and nominal growth of what a group keeps step with, where both are published, and what the nominal one would make of the level. */
function bothReadings(dataset: Dataset, assumption: Assumption | undefined, growth: ProjectionRow['growth']) {
  if (assumption?.track === undefined || assumption.basis !== 'real') return undefined;
  const series = dataset.get('series', assumption.track);
  const [real, nominal] = [knownGrowth(series, dataset), nominalGrowth(series, dataset)];
  const years = growth.flatMap((step) => {
    const [one, other] = [real.get(step.year), nominal.get(step.year)];
    return one && other ? [{ step, real: one.rate.value, nominal: other.rate.value }] : [];
  });
  if (years.length === 0) return undefined;
  const spell = (lang: Lang): string =>
    years
      .map(({ step, ...rates }) =>
        say(
          lang,
          message('reading-of-year', {
            year: step.year,
            real: formatRate(rates.real),
            nominal: formatRate(rates.nominal),
          }),
        ),
      )
      .join(term(lang, 'semicolon'));
  const factor = years.reduce((product, { step, nominal: rate }) => (product * (1 + rate)) / (1 + step.rate.value), 1);
  return { words: { zh: spell('zh'), en: spell('en') }, factor };
}

/** What clusters' own figures add up to, between which bounds their union lies, and which of them the data say overlap. */
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

/** The documents behind the stated totals, the assumptions in use and the known rates that these follow. */
export function sourcesOf(dataset: Dataset, { scenario, set, rows }: Projection): readonly Source[] {
  const assumptions = scenario.assumptions.filter((item) => !set.has(item.for));
  const known = rows.flatMap(({ growth }) => growth.flatMap(({ cites = [] }) => cites));
  const cites = [...rows.flatMap(({ cite }) => cite ?? []), ...assumptions.flatMap(({ cite }) => cite ?? []), ...known];
  return [...new Set(cites.map(({ source }) => source))].map((id) => dataset.get('source', id));
}

/** Runs of years with the same rate and origin: 2020 2.3% (derived), 2024–2025 5.0% (assumed). */
function growthSteps(growth: ProjectionRow['growth']): Bilingual {
  const runs: { first: number; last: number; rate: number; status: GrowthStatus }[] = [];
  for (const { year, rate, status } of growth) {
    const run = runs.at(-1);
    if (run && run.status === status && run.rate === rate.value) run.last = year;
    else runs.push({ first: year, last: year, rate: rate.value, status });
  }
  const words = (lang: Lang): string =>
    runs
      .map(({ first, last, rate, status }) =>
        bracketed(
          lang,
          `${first === last ? first : `${first}–${last}`} ${formatRate(rate)}`,
          term(lang, `growth-${status}`),
        ),
      )
      .join(term(lang, 'comma'));
  return { zh: words('zh'), en: words('en') };
}

/** Base figures of the rows, each with its rounding interval in its own unit. */
function baseFigures(dataset: Dataset, { rows }: Projection, lang: Lang): string {
  return rows
    .flatMap(({ base }) => base ?? [])
    .map((amount) => `${spellQuantity(amount, lang)} ${formatRounding(amount, dataset.bands)}`)
    .join(term(lang, 'comma'));
}
