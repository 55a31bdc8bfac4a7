import type { WriteSheet } from 'hucre/xlsx';
import type { WrittenLeaf } from '../../derive/derived.js';
import type { End } from '../../derive/interval.js';
import type { Quantity } from '../../model/quantity.js';
import type { WrittenData } from '../../trace/data.js';
import type { DatumNode, SourceNode } from '../../trace/node.js';
import { kindName, metricName, timeWords } from '../../view/figures.js';
import { moneyUnitName } from '../../view/format.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { capital, say } from '../../words/message.js';
import { officePhrases, sheetPhrases } from '../../words/office.js';
import { growthPhrases, reportPhrases } from '../../words/report.js';
import { columnPhrases } from '../../words/tables.js';
import { kindPhrases } from '../../words/terms.js';
import {
  absolute,
  address,
  amountFormat,
  formulaCell,
  none,
  number,
  rateFormat,
  type SheetCell,
  sheetOf,
  styles,
  words,
} from './grid.js';

const phrases = {
  sheetAssumptions: { zh: '假设', en: 'Assumptions' },
  sheetKind: { zh: '性质', en: 'Kind' },
  sheetFigure: { zh: '数字', en: 'Figure' },
  sheetGrowth: { zh: '年增速', en: 'growth a year' },
  sheetBelow: { zh: '下限距数值', en: 'Low end below value by' },
  sheetAbove: { zh: '上限距数值', en: 'High end above value by' },
} as const satisfies Record<string, Bilingual>;

/** A written figure and its row; amounts in 亿元, rates as fractions. */
interface Input {
  readonly leaf: WrittenLeaf;
  readonly row: number;
  /** Years for which it is used. */
  readonly years: Set<number>;
}

const column = { value: 3, below: 5, above: 6, low: 7, high: 8 } as const;
const widths = [28, 18, 10, 12, 12, 10, 10, 12, 12, 14, 32, 16, 32];
/** Rows before the first figure. */
const top = 1;

/**
 * The sheet of assumptions: every figure that the model starts from, once, however often it is used. Its value and the
 * distances to its bounds may be changed; the bounds follow from them.
 */
export class Inputs {
  readonly #data: WrittenData;
  readonly #lang: Lang;
  readonly #inputs = new Map<Quantity, Input>();

  constructor(data: WrittenData, lang: Lang) {
    this.#data = data;
    this.#lang = lang;
  }

