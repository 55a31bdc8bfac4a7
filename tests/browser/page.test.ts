import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './browser.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe-core finds wrong, a line a place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** The words of a column of a table. */
function columnOf(page: Page, table: string, column: number): Promise<readonly string[]> {
  return page
    .locator(`${table} tbody tr:visible`)
    .evaluateAll(
      (rows, index) => rows.map((row) => row.children[index]?.firstChild?.textContent?.trim() ?? ''),
      column,
    );
}

inBrowser('the page', ({ open }) => {
  test('is never wider than the window, on a phone, a tablet or a screen', async () => {
    for (const fragment of ['lang=zh', 'lang=en&to=2035&set=software%3D9%25']) {
      const { page } = await open({ fragment });
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${fragment} ${width}`,
        ).toBeLessThanOrEqual(width);
      }
    }
  });

  test.each([
    ['zh', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)(
    'has nothing that axe-core objects to (%s, %s, %d pixels)',
    { timeout: 240_000 },
    async (lang, colorScheme, width) => {
      const { page } = await open({
        colorScheme,
        viewport: { width, height: 800 },
        fragment: `lang=${lang}&set=pillar%3D5%25`,
      });
      expect(await violations(page)).toEqual([]);
    },
  );

  test('is complete without scripts, and changes its language', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('#zh main').isVisible()).toBe(true);
    expect(await page.locator('#zh-live').isVisible()).toBe(false);
    await page.locator('#zh .languages a', { hasText: 'English' }).click();
    expect(await page.locator('#en h1').isVisible()).toBe(true);
    expect(await page.locator('#zh h1').isVisible()).toBe(false);
  });

  test('shows one language at a time, at the same place, and keeps it in the address', async () => {
    const { page } = await open();
    await page.locator('#zh nav a[href="#zh-clusters"]').click();
    const top = (lang: string) =>
      page.locator(`#${lang}-clusters`).evaluate((section) => Math.round(section.getBoundingClientRect().top));
    const before = await top('zh');
    await page.locator('#zh .languages a', { hasText: 'English' }).evaluate((link: HTMLElement) => link.click());
    expect(await page.locator('#en h1').isVisible()).toBe(true);
    expect(await page.locator('#zh h1').isVisible()).toBe(false);
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'en',
      "Guangdong's 1+20 strategic industrial clusters",
    ]);
    expect(Math.abs((await top('en')) - before)).toBeLessThan(3);
    await page.reload();
    expect(await page.locator('#en h1').isVisible()).toBe(true);
  });

  test('marks the section that is read', async () => {
    const { page } = await open();
    await page.locator('#zh-clusters').scrollIntoViewIfNeeded();
    await page.locator('#zh nav a[href="#zh-clusters"]').click();
    await expect.poll(() => page.locator('#zh nav [aria-current]').getAttribute('href')).toBe('#zh-clusters');
  });

  test('sorts a table by words and by numbers, and back', async () => {
    const { page } = await open();
    const table = '#zh-clusters .table:nth-of-type(1)';
    const original = await columnOf(page, table, 1);
    const button = page.locator(`${table} th`).nth(1).getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator(`${table} [aria-sort]`).getAttribute('aria-sort')).toBe('ascending');
    expect(await columnOf(page, table, 1)).toEqual(
      [...original].sort(new Intl.Collator('zh-CN', { numeric: true }).compare),
    );
    await page.locator(`${table} th`).first().getByRole('button').click();
    expect((await columnOf(page, table, 0)).slice(0, 2)).toEqual(['10', '9']);
    await page.locator(`${table} th`).first().getByRole('button').click();
    await page.locator(`${table} th`).first().getByRole('button').click();
    expect(await columnOf(page, table, 1)).toEqual(original);
    expect(await page.locator(`${table} [aria-sort]`).count()).toBe(0);
  });

  test('filters a table', async () => {
    const { page } = await open({ fragment: 'lang=en' });
    const table = '#en-clusters .table:nth-of-type(1)';
    const field = page.locator(table).getByRole('searchbox');
    await field.fill('AUTOMOBILES');
    expect(await columnOf(page, table, 1)).toEqual(['Automobiles']);
    expect(await page.locator(`${table} output`).textContent()).toBe('1 of 10 rows');
    await field.fill('');
    expect(await columnOf(page, table, 1)).toHaveLength(10);
  });

  test('shows a citation to the keyboard until Escape, and leads to it and back', async () => {
    const { page } = await open();
    const mark = page.locator('#zh-clusters .cites a').first();
    await mark.focus();
    const card = page.locator('#zh-card');
    expect(await card.isVisible()).toBe(true);
    expect(await card.textContent()).toMatch(/\d{4}-\d{2}.*“.+”/);
    expect(await mark.getAttribute('aria-describedby')).toBe('zh-card');
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await mark.hover();
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await mark.focus();
    await page.keyboard.press('Enter');
    const id = (await mark.getAttribute('id')) ?? '';
    await expect.poll(() => page.locator(`#zh-references a[href="#${id}"]`).first().isVisible()).toBe(true);
    await page.locator(`#zh-references a[href="#${id}"]`).first().click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
  });

  test('is reached past the contents with the first link', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('zh-main');
  });

  test('prints on A4 without controls, in the language shown', async () => {
    const { page } = await open({ fragment: 'lang=en' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(4);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/);
    await page.emulateMedia({ media: 'print' });
    for (const control of ['nav', '.filter', '.live', '.languages'])
      expect(await page.locator(`#en ${control}`).first().isVisible(), control).toBe(false);
    expect(await page.locator('#en-references').innerText()).toContain('万亿元');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
