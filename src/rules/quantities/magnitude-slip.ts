import { type DatedFigure, type Figure, levelsByMatter } from '../../model/figures.js';
import { groupBy } from '../../model/group-by.js';
import { symbolAt } from '../../model/units.js';
import type { Bilingual } from '../../words/lang.js';
import { type Message, message } from '../../words/message.js';
import { contradictsCitation } from '../evidence/citation-figure.js';
import type { Rule, RuleFinding } from '../rule.js';
import { figureWords, placeOf, relatedFigure, shortNumber } from '../words.js';
import { citedSize } from './cited-size.js';
import { suspectTotals } from './suspect-totals.js';

const phrases = {
  magnitudeSlip: { zh: '{figure}，是相邻数字的{factor}倍', en: '{figure}: {factor} times its neighbour.' },
  magnitudeSlipSmall: { zh: '{figure}，是相邻数字的1/{factor}', en: '{figure}: 1/{factor} of its neighbour.' },
  fixMagnitudeUnit: {
    zh: '查对单位：是{unit}，还是{other}',
    en: 'Check the unit: {unit}, or {other}?',
  },
  fixMagnitudeDigits: { zh: '查对小数点与位数', en: 'Check the decimal point and the number of digits.' },
} as const satisfies Record<string, Bilingual>;

/** A level that is out of line by a factor of ten or ten thousand with its neighbours in time. */
export const magnitudeSlip: Rule = {
  id: 'magnitude-slip',
  severity: 'warning',
  what: {
    zh: '数字与同一指标的相邻数字不相差一个数量级。',
    en: 'A figure does not differ by an order of magnitude from its neighbours of the same metric.',
  },
  why: {
    zh: '亿元与万亿元、小数点错一位，是抄录数字最常见的错误。',
    en: 'The wrong one of 亿元 and 万亿元, or a shifted decimal point, is the most common slip in copying figures.',
  },
  fix: {
    zh: '查对单位、小数点和位数。',
    en: 'Check the unit, the decimal point and the number of digits.',
  },
  example: {
    file: 'clusters/pillar/software.yaml',
    good: '    amount: 11875亿元\n    cite: { source: gd-software-explained-2020, find: "11875" }\n',
    bad: `    amount: 11875亿元
    cite: { source: gd-software-explained-2020, find: "11875" }
  - metric: software_revenue
    year: 2023
    amount: 2万元
    cite: { source: people-2024-01-23, find: 2万 }
`,
  },
  limit: {
    default: 8,
    minimum: 2,
    maximum: 1000,
    what: { zh: '相邻数字相差的倍数', en: 'factor between neighbouring figures' },
  },
  *check({ dataset }, limit) {
    const odd = suspectTotals(dataset);
    const isWrong = (level: Figure): boolean =>
      odd.has(level) || contradictsCitation(level) || citedSize(level) !== undefined;
    const sizes = groupBy(dataset.figures.filter(isLevel), kindOfLevel);
    for (const all of levelsByMatter(dataset.figures).values()) {
      const levels = all.filter((level) => !isWrong(level));
      const [first, second] = levels;
      if (!first || !second) continue;
      if (levels.length === 2) {
        if (!isFar(first, second, limit)) continue;
        const [slipped, other] = slippedOf(first, second, sizes.get(kindOfLevel(first)) ?? []);
        yield againstNeighbours(slipped, [other]);
      } else yield* farFromAll(levels, limit);
    }
  },
};

/** Figures that are far from every neighbour; one that slipped is no neighbour, as the others would then look far. */
function* farFromAll(levels: readonly DatedFigure[], limit: number): Iterable<RuleFinding> {
  for (let rest = levels; rest.length > 1; ) {
    const neighboursOf = (level: DatedFigure): readonly DatedFigure[] => {
      const index = rest.indexOf(level);
      return [rest[index - 1], rest[index + 1]].filter((other) => other !== undefined);
    };
    const far = rest.filter((level) => neighboursOf(level).every((other) => isFar(other, level, limit)));
    const [slipped] = far.toSorted((a, b) => distanceFrom(rest, b) - distanceFrom(rest, a));
    if (!slipped) return;
    yield againstNeighbours(slipped, neighboursOf(slipped));
    rest = rest.filter((level) => level !== slipped);
  }
}

