import type { Dataset } from '../model/dataset.js';
import type { Citation, Source } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import { grossSumOf } from '../study/gross-sum.js';
import type { Projection, ProjectionRow } from '../study/projection.js';
import type { YearGrowth } from '../study/scenario.js';
import { RatesByYear, type SetRate } from '../study/set-rate.js';
import { type Bilingual, joined } from '../words/lang.js';
import { bracketed, inBoth, listed, type Message, message, together, type Words } from '../words/message.js';
import { growthPhrases, reportPhrases } from '../words/report.js';
import { termPhrases } from '../words/terms.js';
import { formatRate, type MoneyFormat, moneyWords, roundingSpan, spellQuantity } from './format.js';
import { priceNotes, priceWords } from './price-notes.js';
import { subjectName } from './words.js';

const phrases = {
  noteSetYears: {
    zh: '本次设定：{id} = {rate}，取代情景中这些年份的假设，其余年份不变',
    en: 'Set for this run: {id} = {rate}, in place of the assumption of the scenario in these years; the others stand',
  },
  noteBaseOnly: { zh: '{base}年为文件公布总量', en: '{base} gives the stated totals' },
  noteGrowth: { zh: '{group}增速：{steps}', en: '{group}, growth: {steps}' },
  noteInterval: {
    zh: '基期为四舍五入数，读作区间：{figures}',
    en: 'Base figures are rounded and read as intervals: {figures}',
  },
  noteGross: {
    zh: '口径：{metric}；集群之间有重叠，合计未剔除重复计算',
    en: 'Scope: {metric}; clusters overlap, so sums are gross',
  },
  noteOtherMetric: {
    zh: '指标不同、不从总量中扣除：{clusters}',
    en: 'Other metrics, not subtracted from the totals: {clusters}',
  },
  noteWithoutFigure: {
    zh: '“未分解”含{count}个没有同口径{year}年数字的集群',
    en: '"Not broken down" holds the {count} clusters without a {year} figure of the same metric',
  },
  noteNegative: {
    zh: '{group}各集群自身数字之和在{years}年超过该组总量，“未分解”为负：增速或数字不相容',
    en: joined(
      '{group}: in {years} the figures of its clusters exceed the total of the group, so "Not broken down" is ',
      'negative; the rates or figures do not go together',
    ),
  },
  noteSetUnused: {
    zh: '{id}没有自身的{year}年数字，所设增速不起作用',
    en: '{id} has no figure of its own for {year}: the rate set for it changes nothing',
  },
  noteSource: { zh: '来源：{sources}', en: 'Source: {sources}' },
  noteNoTotal: {
    zh: '文件没有公布总量：各行从后续集群的数字起算，随其分组增长，不相加',
    en:
      'No total is stated: each row starts from the figure of the cluster that carries it on, grows as that one ' +
      'does, and is not added up',
  },
  noteReferences: { zh: '{to}年合计对照：{paths}{own}', en: 'Totals of {to} to compare with: {paths}{own}' },
  referencePath: { zh: '“{name}”{amount}', en: '"{name}" {amount}' },
  referenceBelow: {
    zh: '；本结果比“{name}”低{amount}（{share}）',
    en: '; this projection is {amount} ({share}) below "{name}"',
  },
  referenceAbove: {
    zh: '；本结果比“{name}”高{amount}（{share}）',
    en: '; this projection is {amount} ({share}) above "{name}"',
  },
  growthConverted: { zh: '{worded}（{status}；{prices}{rates}）', en: '{worded} ({status}; {prices} {rates})' },
  noteGrossSum: {
    zh: '毛总和：{count}个集群自身的数字在{to}年共{sum}；重叠份额未知，去重后在{largest}与{sum}之间',
    en: joined(
      'Gross sum: the own figures of {count} clusters add up to {sum} in {to}; what they share is not known, so ',
      'without double counting it lies between {largest} and {sum}',
    ),
  },
  noteOverlap: { zh: '重叠：{pairs}', en: 'Overlap: {pairs}' },
  noteOverlapPair: { zh: '{one}与{other}（{reason}）', en: '{one} and {other} ({reason})' },
} as const satisfies Record<string, Bilingual>;

