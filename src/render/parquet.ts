import { parquetWriteBuffer } from 'hyparquet-writer';

export type ParquetType = 'string' | 'integer' | 'number' | 'boolean';

/** A column of values of one type, null where there is none. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: ParquetType;
  readonly isRequired: boolean;
  readonly values: readonly (string | number | boolean | null)[];
}

/** Types that DuckDB, Spark and pandas read without being told: no nesting, no unsigned numbers, no decimals. */
const storedAs = { string: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' } as const satisfies Record<
  ParquetType,
  string
>;

/**
 * A Parquet file of columns of the same length, compressed with Snappy. Whole numbers must be within 32 bits. `version`
 * is that of jiqun: readers trust the statistics of a file only where it names its writer in this form.
 */
export function renderParquet(columns: readonly ParquetColumn[], version: string): Uint8Array {
  const columnData = columns.map(({ name, type, isRequired, values }) => ({
    name,
    data: [...values],
    type: storedAs[type],
    nullable: !isRequired,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: `jiqun version ${version}` }));
}
