import { type Document, notes, paragraph } from '../document/blocks.js';
import { describedTable, type ResultColumn } from '../document/columns.js';
import type { Finding } from '../finding/finding.js';
import type { Spot } from '../finding/locate.js';
import type { Dataset } from '../model/dataset.js';
import type { Expectation, Stated } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import type { Outcome } from '../study/expectations.js';
import { cliPhrases } from '../words/cli.js';
import type { Bilingual } from '../words/lang.js';
import {
  bracketed,
  capital,
  inBoth,
  listed,
  type Message,
  message,
  say,
  together,
  type Words,
} from '../words/message.js';
import { solvePhrases, solvingPhrases } from '../words/solving.js';
import { basisPhrases, kindsPhrases, termPhrases } from '../words/terms.js';
import { statusPhrases } from '../words/tracking.js';
import { gridPhrases, undefinedPhrases, whatifPhrases } from '../words/whatif.js';
import { formatNumber } from './format.js';

const phrases = {
  expectTitle: { zh: '期望的结果', en: 'Expected results' },
  expectNone: {
    zh: '没有期望：写在数据文件夹的expect/里，写法见schemas/expectation.schema.json。',
    en: 'There are no expectations: write them in expect/ of the data, as schemas/expectation.schema.json says.',
  },
  expectSummary: { zh: '{all}项期望，{met}项符合', en: '{met} of {all} expectations are met' },
  expectResult: { zh: '结果', en: 'result' },
  expectMet: { zh: '符合', en: 'met' },
  expectFailed: { zh: '不符', en: 'FAILED' },
  expectWhat: { zh: '期望', en: 'expectation' },
  expectExpected: { zh: '应为', en: 'expected' },
  expectActual: { zh: '实为', en: 'actual' },
  expectReal: { zh: '基年价格', en: 'prices of the base year' },
  expectLevel: { zh: '{name}{year}年水平', en: '{name}, level of {year}' },
  expectGrowth: { zh: '{name}{from}—{year}年年均增速', en: '{name}, growth per year {from} to {year}' },
  expectTarget: { zh: '{name}{year}年{metric}目标', en: '{name}, target for {metric} in {year}' },
  expectCount: { zh: '{kind}数', en: 'Number of: {kind}' },
  expectCountOf: { zh: '{name}：{kind}数', en: '{name}, number of: {kind}' },
  expectSolve: { zh: '由{given}求得', en: 'What follows from {given}' },
  expectLine: { zh: '{what}：{expected}', en: '{what}: {expected}' },
  quoted: { zh: '{value}', en: '{value}' },
  expectationFailed: {
    zh: '{what}应为{expected}，实为{actual}',
    en: '{what}: expected {expected}, and it is {actual}',
  },
  expectationUnknown: {
    zh: '{what}应为{expected}，但算不出：{reason}',
    en: '{what}: expected {expected}, and it cannot be computed: {reason}',
  },
  fixExpectation: {
    zh: '查对改动过的数据；结果确应改变的，改正期望',
    en: 'Check the data that changed; where the result is meant to change, correct the expectation',
  },
} as const satisfies Record<string, Bilingual>;

/** An expectation and its result. */
export interface CheckedExpectation {
  readonly stated: Stated<Expectation>;
  readonly outcome: Outcome;
}

/** A checked expectation with its place in a file. */
interface Placed extends CheckedExpectation {
  readonly spot: Spot | undefined;
}

/** A failed expectation as a finding, placed at the expected value. */
export function findingOf(dataset: Dataset, { stated, outcome }: CheckedExpectation): Finding {
  const { value, file, path } = stated;
  const said = {
    what: whatWords(dataset, value),
    expected: expectedWords(stated.value, outcome),
  };
  const words = outcome.actual.ok
    ? message(phrases.expectationFailed, { ...said, actual: actualWords(stated.value, outcome) })
    : message(phrases.expectationUnknown, { ...said, reason: message(undefinedPhrases[outcome.actual.notDefined]) });
  return {
    rule: 'expectation-failed',
    severity: 'error',
    message: words,
    place: { file, path: [...path, outcome.expected] },
    related: [],
    suggestion: message(phrases.fixExpectation),
  };
}

