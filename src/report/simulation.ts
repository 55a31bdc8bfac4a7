import type { Bilingual, Lang } from '../lang/lang.js';
import { bracketed, header, type Message, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { metrics } from '../model/metrics.js';
import type { MoneyUnit } from '../model/units.js';
import type { CombinationFault } from '../projection/combination.js';
import type { MemberRecord } from '../projection/member-record.js';
import { leastForBand } from '../projection/ranges.js';
import type { Simulated, Simulation } from '../projection/simulate.js';
import { type Block, notes, paragraph, type Records, type Table } from './blocks.js';
import {
  chooseMoneyFormat,
  formatMoney,
  formatNumber,
  formatRate,
  type MoneyFormat,
  moneyUnitName,
  spellQuantity,
} from './format.js';
import { type SimulationStudy, simulationNotes } from './simulation-notes.js';

/** The simulated sum at each correlation, or why there is none; and what the data hold of each member. */
export function simulationBlocks(
  dataset: Dataset,
  study: SimulationStudy,
  unit: MoneyUnit | undefined,
  lang: Lang,
): readonly Block[] {
  const { result } = study.combination;
  const money = moneyOf(study, unit);
  const answer = result.ok
    ? [resultTable(result.runs, money, study, lang)]
    : [paragraph(say(lang, refusalOf(study, result)))];
  const held = memberTable(study, money, lang, result.ok);
  return [...answer, held, notes(simulationNotes(dataset, study, money).map((note) => note[lang]))];
}

/** Output of `simulate --format json`; amounts in 亿元, rates as fractions, an open end as null. */
export function simulationOutput(dataset: Dataset, study: SimulationStudy) {
  const { request, combination, others } = study;
  const { result, from, simulated } = combination;
  const refusal = result.ok ? undefined : refusalOf(study, result);
  const member = ({ kind, id, name, metric, observations, range, from: start }: MemberRecord) => {
    const assumed = simulated.find((item) => item.id === id)?.assumed;
    const { rate, spread } = assumed ?? {};
    return {
      id,
      kind,
      name,
      metric,
      observations: observations.map(({ year, rate, origin }) => ({ year, rate: rate.value, origin })),
      ...(range.ok &&
        start !== undefined && {
          range: {
            kind: range.value.kind,
            from: start,
            low: finite(range.value.low),
            value: range.value.value,
            high: finite(range.value.high),
          },
        }),
      ...(assumed && { assumed: { rate, spread } }),
    };
  };
  return {
    schema: 'jiqun.simulation/1',
    unit: '亿元',
    ...(from !== undefined && { from }),
    to: request.to,
    seed: request.seed,
    draws: request.draws,
    correlation: request.matrix ? 'matrix' : request.correlation,
    ...(request.matrix && { matrix: request.matrix }),
    phi: request.reversion ?? 0,
    words: combination.uses.map(({ member: id, of, quantity, word, distribution }) => ({
      member: id,
      of,
      ...(quantity && { quantity: quantity.text }),
      word,
      distribution,
    })),
    members: combination.members.map(member),
    others: others.map(member),
    ...(refusal &&
      !result.ok && {
        refusal: { reason: result.notDefined, which: result.which, zh: say('zh', refusal), en: say('en', refusal) },
      }),
    results: result.ok
      ? result.runs.map(({ correlation, years, probability }) => ({
          correlation,
          years: years.map(({ years: count, ...rest }) => ({ year: (from ?? 0) + count, ...rest })),
          ...(probability && { probability }),
        }))
      : [],
    notes: simulationNotes(dataset, study, moneyOf(study)),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function moneyOf({ combination: { result, members }, others }: SimulationStudy, unit?: MoneyUnit): MoneyFormat {
  const ranges = [...members, ...others].flatMap(({ range }) => (range.ok ? [range.value.value] : []));
  const sums = result.ok
    ? result.runs.flatMap(({ years }) => years.flatMap(({ median, high }) => [median.value, high.value]))
    : [];
  return chooseMoneyFormat([...ranges, ...sums], unit);
}

function resultTable(
  runs: readonly Simulation[],
  money: MoneyFormat,
  { request, combination }: SimulationStudy,
  lang: Lang,
): Table {
  const spell = ({ value, error }: Simulated): string =>
    `${formatMoney(value, money)} ±${formatMoney(error, { ...money, digits: money.digits + 1 })}`;
  const hasTarget = request.target !== undefined;
  const hasMean = runs.some(({ years }) => years.at(-1)?.mean);
  const headings = ['simulation-low', 'simulation-median', 'simulation-high'] as const;
  return {
    kind: 'table',
    title: say(lang, message('simulation-sum', { to: request.to, unit: moneyUnitName(money.unit, lang) })),
    columns: [
      { id: 'correlation', header: header(lang, 'simulation-correlation'), isKey: true, align: 'right' },
      ...[...headings, ...(hasMean ? (['simulation-mean'] as const) : [])].map((key) => ({
        id: key,
        header: term(lang, key),
        align: 'right' as const,
      })),
      ...(hasTarget
        ? [{ id: 'probability', header: term(lang, 'simulation-probability'), align: 'right' as const }]
        : []),
    ],
    rows: runs.map(({ correlation, years, probability }) => {
      const last = years.at(-1);
      const cells = last ? [last.low, last.median, last.high, ...(last.mean ? [last.mean] : [])].map(spell) : [];
      const chance = probability
        ? [`${formatRate(probability.value)} ±${formatNumber(probability.error * 100, 2)}`]
        : [];
      return {
        cells: [correlation === 'matrix' ? term(lang, 'simulation-matrix') : String(correlation), ...cells, ...chance],
        ...(correlation === (request.matrix ? 'matrix' : request.correlation) && { tone: 'strong' as const }),
      };
    }),
    records: runRecords(runs, combination.from ?? 0),
  };
}

function runRecords(runs: readonly Simulation[], from: number): Records {
  return {
    columns: ['correlation', 'year', 'quantile', 'value', 'error', 'unit'],
    rows: runs.flatMap(({ correlation, years }) =>
      years.flatMap(({ years: count, low, median, high, mean }) =>
        ([['p10', low], ['p50', median], ['p90', high], ...(mean ? [['mean', mean] as const] : [])] as const).map(
          ([name, { value, error }]) => [correlation, from + count, name, value, error, '亿元'],
        ),
      ),
    ),
  };
}

/** What the data hold: growth observations, their years, and the range that they allow. */
function memberTable(
  { combination, others, request }: SimulationStudy,
  money: MoneyFormat,
  lang: Lang,
  isAnswered: boolean,
): Table {
  const members = [...combination.members, ...others];
  const range = ({ range: found }: MemberRecord): string => {
    if (!found.ok) return term(lang, 'range-none');
    const { low, high, kind } = found.value;
    return bracketed(lang, `${formatMoney(low, money)}–${formatMoney(high, money)}`, term(lang, `range-${kind}`));
  };
  const base = ({ levels, from }: MemberRecord): string => {
    const figure = levels.find(({ year }) => year === from);
    return figure ? `${from} ${spellQuantity(figure.quantity, lang)}` : '—';
  };
  return {
    kind: 'table',
    title: say(lang, message('simulation-held', { to: request.to, unit: moneyUnitName(money.unit, lang) })),
    columns: [
      { id: 'name', header: header(lang, 'simulation-member'), isKey: true },
      { id: 'metric', header: header(lang, 'field-metric') },
      { id: 'observations', header: header(lang, 'simulation-observations') },
      { id: 'base', header: header(lang, 'simulation-base') },
      { id: 'range', header: header(lang, 'simulation-range') },
    ],
    rows: members.map((member) => ({
      cells: [
        member.name[lang],
        metrics[member.metric].name[lang],
        [
          String(member.observations.length),
          ...(member.observations.length > 0 ? [observationWords(member)] : []),
        ].join(term(lang, 'colon')),
        base(member),
        range(member),
      ],
    })),
    ...(!isAnswered && { records: memberRecords(members) }),
  };
}

function observationWords({ observations }: MemberRecord): string {
  return observations.map(({ year, rate }) => `${year} ${formatRate(rate.value)}`).join('; ');
}

function memberRecords(members: readonly MemberRecord[]): Records {
  return {
    columns: ['id', 'metric', 'observations', 'years', 'from', 'range', 'low', 'value', 'high', 'unit'],
    rows: members.map(({ id, metric, observations, range, from }) => [
      id,
      metric,
      observations.length,
      observations.map(({ year }) => year).join(';'),
      from ?? null,
      ...(range.ok
        ? [range.value.kind, finite(range.value.low), range.value.value, finite(range.value.high)]
        : [null, null, null, null]),
      '亿元',
    ]),
  };
}

/** Why there is no simulation, in words, with what may be shown instead. */
function refusalOf(
  { combination, request }: SimulationStudy,
  { notDefined, which }: { readonly notDefined: CombinationFault; readonly which: readonly string[] },
): Message {
  const named = combination.members.filter(({ id }) => which.includes(id));
  const counts = (lang: Lang): string =>
    named
      .map(({ name, observations }) => bracketed(lang, name[lang], String(observations.length)))
      .join(term(lang, 'comma'));
  const inMetrics = (lang: Lang): string =>
    combination.members
      .map(({ name, metric }) => bracketed(lang, name[lang], metrics[metric].name[lang]))
      .join(term(lang, 'comma'));
  const names: Bilingual = {
    zh: named.map(({ name }) => name.zh).join('、'),
    en: named.map(({ name }) => name.en).join(', '),
  };
  switch (notDefined) {
    case 'too-few-points':
      return message('refused-too-few-points', {
        needed: leastForBand,
        members: { zh: counts('zh'), en: counts('en') },
      });
    case 'nothing-to-combine':
      return message('refused-nothing-to-combine');
    case 'mixed-metrics':
      return message('refused-mixed-metrics', {
        members: { zh: inMetrics('zh'), en: inMetrics('en') },
        to: request.to,
      });
    case 'no-common-year':
      return message('refused-no-common-year', { to: request.to });
    case 'open-bound':
      return message('refused-open-bound', { members: names });
    case 'base-not-positive':
    case 'rate-too-low':
      return message('refused-member', { members: names, reason: message(`undefined-${notDefined}`) });
    case 'not-finite':
    case 'out-of-range':
      return message('refused-not-finite');
    default:
      return notDefined satisfies never;
  }
}