/**
 * The figure that slipped, of two that are far from each other, and the other one: the later slipped, unless something
 * speaks against the earlier.
 */
function slippedOf(
  earlier: DatedFigure,
  later: DatedFigure,
  alike: readonly Figure[],
): readonly [slipped: DatedFigure, other: DatedFigure] {
  const others = alike.filter((figure) => figure !== earlier && figure !== later);
  const isEarlier =
    isBroken(earlier) !== isBroken(later)
      ? isBroken(earlier)
      : distanceFrom(others, earlier) > distanceFrom(others, later);
  return isEarlier ? [earlier, later] : [later, earlier];
}

/** Whether a figure counts a fraction of a thing, which only a wrong unit does. */
function isBroken({ quantity: { dimension, unit, value } }: Figure): boolean {
  return dimension === 'count' && !/[吨瓦米大]/.test(unit.counter ?? '') && !Number.isInteger(value);
}

/** Distance of a level from the median of others, in powers of ten; 0 where there are none. */
function distanceFrom(others: readonly Figure[], { quantity }: Figure): number {
  const logs = others.map((figure) => Math.log10(figure.quantity.value)).sort((a, b) => a - b);
  const middle = logs[logs.length >> 1];
  return middle === undefined ? 0 : Math.abs(Math.log10(quantity.value) - middle);
}

function isLevel({ isGrowth, quantity: { value, dimension } }: Figure): boolean {
  return !isGrowth && value > 0 && (dimension === 'money' || dimension === 'count');
}

/** A key of levels of about one size: those of one subject and metric, whatever their scope and part of the year. */
function kindOfLevel({ subject, metric, quantity: { unit } }: Figure): string {
  return [subject.kind, subject.id, metric, unit.dimension, unit.counter ?? ''].join('|');
}

function isFar(a: Figure, b: Figure, limit: number): boolean {
  const factor = factorBetween(a, b);
  return factor >= limit || factor <= 1 / limit;
}

/** The second level as a multiple of the first; 1 where one of them is not above zero. */
function factorBetween({ quantity: a }: Figure, { quantity: b }: Figure): number {
  return a.value > 0 && b.value > 0 ? b.value / a.value : 1;
}

function againstNeighbours(level: DatedFigure, neighbours: readonly DatedFigure[]): RuleFinding {
  const [neighbour] = neighbours;
  const factor = neighbour ? factorBetween(neighbour, level) : 1;
  return {
    message:
      factor < 1
        ? message(phrases.magnitudeSlipSmall, { figure: figureWords(level), factor: shortNumber(1 / factor) })
        : message(phrases.magnitudeSlip, { figure: figureWords(level), factor: shortNumber(factor) }),
    place: placeOf(level),
    related: neighbours.map(relatedFigure),
    suggestion: adviceFor(level, neighbour, factor),
  };
}

/** Advice on the unit that brings a figure near its neighbour, where units and not digits explain the factor. */
function adviceFor({ quantity: { unit } }: DatedFigure, neighbour: DatedFigure | undefined, factor: number): Message {
  const power = Math.log10(factor);
  const meant = neighbour?.quantity.unit.exponent === unit.exponent ? undefined : neighbour?.quantity.unit.symbol;
  const symbol = meant ?? symbolAt(unit, unit.exponent - 4 * Math.sign(power));
  return Math.abs(power) < 3 || symbol === undefined
    ? message(phrases.fixMagnitudeDigits)
    : message(phrases.fixMagnitudeUnit, { unit: unit.symbol, other: symbol });
}
