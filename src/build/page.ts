/** Makes the style and the script of the HTML page, which run in a browser, into a module that the page's renderer embeds. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const generated = join(root, 'src/render/generated');

/** What a browser of 2023 understands. */
const target = ['chrome111', 'firefox121', 'safari16.4'];

async function bundleForBrowser(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: generated,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target,
    charset: 'utf8',
    legalComments: 'none',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/** The hash by which a Content-Security-Policy allows a style or script. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

export async function writePage(): Promise<void> {
  const [style, script] = await Promise.all([bundleForBrowser('src/page/page.css'), bundleForBrowser('src/page/main.ts')]);
  const values = { style, styleHash: hashOf(style), script, scriptHash: hashOf(script) };
  mkdirSync(generated, { recursive: true });
  writeFileSync(
    join(generated, 'page.js'),
    Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
      .join(''),
  );
}
