import { type Block, heading, notes } from '../document/blocks.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figures.js';
import { metrics } from '../model/metrics.js';
import type { Quantity } from '../model/quantity.js';
import type { Unit } from '../model/units.js';
import type { Answer, Question } from '../study/answers.js';
import type { Solution } from '../study/solve.js';
import type { Unknown } from '../study/triangulate.js';
import type { Bilingual } from '../words/lang.js';
import {
  bracketed,
  capital,
  distinct,
  listed,
  type Message,
  message,
  sameWords,
  together,
  type Words,
} from '../words/message.js';
import { solvePhrases, solvingPhrases } from '../words/solving.js';
import { termPhrases } from '../words/terms.js';
import { undefinedPhrases, whatifPhrases } from '../words/whatif.js';
import { chooseMoneyFormat, formatNumber, formatRate, formatRounding, moneyWords, spellQuantity } from './format.js';
import { citation } from './words.js';

const solvedPhrases = {
  target: { zh: '达到{value}{when}', en: 'a level of {value}{when}' },
  base: { zh: '基数为{value}{when}', en: 'a base of {value}{when}' },
  periods: { zh: '{value}{when}', en: '{value}{when}' },
} as const satisfies Record<string, Bilingual>;

const phrases = {
  solvePeriods: { zh: '年数', en: 'years' },
  solveAnswer: { zh: '答案', en: 'answer' },
  solveMeasured: { zh: '该年实际', en: 'measured then' },
  solvePlan: { zh: '{plan}版', en: 'edition {plan}' },
  solveSpan: { zh: '{from}—{to}年', en: '{from} to {to}' },
  solveImplied: {
    zh: '{target}：计划自身增速隐含的基数',
    en: "{target}: the base that the plan's own growth implies",
  },
  solvedRate: { zh: '所需年均增速{value}', en: 'needed growth is {value} a year' },
  solvedRateAtMost: { zh: '所需年均增速不超过{value}', en: 'needed growth is at most {value} a year' },
  solvedRateAtLeast: { zh: '所需年均增速不低于{value}', en: 'needed growth is at least {value} a year' },
  solvedAlready: { zh: '基数已不低于目标', en: 'the base is no less than the target already' },
  solvedIn: { zh: '，{year}年达到', en: ', reached in {year}' },
  solvedInBetween: { zh: '，{year}年达到（{first}至{last}年）', en: ', reached in {year} ({first} to {last})' },
  solvedInFrom: { zh: '，最早{first}年达到', en: ', reached in {first} at the earliest' },
  solvedBetween: { zh: '{value}（{low}至{high}）', en: '{value} ({low} to {high})' },
  solvedOpen: { zh: '{value}上下，两头不定', en: '{value}, more or less: open to both sides' },
  solvedMiddle: { zh: '按字面数为{value}', en: '{value} for the numbers as written' },
  readingRounded: {
    zh: '基数{text}是四舍五入数，读作{interval}',
    en: 'The base, {text}, is rounded and read as {interval}',
  },
  readingExact: {
    zh: '基数{text}是确切的个数，不含舍入',
    en: 'The base, {text}, is a count and exact',
  },
  readingBand: {
    zh: '基数{text}读作{interval}，取其中点',
    en: 'The base, {text}, is read as {interval} and its middle',
  },
  readingThreshold: {
    zh: '目标{text}是门槛，按字面数计',
    en: 'The target, {text}, is a threshold and taken as it stands',
  },
  readingFloor: { zh: '{text}是下限，向上不定', en: 'The floor, {text}, is open upwards' },
  readingCeiling: { zh: '{text}是上限，向下不定', en: 'The ceiling, {text}, is open downwards' },
  readingWide: { zh: '{text}是一个范围，两端都算过', en: 'Of the range, {text}, both ends are used' },
  noteOtherLevels: {
    zh: '没有同一指标的水平可作基数；另有其他指标：{others}',
    en: 'No level of the same metric was measured to start from; there are other metrics: {others}',
  },
  noteOtherBases: { zh: '{year}年另有：{others}', en: 'Other statements for {year}: {others}' },
  noteSolve: {
    zh: '目标=基数×(1+增速)^年数；年数从基数所在年算起',
    en: 'Target = base × (1 + growth)^years; years count from the year of the base',
  },
} as const satisfies Record<string, Bilingual>;

