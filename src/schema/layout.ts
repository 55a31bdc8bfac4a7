import type { Path } from '../yaml/pointer.js';
import { type Schema, schemaFor } from './files.js';
import type { Kind } from './kinds.js';

/** The keys of the map at a path, in the order of the schema; none where it names none. */
export function keysAt(kind: Kind, path: Path): readonly string[] {
  return Object.keys((schemaFor(kind, path)?.['properties'] ?? {}) as Schema);
}
