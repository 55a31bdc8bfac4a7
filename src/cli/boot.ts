import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** The bundled command line, run as V8 remembers it from the build: compiling it anew would take longer than most commands. */
export interface Bundle {
  readonly script: Script;
  /** Runs the bundle and returns what it exports. */
  load(): typeof import('./start.js');
}

/** Reads the bundle of a folder; a code cache made by another version of Node is refused by V8 and does no harm. */
export function readBundle(folder: string): Bundle {
  const filename = join(folder, 'cli.cjs');
  const source = `(function(require,module,exports,__filename){${readFileSync(filename, 'utf8')}\n})`;
  const cachedData = readCache(join(folder, 'cli.cache'));
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  return {
    script,
    load() {
      const module = { exports: {} };
      const wrapper = script.runInThisContext() as (...values: unknown[]) => void;
      wrapper(createRequire(filename), module, module.exports, filename);
      return module.exports as typeof import('./start.js');
    },
  };
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