/** Given quantities and solution, one part of the page for each question. */
export function solutionBlocks(dataset: Dataset, answers: readonly Answer[]): readonly Block[] {
  const hasMany = answers.length > 1;
  const parts = answers.flatMap((answer): readonly Block[] => [
    ...(hasMany ? [heading(questionName(answer), 3)] : []),
    { kind: 'facts', rows: factsOf(answer) },
  ]);
  const words = distinct(answers.flatMap((answer) => questionReadings(dataset, answer)));
  return [...parts, notes([...words, phrases.noteSolve])];
}

/** Heading of one question among several: the target, its year and the plan, or the base that a plan implies. */
function questionName({ question, result }: Answer): Words {
  const { targetFigure, year, target } = question;
  const goal = listed(
    [
      ...(targetFigure ? [capital(metrics[targetFigure.metric].name)] : []),
      ...(year === undefined ? [] : [String(year)]),
      ...(target ? [spellQuantity(target)] : []),
    ],
    ' ',
  );
  const plan =
    targetFigure?.plan === undefined ? goal : bracketed(goal, message(phrases.solvePlan, { plan: targetFigure.plan }));
  return result.ok && result.value.unknown === 'base' ? message(phrases.solveImplied, { target: plan }) : plan;
}

function factsOf(answer: Answer): readonly (readonly [Words, Words])[] {
  const { question, measured } = answer;
  const { base, baseYear, target, year, rate, periods, baseFigure, targetFigure, rateFigure } = question;
  const dated = (quantity: Quantity, at: number | undefined): Words =>
    at === undefined ? spellQuantity(quantity) : bracketed(spellQuantity(quantity), String(at));
  const rows: [Words, Words][] = [];
  const add = (key: Bilingual, words: Words, figure?: Figure): void => {
    rows.push([capital(key), figure ? together`${words}  ${citation(figure.cite)}` : words]);
  };
  if (base) add(solvePhrases.base, dated(base, baseYear), baseFigure);
  if (target) add(solvePhrases.target, dated(target, year), targetFigure);
  if (rate) add(solvePhrases.rate, spellQuantity(rate), rateFigure);
  if (periods !== undefined) rows.push([capital(phrases.solvePeriods), periodWords(question)]);
  rows.push([capital(phrases.solveAnswer), answerWords(answer)]);
  if (measured)
    rows.push([
      capital(phrases.solveMeasured),
      together`${dated(measured.quantity, measured.year)}  ${citation(measured.cite)}`,
    ]);
  return rows;
}

function periodWords({ periods, baseYear, year }: Question): Words {
  return baseYear === undefined || year === undefined
    ? String(periods)
    : bracketed(String(periods), message(phrases.solveSpan, { from: baseYear, to: year }));
}

/** The answer in words: growth of so much a year, so many years and the year in which they end, a level. */
export function answerWords({ question, result }: Answer): Words {
  const words = solvedWords({ question, result });
  if (!isMet(question)) return words;
  if (result.ok && result.value.unknown === 'rate') return bracketed(words, phrases.solvedAlready);
  return result.ok && result.value.interval.value > 0 ? words : phrases.solvedAlready;
}

/** Whether the base already reaches the target. */
function isMet({ base, target }: Question): boolean {
  return (
    base !== undefined &&
    target !== undefined &&
    !target.comparator.startsWith('<') &&
    base.interval().value >= target.value
  );
}

function solvedWords({ question, result }: Answer): Words {
  if (!result.ok)
    return message(whatifPhrases.errorUndefined, { reason: message(undefinedPhrases[result.notDefined]) });
  const { unknown } = result.value;
  const spell = (value: number): Words => spellValue(value, unknown, question);
  if (unknown === 'rate') return neededWords(result.value, spell);
  const words = boundWords(result.value, spell);
  return message(solvedPhrases[unknown], { value: words, when: whenWords(result.value, question) });
}

/** Growth needed, "at most" or "at least" if the base or the target is only a bound. */
function neededWords(solution: Solution, spell: (value: number) => Words): Words {
  const { interval, comparator } = solution;
  if (comparator === undefined || !['>=', '>', '<=', '<'].includes(comparator))
    return message(phrases.solvedRate, { value: boundWords(solution, spell) });
  const isLeast = comparator.startsWith('>');
  const value = spell(isLeast ? interval.low : interval.high);
  const words = message(isLeast ? phrases.solvedRateAtLeast : phrases.solvedRateAtMost, { value });
  const middle = spell(interval.value);
  return sameWords(middle, value) ? words : bracketed(words, message(phrases.solvedMiddle, { value: middle }));
}

