import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All that a build is made of; dist/ and what else a build writes is no part of it. */
const sources = ['src', 'schemas', 'package.json', 'package-lock.json'];

/** Builds dist/ with the compiled validator, neither of which is kept in git, where it is older than its sources. */
export default function setup(): void {
  if (builtAt() > Math.max(...sources.map((path) => changedAt(join(root, path))))) return;
  execFileSync(process.execPath, ['--import', 'tsx', 'src/build/bundle.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** When the last build ended: it moves dist/ into place whole; 0 where there is none. */
function builtAt(): number {
  return statSync(join(root, 'dist/cli.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When a file, or anything below a folder, was last changed, added or removed. */
function changedAt(path: string): number {
  const stats = statSync(path);
  const inside = stats.isDirectory() ? readdirSync(path) : [];
  return Math.max(stats.mtimeMs, ...inside.map((name) => changedAt(join(path, name))));
}
