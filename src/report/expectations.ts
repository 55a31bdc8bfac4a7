import type { Finding } from '../finding/finding.js';
import type { Spot } from '../finding/locate.js';
import type { Lang } from '../lang/lang.js';
import { bracketed, header, type Message, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Expectation, Stated } from '../model/entities.js';
import { metrics } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import type { Outcome } from '../projection/expectations.js';
import { type Document, notes, paragraph } from './blocks.js';
import { formatNumber } from './format.js';

/** An expectation with what came of it. */
interface Checked {
  readonly stated: Stated<Expectation>;
  readonly outcome: Outcome;
}

/** What an expectation says, as a finding: its place is that of the expected value. */
export function findingOf(dataset: Dataset, { stated, outcome }: Checked): Finding {
  const { value, file, path } = stated;
  const bilingual = (words: (lang: Lang) => string) => ({ zh: words('zh'), en: words('en') });
  const said = {
    what: bilingual((lang) => whatWords(dataset, value, lang)),
    expected: expectedWords(stated.value, outcome),
  };
  const words = outcome.actual.ok
    ? message('expectation-failed', { ...said, actual: actualWords(stated.value, outcome) })
    : message('expectation-unknown', { ...said, reason: message(`undefined-${outcome.actual.notDefined}`) });
  return {
    rule: 'expectation-failed',
    severity: 'error',
    message: words,
    place: { file, path: [...path, outcome.expected] },
    related: [],
    suggestion: message('fix-expectation'),
  };
}

/** All expectations with their results. */
export function expectationsDocument(
  dataset: Dataset,
  checked: readonly Checked[],
  spots: readonly Spot[],
  display: (file: string) => string,
  lang: Lang,
): Document {
  const failed = checked.filter(({ outcome }) => !outcome.isMet).length;
  const place = (index: number): string =>
    spots[index] ? `${display(spots[index].file)}:${spots[index].start.line}` : '';
  const columns = ['expect-result', 'validate-place', 'expect-what', 'expect-expected', 'expect-actual'] as const;
  const cells = ({ stated, outcome }: Checked, index: number): string[] => [
    term(lang, outcome.isMet ? 'expect-met' : 'expect-failed'),
    place(index),
    whatWords(dataset, stated.value, lang),
    say(lang, message('quoted', { value: expectedWords(stated.value, outcome) })),
    outcome.actual.ok
      ? say(lang, message('quoted', { value: actualWords(stated.value, outcome) }))
      : term(lang, `undefined-${outcome.actual.notDefined}`),
  ];
  return {
    title: term(lang, 'expect-title'),
    blocks: [
      checked.length === 0
        ? paragraph(term(lang, 'expect-none'))
        : {
            kind: 'table',
            columns: columns.map((key) => ({ id: key, header: header(lang, key) })),
            rows: checked.map((item, index) => ({
              cells: cells(item, index),
              ...(!item.outcome.isMet && { tone: 'strong' as const }),
            })),
            records: {
              columns: [
                'met',
                'file',
                'line',
                'expected_kind',
                'what',
                'year',
                'scenario',
                'expected',
                'actual',
                'reason',
              ],
              rows: checked.map(({ stated, outcome }, index) => [
                String(outcome.isMet),
                stated.file,
                spots[index]?.start.line ?? null,
                outcome.expected,
                stated.value.what ?? null,
                stated.value.year ?? null,
                stated.value.scenario ?? null,
                say('en', message('quoted', { value: expectedWords(stated.value, outcome) })),
                outcome.actual.ok ? outcome.actual.value : null,
                outcome.actual.ok ? null : outcome.actual.notDefined,
              ]),
            },
          },
      notes([say(lang, message('expect-summary', { met: checked.length - failed, all: checked.length }))]),
    ],
  };
}

/** Output of `test --format json`; levels in 亿元 or in ones, rates as fractions. */
export function expectationsOutput(dataset: Dataset, checked: readonly Checked[], spots: readonly Spot[]) {
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
      what: { zh: whatWords(dataset, stated.value, 'zh'), en: whatWords(dataset, stated.value, 'en') },
      stated: stated.value,
      ...(outcome.actual.ok ? { actual: outcome.actual.value } : { not_defined: outcome.actual.notDefined }),
    })),
  };
}

/** What is expected of what, under which conditions. */
function whatWords(dataset: Dataset, expectation: Expectation, lang: Lang): string {
  const { scenario, set, periods, deflator, real, basis, solve, count, status } = expectation;
  if (solve) {
    const { years } = solve;
    const named = (['base', 'target', 'rate'] as const).flatMap((key) =>
      solve[key] ? [`${term(lang, `solve-${key}`)} ${solve[key].text}`] : [],
    );
    const given = [...named, ...(years === undefined ? [] : [say(lang, message('solved-years', { count: years }))])];
    return say(lang, message('expect-solve', { given: given.join(term(lang, 'comma')) }));
  }
  const { default_scenario: standard } = dataset.settings;
  const name = dataset.find('scenario', scenario ?? standard)?.name[lang] ?? standard;
  const conditions = [
    name,
    ...Object.entries(set ?? {}).map(([id, rate]) => `${id} = ${rate.text}`),
    ...(periods === undefined ? [] : [say(lang, message('grid-periods', { value: periods }))]),
    ...(deflator ? [`${term(lang, 'field-deflator')} ${deflator.text}`] : []),
    ...(real ? [term(lang, 'expect-real')] : []),
    ...(basis ? [term(lang, `basis-${basis}`)] : []),
  ];
  const subject = say(lang, subjectOf(dataset, expectation));
  return count !== undefined && status === undefined
    ? subject
    : bracketed(lang, subject, conditions.join(term(lang, 'comma')));
}

function subjectOf(dataset: Dataset, { what, from, year, metric, kind, count, rate, status }: Expectation): Message {
  const entity = what === undefined ? undefined : (dataset.find('group', what) ?? dataset.find('cluster', what));
  const name = entity?.name ?? message('total');
  if (count !== undefined && kind !== undefined)
    return what === undefined
      ? message('expect-count', { kind: message(`kinds-${kind}`) })
      : message('expect-count-of', { name, kind: message(`kinds-${kind}`) });
  if (status !== undefined)
    return message('expect-target', { name, year: year ?? '', metric: metric ? metrics[metric].name : '' });
  if (rate) return message('expect-growth', { name, from: from ?? dataset.settings.base_year, year: year ?? '' });
  return message('expect-level', { name, year: year ?? '' });
}

function expectedWords(
  { amount, rate, status, count, tolerance }: Expectation,
  { expected }: Outcome,
): Message | string {
  if (expected === 'status' && status !== undefined) return message(`status-${status}`);
  const written = expected === 'count' ? String(count) : (amount?.text ?? rate?.text ?? '');
  return tolerance === undefined ? written : `${written} ±${tolerance}`;
}

/** The result in the unit that is expected, with two places more. */
function actualWords({ amount, rate }: Expectation, { actual }: Outcome): Message | string {
  if (!actual.ok) return '';
  if (typeof actual.value === 'string') return message(`status-${actual.value}`);
  if (amount) return inUnitOf(amount, actual.value);
  return rate ? inUnitOf(rate, actual.value * 100) : String(actual.value);
}

function inUnitOf({ unit, resolution }: Quantity, value: number): string {
  const scale = 10 ** unit.exponent;
  const digits = Math.max(0, Math.round(-Math.log10(resolution / scale))) + 2;
  return `${formatNumber(value / scale, digits)}${unit.symbol}`;
}