/** A value with its interval, or the limit if one end is open. */
export function boundWords(
  { interval: { low, value, high }, comparator }: Pick<Solution, 'interval' | 'comparator'>,
  spell: (value: number) => Words,
): Words {
  const middle = spell(value);
  if (comparator === undefined) return message(phrases.solvedOpen, { value: middle });
  if (comparator === '=' || comparator === '~' || comparator === '<~') {
    const ends = [spell(low), spell(high)] as const;
    return sameWords(ends[0], ends[1])
      ? middle
      : message(phrases.solvedBetween, { value: middle, low: ends[0], high: ends[1] });
  }
  const bound = comparator.startsWith('>') ? low : high;
  const words = message(boundKeys[comparator], { quantity: spell(bound) });
  return sameWords(spell(bound), middle) ? words : bracketed(words, message(phrases.solvedMiddle, { value: middle }));
}

const boundKeys = {
  '>=': termPhrases.quantityAtLeast,
  '>': termPhrases.quantityOver,
  '<=': termPhrases.quantityAtMost,
  '<': termPhrases.quantityBelow,
} as const;

function spellValue(value: number, unknown: Unknown, { base, target }: Question): Words {
  if (unknown === 'rate') return formatRate(value);
  if (unknown === 'periods') return message(solvingPhrases.solvedYears, { count: formatNumber(value, 1) });
  const unit = (target ?? base)?.unit;
  return unit ? spellLevel(value, unit) : formatNumber(value, 1);
}

function spellLevel(value: number, unit: Unit): Words {
  if (unit.dimension === 'money') return moneyWords(value, chooseMoneyFormat([value]));
  const words = formatNumber(value / 10 ** unit.exponent, value >= 1000 * 10 ** unit.exponent ? 0 : 1);
  return { zh: `${words}${unit.symbol}`, en: `${words} ${unit.symbol}` };
}

/** The year in which a solved number of years ends, if the year in which it begins is known. */
function whenWords({ unknown, year, interval }: Solution, { baseYear }: Question): Message | string {
  if (unknown !== 'periods' || year === undefined || baseYear === undefined) return '';
  const [first, last] = [interval.low, interval.high].map((end) => baseYear + Math.ceil(end - 1e-9));
  const isKnown = first === undefined || last === undefined || (first === year && last === year);
  if (isKnown) return message(phrases.solvedIn, { year });
  return Number.isFinite(last)
    ? message(phrases.solvedInBetween, { year, first, last })
    : message(phrases.solvedInFrom, { first });
}

/**
 * Notes on how documents' words are read: a measured base keeps its rounding, a floor is open, a promise is a
 * threshold.
 */
export function questionReadings(dataset: Dataset, { question }: Answer): readonly Words[] {
  const { base, target, rate, otherBases = [], otherMetrics = [] } = question;
  const list: Message[] = [];
  if (base) list.push(levelReading(base, dataset));
  if (target)
    list.push(
      ['=', '~', '<~'].includes(target.comparator) && !target.isRange
        ? message(phrases.readingThreshold, { text: spellQuantity(target) })
        : openReading(target),
    );
  if (rate && rate.comparator !== '=')
    list.push(
      rate.comparator === '~' || rate.isRange
        ? message(phrases.readingWide, { text: spellQuantity(rate) })
        : openReading(rate),
    );
  if (otherMetrics.length > 0)
    list.push(
      message(phrases.noteOtherLevels, {
        others: otherMetrics.map(({ metric, year, quantity }) =>
          listed([metrics[metric].name, ...(year === undefined ? [] : [String(year)]), spellQuantity(quantity)], ' '),
        ),
      }),
    );
  const others = otherBases.filter(({ quantity }) => quantity.text !== base?.text);
  if (others.length > 0)
    list.push(
      message(phrases.noteOtherBases, {
        year: question.baseYear ?? '',
        others: others.map(({ quantity }) => spellQuantity(quantity)),
      }),
    );
  return list;
}

function levelReading(base: Quantity, dataset: Dataset): Message {
  if (['>=', '>', '<=', '<'].includes(base.comparator)) return openReading(base);
  const text = spellQuantity(base);
  if (base.isExact) return message(phrases.readingExact, { text });
  const isRounded = base.comparator === '=' && !base.isRange;
  return message(isRounded ? phrases.readingRounded : phrases.readingBand, {
    text,
    interval: formatRounding(base, dataset.bands),
  });
}

function openReading(quantity: Quantity): Message {
  const text = spellQuantity(quantity);
  if (quantity.isRange) return message(phrases.readingWide, { text });
  return quantity.comparator.startsWith('<')
    ? message(phrases.readingCeiling, { text })
    : message(phrases.readingFloor, { text });
}
