import { parquetWriteBuffer } from 'hyparquet-writer';

export type ParquetType = 'string' | 'integer' | 'number' | 'boolean';

/** A column with values of one type; null for a missing value. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: ParquetType;
  readonly isRequired: boolean;
  readonly values: readonly (string | number | boolean | null)[];
}

/** Types that DuckDB, Spark and pandas read without extra settings: no nesting, no unsigned numbers, no decimals. */
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
  const createdBy = `jiqun version ${version}`;
  const bytes = new Uint8Array(parquetWriteBuffer({ columnData, createdBy }));
  return columns.every(({ values }) => values.length === 0) ? withTypedRowGroups(bytes, createdBy) : bytes;
}

/**
 * A file without rows in which the list of row groups says that it is one of structs: the library leaves an empty list
 * without a type, and Arrow refuses that. In Thrift's compact protocol the footer holds no rows (0x16 0x00), the list
 * of row groups (0x19 0x00) and, in the field after the next, the name of the writer.
 */
function withTypedRowGroups(bytes: Uint8Array, createdBy: string): Uint8Array {
  const writer = Buffer.from(createdBy);
  const footer = Buffer.concat([Buffer.from([0x16, 0x00, 0x19, 0x00, 0x28, writer.length]), writer]);
  const at = Buffer.from(bytes).lastIndexOf(footer);
  if (at !== -1) bytes[at + 3] = 0x0c;
  return bytes;
}
