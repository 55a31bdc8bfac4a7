import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Report } from '../document/blocks.js';
import type { Quantity } from '../model/quantity.js';
import type { Projection } from '../study/projection.js';
import type { TargetAssessment } from '../study/promises/assess.js';
import type { WrittenData } from '../trace/data.js';
import { documentName } from '../view/document-name.js';
import type { Lang } from '../words/lang.js';
import { say } from '../words/message.js';
import { contentsName, contentsSheet } from './workbook/contents.js';
import { findingsSheet } from './workbook/findings.js';
import { printArea, printTitle } from './workbook/grid.js';
import { Inputs } from './workbook/inputs.js';
import { projectionSheet } from './workbook/model.js';
import { Rates } from './workbook/rates.js';
import { reportSheets, sheetName } from './workbook/tables.js';
import { type TargetRow, targetRow } from './workbook/target-row.js';
import { targetSheet } from './workbook/targets.js';

export interface WorkbookInput {
  /** One report, or the same in several languages. */
  readonly reports: readonly Report[];
  readonly data: WrittenData;
  /** Projection by cluster, from the base year on. */
  readonly projection: Projection;
  readonly targets: readonly TargetAssessment[];
  /** Creation date of the file: that of the data, never of the clock. */
  readonly date: Date;
}

/**
 * Renders an Excel workbook: the findings, a linked list of the sheets, the projection and the targets as live formulas
 * with our cached values, so that an auditor can follow them and change an assumption, then the report's charts and
 * tables. The same input gives the same bytes.
 */
export async function renderWorkbook(input: WorkbookInput): Promise<Uint8Array> {
  const { reports, date, data } = input;
  const [first] = reports;
  if (!first) throw new RangeError('a workbook needs a report');
  const taken = new Set<string>();
  const nameOf = (title: string, index: number): string => sheetName(title, index, taken);
  const contents = nameOf(contentsName(first), 0);
  const findings = reports.flatMap((report) => findingsSheet(report, nameOf) ?? []);
  const model = modelOf(input, first.lang).sheets;
  for (const { name } of model) nameOf(name, 0);
  const tables = reports.flatMap((report) => {
    const { lang } = report;
    const documentOf = (id: string): string => say(lang, documentName(data.dataset.whole.get('source', id)));
    return reportSheets(report, { lang, documentOf, nameOf });
  });
  const others = [...model, ...tables];
  const sheets = [...findings, contentsSheet(first, contents, [...findings, ...others]), ...others];
  const publisher = data.dataset.settings.title[first.lang];
  const printed = sheets.map(printArea);
  return writeXlsx({
    sheets: printed.map(({ sheet }) => sheet),
    namedRanges: [...sheets.map(printTitle), ...printed.map(({ area }) => area)],
    properties: {
      title: first.title,
      subject: first.subtitle,
      creator: publisher,
      lastModifiedBy: publisher,
      created: date,
      modified: date,
    },
    defaultFont: { name: '等线', size: 11 },
  });
}

/** The live sheets, and the figures that they start from, in order of their lines. */
export interface WorkbookModel {
  readonly sheets: readonly WriteSheet[];
  readonly quantities: readonly Quantity[];
}

/** Sheets of assumptions, of the growth rates that follow from them, and of the projection and the targets. */
export function modelOf(
  { data, projection, targets }: Omit<WorkbookInput, 'reports' | 'date'>,
  lang: Lang,
): WorkbookModel {
  const rows = targets.map((target) => targetRow(target, lang));
  const { dataset } = data;
  const inputs = new Inputs(data, lang);
  const rates = new Rates(inputs, yearsOf(projection, rows), lang);
  const levels = projectionSheet(projection, inputs, rates, lang);
  const promised = targetSheet(rows, { dataset, inputs, rates, lang });
  const { quantities } = inputs;
  const assumed = quantities.length === 0 ? [] : [inputs.sheet(), rates.sheet()];
  return { sheets: [...assumed, ...(projection.rows.length === 0 ? [] : [levels]), promised], quantities };
}

/** Years in which the projection or a target grows. */
function yearsOf(
  { from, to }: Projection,
  targets: readonly TargetRow[],
): { readonly first: number; readonly last: number } {
  const years = targets.flatMap(({ projected }) => (projected?.growth ?? []).map(({ year }) => year));
  return { first: Math.min(from + 1, ...years), last: Math.max(to, ...years) };
}
