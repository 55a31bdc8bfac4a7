import type { WriteSheet } from 'hucre/xlsx';
import type { Interval } from '../../model/quantity.js';
import { yearsBetween } from '../../projection/path.js';
import type { YearGrowth } from '../../projection/scenario.js';
import { type Grower, type GrowthContext, growthNode } from '../../trace/growth.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { officePhrases, sheetPhrases } from '../../words/office.js';
import { growthPhrases } from '../../words/report.js';
import {
  absolute,
  formulaCell,
  type IntervalPart,
  intervalParts,
  none,
  number,
  rateFormat,
  type SheetCell,
  sheetOf,
  styles,
  words,
} from './grid.js';
import { growthFormula } from './growth-formula.js';
import type { Inputs } from './inputs.js';

const phrases = {
  sheetRates: { zh: '增速（公式）', en: 'Growth rates (formulas)' },
  sheetStatus: { zh: '依据', en: 'status' },
} as const satisfies Record<string, Bilingual>;

/** Growth of one subject, year by year. */
export interface RateLine {
  readonly name: string;
  readonly grower: Grower;
  readonly steps: ReadonlyMap<number, YearGrowth>;
  /** Its first row. */
  readonly row: number;
}

/** Under what the rates stand: how they are traced, and the change of prices as a fraction. */
export interface RateContext extends GrowthContext {
  readonly change?: Interval | undefined;
}

const top = 1;
/** Columns before the first year. */
const before = 2;

/** The sheet of growth rates: what follows for each subject and year from the assumptions, or is its group's. */
export class Rates {
  readonly #inputs: Inputs;
  readonly #lang: Lang;
  readonly #years: readonly number[];
  readonly #lines: RateLine[] = [];
  readonly #rows: (readonly SheetCell[])[] = [];

  constructor(inputs: Inputs, years: { readonly first: number; readonly last: number }, lang: Lang) {
    this.#inputs = inputs;
    this.#lang = lang;
    this.#years = yearsBetween(years.first, years.last);
  }

  add(name: string, grower: Grower, steps: readonly YearGrowth[], context: RateContext): RateLine {
    const line = { name, grower, steps: new Map(steps.map((step) => [step.year, step])), row: top + this.#rows.length };
    this.#rows.push(...intervalParts.map((end) => this.#readingRow(line, end, context)), this.#statusRow(line));
    this.#lines.push(line);
    return line;
  }

  /** The line of a subject that holds all of these steps. */
  find(id: string, steps: readonly YearGrowth[]): RateLine | undefined {
    return this.#lines.find(
      (line) => line.grower.id === id && steps.every((step) => isSame(line.steps.get(step.year), step)),
    );
  }

  /** Refers to one end of the growth of a year; undefined where there is none. */
  cell(line: RateLine, year: number, end: IntervalPart): string | undefined {
    const rate = line.steps.get(year)?.rate[end];
    if (rate === undefined || !Number.isFinite(rate)) return undefined;
    const place = line.row + intervalParts.indexOf(end);
    return absolute(say(this.#lang, phrases.sheetRates), place, before + this.#years.indexOf(year));
  }

  sheet(): WriteSheet {
    const lang = this.#lang;
    const heads = [
      say(lang, officePhrases.sheetRow),
      say(lang, officePhrases.sheetReading),
      ...this.#years.map(String),
    ];
    return sheetOf(
      say(lang, phrases.sheetRates),
      [heads.map((text) => words(text, styles.header)), ...this.#rows],
      [34, 10, ...this.#years.map(() => 13)],
      { rows: top, columns: before },
    );
  }

  #readingRow(line: RateLine, end: IntervalPart, context: RateContext): readonly SheetCell[] {
    const isMain = end === 'value';
    return [
      words(isMain ? line.name : '', isMain ? styles.strong : styles.faint),
      words(say(this.#lang, sheetPhrases[end]), isMain ? styles.words : styles.faint),
      ...this.#years.map((year) => this.#rateCell(line, year, end, context)),
    ];
  }

  #rateCell(line: RateLine, year: number, end: IntervalPart, context: RateContext): SheetCell {
    const step = line.steps.get(year);
    const ours = step?.rate[end];
    if (!step || ours === undefined || !Number.isFinite(ours)) return none;
    const text = this.#linked(line, step, end) ?? this.#computed(line, step, end, context);
    return text === undefined ? number(ours, rateFormat) : formulaCell(text, ours, rateFormat);
  }

  /** The same growth on an earlier line: of the group that a cluster grows as, or of the subject itself. */
  #linked(line: RateLine, step: YearGrowth, end: IntervalPart): string | undefined {
    const other = this.find(step.of ?? '', [step]) ?? this.find(line.grower.id, [step]);
    return other && this.cell(other, step.year, end);
  }

  #computed({ grower }: RateLine, step: YearGrowth, end: IntervalPart, context: RateContext): string | undefined {
    const { bands } = context.data.dataset;
    return growthFormula(growthNode(step, grower, context), end, {
      inputs: this.#inputs,
      bands,
      change: context.change,
    });
  }

  #statusRow({ steps }: RateLine): readonly SheetCell[] {
    const statuses = this.#years.map((year) => {
      const step = steps.get(year);
      return step ? words(say(this.#lang, growthPhrases[step.status]), styles.faint) : none;
    });
    return [words('', styles.faint), words(say(this.#lang, phrases.sheetStatus), styles.faint), ...statuses];
  }
}

/** Whether two years' growth is one and the same statement. */
function isSame(a: YearGrowth | undefined, b: YearGrowth): boolean {
  return (
    a !== undefined &&
    a.status === b.status &&
    a.from[0] === b.from[0] &&
    intervalParts.every((end) => a.rate[end] === b.rate[end])
  );
}
