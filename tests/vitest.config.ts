import { existsSync, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Where Linux keeps files in memory: hundreds of cases copy a data set, which some disks take long for. */
const inMemory = '/dev/shm';

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 2 ** 30;
}

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/office/**'],
    // What modules keep depends on what they were given alone, so that files of tests can share them.
    isolate: false,
    // vitest itself leaves a core free, which of two would be half of them.
    maxWorkers: '100%',
    env: hasRoom(inMemory) ? { TMPDIR: inMemory } : {},
    globalSetup: ['tests/setup.ts'],
    setupFiles: ['tests/settle.ts', 'tests/width.ts'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/build/**', 'src/page/**', 'src/**/generated/**', 'src/cli/start.ts'],
      reportsDirectory: 'coverage',
    },
  },
});