/** The subject and conditions of an expectation and what it expects, on one line. */
export function expectationLine(dataset: Dataset, { stated, outcome }: CheckedExpectation): Message {
  return message(phrases.expectLine, {
    what: whatWords(dataset, stated.value),
    expected: expectedWords(stated.value, outcome),
  });
}

/** All expectations with their results. */
export function expectationsDocument(
  dataset: Dataset,
  checked: readonly CheckedExpectation[],
  spots: readonly Spot[],
  display: (file: string) => string,
): Document {
  const failed = checked.filter(({ outcome }) => !outcome.isMet).length;
  const items = checked.map((item, index): Placed => ({ ...item, spot: spots[index] }));
  const table = describedTable({
    columns: expectationColumns(dataset, display),
    items,
    shown: ['met', 'place', 'expectation', 'expected', 'actual'],
    tone: ({ outcome }) => (outcome.isMet ? undefined : 'strong'),
  });
  return {
    title: phrases.expectTitle,
    blocks: [
      checked.length === 0 ? paragraph(phrases.expectNone) : table,
      notes([message(phrases.expectSummary, { met: checked.length - failed, all: checked.length })]),
    ],
  };
}

/** Columns of the table of expectations; levels in the base unit of their dimension, rates as fractions. */
function expectationColumns(dataset: Dataset, display: (file: string) => string): readonly ResultColumn<Placed>[] {
  return [
    {
      id: 'met',
      head: capital(phrases.expectResult),
      value: ({ outcome }) => outcome.isMet,
      screen: ({ outcome }) => (outcome.isMet ? phrases.expectMet : phrases.expectFailed),
    },
    {
      id: 'place',
      head: capital(cliPhrases.validatePlace),
      screen: ({ spot }) => (spot ? `${display(spot.file)}:${spot.start.line}` : ''),
    },
    { id: 'file', value: ({ stated }) => stated.file },
    { id: 'line', value: ({ spot }) => spot?.start.line },
    { id: 'expected_kind', value: ({ outcome }) => outcome.expected },
    {
      id: 'expectation',
      head: capital(phrases.expectWhat),
      screen: ({ stated }) => whatWords(dataset, stated.value),
    },
    { id: 'what', value: ({ stated }) => stated.value.what },
    { id: 'year', value: ({ stated }) => stated.value.year },
    { id: 'scenario', value: ({ stated }) => stated.value.scenario },
    {
      id: 'expected',
      head: capital(phrases.expectExpected),
      value: (item) => say('en', quotedExpected(item)),
      screen: quotedExpected,
    },
    {
      id: 'actual',
      head: capital(phrases.expectActual),
      value: ({ outcome }) => (outcome.actual.ok ? outcome.actual.value : null),
      screen: ({ stated, outcome }) =>
        outcome.actual.ok
          ? message(phrases.quoted, { value: actualWords(stated.value, outcome) })
          : undefinedPhrases[outcome.actual.notDefined],
    },
    { id: 'reason', value: ({ outcome }) => (outcome.actual.ok ? null : outcome.actual.notDefined) },
  ];
}

function quotedExpected({ stated, outcome }: CheckedExpectation): Message {
  return message(phrases.quoted, { value: expectedWords(stated.value, outcome) });
}

