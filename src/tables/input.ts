import type { OpenedDataset } from '../dataset/open.js';
import { locateAcknowledged, locateFindings } from '../finding/locate.js';
import type { Dataset } from '../model/dataset.js';
import { compareText, Lines } from '../yaml/text.js';
import { SyntaxTree } from '../yaml/tree.js';
import type { FilePlace, TableFinding, TableInput } from './table.js';

/** Gathers the input of tables from a data set; a file's syntax tree is read when a line in it is first needed. */
export async function tableInput(opened: OpenedDataset & { readonly dataset: Dataset }): Promise<TableInput> {
  const trees = new Map<string, (place: FilePlace) => number>();
  return {
    dataset: opened.dataset,
    findings: await findingsOf(opened),
    lineOf: (place) => {
      let lineIn = trees.get(place.file);
      if (!lineIn) trees.set(place.file, (lineIn = lineFinder(opened.text(place.file) ?? '')));
      return lineIn(place);
    },
  };
}

function lineFinder(text: string): (place: FilePlace) => number {
  const [tree, lines] = [new SyntaxTree(text), new Lines(text)];
  return ({ path }) => lines.position(tree.locate(path, 'value').start).line;
}

/** Open and acknowledged findings together, in the order of their places. */
async function findingsOf({ findings, acknowledged, text }: OpenedDataset): Promise<readonly TableFinding[]> {
  const [open, known] = await Promise.all([locateFindings(findings, text), locateAcknowledged(acknowledged, text)]);
  const all: readonly TableFinding[] = [...open, ...known];
  return all.toSorted(
    (a, b) =>
      compareText(a.spot.file, b.spot.file) ||
      a.spot.start.line - b.spot.start.line ||
      a.spot.start.column - b.spot.start.column,
  );
}
