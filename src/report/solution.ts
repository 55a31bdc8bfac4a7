import type { Lang } from '../lang/lang.js';
import { bracketed, header, type Message, message, say, term } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import type { Unit } from '../model/units.js';
import type { Answer, Question } from '../projection/answers.js';
import type { Solution } from '../projection/solve.js';
import type { Unknown } from '../projection/triangulate.js';
import { type Block, heading, notes } from './blocks.js';
import { chooseMoneyFormat, formatNumber, formatRate, formatRounding, moneyWords, spellQuantity } from './format.js';
import { citation } from './words.js';

/** What is given and what follows, one page part a question. */
export function solutionBlocks(dataset: Dataset, answers: readonly Answer[], lang: Lang): readonly Block[] {
  const hasMany = answers.length > 1;
  const parts = answers.flatMap((answer): readonly Block[] => [
    ...(hasMany ? [heading(questionName(answer, lang), 3)] : []),
    { kind: 'facts', rows: factsOf(answer, lang) },
  ]);
  const words = [...new Set(answers.flatMap((answer) => questionReadings(dataset, answer, lang)))];
  return [...parts, notes([...words, term(lang, 'note-solve')])];
}

/**
 * What a question is about where there are several: the target, its year and the plan, or the base that a plan implies.
 */
function questionName({ question, result }: Answer, lang: Lang): string {
  const { targetFigure, year, target } = question;
  const metric = targetFigure ? metrics[targetFigure.metric].name[lang] : '';
  const name = metric.slice(0, 1).toUpperCase() + metric.slice(1);
  const goal = [name, year, target ? spellQuantity(target, lang) : '']
    .filter((part) => part !== '' && part !== undefined)
    .join(' ');
  const plan =
    targetFigure?.plan === undefined
      ? goal
      : bracketed(lang, goal, say(lang, message('solve-plan', { plan: targetFigure.plan })));
  return result.ok && result.value.unknown === 'base' ? say(lang, message('solve-implied', { target: plan })) : plan;
}

function factsOf(answer: Answer, lang: Lang): readonly (readonly [string, string])[] {
  const { question, measured } = answer;
  const { base, baseYear, target, year, rate, periods, baseFigure, targetFigure, rateFigure } = question;
  const dated = (quantity: Quantity, at: number | undefined): string =>
    at === undefined ? spellQuantity(quantity, lang) : bracketed(lang, spellQuantity(quantity, lang), String(at));
  const rows: [string, string][] = [];
  const add = (key: 'solve-base' | 'solve-target' | 'solve-rate', words: string, figure?: Figure): void => {
    rows.push([header(lang, key), figure ? `${words}  ${citation(figure.cite, lang)}` : words]);
  };
  if (base) add('solve-base', dated(base, baseYear), baseFigure);
  if (target) add('solve-target', dated(target, year), targetFigure);
  if (rate) add('solve-rate', spellQuantity(rate, lang), rateFigure);
  if (periods !== undefined) rows.push([header(lang, 'solve-periods'), periodWords(question, lang)]);
  rows.push([header(lang, 'solve-answer'), answerWords(answer, lang)]);
  if (measured)
    rows.push([
      header(lang, 'solve-measured'),
      `${dated(measured.quantity, measured.year)}  ${citation(measured.cite, lang)}`,
    ]);
  return rows;
}

function periodWords({ periods, baseYear, year }: Question, lang: Lang): string {
  return baseYear === undefined || year === undefined
    ? String(periods)
    : bracketed(lang, String(periods), say(lang, message('solve-span', { from: baseYear, to: year })));
}

/** The answer in words: growth of so much a year, so many years and the year in which they end, a level. */
export function answerWords({ question, result }: Answer, lang: Lang): string {
  const words = solvedWords({ question, result }, lang);
  if (!isMet(question)) return words;
  if (result.ok && result.value.unknown === 'rate') return bracketed(lang, words, term(lang, 'solved-already'));
  return result.ok && result.value.interval.value > 0 ? words : term(lang, 'solved-already');
}

/** Whether the base is no less than what is to be reached. */
function isMet({ base, target }: Question): boolean {
  return (
    base !== undefined &&
    target !== undefined &&
    !target.comparator.startsWith('<') &&
    base.interval().value >= target.value
  );
}

function solvedWords({ question, result }: Answer, lang: Lang): string {
  if (!result.ok) return say(lang, message('error-undefined', { reason: message(`undefined-${result.notDefined}`) }));
  const { unknown } = result.value;
  const spell = (value: number): string => spellValue(value, unknown, question, lang);
  if (unknown === 'rate') return neededWords(result.value, spell, lang);
  const words = boundWords(result.value, spell, lang);
  return say(lang, message(`solved-${unknown}`, { value: words, when: whenWords(result.value, question) }));
}