/** Output of `test --format json`; levels in 亿元 or in ones, rates as fractions. */
export function expectationsOutput(dataset: Dataset, checked: readonly CheckedExpectation[], spots: readonly Spot[]) {
  return {
    schema: 'jiqun.expectations/1',
    met: checked.filter(({ outcome }) => outcome.isMet).length,
    failed: checked.filter(({ outcome }) => !outcome.isMet).length,
    expectations: checked.map(({ stated, outcome }, index) => ({
      file: stated.file,
      line: spots[index]?.start.line ?? 1,
      column: spots[index]?.start.column ?? 1,
      met: outcome.isMet,
      kind: outcome.expected,
      what: inBoth(whatWords(dataset, stated.value)),
      stated: stated.value,
      ...(outcome.actual.ok ? { actual: outcome.actual.value } : { not_defined: outcome.actual.notDefined }),
    })),
  };
}

/** Subject and conditions of an expectation, in words. */
function whatWords(dataset: Dataset, expectation: Expectation): Words {
  const { scenario, set, periods, deflator, real, basis, solve, count, status } = expectation;
  if (solve) {
    const { years } = solve;
    const named = (['base', 'target', 'rate'] as const).flatMap((key) =>
      solve[key] ? [together`${solvePhrases[key]} ${solve[key].text}`] : [],
    );
    const given = [...named, ...(years === undefined ? [] : [message(solvingPhrases.solvedYears, { count: years })])];
    return message(phrases.expectSolve, { given: listed(given) });
  }
  const { default_scenario: standard } = dataset.settings;
  const name = dataset.find('scenario', scenario ?? standard)?.name ?? standard;
  const conditions = [
    name,
    ...Object.entries(set ?? {}).map(([id, rate]) => `${id} = ${rate.text}`),
    ...(periods === undefined ? [] : [message(gridPhrases.periods, { value: periods })]),
    ...(deflator ? [together`${whatifPhrases.fieldDeflator} ${deflator.text}`] : []),
    ...(real ? [phrases.expectReal] : []),
    ...(basis ? [basisPhrases[basis]] : []),
  ];
  const subject = subjectOf(dataset, expectation);
  return count !== undefined && status === undefined ? subject : bracketed(subject, listed(conditions));
}

function subjectOf(dataset: Dataset, { what, from, year, metric, kind, count, rate, status }: Expectation): Message {
  const entity = what === undefined ? undefined : (dataset.find('group', what) ?? dataset.find('cluster', what));
  const name = entity?.name ?? message(termPhrases.total);
  if (count !== undefined && kind !== undefined)
    return what === undefined
      ? message(phrases.expectCount, { kind: message(kindsPhrases[kind]) })
      : message(phrases.expectCountOf, { name, kind: message(kindsPhrases[kind]) });
  if (status !== undefined)
    return message(phrases.expectTarget, { name, year: year ?? '', metric: metric ? metrics[metric].name : '' });
  if (rate) return message(phrases.expectGrowth, { name, from: from ?? dataset.settings.base_year, year: year ?? '' });
  return message(phrases.expectLevel, { name, year: year ?? '' });
}

function expectedWords(
  { amount, rate, status, count, tolerance }: Expectation,
  { expected }: Outcome,
): Message | string {
  if (expected === 'status' && status !== undefined) return message(statusPhrases[status]);
  const written = expected === 'count' ? String(count) : (amount?.text ?? rate?.text ?? '');
  return tolerance === undefined ? written : `${written} ±${tolerance}`;
}

/** The result in the unit of the expected value, with two more decimals. */
function actualWords({ amount, rate }: Expectation, { actual }: Outcome): Message | string {
  if (!actual.ok) return '';
  if (typeof actual.value === 'string') return message(statusPhrases[actual.value]);
  if (amount) return inUnitOf(amount, actual.value);
  return rate ? inUnitOf(rate, actual.value * 100) : String(actual.value);
}

function inUnitOf({ unit, resolution }: Quantity, value: number): string {
  const scale = 10 ** unit.exponent;
  const digits = Math.max(0, Math.round(-Math.log10(resolution / scale))) + 2;
  return `${formatNumber(value / scale, digits)}${unit.symbol}`;
}
