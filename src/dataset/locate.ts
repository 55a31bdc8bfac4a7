import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder that cannot be opened as a data set; `path` is what was asked for. */
export class NotADataset extends Error {
  readonly reason: 'missing' | 'not-a-folder' | 'no-dataset-file';
  readonly path: string;

  constructor(reason: NotADataset['reason'], path: string) {
    super(`${reason}: ${path}`);
    this.reason = reason;
    this.path = path;
  }
}

const datasetFile = 'dataset.yaml';

/**
 * Finds the data folder: the one asked for, or else the nearest folder upward with a dataset.yaml in it or in its
 * data/, or else the data shipped with the tool.
 */
export function locateDataset(asked: string | undefined, from: string): string {
  if (asked !== undefined) return askedFolder(resolve(from, asked));
  return nearestDataset(from) ?? shippedData();
}

/** The nearest folder upward with a dataset.yaml in it or in its data/; undefined where there is none. */
export function nearestDataset(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const found = datasetIn(folder);
    if (found !== undefined || dirname(folder) === folder) return found;
  }
}

/** The data set that comes with the tool. */
export function shippedData(): string {
  return join(packageFolder(), 'data');
}

/** The folder that holds package.json, bin/, data/ and schemas/, from the sources and from the bundle alike. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function askedFolder(folder: string): string {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) throw new NotADataset('missing', folder);
  if (!stats.isDirectory()) throw new NotADataset('not-a-folder', folder);
  const found = datasetIn(folder);
  if (found === undefined) throw new NotADataset('no-dataset-file', folder);
  return found;
}

function datasetIn(folder: string): string | undefined {
  return [folder, join(folder, 'data')].find((candidate) => existsSync(join(candidate, datasetFile)));
}
