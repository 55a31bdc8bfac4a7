import { exact } from '../../derive/interval.js';
import type { Bands, Interval, Quantity } from '../../model/quantity.js';
import { fraction } from '../../projection/scenario.js';
import type { GrowthNode, TraceNode } from '../../trace/node.js';
import { type IntervalPart, opposite } from './grid.js';
import type { Inputs } from './inputs.js';

/** What a formula of growth is written with. */
interface Outlook {
  readonly inputs: Inputs;
  readonly bands: Bands;
  /** Yearly change of prices, as a fraction. */
  readonly change: Interval | undefined;
}

/** One end of a year's growth as a spreadsheet's formula of written figures; undefined where one of these is open. */
export function growthFormula(node: GrowthNode, end: IntervalPart, outlook: Outlook): string | undefined {
  switch (node.formula) {
    case undefined:
      return writtenRate(node, end, outlook);
    case 'nominal-rate':
      return converted(node, end, end, '*', outlook);
    case 'real-rate':
      return converted(node, end, opposite[end], '/', outlook);
    case 'remaining-rate':
      return remaining(node, end, outlook);
    case 'cagr':
      return node.status === 'planned' ? towardsTarget(node, outlook) : betweenLevels(node, end, outlook);
    default:
      return undefined;
  }
}

function writtenRate({ inputs: [input], value, year }: GrowthNode, end: IntervalPart, { inputs }: Outlook) {
  const quantity = quantityOf(input);
  const of = input?.kind === 'option' ? input.of : undefined;
  return quantity && inputs.cell({ quantity, estimate: value, of, year }, end);
}

/** (1 + growth) with the change of prices added to it or taken out of it. */
function converted(
  { inputs: [growth, prices], year }: GrowthNode,
  end: IntervalPart,
  priceEnd: IntervalPart,
  sign: '*' | '/',
  outlook: Outlook,
): string | undefined {
  const [rate, quantity] = [growth?.kind === 'growth' ? growth : undefined, quantityOf(prices)];
  const { change: estimate } = outlook;
  if (!rate || !quantity || !estimate) return undefined;
  const change = outlook.inputs.cell({ quantity, estimate, year }, priceEnd);
  const worded = growthFormula(rate, end, outlook);
  return change && worded && `(1+${worded})${sign}(1+${change})-1`;
}

/** The one year that an average leaves open: least where the known years are greatest. */
function remaining(
  { inputs: [first, ...others] }: GrowthNode,
  end: IntervalPart,
  outlook: Outlook,
): string | undefined {
  const quantity = quantityOf(first);
  const mean = quantity && {
    quantity,
    estimate: fraction(quantity.interval(outlook.bands)),
  };
  const average = mean && outlook.inputs.cell(mean, end);
  const known = others.flatMap((node) =>
    node.kind === 'growth' ? (growthFormula(node, opposite[end], outlook) ?? []) : [],
  );
  if (!average || known.length < others.length) return undefined;
  return `(1+${average})^${known.length + 1}${known.map((rate) => `/(1+${rate})`).join('')}-1`;
}

/** The rate that a cluster's own target asks for: exact, however roughly base and target are known. */
function towardsTarget(node: GrowthNode, { inputs, bands }: Outlook): string | undefined {
  const [from, to] = node.inputs.map(quantityOf);
  const base = from && inputs.cell({ quantity: from, estimate: from.interval(bands) }, 'value');
  const target = to && inputs.cell({ quantity: to, estimate: exact(to.value) }, 'value');
  return base && target && root(`${target}/${base}`, yearsOf(node));
}

function betweenLevels(node: GrowthNode, end: IntervalPart, { inputs, bands }: Outlook): string | undefined {
  const [from, to] = node.inputs.map(quantityOf);
  const base = from && inputs.cell({ quantity: from, estimate: from.interval(bands) }, opposite[end]);
  const level = to && inputs.cell({ quantity: to, estimate: to.interval(bands) }, end);
  return base && level && root(`${level}/${base}`, yearsOf(node));
}

function root(ratio: string, years: number): string {
  return years === 1 ? `${ratio}-1` : `(${ratio})^(1/${years})-1`;
}

/** How many times a level grows between the two figures. */
function yearsOf({ steps, inputs }: GrowthNode): number {
  const [first = 0, last = 0] = inputs.flatMap((node) => (node.kind === 'datum' ? (node.figure?.year ?? []) : []));
  return steps ?? last - first;
}

function quantityOf(node: TraceNode | undefined): Quantity | undefined {
  return node?.kind === 'datum' || node?.kind === 'option' ? node.quantity : undefined;
}
