import type { WriteSheet } from 'hucre/xlsx';
import type { Lang } from '../../lang/lang.js';
import { term } from '../../lang/message.js';
import type { Dataset } from '../../model/dataset.js';
import type { TargetAssessment } from '../../projection/promises/assess.js';
import { orUndefined } from '../../projection/result.js';
import { metricName, scopeName } from '../../report/figures.js';
import { spellQuantity } from '../../report/format.js';
import { address, formula, number, rateFormat, type SheetCell, sheetOf, styles, words } from './grid.js';

const numberFormat = '#,##0.0###';
/** Columns of the numbers that the formulas of a row read. */
const column = { target: 5, year: 6, base: 7, baseYear: 8, projected: 10 } as const;

/** Every target with its base: the growth that it takes and the gap to the projected level as formulas. Amounts in the target's base unit. */
export function targetSheet(dataset: Dataset, targets: readonly TargetAssessment[], lang: Lang): WriteSheet {
  const header = [
    term(lang, 'tracking-column-subject'),
    term(lang, 'field-metric'),
    term(lang, 'field-scope'),
    term(lang, 'targets-column-status'),
    term(lang, 'tracking-column-target'),
    term(lang, 'sheet-target-level'),
    term(lang, 'sheet-target-year'),
    term(lang, 'sheet-base-level'),
    term(lang, 'sheet-base-year'),
    term(lang, 'sheet-needed'),
    term(lang, 'sheet-projected'),
    term(lang, 'sheet-gap'),
    term(lang, 'sheet-gap-share'),
    term(lang, 'kind-source'),
    term(lang, 'audit-token'),
  ];
  const rows = targets.map((target, index) => targetRow(dataset, target, index + 1, lang));
  return sheetOf(
    term(lang, 'sheet-targets'),
    [header.map((text) => words(text, styles.header)), ...rows],
    [26, 18, 20, 14, 24, 13, 9, 13, 9, 11, 13, 13, 11, 30, 26],
    { rows: 1, columns: 1 },
  );
}

function targetRow(dataset: Dataset, target: TargetAssessment, row: number, lang: Lang): readonly SheetCell[] {
  const { figure, threshold, status, needed, outlook, gap } = target;
  const rate = orUndefined(needed)?.rate;
  const from = orUndefined(needed)?.from;
  const level = orUndefined(outlook.projected);
  const distance = level && orUndefined(gap);
  const at = (place: number): string => address(row, place);
  const growth = `(${at(column.target)}/${at(column.base)})^(1/(${at(column.year)}-${at(column.baseYear)}))-1`;
  const missing = words('—', styles.faint);
  return [
    words(figure.subject.name[lang]),
    words(metricName(figure, lang)),
    words(scopeName(dataset, figure, lang)),
    words(term(lang, `status-${status}`)),
    words(spellQuantity(figure.quantity, lang)),
    number(threshold.level, numberFormat, styles.input),
    figure.year === undefined ? missing : number(figure.year, '0'),
    from ? number(from.level.value, numberFormat, styles.input) : missing,
    from ? number(from.year, '0') : missing,
    rate ? formula(growth, rate.value, rateFormat) : missing,
    level ? number(level.value, numberFormat) : missing,
    distance ? formula(`${at(column.projected)}-${at(column.target)}`, distance.amount.value, numberFormat) : missing,
    distance
      ? formula(`${at(column.projected)}/${at(column.target)}-1`, distance.share?.value ?? 0, rateFormat)
      : missing,
    words(figure.cite.source),
    words(figure.cite.find),
  ];
}
