import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { legible } from '../words/legible.js';

/** Change of a file as a unified diff for `patch -p1` and `git apply`. */
export function unifiedPatch(path: string, before: string, after: string): string {
  const name = path.replaceAll('\\', '/').replace(/^\/+/, '');
  const patch = formatPatch(
    structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 }),
    FILE_HEADERS_ONLY,
  );
  return legible(patch);
}
