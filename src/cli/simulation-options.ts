import { message } from '../lang/message.js';
import type { Dataset } from '../model/dataset.js';
import { parseQuantity } from '../model/quantity.js';
import { type CorrelationFault, faultOfCorrelations, type Matrix } from '../projection/rank-correlation.js';
import {
  type Distribution,
  defaultReadings,
  shapesFor,
  type UncertainWord,
  uncertainWords,
  type WordReading,
  type WordReadings,
} from '../projection/uncertain.js';
import { CliError, exitCodes, usageError } from './errors.js';
import { findEntity } from './lookup.js';

/** The words of documents, for those who write them. */
const writtenWords: Readonly<Record<string, UncertainWord>> = {
  四舍五入: 'rounded',
  约: 'about',
  左右: 'about',
  近: 'near',
  接近: 'near',
  区间: 'range',
  超: 'above',
  以上: 'above',
  以内: 'below',
  低于: 'below',
};

/** What stands for each word: as --words says, else as usual. */
export function readWords(written: readonly string[] = []): WordReadings {
  const given = written.flatMap((text) => text.split(/[,，、]/)).map((text) => text.trim());
  return { ...defaultReadings, ...Object.fromEntries(given.map(readWord)) };
}

function readWord(written: string): readonly [UncertainWord, WordReading] {
  const [name = '', shape = ''] = written.split('=').map((text) => text.trim());
  const word = uncertainWords.find((candidate) => candidate === name) ?? writtenWords[name];
  const reading = word && readShape(word, shape);
  if (reading) return [word, reading];
  const shapes = shapesFor(word ?? 'about').map((item) => (needsReach(word ?? 'about', item) ? `${item}:5%` : item));
  throw usageError(
    message('error-words', { value: written }),
    message('fix-words', { word: word ?? 'about', shapes: shapes.join(', ') }),
  );
}

function readShape(word: UncertainWord, written: string): WordReading | undefined {
  const [name = '', reach] = written.split(/[:：]/);
  const shape = shapesFor(word).find((candidate) => candidate === name);
  if (!shape || needsReach(word, shape) !== (reach !== undefined)) return undefined;
  if (reach === undefined) return { shape };
  const reading = parseQuantity(reach.trim());
  const isRate = reading.ok && reading.quantity.dimension === 'rate' && reading.quantity.comparator === '=';
  return isRate && reading.quantity.value > 0 && reading.quantity.value <= 100
    ? { shape, reach: reading.quantity.value / 100 }
    : undefined;
}

function needsReach(word: UncertainWord, shape: Distribution['shape']): boolean {
  return (word === 'above' || word === 'below') && shape !== 'point';
}

/** Standard deviations of growth: one for all, and one for each member that is named. */
export function readSpreads(
  dataset: Dataset,
  written: readonly string[],
  members: readonly { readonly id: string }[],
  readSpread: (written: string) => number,
): { readonly spread?: number; readonly spreads: ReadonlyMap<string, number> } {
  const spreads = new Map<string, number>();
  let all: number | undefined;
  for (const text of written.flatMap((list) => list.split(/[,，、]/))) {
    const [first = '', second] = text.split('=').map((part) => part.trim());
    if (second === undefined) all = readSpread(first);
    else {
      const { id } = findEntity(dataset, first, ['group', 'cluster']);
      if (!members.some((member) => member.id === id))
        throw usageError(message('error-spread-member', { value: text, id }));
      spreads.set(id, readSpread(second));
    }
  }
  return { ...(all !== undefined && { spread: all }), spreads };
}

/**
 * The correlations of members that a CSV text holds, in the order of the members; what is wrong with it is an error of
 * the input.
 */
export function readMatrix(
  dataset: Dataset,
  path: string,
  text: string,
  members: readonly { readonly id: string }[],
): Matrix {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.trim()));
  const rows = lines.flatMap((cells, index) => (cells.some((cell) => cell !== '') ? [{ cells, line: index + 1 }] : []));
  const [head, ...body] = rows;
  const idOf = (name: string): string => findEntity(dataset, name, ['group', 'cluster']).id;
  const columns = head?.cells.slice(1).map(idOf) ?? [];
  const ids = body.map(({ cells }) => idOf(cells[0] ?? ''));
  if (ids.join() !== columns.join()) throw inputError(message('error-matrix-ids', { path, rows: ids, columns }), true);
  const numbers = body.map(({ cells, line }) => {
    const values = cells.slice(1).map((cell) => (cell === '' ? Number.NaN : Number(cell)));
    if (values.length === columns.length && values.every(Number.isFinite)) return values;
    throw inputError(
      message('error-matrix-row', { path, line, count: columns.length, text: cells.slice(1).join(',') }),
      true,
    );
  });
  const missing = members.filter(({ id }) => !columns.includes(id)).map(({ id }) => id);
  if (missing.length > 0) throw inputError(message('error-matrix-missing', { path, ids: missing }), true);
  const fault = faultOfCorrelations(numbers);
  if (fault) throw faultError(path, fault, columns);
  const places = members.map(({ id }) => columns.indexOf(id));
  return places.map((row) => places.map((column) => numbers[row]?.[column] ?? 0));
}

function faultError(path: string, { fault, rows }: CorrelationFault, columns: readonly string[]): CliError {
  const [a = '', b = ''] = rows.map((row) => columns[row] ?? '');
  switch (fault) {
    case 'diagonal':
      return inputError(message('error-matrix-diagonal', { path, a }));
    case 'outside':
      return inputError(message('error-matrix-outside', { path, a, b }));
    case 'not-symmetric':
      return inputError(message('error-matrix-not-symmetric', { path, a, b }));
    case 'not-positive':
      return inputError(message('error-matrix-not-positive', { path, ids: rows.map((row) => columns[row] ?? '') }));
    default:
      return fault satisfies never;
  }
}

function inputError(what: ReturnType<typeof message>, hasExample = false): CliError {
  return new CliError(exitCodes.input, what, hasExample ? message('fix-matrix') : undefined);
}
