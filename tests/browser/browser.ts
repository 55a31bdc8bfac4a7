import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { main } from '../../src/cli/main.js';
import { root } from '../cases/case.js';

const places = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const executablePath = places.find((path) => path !== undefined && existsSync(path));

/** What keeps a browser from asking anything of the network by itself. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a command prints on stdout. */
export async function jiqun(...argv: readonly string[]): Promise<string> {
  let text = '';
  let talk = '';
  const io = {
    stdout: { write: (words: string) => (text += words) },
    stderr: { write: (words: string) => (talk += words) },
    env: {},
    cwd: root,
  };
  const code = await main([...argv], io);
  if (code !== 0) throw new Error(`jiqun ${argv.join(' ')} ended with ${code}: ${talk}`);
  return text;
}

/** An open report; `problems` are errors on its console and requests that leave the file. */
export interface Opened {
  readonly page: Page;
  readonly problems: readonly string[];
}

export interface Place extends BrowserContextOptions {
  /** What stands behind # in the address. */
  readonly fragment?: string;
}

/** The report of the shipped data in a browser of its own for each visit. */
export interface Visits {
  open(place?: Place): Promise<Opened>;
}

/**
 * Tests that need a browser. Without one they are skipped, loudly; in CI they fail. After each test the page must have
 * written no error and asked nothing of the network.
 */
export function inBrowser(name: string, tests: (visits: Visits) => void): void {
  if (executablePath === undefined && process.env['CI'] !== 'true') {
    console.warn(`\n!! ${name}: SKIPPED, no Chromium or Chrome found; name one in CHROME_PATH\n`);
    describe.skip(name, () => tests({ open: () => Promise.reject(new Error('no browser')) }));
    return;
  }
  describe(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiqun-page-'));
    const file = join(folder, 'report.html');
    const opened: Opened[] = [];
    let browser: Browser;
    beforeAll(async () => {
      if (executablePath === undefined) throw new Error('no Chromium or Chrome found; name one in CHROME_PATH');
      browser = await chromium.launch({ executablePath, args });
      await jiqun('report', '--lang', 'both', '--output', file);
    });
    afterEach(async () => {
      for (const { page } of opened) await page.context().close();
      const problems = opened.splice(0).flatMap((one) => one.problems);
      expect(problems).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    tests({
      async open({ fragment, ...options } = {}) {
        const context = await browser.newContext({
          viewport: { width: 1280, height: 900 },
          reducedMotion: 'reduce',
          ...options,
        });
        const page = await context.newPage();
        const problems: string[] = [];
        page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
        page.on('pageerror', (error) => problems.push(error.message));
        page.on('request', (request) => !request.url().startsWith('file:') && problems.push(request.url()));
        await page.goto(pathToFileURL(file).href + (fragment === undefined ? '' : `#${fragment}`));
        const visit = { page, problems };
        opened.push(visit);
        return visit;
      },
    });
  });
}
