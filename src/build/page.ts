/**
 * Makes the style and the script of the HTML page, which run in a browser, into a module that the page's renderer
 * embeds.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const generated = join(root, 'src/output/generated');

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
} as const satisfies BuildOptions;

async function bundleScript(): Promise<string> {
  const { outputFiles } = await build({ ...forBrowser, entryPoints: ['src/page/main.ts'] });
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
