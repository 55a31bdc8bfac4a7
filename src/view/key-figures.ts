import { orUndefined } from '../derive/result.js';
import { meanGrowth } from '../study/mean-growth.js';
import type { Projection, ProjectionRow } from '../study/projection.js';
import type { Bilingual } from '../words/lang.js';
import { message, type Words } from '../words/message.js';
import { briefMoney, formatRate } from './format.js';
import { rowName } from './price-notes.js';
import { isAssumedStep } from './projection-chart.js';

const phrases = {
  about: { zh: '{from}年{first}，年均{rate}', en: '{first} in {from}, {rate} a year' },
  aboutOneYear: { zh: '{from}年{first}', en: '{first} in {from}' },
} as const satisfies Record<string, Bilingual>;

/** The level at which a path ends, with the path itself for a small chart. */
export interface KeyFigure {
  /** Id of the projected row. */
  readonly id: string;
  readonly name: Words;
  readonly level: Words;
  /** Where the path begins and how fast it grows. */
  readonly about: Words;
  readonly points: readonly KeyPoint[];
  /** Levels of the path to compare with, for the same years. */
  readonly beside?: readonly number[];
}

interface KeyPoint {
  /** The year, marked where its level is projected. */
  readonly label: string;
  readonly value: number;
  /** Whether growth in this year is assumed, not known. */
  readonly isAssumed: boolean;
}

/** Rows of a projection that are key figures: those named, or the groups and their total. */
export function keyRows({ rows }: Projection, ids?: readonly string[]): readonly ProjectionRow[] {
  return rows.filter(({ id, level }) => (ids ? ids.includes(id) : level === 'group' || level === 'total'));
}

/** Key figures of a projection, beside those of another where it has the same rows. */
export function keyFigures(
  projection: Projection,
  { ids, beside }: { readonly ids?: readonly string[] | undefined; readonly beside?: Projection | undefined } = {},
): readonly KeyFigure[] {
  return keyRows(projection, ids).map((row) => {
    const other = beside?.rows.find(({ id }) => id === row.id);
    return {
      id: row.id,
      name: rowName(row, projection.baseYear),
      level: briefMoney(row.values.at(-1)?.value ?? 0),
      about: aboutWords(row, projection),
      points: row.values.map(({ year, value, status }) => ({
        label: status === 'projected' ? `${year}E` : String(year),
        value,
        isAssumed: isAssumedStep(projection.rows, row, year),
      })),
      ...(other && { beside: other.values.map(({ value }) => value) }),
    };
  });
}

function aboutWords(row: ProjectionRow, projection: Projection): Words {
  const [first] = row.values;
  const growth = orUndefined(meanGrowth(row, projection));
  const start = { from: projection.from, first: briefMoney(first?.value ?? 0) };
  return growth === undefined
    ? message(phrases.aboutOneYear, start)
    : message(phrases.about, { ...start, rate: formatRate(growth) });
}
