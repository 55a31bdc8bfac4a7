import type { Figure } from '../../model/figures.js';
import { metrics } from '../../model/metrics.js';
import { symbolAt } from '../../model/units.js';

/** Powers of ten of the words for them, in documents of both languages. */
const magnitudes: Readonly<Record<string, number>> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  亿: 8,
  千万: 7,
  百万: 6,
  万: 4,
  trillion: 12,
  billion: 9,
  million: 6,
  thousand: 3,
};

const sized = new RegExp(String.raw`(\d+(?:\.\d+)?)(${Object.keys(magnitudes).join('|')})`, 'gi');

/**
 * The figure as its citation writes it, where that has the same digits and another power of ten: 519.19万辆 for 519.19辆
 * beside "5.1919 million". Undefined where the two agree or the citation gives no size.
 */
export function citedSize({ metric, quantity, cite }: Figure): string | undefined {
  const { unit, value, isRange } = quantity;
  if (isRange || value <= 0 || unit.dimension !== metrics[metric].dimension) return undefined;
  if (unit.dimension !== 'money' && unit.dimension !== 'count') return undefined;
  const token = cite.find.normalize('NFKC').replace(/(?<=\d),(?=\d{3})|\s+/g, '');
  const size = unit.dimension === 'money' ? value * 1e8 : value;
  const powers = [...token.matchAll(sized)].flatMap(([, digits = '', word = '']) => {
    const power = Math.log10((Number(digits) * 10 ** (magnitudes[word.toLowerCase()] ?? 0)) / size);
    const whole = Math.round(power);
    return Math.abs(power - whole) < 1e-9 ? [whole] : [];
  });
  const [power] = powers;
  if (power === undefined || powers.includes(0)) return undefined;
  const symbol = symbolAt(unit, unit.exponent + power);
  return symbol === undefined ? undefined : quantity.text.replace(unit.symbol, symbol);
}
