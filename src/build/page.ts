/**
 * Makes the style and the script of the HTML page, which run in a browser, into a module that the page's renderer
 * embeds.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const generated = join(root, 'src/render/generated');

const forBrowser = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  outdir: generated,
  minify: true,
  format: 'iife',
  platform: 'browser',
  // What browsers of 2023 understand.
  target: ['chrome111', 'firefox121', 'safari16.4'],
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
} as const satisfies BuildOptions;

const langFile = /[\\/]src[\\/]lang[\\/][\w-]+\.ts$/;

/** Whether a file is one of the message catalogue: beside those, `src/lang` holds functions. */
function isCatalogue(file: string): boolean {
  return langFile.test(`/${file}`) && !/^export (?:async )?(?:function|class)\b/m.test(readFileSync(file, 'utf8'));
}

/** Keeps of the catalogue what some sources name, as a whole or by the beginning of a key that they complete. */
function keepMessages(sources: string): Plugin {
  const prefixes = [...sources.matchAll(/`([a-z-]+-)\$\{[^`]*`/g)].map(([, prefix = '']) => prefix);
  const isUsed = (key: string): boolean =>
    sources.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix));
  return {
    name: 'keep-messages',
    setup({ onLoad }) {
      onLoad({ filter: langFile }, async ({ path }) => {
        if (!isCatalogue(path)) return undefined;
        const module = (await import(pathToFileURL(path).href)) as Record<string, Record<string, unknown>>;
        const kept = Object.entries(module).map(([name, messages]) => {
          const used = Object.fromEntries(Object.entries(messages).filter(([key]) => isUsed(key)));
          return `export const ${name} = ${JSON.stringify(used)};`;
        });
        return { contents: kept.join('\n'), loader: 'js' };
      });
    },
  };
}

async function bundleScript(): Promise<string> {
  const options = { ...forBrowser, entryPoints: ['src/page/main.ts'] };
  const { inputs } = (await build(options)).metafile;
  const files = Object.keys(inputs).map((file) => join(root, file));
  const sources = files.flatMap((file) => (isCatalogue(file) ? [] : readFileSync(file, 'utf8'))).join('\n');
  const { outputFiles } = await build({ ...options, plugins: [keepMessages(sources)] });
  return outputFiles[0]?.text.trim() ?? '';
}

async function bundleStyle(): Promise<string> {
  const { outputFiles } = await build({ ...forBrowser, entryPoints: ['src/page/page.css'] });
  return outputFiles[0]?.text.trim() ?? '';
}

/** The hash by which a Content-Security-Policy allows a style or script. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

export async function writePage(): Promise<void> {
  const [style, script] = await Promise.all([bundleStyle(), bundleScript()]);
  const values = { style, script, scriptHash: hashOf(script) };
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  mkdirSync(generated, { recursive: true });
  writeFileSync(join(generated, 'page.js'), lines.join(''));
}
