import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/office/**'],
    // What modules keep depends on what they were given alone, so that files of tests can share them.
    isolate: false,
    // vitest itself leaves a core free, which of two would be half of them.
    maxWorkers: '100%',
    globalSetup: ['tests/setup.ts'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/build/**', 'src/page/**', 'src/**/generated/**', 'src/cli/start.ts'],
      reportsDirectory: 'coverage',
    },
  },
});
