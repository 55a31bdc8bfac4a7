import type { Citation } from '../model/entities.js';

/** The properties that decide which statement counts. */
interface Statement {
  readonly status?: string;
  readonly prefer?: object;
  readonly cite: Citation;
}

/** Whether a figure was published before the year's final one: estimated or forecast. */
export function isExpected({ status }: Pick<Statement, 'status'>): boolean {
  return status === 'E' || status === 'F';
}

/**
 * The statement that counts among several of one thing: the preferred one, else the first that is no estimate, else
 * the first.
 */
export function chosen<T extends Statement>(statements: readonly T[]): T | undefined {
  return (
    statements.find(({ prefer }) => prefer !== undefined) ??
    statements.find((statement) => !isExpected(statement)) ??
    statements[0]
  );
}
