import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { openDataset } from '../../src/dataset/open.js';
import type { Dataset } from '../../src/model/dataset.js';
import type { Quantity } from '../../src/model/quantity.js';
import { modelOf, type WorkbookInput, type WorkbookModel } from '../../src/output/workbook.js';
import { project } from '../../src/study/project.js';
import type { ProjectionRequest } from '../../src/study/projection.js';
import { assessTargets } from '../../src/study/promises/assess.js';
import { WrittenData } from '../../src/trace/data.js';
import { quantity, shippedFolder } from '../model/example.js';
import type { CellPlace } from './spreadsheet.js';

/** Texts of a data set by file, and how to read them. */
export interface Texts {
  readonly files: ReadonlyMap<string, string>;
  read(files: ReadonlyMap<string, string>): Promise<Dataset>;
}

/** The data that the tool ships, as the main programme sees them. */
export async function shippedTexts(): Promise<Texts> {
  const { files } = await openDataset(shippedFolder);
  return {
    files: new Map(files.map((file) => [file, readFileSync(join(shippedFolder, file), 'utf8')])),
    read: async (texts) => {
      const { dataset } = await openDataset(shippedFolder, { texts, onlyErrors: true });
      if (!dataset) throw new Error('the shipped data are no data set');
      return dataset.ofProgramme();
    },
  };
}

/** A data set with a request, and the workbook's model of it. */
export interface ModelCase {
  readonly texts: Texts;
  readonly request: ProjectionRequest;
  readonly input: Omit<WorkbookInput, 'reports' | 'date'>;
  readonly model: WorkbookModel;
}

export async function modelCase(texts: Texts, request: ProjectionRequest): Promise<ModelCase> {
  const dataset = await texts.read(texts.files);
  const { scenario, set, deflator } = request;
  const input = {
    data: new WrittenData(dataset),
    projection: project(dataset, { ...request, by: 'cluster' }),
    targets: assessTargets(dataset, {
      ...(scenario && { scenario }),
      ...(set && { set }),
      ...(deflator && { deflator }),
    }),
  };
  return { texts, request, input, model: modelOf(input, 'en') };
}

/** The case with another number in each of these places of its assumptions, where the data or the request hold it. */
export async function changed(
  { texts, request, input, model }: ModelCase,
  places: readonly number[],
): Promise<ModelCase> {
  const files = new Map(texts.files);
  let { set = new Map<string, Quantity>(), deflator } = request;
  for (const place of places) {
    const old = model.quantities[place];
    if (!old) throw new Error(`no assumption ${place}`);
    const datum = input.data.datum(old);
    const text = otherNumber(old.text);
    if (datum) {
      const document = parseDocument(files.get(datum.file) ?? '');
      document.setIn(datum.path, text);
      files.set(datum.file, document.toString({ lineWidth: 0 }));
    } else if (old === deflator) deflator = quantity(text);
    else set = new Map([...set].map(([id, rate]) => [id, rate === old ? quantity(text) : rate]));
  }
  return modelCase({ ...texts, files }, { ...request, set, ...(deflator && { deflator }) });
}

/** A text with another last digit that is not zero, so that as many places count as before: 15 is 18, 8.0 is 2.0. */
function otherNumber(text: string): string {
  return text.replace(
    /([1-9])([.0]*)(?=[^\d.]*$)/,
    (_all, digit: string, zeros: string) => `${((Number(digit) + 2) % 9) + 1}${zeros}`,
  );
}

/** Columns of the value of an assumption and of its distances to both ends. */
const written = [3, 5, 6];

/** What a reader types to make the same change: each assumption in its cells. */
export function typed(
  after: ModelCase,
  places: readonly number[],
): readonly (CellPlace & { readonly value: number })[] {
  const [sheet] = after.model.sheets;
  return places.flatMap((place) =>
    written.flatMap((column) => {
      const cell = sheet?.cells?.get(`${place + 1},${column}`);
      const isTyped = typeof cell?.value === 'number' && cell.formula === undefined;
      return sheet && isTyped ? [{ sheet: sheet.name, row: place + 1, column, value: Number(cell.value) }] : [];
    }),
  );
}
