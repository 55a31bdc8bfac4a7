import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';

/** Bundles that have been read, by name: for the build, which keeps what V8 has compiled of them. */
export const scripts = new Map<string, Script>();

/** What loaded bundles export, by file. */
const loaded = new Map<string, unknown>();

/**
 * Loads a bundle as V8 remembers it from the build: compiling it anew would take longer than most commands. A code
 * cache made by another version of Node is refused by V8 and does no harm.
 */
export function loadBundle(folder: string, name: string): unknown {
  const filename = join(folder, `${name}.cjs`);
  if (loaded.has(filename)) return loaded.get(filename);
  const source = `(function(require,module,exports,__filename){${readFileSync(filename, 'utf8')}\n})`;
  const cachedData = readCache(join(folder, `${name}.cache`));
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  scripts.set(name, script);
  const module = { exports: {} };
  const requireNode = createRequire(filename);
  const requireBundle = (id: string): unknown =>
    /^\.\/[\w-]+\.cjs$/.test(id) ? loadBundle(folder, basename(id, '.cjs')) : requireNode(id);
  const wrapper = script.runInThisContext() as (...values: unknown[]) => void;
  wrapper(requireBundle, module, module.exports, filename);
  loaded.set(filename, module.exports);
  return module.exports;
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