/** The growth that is needed: so much, or at most or at least so much where the base or the target is only a bound. */
function neededWords(solution: Solution, spell: (value: number) => string, lang: Lang): string {
  const { interval, comparator } = solution;
  if (comparator === undefined || !['>=', '>', '<=', '<'].includes(comparator))
    return say(lang, message('solved-rate', { value: boundWords(solution, spell, lang) }));
  const isLeast = comparator.startsWith('>');
  const value = spell(isLeast ? interval.low : interval.high);
  const words = say(lang, message(isLeast ? 'solved-rate-at-least' : 'solved-rate-at-most', { value }));
  const middle = spell(interval.value);
  return middle === value ? words : bracketed(lang, words, say(lang, message('solved-middle', { value: middle })));
}

/** A value with its interval, or the end that it cannot pass. */
export function boundWords(
  { interval: { low, value, high }, comparator }: Pick<Solution, 'interval' | 'comparator'>,
  spell: (value: number) => string,
  lang: Lang,
): string {
  const middle = spell(value);
  if (comparator === undefined) return say(lang, message('solved-open', { value: middle }));
  if (comparator === '=' || comparator === '~' || comparator === '<~') {
    const ends = [spell(low), spell(high)];
    return ends[0] === ends[1]
      ? middle
      : say(lang, message('solved-between', { value: middle, low: ends[0] ?? '', high: ends[1] ?? '' }));
  }
  const bound = comparator.startsWith('>') ? low : high;
  const words = say(lang, message(boundKeys[comparator], { quantity: spell(bound) }));
  return spell(bound) === middle
    ? words
    : bracketed(lang, words, say(lang, message('solved-middle', { value: middle })));
}

const boundKeys = {
  '>=': 'quantity-at-least',
  '>': 'quantity-over',
  '<=': 'quantity-at-most',
  '<': 'quantity-below',
} as const;

function spellValue(value: number, unknown: Unknown, { base, target }: Question, lang: Lang): string {
  if (unknown === 'rate') return formatRate(value);
  if (unknown === 'periods') return say(lang, message('solved-years', { count: formatNumber(value, 1) }));
  const unit = (target ?? base)?.unit;
  return unit ? spellLevel(value, unit, lang) : formatNumber(value, 1);
}

function spellLevel(value: number, unit: Unit, lang: Lang): string {
  if (unit.dimension === 'money') return moneyWords(value, chooseMoneyFormat([value]))[lang];
  const words = formatNumber(value / 10 ** unit.exponent, value >= 1000 * 10 ** unit.exponent ? 0 : 1);
  return lang === 'zh' ? `${words}${unit.symbol}` : `${words} ${unit.symbol}`;
}

/** Of years: when they end, where it is known when they begin. */
function whenWords({ unknown, year, interval }: Solution, { baseYear }: Question): Message | string {
  if (unknown !== 'periods' || year === undefined || baseYear === undefined) return '';
  const [first, last] = [interval.low, interval.high].map((end) => baseYear + Math.ceil(end - 1e-9));
  const isKnown = first === undefined || last === undefined || (first === year && last === year);
  if (isKnown) return message('solved-in', { year });
  return Number.isFinite(last)
    ? message('solved-in-between', { year, first, last })
    : message('solved-in-from', { first });
}

/**
 * How the words of the documents are read: a measured base keeps its rounding, a floor is open, a promise is a
 * threshold.
 */
export function questionReadings(dataset: Dataset, { question }: Answer, lang: Lang): readonly string[] {
  const { base, target, rate, otherBases = [], otherMetrics = [] } = question;
  const list: Message[] = [];
  if (base) list.push(levelReading(base, dataset, lang));
  if (target)
    list.push(
      ['=', '~', '<~'].includes(target.comparator) && !target.isRange
        ? message('reading-threshold', { text: spellQuantity(target, lang) })
        : openReading(target, lang),
    );
  if (rate && rate.comparator !== '=')
    list.push(
      rate.comparator === '~' || rate.isRange
        ? message('reading-wide', { text: spellQuantity(rate, lang) })
        : openReading(rate, lang),
    );
  if (otherMetrics.length > 0)
    list.push(
      message('note-other-levels', {
        others: otherMetrics.map(({ metric, year, quantity }) =>
          [metrics[metric].name[lang], year, spellQuantity(quantity, lang)].join(' '),
        ),
      }),
    );
  const others = otherBases.filter(({ quantity }) => quantity.text !== base?.text);
  if (others.length > 0)
    list.push(
      message('note-other-bases', {
        year: question.baseYear ?? '',
        others: others.map(({ quantity }) => spellQuantity(quantity, lang)),
      }),
    );
  return list.map((words) => say(lang, words));
}

function levelReading(base: Quantity, dataset: Dataset, lang: Lang): Message {
  if (['>=', '>', '<=', '<'].includes(base.comparator)) return openReading(base, lang);
  const text = spellQuantity(base, lang);
  if (base.isExact) return message('reading-exact', { text });
  const isRounded = base.comparator === '=' && !base.isRange;
  return message(isRounded ? 'reading-rounded' : 'reading-band', {
    text,
    interval: formatRounding(base, dataset.bands),
  });
}

function openReading(quantity: Quantity, lang: Lang): Message {
  const text = spellQuantity(quantity, lang);
  if (quantity.isRange) return message('reading-wide', { text });
  return quantity.comparator.startsWith('<')
    ? message('reading-ceiling', { text })
    : message('reading-floor', { text });
}
