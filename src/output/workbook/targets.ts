import type { WriteSheet } from 'hucre/xlsx';
import type { Derived } from '../../derive/derived.js';
import type { Worked } from '../../derive/estimate.js';
import { numberOf } from '../../derive/number.js';
import { formulaOf } from '../../derive/spreadsheet.js';
import type { Quantity } from '../../model/quantity.js';
import { levelOfThreshold, meets, type Threshold } from '../../study/threshold.js';
import { metricName, scopeName } from '../../view/figures.js';
import { baseUnitName, spellQuantity } from '../../view/format.js';
import type { Bilingual, Lang } from '../../words/lang.js';
import { capital, say } from '../../words/message.js';
import { officePhrases } from '../../words/office.js';
import { reportPhrases } from '../../words/report.js';
import { kindPhrases, termPhrases } from '../../words/terms.js';
import {
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
import type { RateLine } from './rates.js';
import { targetRates } from './target-rates.js';
import type { TargetFrame, TargetRow } from './target-row.js';

const phrases = {
  sheetTargets: { zh: '目标（公式）', en: 'Targets (formulas)' },
  sheetTargetLevel: { zh: '目标值', en: 'Target level' },
  sheetTargetYear: { zh: '目标年', en: 'Target year' },
  sheetBaseLevel: { zh: '基数', en: 'Base level' },
  sheetBaseYear: { zh: '基年', en: 'Base year' },
  sheetPeriods: { zh: '期数', en: 'Periods' },
  sheetNeeded: { zh: '所需年均增速', en: 'Growth needed' },
  sheetProjected: { zh: '推算值', en: 'Projected' },
  sheetGap: { zh: '差额', en: 'Gap' },
  sheetGapShare: { zh: '差额占目标', en: 'Gap, share of target' },
  sheetMeets: { zh: '推算值达到目标', en: 'Projected meets target' },
  sheetVerdict: { zh: '判定', en: 'Verdict' },
} as const satisfies Record<string, Bilingual>;

const column = {
  target: 4,
  year: 6,
  base: 7,
  baseYear: 8,
  periods: 9,
  needed: 10,
  projected: 11,
} as const;
const widths = [24, 14, 20, 20, 13, 12, 8, 13, 8, 8, 10, 13, 13, 10, 10, 14, 34, 20];

/**
 * Every target with its base, and as formulas the growth needed, the projected level and whether it meets the target.
 */
export function targetSheet(targets: readonly TargetRow[], frame: TargetFrame): WriteSheet {
  const { lang } = frame;
  const heads = [
    say(lang, officePhrases.sheetRow),
    say(lang, reportPhrases.fieldMetric),
    say(lang, reportPhrases.fieldScope),
    say(lang, capital(reportPhrases.showTarget)),
    say(lang, phrases.sheetTargetLevel),
    say(lang, officePhrases.sheetUnit),
    say(lang, phrases.sheetTargetYear),
    say(lang, phrases.sheetBaseLevel),
    say(lang, phrases.sheetBaseYear),
    say(lang, phrases.sheetPeriods),
    say(lang, phrases.sheetNeeded),
    say(lang, phrases.sheetProjected),
    say(lang, phrases.sheetGap),
    say(lang, phrases.sheetGapShare),
    say(lang, phrases.sheetMeets),
    say(lang, phrases.sheetVerdict),
    say(lang, capital(kindPhrases.source)),
    say(lang, officePhrases.sheetToken),
  ];
  const lines = targetRates(targets, frame);
  const rows = targets.map((target, index) => rowCells(target, index + 1, lines.get(target), frame));
  return sheetOf(say(lang, phrases.sheetTargets), [heads.map((text) => words(text, styles.header)), ...rows], widths, {
    rows: 1,
    columns: 1,
  });
}

function rowCells(
  target: TargetRow,
  row: number,
  line: RateLine | undefined,
  frame: TargetFrame,
): readonly SheetCell[] {
  const { dataset, lang } = frame;
  const { figure, threshold, status, base } = target;
  const { quantity } = figure;
  return [
    words(figure.subject.name[lang]),
    words(say(lang, metricName(figure))),
    words(say(lang, scopeName(dataset, figure))),
    words(say(lang, spellQuantity(quantity))),
    levelCell(figure.isGrowth ? undefined : quantity, threshold.level, frame),
    words(say(lang, baseUnitName(quantity.unit)), styles.faint),
    figure.year === undefined ? none : number(figure.year, '0'),
    base ? levelCell(base.quantity, numberOf(base.level), frame) : none,
    base ? number(base.year, '0') : none,
    ...computedCells(target, row, line, frame),
    words(status),
    words(dataset.get('source', figure.cite.source).title[lang], styles.faint),
    words(figure.cite.find, styles.faint),
  ];
}

/**
 * Cell of a level that can be changed here, or on the sheet of assumptions if the model starts from the same figure.
 */
function levelCell(quantity: Quantity | undefined, level: number, { dataset, inputs }: TargetFrame): SheetCell {
  const format = levelFormat(level);
  const assumed = quantity && level === quantity.interval(dataset.bands).value ? inputs.find(quantity) : undefined;
  return assumed === undefined ? number(level, format, styles.input) : formulaCell(assumed, level, format);
}

/**
 * Cells for periods, growth needed, projected level, its gap to the target in amount and share, and whether it meets
 * the target.
 */
function computedCells(
  { figure, threshold, base, needed, projected }: TargetRow,
  row: number,
  line: RateLine | undefined,
  { rates, lang }: TargetFrame,
): readonly SheetCell[] {
  const at = (name: keyof typeof column): string => address(row, column[name]);
  const periods = base && figure.year !== undefined ? figure.year - base.year : undefined;
  const own = new Map<Derived, string | undefined>([
    [levelOfThreshold(threshold), at('target')],
    ...(base ? [[base.level, at('base')] as const] : []),
  ]);
  const cells = [
    periods === undefined ? none : formulaCell(`${at('year')}-${at('baseYear')}`, periods, '0'),
    needed === undefined ? none : workedCell(needed, rateFormat, own, at('periods')),
  ];
  if (!projected || !line) return [...cells, none, none, none, none];
  const { level, amount, share, growth } = projected;
  for (const { derivation, year } of growth) own.set(derivation, rates.cell(line, year, 'value'));
  const ofLevel = new Map([...own, [level.derivation, at('projected')]]);
  const isMet = meets(level.value, threshold);
  return [
    ...cells,
    workedCell(level, amountFormat, own),
    workedCell(amount, amountFormat, ofLevel),
    workedCell(share, rateFormat, ofLevel),
    formulaCell(
      metFormula(at('projected'), at('target'), threshold, lang),
      say(lang, isMet ? termPhrases.yes : termPhrases.no),
      '@',
      styles.answer,
    ),
  ];
}

/** A value as the formula of its derivation from cells of its row; our own number if one of them is missing. */
function workedCell(
  { value, derivation }: Worked,
  format: string,
  cells: ReadonlyMap<Derived, string | undefined>,
  years?: string,
): SheetCell {
  const text = formulaOf(derivation, 'value', (input) => cells.get(input), years);
  return text === undefined ? number(value, format) : formulaCell(text, value, format);
}

/** Formula for whether a level meets a target, as `meets` decides it: levels that differ by a billionth are equal. */
function metFormula(level: string, target: string, { direction, isStrict }: Threshold, lang: Lang): string {
  const distance = direction === 1 ? `${level}-${target}` : `${target}-${level}`;
  const dust = `ABS(${target})/1000000000`;
  const test = isStrict ? `${distance}>${dust}` : `${distance}>=-${dust}`;
  return `IF(${test},"${say(lang, termPhrases.yes)}","${say(lang, termPhrases.no)}")`;
}

function levelFormat(level: number): string {
  return Number.isInteger(level) ? '#,##0' : '#,##0.0###';
}