  /** Figures in order of their rows. */
  get quantities(): readonly Quantity[] {
    return [...this.#inputs.keys()];
  }

  /** Refers to one end of a figure and adds its row at the first use; undefined if that end is open. */
  cell(leaf: WrittenLeaf, end: End, year?: number): string | undefined {
    const { quantity } = leaf;
    if (quantity.dimension === 'money' && !this.#data.datum(quantity))
      throw new RangeError(`${quantity.text} stands nowhere in the data`);
    const row = top + this.#inputs.size;
    const input = this.#inputs.get(quantity) ?? { leaf, row, years: new Set<number>() };
    this.#inputs.set(quantity, input);
    if (year !== undefined) input.years.add(year);
    return Number.isFinite(input.leaf.estimate[end]) ? this.#refer(input, end) : undefined;
  }

  /** Refers to the value of a figure that the model starts from; undefined for any other figure. */
  find(quantity: Quantity): string | undefined {
    const input = this.#inputs.get(quantity);
    return input && this.#refer(input, 'value');
  }

  #refer({ row }: Input, end: End): string {
    return absolute(say(this.#lang, phrases.sheetAssumptions), row, column[end]);
  }

  sheet(): WriteSheet {
    const lang = this.#lang;
    const heads = [
      say(lang, officePhrases.sheetRow),
      say(lang, phrases.sheetFigure),
      say(lang, reportPhrases.fieldYear),
      say(lang, capital(sheetPhrases.value)),
      say(lang, officePhrases.sheetUnit),
      say(lang, phrases.sheetBelow),
      say(lang, phrases.sheetAbove),
      say(lang, capital(sheetPhrases.low)),
      say(lang, capital(sheetPhrases.high)),
      say(lang, phrases.sheetKind),
      say(lang, capital(kindPhrases.source)),
      say(lang, officePhrases.sheetToken),
      say(lang, reportPhrases.fieldReason),
    ];
    const rows = [...this.#inputs.values()].map((input) => this.#line(input));
    return sheetOf(
      say(lang, phrases.sheetAssumptions),
      [heads.map((text) => words(text, styles.header)), ...rows],
      widths,
      { rows: top, columns: 3 },
    );
  }

  #line(input: Input): readonly SheetCell[] {
    const { quantity, estimate } = input.leaf;
    const lang = this.#lang;
    const datum = this.#data.datum(quantity);
    const isMoney = quantity.dimension === 'money';
    const format = isMoney ? amountFormat : rateFormat;
    const source = datum?.inputs.find((node): node is SourceNode => node.kind === 'source');
    return [
      words(this.#subject(input, datum), styles.strong),
      words(this.#figure(datum)),
      words(datum?.figure ? say(lang, timeWords(datum.figure)) : spans([...input.years])),
      number(estimate.value, format, styles.input),
      words(isMoney ? say(lang, moneyUnitName('亿元')) : '%', styles.faint),
      distance(input, 'low', format),
      distance(input, 'high', format),
      end(input, 'low', format),
      end(input, 'high', format),
      words(status(datum, lang), styles.faint),
      words(source?.source.value.title[lang] ?? '', styles.faint),
      words(source?.cite.find ?? '', styles.faint),
      words(datum?.reason?.[lang] ?? '', styles.faint),
    ];
  }

  #subject({ leaf }: Input, datum: DatumNode | undefined): string {
    if (datum?.figure) return datum.figure.subject.name[this.#lang];
    const { dataset } = this.#data;
    const id = datum?.of ?? (leaf.kind === 'option' ? leaf.for : undefined) ?? '';
    const name = dataset.find('group', id)?.name ?? dataset.find('cluster', id)?.name;
    return name?.[this.#lang] ?? say(this.#lang, columnPhrases.deflator);
  }

  #figure(datum: DatumNode | undefined): string {
    return datum?.figure ? say(this.#lang, metricName(datum.figure)) : say(this.#lang, phrases.sheetGrowth);
  }
}

/** Kind of a figure: that of the data, an assumption of the scenario, or a value set for this run. */
function status(datum: DatumNode | undefined, lang: Lang): string {
  if (datum?.figure) return say(lang, kindName(datum.figure));
  return say(lang, capital(datum ? growthPhrases.assumed : growthPhrases.set));
}

/**
 * Distance of a bound from the value: for 近 a share of the value, else an amount given by the figure's words and
 * digits.
 */
function distance({ leaf: { quantity, estimate }, row }: Input, side: 'low' | 'high', format: string): SheetCell {
  const apart = Math.abs(estimate[side] - estimate.value);
  if (!Number.isFinite(apart)) return none;
  const isShare = quantity.comparator === '<~' && apart > 0;
  return isShare
    ? formulaCell(`${local(row, 'value')}*${tidy(apart / estimate.value)}`, apart, format)
    : number(tidy(apart), format, styles.input);
}

function end({ leaf: { estimate }, row }: Input, side: 'low' | 'high', format: string): SheetCell {
  const ours = estimate[side];
  if (!Number.isFinite(ours)) return none;
  const text =
    side === 'low' ? `${local(row, 'value')}-${local(row, 'below')}` : `${local(row, 'value')}+${local(row, 'above')}`;
  return formulaCell(text, ours, format);
}

function local(row: number, name: keyof typeof column): string {
  return address(row, column[name]);
}

/** Rounds away binary floating-point noise. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** Years in runs: 2020, 2022–2025. */
function spans(years: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === year - 1) run.last = year;
    else runs.push({ first: year, last: year });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
