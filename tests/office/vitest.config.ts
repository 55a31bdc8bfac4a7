import { defineConfig } from 'vitest/config';

/** Tests that open office files with LibreOffice: slow, and only where it is installed. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/office/**/*.test.ts'],
    globalSetup: ['tests/setup.ts'],
    testTimeout: 180_000,
  },
});