/** A remark in both languages, with an id that stays the same for programs. */
export interface Note extends Bilingual {
  readonly id: string;
}

/** Notes on scope, period, price basis, growth and gaps, needed to read the figures. */
export function projectionNotes(dataset: Dataset, projection: Projection, money: MoneyFormat): readonly Note[] {
  const { baseYear, to, periods, scenario, set, rows, by } = projection;
  const list: Note[] = [];
  const add = (id: string, text: Message): void => {
    list.push({ id, ...inBoth(text) });
  };
  add('scenario', message(reportPhrases.noteScenario, { name: scenario.name, summary: scenario.summary }));
  for (const [id, rate] of set)
    add(
      'set',
      message(rate instanceof RatesByYear ? phrases.noteSetYears : reportPhrases.noteSet, {
        id: subjectName(dataset, id),
        rate: rate.text,
      }),
    );
  const all = to - baseYear;
  if (all === 0) add('periods', message(phrases.noteBaseOnly, { base: baseYear }));
  else if (periods === all)
    add(
      'periods',
      message(reportPhrases.notePeriods, {
        base: baseYear,
        to,
        periods,
        first: baseYear + 1,
        other: Math.max(1, periods - 1),
      }),
    );
  else
    add(
      'periods',
      message(reportPhrases.notePeriodsFewer, { base: baseYear, periods, held: to - periods, first: to - periods + 1 }),
    );
  const paths = [...referenceNote(projection, money), ...growthNotes(dataset, projection), ...priceNotes(projection)];
  for (const [id, text] of paths) add(id, text);
  add(
    'interval',
    message(phrases.noteInterval, {
      figures: baseFigures(dataset, projection),
    }),
  );
  const total = rows.find(({ level }) => level === 'total');
  if (total) add('gross', message(phrases.noteGross, { metric: metrics[total.metric].name }));
  else add('no-total', message(phrases.noteNoTotal));
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
  const titles = listed(
    [...new Set(sources)].map(({ title, date }) => bracketed(title, date)),
    termPhrases.semicolon,
  );
  const text = message(phrases.noteSource, { sources: titles });
  return { id: 'source', ...inBoth(text) };
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
  const names = listed(otherMetric.map(({ name, metric }) => bracketed(name, metrics[metric].name)));
  const list: (readonly [string, Message])[] = [];
  if (otherMetric.length > 0) list.push(['other-metric', message(phrases.noteOtherMetric, { clusters: names })]);
  const count = withoutFigure.length + otherMetric.length;
  if (count > 0) list.push(['without-figure', message(phrases.noteWithoutFigure, { count, year: baseYear })]);
  for (const { group, values } of rows.filter(({ level }) => level === 'remainder')) {
    const years = values.filter(({ value }) => value < 0).map(({ year }) => String(year));
    if (years.length > 0)
      list.push(['negative', message(phrases.noteNegative, { group: dataset.get('group', group).name, years })]);
  }
  for (const { id, name } of withoutFigure)
    if (set.has(id)) list.push(['set-unused', message(phrases.noteSetUnused, { id: name, year: baseYear })]);
  return list;
}

/** Note on the levels under the reference scenarios, and the distance of this projection from the first of them. */
function referenceNote({ references, to }: Projection, money: MoneyFormat): readonly (readonly [string, Message])[] {
  const other = references.find(({ difference }) => difference !== 0);
  if (!other) return [];
  const spell = listed(
    references.map(({ scenario, level }) =>
      message(phrases.referencePath, { name: scenario.name, amount: moneyWords(level, money) }),
    ),
  );
  const { difference, share, scenario } = other;
  const own = message(difference < 0 ? phrases.referenceBelow : phrases.referenceAbove, {
    name: scenario.name,
    amount: moneyWords(Math.abs(difference), money),
    share: formatRate(Math.abs(share)),
  });
  return [['references', message(phrases.noteReferences, { to, paths: spell, own })]];
}

