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

/** Opens all annexes of the language shown. */
async function openAnnexes(page: Page): Promise<void> {
  await page.locator('.annexes > button:visible').click();
}

/** A file that a click saves. */
async function saved(
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

inBrowser('the page', ({ open }) => {
  test.each([
    [1440, 900],
    [390, 844],
  ])('shows five judgements, three figures and the sliders at once on %d × %d pixels', async (width, height) => {
    const { page } = await open({ viewport: { width, height } });
    const first = page.locator('#zh .opening');
    expect(await first.locator('.judgements > li').count()).toBe(5);
    expect(await first.locator('.key-figures b').allTextContents()).toEqual(['20.1万亿元', '2.66万亿元', '22.8万亿元']);
    for (const slider of await first.locator('.rates input[type=range]').all()) {
      const box = await slider.boundingBox();
      expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    }
    await first.locator('.rates input[type=range]').first().press('ArrowRight');
    expect(await first.locator('.key-figures .change').first().textContent()).toBe('较报告+0.6%');
  });

  test('shows on a phone the last year of a table without moving it, and the caveats when asked', async () => {
    const { page } = await open({ viewport: { width: 390, height: 844 } });
    const caveat = page.locator('#zh .opening .judgements small').first();
    expect(await caveat.isVisible()).toBe(false);
    await page.locator('#zh .opening').getByRole('button', { name: '显示各条的前提' }).click();
    expect(await caveat.isVisible()).toBe(true);
    await openAnnexes(page);
    const table = page.locator('#zh-projection .table').first();
    const last = await table.locator('thead th', { hasText: '2025E' }).boundingBox();
    expect((last?.x ?? 999) + (last?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(await table.locator('thead th', { hasText: '2022E' }).isVisible()).toBe(false);
    await table.getByRole('button', { name: '显示各年' }).click();
    expect(await table.locator('thead th', { hasText: '2022E' }).isVisible()).toBe(true);
  });

  test('lays out pictures anew for a phone', async () => {
    const { page } = await open();
    const size = () =>
      page
        .locator('#zh-outlook .picture svg:visible')
        .evaluateAll((list) => list.map((svg) => (svg as SVGSVGElement).viewBox.baseVal.width));
    expect(await size()).toEqual([800]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await size()).toEqual([360]);
  });

  test('saves each table as CSV and all of them as JSON, numbers unrounded', async () => {
    const { page } = await open();
    await openAnnexes(page);
    const table = page.locator('#zh-projection .table').first();
    const csv = await saved(page, () => table.getByRole('button', { name: '下载此表' }).click());
    expect(csv.name).toMatch(/\.csv$/);
    const lines = csv.bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF单位：万亿元,2019,2020E,.*2025E/);
    expect(lines.find((line) => line.startsWith('战略性支柱产业集群,'))).toMatch(/,20\.10\d{3,}/);
    const json = await saved(page, () => page.locator('#zh').getByRole('button', { name: '全部表格' }).click());
    expect(json.name).toBe('广东“1+20”战略性产业集群.json');
    const { tables } = JSON.parse(json.bytes.toString('utf8'));
    expect(tables.length).toBeGreaterThan(20);
    for (const { columns, rows } of tables)
      for (const row of rows) expect(row.length, JSON.stringify(columns)).toBe(columns.length);
  });

  test('saves Word and Excel files that it holds, and each chart as a picture with its title and source', async () => {
    const { page } = await open();
    const head = page.locator('#zh .shortcuts');
    for (const [name, format] of [
      ['Word', 'docx'],
      ['Excel', 'xlsx'],
    ] as const) {
      const file = await saved(page, () => head.getByRole('button', { name }).click());
      expect(file.name).toBe(`广东“1+20”战略性产业集群.${format}`);
      expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
    }
    const chart = page.locator('#zh-outlook figure.chart');
    const svg = await saved(page, () => chart.getByRole('button', { name: 'SVG' }).click());
    const headline = await chart
      .locator('figcaption')
      .first()
      .evaluate(({ firstChild }) => firstChild?.textContent);
    expect(svg.bytes.toString('utf8')).toContain(`>${headline?.slice(0, 20)}`);
    expect(svg.bytes.toString('utf8')).toMatch(/>来源：[^<]*<\/text>/);
    const png = await saved(page, () => chart.getByRole('button', { name: 'PNG' }).click());
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(1600);
  });

  test.each(['zh', 'en'])('names no id, option, command or path, the model neither (%s)', async (lang) => {
    const { page } = await open({ fragment: `lang=${lang}` });
    await openAnnexes(page);
    await page.locator(`#${lang}-live details`).evaluateAll((list: HTMLDetailsElement[]) => {
      for (const details of list) details.open = true;
    });
    const text = await page.locator(`#${lang}`).innerText();
    expect(text.length).toBeGreaterThan(40_000);
    expect(text.match(/[^\n]*(?:(?<![\w-])--[a-z]|jiqun [a-z]|\.ya?ml|\bdata\/|\bgd-[a-z])[^\n]*/g)).toBeNull();
    // Chinese text joins no English words by hyphens; ids do.
    if (lang === 'zh') expect(text.match(/(?<![\w-])[a-z]{2,}(?:-[a-z0-9]{2,})+(?![\w-])/g)).toBeNull();
  });

  test('copies how to cite a chart', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#zh-outlook').getByRole('button', { name: '复制引用' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^“.+”，载《广东“1\+20”战略性产业集群》。.*来源：/);
  });

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
      await openAnnexes(page);
      expect(await violations(page)).toEqual([]);
    },
  );

  test('is complete without scripts, and changes its language', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('#zh-main').isVisible()).toBe(true);
    expect(await page.locator('#zh-live .key-figures b').first().isVisible()).toBe(true);
    expect(await page.locator('#zh-live form').count()).toBe(0);
    await page.locator('#zh-clusters summary').first().click();
    expect(await page.locator('#zh-clusters table').first().isVisible()).toBe(true);
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
    await openAnnexes(page);
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
    await openAnnexes(page);
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
    await page.locator('#zh nav a[href="#zh-clusters"]').click();
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
    expect(pages.length).toBeLessThanOrEqual(4);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/);
    await page.emulateMedia({ media: 'print' });
    for (const control of ['nav', '.filter', '.controls', '.languages', '.tools', '.annexes'])
      expect(await page.locator(`#en ${control}`).first().isVisible(), control).toBe(false);
    await page.locator('#en-references details').evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
    expect(await page.locator('#en-references').innerText()).toContain('万亿元');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
