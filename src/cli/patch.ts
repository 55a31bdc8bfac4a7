import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { legible } from '../words/legible.js';

/** The change of a file as a unified diff, which `patch -p1` and `git apply` take. */
export function unifiedPatch(path: string, before: string, after: string): string {
  const name = path.replaceAll('\\', '/').replace(/^\/+/, '');
  const patch = formatPatch(
    structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 }),
    FILE_HEADERS_ONLY,
  );
  return legible(patch);
}