/** Notes on each group's growth. */
function growthNotes(dataset: Dataset, projection: Projection): readonly (readonly [string, Message])[] {
  return dataset.groups.flatMap((group) => {
    const growth = projection.rows.find(({ id }) => id === group.id)?.growth ?? [];
    if (growth.length === 0) return [];
    return [
      ['growth', message(phrases.noteGrowth, { group: group.name, steps: growthSteps(growth, projection) })] as const,
    ];
  });
}

/** Notes on the sum of the clusters' own figures, the bounds of their union, and the overlaps that the data state. */
function overlapNotes(dataset: Dataset, projection: Projection, money: MoneyFormat): (readonly [string, Message])[] {
  const gross = grossSumOf(projection);
  if (!gross) return [];
  const { clusters, sum, largest } = gross;
  const list: (readonly [string, Message])[] = [
    [
      'gross-sum',
      message(phrases.noteGrossSum, {
        count: clusters.length,
        to: projection.to,
        sum: moneyWords(sum, money),
        largest: moneyWords(largest, money),
      }),
    ],
  ];
  const pairs = clusters.flatMap(({ id, name }) =>
    (dataset.get('cluster', id).overlaps ?? []).map(({ with: other, reason }) =>
      message(phrases.noteOverlapPair, { one: name, other: dataset.whole.get('cluster', other).name, reason }),
    ),
  );
  const spell = listed(pairs, termPhrases.semicolon);
  if (pairs.length > 0) list.push(['overlap', message(phrases.noteOverlap, { pairs: spell })]);
  return list;
}

/** Whether a set rate replaces the scenario's assumption in every year. */
function isSetThroughout(rate: SetRate | undefined): boolean {
  return rate !== undefined && !(rate instanceof RatesByYear);
}

/** Documents behind the stated totals, the assumptions in use, the observed rates and the changes of prices. */
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
function growthSteps(growth: ProjectionRow['growth'], { isReal, baseYear }: Projection): Words {
  const runs: (readonly [YearGrowth, ...YearGrowth[]])[] = [];
  for (const step of growth) {
    const run = runs.at(-1);
    if (run && isSameStep(run[0], step)) runs.splice(-1, 1, [...run, step]);
    else runs.push([step]);
  }
  const prices = priceWords(isReal ? 'real' : 'nominal', baseYear);
  return listed(runs.map((run) => runWords(run, prices)));
}

function runWords(run: readonly [YearGrowth, ...YearGrowth[]], prices: Message): Words {
  const [{ year, rate, status, worded }] = run;
  const last = run.at(-1)?.year ?? year;
  const years = last === year ? String(year) : `${year}–${last}`;
  if (!worded) return bracketed(`${years} ${formatRate(rate.value)}`, growthPhrases[status]);
  const converted = run.map((step) => formatRate(step.rate.value));
  const isConstant = run.every((step) => Math.abs(step.rate.value - rate.value) < 1e-12);
  const values = {
    worded: formatRate(worded.rate.value),
    status: message(growthPhrases[worded.status]),
    prices,
    rates: isConstant ? formatRate(rate.value) : listed(converted),
  };
  return together`${years} ${message(phrases.growthConverted, values)}`;
}

/** Whether two years grow alike, apart from what a change of prices does to them. */
function isSameStep(a: YearGrowth, b: YearGrowth): boolean {
  const [first, second] = [a.worded ?? a, b.worded ?? b];
  const isConverted = (a.worded === undefined) === (b.worded === undefined);
  return isConverted && first.status === second.status && first.rate.value === second.rate.value;
}

/** Base figures of the rows, each with its rounding interval in its own unit. */
function baseFigures(dataset: Dataset, { rows }: Projection): Words {
  return listed(
    rows
      .flatMap(({ base }) => base ?? [])
      .map((amount) => bracketed(spellQuantity(amount), roundingSpan(amount, dataset.bands))),
  );
}
