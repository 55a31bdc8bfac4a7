import { afterAll, vi } from 'vitest';

// A command that fails at once leaves modules half loaded; they would be broken for the next file that shares them.
afterAll(() => vi.dynamicImportSettled());
