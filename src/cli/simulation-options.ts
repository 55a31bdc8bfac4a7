import type { Dataset } from '../model/dataset.js';
import { parseQuantity } from '../model/quantity.js';
import { type CorrelationFault, faultOfCorrelations, type Matrix } from '../study/rank-correlation.js';
import {
  type Distribution,
  defaultReadings,
  shapesFor,
  type UncertainWord,
  uncertainWords,
  type WordReading,
  type WordReadings,
} from '../study/uncertain.js';
import type { Bilingual } from '../words/lang.js';
import { message } from '../words/message.js';
import { CliError, exitCodes, usageError } from './errors.js';
import { findEntity } from './lookup.js';

const phrases = {
  errorWords: { zh: '--words“{value}”读不懂', en: '--words "{value}" cannot be read.' },
  fixWords: {
    zh: '写法如：--words 约=triangular,超=exponential:5%；{word}可用：{shapes}',
    en: 'Write it like --words about=triangular,above=exponential:5%. Shapes for {word}: {shapes}.',
  },
  errorSpreadMember: {
    zh: '--spread“{value}”里的“{id}”不是成员',
    en: '--spread "{value}" names {id}, which is no member.',
  },
  errorMatrixRow: {
    zh: '{path}第{line}行应有{count}个数，而不是“{text}”',
    en: '{path}, line {line}, must hold {count} numbers, not "{text}".',
  },
  errorMatrixIds: {
    zh: '{path}各行的id（{rows}）与首行的id（{columns}）不同',
    en: '{path} has other ids in its rows ({rows}) than in its first row ({columns}).',
  },
  errorMatrixMissing: { zh: '{path}里没有成员{ids}', en: '{path} does not hold the members {ids}.' },
  errorMatrixDiagonal: {
    zh: '{path}里{a}与自身的相关系数不是1',
    en: '{path}: the correlation of {a} with itself is not 1.',
  },
  errorMatrixOutside: {
    zh: '{path}里{a}与{b}的相关系数不在-1至1之间',
    en: '{path}: the correlation of {a} and {b} is not between -1 and 1.',
  },
  errorMatrixNotSymmetric: {
    zh: '{path}不对称：{a}与{b}的相关系数和{b}与{a}的不同',
    en: '{path} is not symmetric: {a} with {b} differs from {b} with {a}.',
  },
  errorMatrixNotPositive: {
    zh: '{path}不是半正定矩阵：{ids}之间的相关系数互相矛盾',
    en: '{path} is not positive semi-definite: the correlations among {ids} contradict each other.',
  },
  fixMatrix: {
    zh: '写法如三行：“id,pillar,emerging”“pillar,1,0.6”“emerging,0.6,1”',
    en: 'Write it in lines such as "id,pillar,emerging", "pillar,1,0.6", "emerging,0.6,1".',
  },
} as const satisfies Record<string, Bilingual>;

/** Uncertain words as documents write them. */
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

/** Readings of the uncertain words: those of --words, or else the defaults. */
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
    message(phrases.errorWords, { value: written }),
    message(phrases.fixWords, { word: word ?? 'about', shapes: shapes.join(', ') }),
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

/** Reads standard deviations of growth: one for all, and one for each member named. */
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
        throw usageError(message(phrases.errorSpreadMember, { value: text, id }));
      spreads.set(id, readSpread(second));
    }
  }
  return { ...(all !== undefined && { spread: all }), spreads };
}

/**
 * Reads the correlations of members from CSV text, in the order of the members; a mistake in it is an error of the
 * input.
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
  if (ids.join() !== columns.join())
    throw inputError(message(phrases.errorMatrixIds, { path, rows: ids, columns }), true);
  const numbers = body.map(({ cells, line }) => {
    const values = cells.slice(1).map((cell) => (cell === '' ? Number.NaN : Number(cell)));
    if (values.length === columns.length && values.every(Number.isFinite)) return values;
    throw inputError(
      message(phrases.errorMatrixRow, { path, line, count: columns.length, text: cells.slice(1).join(',') }),
      true,
    );
  });
  const missing = members.filter(({ id }) => !columns.includes(id)).map(({ id }) => id);
  if (missing.length > 0) throw inputError(message(phrases.errorMatrixMissing, { path, ids: missing }), true);
  const fault = faultOfCorrelations(numbers);
  if (fault) throw faultError(path, fault, columns);
  const places = members.map(({ id }) => columns.indexOf(id));
  return places.map((row) => places.map((column) => numbers[row]?.[column] ?? 0));
}

function faultError(path: string, { fault, rows }: CorrelationFault, columns: readonly string[]): CliError {
  const [a = '', b = ''] = rows.map((row) => columns[row] ?? '');
  switch (fault) {
    case 'diagonal':
      return inputError(message(phrases.errorMatrixDiagonal, { path, a }));
    case 'outside':
      return inputError(message(phrases.errorMatrixOutside, { path, a, b }));
    case 'not-symmetric':
      return inputError(message(phrases.errorMatrixNotSymmetric, { path, a, b }));
    case 'not-positive':
      return inputError(message(phrases.errorMatrixNotPositive, { path, ids: rows.map((row) => columns[row] ?? '') }));
    default:
      return fault satisfies never;
  }
}

function inputError(what: ReturnType<typeof message>, hasExample = false): CliError {
  return new CliError(exitCodes.input, what, hasExample ? message(phrases.fixMatrix) : undefined);
}
