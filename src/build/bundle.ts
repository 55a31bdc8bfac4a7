/**
 * Bundles the sources into dist/: the command line, the renderers, the library, and the licences of what is
 * inside.
 */
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { writeValidator } from './generate.js';
import { licencesOf } from './licences.js';
import { writePage } from './page.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'dist');
/** Temporary folder of the build, moved into place at the end so that nobody meets half a build. */
const aside = join(root, `dist.${process.pid}.tmp`);

/**
 * Parts of packages that jiqun never runs and that cost time at every start, and its own quicker count of columns for
 * tables.
 */
const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      importer.includes('node_modules/commander/') ? { path: 'nothing', namespace: 'left-out' } : undefined,
    );
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('node_modules/cli-table3/') ? { path: 'width', namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /^width$/, namespace: 'left-out' }, () => ({
      contents: "module.exports = require('./src/words/width.ts').displayWidth;",
      resolveDir: root,
    }));
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'no-colour-detection', namespace: 'left-out' }));
    onLoad({ filter: /^nothing$/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
    onLoad({ filter: /^no-colour-detection$/, namespace: 'left-out' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** Puts modules that commands import when they run into a second bundle, so that help and errors start without them. */
function leaveToEngine(lazy: Set<string>): Plugin {
  return {
    name: 'leave-to-engine',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, importer, resolveDir }) => {
        if (kind !== 'dynamic-import' || !importer.includes('/src/cli/')) return undefined;
        lazy.add(join(resolveDir, path).replace(/\.js$/, '.ts'));
        return { path: './engine.cjs', external: true };
      });
    },
  };
}

/** Puts each renderer, with its heavy libraries, into a bundle of its own, read only when a command needs it. */
function leaveToRenderers(renderers: Map<string, string>): Plugin {
  return {
    name: 'leave-to-renderers',
    setup({ onResolve }) {
      onResolve({ filter: /\/output\/[\w-]+\.js$/ }, ({ kind, path, importer, resolveDir }) => {
        if (kind !== 'dynamic-import' || !importer.includes('/src/cli/')) return undefined;
        const name = basename(path, '.js');
        renderers.set(name, join(resolveDir, path).replace(/\.js$/, '.ts'));
        return { path: `./${name}.cjs`, external: true };
      });
    },
  };
}

/** The address that `import.meta.url` stands for in a module, in a bundle that is a script. */
const moduleUrl = "const __moduleUrl=require('node:url').pathToFileURL(__filename).href;";

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.11',
  minify: true,
  keepNames: false,
  legalComments: 'eof',
  metafile: true,
  plugins: [leaveOut],
} as const satisfies BuildOptions;

await Promise.all([writeValidator(), writePage()]);
rmSync(aside, { recursive: true, force: true });
mkdirSync(aside);
try {
  const bundled = {
    ...shared,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: moduleUrl },
  } as const;
  const lazy = new Set<string>();
  const renderers = new Map<string, string>();
  const commandLine = await build({
    ...bundled,
    entryPoints: { cli: 'src/cli/start.ts' },
    outdir: aside,
    outExtension: { '.js': '.cjs' },
    plugins: [leaveOut, leaveToRenderers(renderers), leaveToEngine(lazy)],
  });
  const exports = [...lazy].sort().map((path) => `export * from ${JSON.stringify(path)};`);
  const engine = await build({
    ...bundled,
    stdin: { contents: exports.join('\n'), resolveDir: root },
    outfile: join(aside, 'engine.cjs'),
    plugins: [leaveOut, leaveToRenderers(renderers)],
  });
  const rendering = await build({
    ...bundled,
    entryPoints: Object.fromEntries(renderers),
    outdir: aside,
    outExtension: { '.js': '.cjs' },
    plugins: [leaveOut],
  });
  const library = await build({
    ...shared,
    entryPoints: { index: 'src/index.ts' },
    outdir: aside,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm',
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  const inputs = [commandLine, engine, rendering, library].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  copyFileSync(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(aside, 'resvg.wasm'));
  writeFileSync(join(aside, 'THIRD-PARTY-LICENSES.txt'), licencesOf(inputs));
  rmSync(target, { recursive: true, force: true });
  renameSync(aside, target);
} finally {
  rmSync(aside, { recursive: true, force: true });
}
