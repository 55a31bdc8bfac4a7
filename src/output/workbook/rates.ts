import type { WriteSheet } from 'hucre/xlsx';
import { isSameDerivation } from '../../derive/derived.js';
import type { End } from '../../derive/interval.js';
import { formulaOf } from '../../derive/spreadsheet.js';
import { yearsBetween } from '../../study/path.js';
import type { YearGrowth } from '../../study/scenario.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { say } from '../../words/message.js';
import { officePhrases, sheetPhrases } from '../../words/office.js';
import { growthPhrases } from '../../words/report.js';
import {
  absolute,
  formulaCell,
  intervalParts,
  none,
  number,
  rateFormat,
  type SheetCell,
  sheetOf,
  styles,
  words,
} from './grid.js';
import type { Inputs } from './inputs.js';

const phrases = {
  sheetRates: { zh: '增速（公式）', en: 'Growth rates (formulas)' },
  sheetStatus: { zh: '依据', en: 'status' },
} as const satisfies Record<string, Bilingual>;

/** Growth of one subject, year by year. */
export interface RateLine {
  readonly name: string;
  /** Id of the group or cluster. */
  readonly id: string;
  readonly steps: ReadonlyMap<number, YearGrowth>;
  /** First row in the sheet. */
  readonly row: number;
}

const top = 1;
/** Columns before the first year. */
const before = 2;

/**
 * The sheet of growth rates, which follow for each subject and year from the assumptions, or equal those of its group.
 */
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

  add(name: string, id: string, steps: readonly YearGrowth[]): RateLine {
    const line = { name, id, steps: new Map(steps.map((step) => [step.year, step])), row: top + this.#rows.length };
    this.#rows.push(...intervalParts.map((end) => this.#readingRow(line, end)), this.#statusRow(line));
    this.#lines.push(line);
    return line;
  }

  /** The line of a subject that contains all of these steps. */
  find(id: string, steps: readonly YearGrowth[]): RateLine | undefined {
    return this.#lines.find((line) => line.id === id && steps.every((step) => isSame(line.steps.get(step.year), step)));
  }

  /** Refers to one end of the growth in a year; undefined if that end is open or the year has no growth. */
  cell(line: RateLine, year: number, end: End): string | undefined {
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

  #readingRow(line: RateLine, end: End): readonly SheetCell[] {
    const isMain = end === 'value';
    return [
      words(isMain ? line.name : '', isMain ? styles.strong : styles.faint),
      words(say(this.#lang, sheetPhrases[end]), isMain ? styles.words : styles.faint),
      ...this.#years.map((year) => this.#rateCell(line, year, end)),
    ];
  }

  #rateCell(line: RateLine, year: number, end: End): SheetCell {
    const step = line.steps.get(year);
    const ours = step?.rate[end];
    if (!step || ours === undefined || !Number.isFinite(ours)) return none;
    const text = this.#linked(line, step, end) ?? this.#computed(step, end);
    return text === undefined ? number(ours, rateFormat) : formulaCell(text, ours, rateFormat);
  }

  /** Reference to the same growth on an earlier line, of the cluster's group or of the subject itself. */
  #linked(line: RateLine, step: YearGrowth, end: End): string | undefined {
    const other = this.find(step.of ?? '', [step]) ?? this.find(line.id, [step]);
    return other && this.cell(other, step.year, end);
  }

  #computed({ derivation, year }: YearGrowth, end: End): string | undefined {
    return formulaOf(derivation, end, (value, at) =>
      'quantity' in value ? this.#inputs.cell(value, at, year) : undefined,
    );
  }

  #statusRow({ steps }: RateLine): readonly SheetCell[] {
    const statuses = this.#years.map((year) => {
      const step = steps.get(year);
      return step ? words(say(this.#lang, growthPhrases[step.status]), styles.faint) : none;
    });
    return [words('', styles.faint), words(say(this.#lang, phrases.sheetStatus), styles.faint), ...statuses];
  }
}

/** Whether growth in two years has the same derivation. */
function isSame(a: YearGrowth | undefined, b: YearGrowth): boolean {
  return a !== undefined && isSameDerivation(a.derivation, b.derivation);
}
