import type { Finding } from '../finding/finding.js';
import type { DataFiles } from './generated/types.js';
import validator from './generated/validator.js';
import type { Kind } from './kinds.js';

type Checked<K extends Kind> =
  | { readonly ok: true; readonly value: DataFiles[K] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Checks a value against the schema of its kind; the words for findings are loaded only when there are faults. */
export async function checkSchema<K extends Kind>(kind: K, file: string, value: unknown): Promise<Checked<K>> {
  if (validator.validate({ [kind]: value })) return { ok: true, value: value as DataFiles[K] };
  const errors = (validator.validate.errors ?? []).map((error) => ({
    ...error,
    instancePath: error.instancePath.slice(kind.length + 1),
  }));
  const { explainErrors } = await import('./explain.js');
  return { ok: false, findings: explainErrors(kind, file, value, errors) };
}
