import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Rows of a DuckDB query in which `out/` stands for a folder of Parquet files. */
export async function runQuery(sql: string, folder: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    return (await connection.runAndReadAll(sql.replaceAll("'out/", () => `'${join(folder, '/')}`))).getRowObjectsJson();
  } finally {
    connection.closeSync();
  }
}
