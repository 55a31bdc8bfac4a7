import { writeXlsx } from 'hucre/xlsx';
import type { Dataset } from '../model/dataset.js';
import type { Projection } from '../projection/project.js';
import type { TargetAssessment } from '../projection/targets.js';
import type { Report } from '../report/blocks.js';
import { printTitle } from './workbook/grid.js';
import { modelSheets } from './workbook/model.js';
import { reportSheets, sheetName } from './workbook/tables.js';
import { targetSheet } from './workbook/targets.js';

export interface WorkbookInput {
  /** One report, or the same in several languages. */
  readonly reports: readonly Report[];
  readonly dataset: Dataset;
  /** By cluster, from the base year on. */
  readonly projection: Projection;
  readonly targets: readonly TargetAssessment[];
  /** The date that the file says it was made: the data's own, never the clock's. */
  readonly date: Date;
}

/**
 * An Excel workbook: the report's words and tables, and beside them the projection and the targets as live formulas whose
 * cached values are ours, so that an auditor can follow them and change an assumption. The same input gives the same bytes.
 */
export async function renderWorkbook({
  reports,
  dataset,
  projection,
  targets,
  date,
}: WorkbookInput): Promise<Uint8Array> {
  const taken = new Set<string>();
  const [first] = reports;
  const model = first ? [...modelSheets(projection, first.lang), targetSheet(dataset, targets, first.lang)] : [];
  for (const { name } of model) sheetName(name, 0, taken);
  const [cover, ...tables] = reports.flatMap((report) => reportSheets(report, taken));
  const sheets = [...(cover ? [cover] : []), ...model, ...tables];
  return writeXlsx({
    sheets,
    namedRanges: sheets.map(printTitle),
    properties: { title: first?.title ?? '', creator: 'jiqun', created: date, modified: date },
    defaultFont: { name: '等线', size: 11 },
  });
}
