import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser, jiqun } from './browser.js';

/** What the model shows in a language: the command of its setting, the cells of its table, its notes. */
async function shown(page: Page, lang: string) {
  const section = page.locator(`#${lang}-live`);
  await unfold(page, lang);
  const rows = section.locator('table tr');
  return {
    command: commandOf(new URL(page.url()).hash.slice(1), lang),
    table: await rows.evaluateAll((list) =>
      list.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    ),
    notes: await section.locator('.notes li').allTextContents(),
    figures: await section.locator('.key-figures b').allTextContents(),
  };
}

/** Opens what is folded in the model. */
async function unfold(page: Page, lang: string): Promise<void> {
  await page.locator(`#${lang}-live details`).evaluateAll((list) => {
    for (const details of list) (details as HTMLDetailsElement).open = true;
  });
}

/** The command that prints what the page shows under an address. */
function commandOf(fragment: string, lang: string): string {
  const fields = new URLSearchParams(fragment);
  fields.delete('lang');
  if (!fields.has('scenario')) fields.set('scenario', 'policy');
  const flags = [...fields].map(([name, value]) => (name === 'real' ? '--real' : `--${name} '${value}'`));
  return `jiqun project ${flags.join(' ')} --lang ${lang}`;
}

/** The same as the command line prints it. */
async function printed(command: string) {
  const [name, ...argv] = (command.match(/(?:[^\s']|'[^']*')+/g) ?? []).map((word) => word.replaceAll("'", ''));
  expect(name).toBe('jiqun');
  const lines = (await jiqun(...argv, '--format', 'md')).split('\n');
  const cells = (line: string): string[] =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) =>
        plain(cell)
          .replace(/^\*\*|\*\*$/g, '')
          .trim(),
      );
  return {
    table: lines.filter((line) => line.startsWith('|') && !/^\|[ :|-]+\|$/.test(line)).map(cells),
    notes: lines.filter((line) => line.startsWith('> ')).map((line) => plain(line.slice(2))),
  };
}

function plain(markdown: string): string {
  return markdown.trim().replace(/\\([\\`|<>*_#+.-])/g, '$1');
}

async function expectSameAsCommandLine(page: Page, lang: string): Promise<string> {
  const { command, table, notes } = await shown(page, lang);
  expect(table.length).toBeGreaterThan(2);
  expect(notes.length).toBeGreaterThan(3);
  expect({ table, notes }, command).toEqual(await printed(command));
  return command;
}

inBrowser('the model in the page', ({ open }) => {
  test.each([
    ['', 'zh'],
    ['lang=en', 'en'],
    ['scenario=policy&to=2030&set=pillar%3D5.5%25&set=emerging%3D12.3%25', 'zh'],
    ['scenario=plans&to=2028&periods=5&basis=nominal&lang=en', 'en'],
    ['scenario=observed&to=2035&set=software%3D9%25&set=semiconductors%3D-2.5%25&lang=en', 'en'],
    ['scenario=fast&to=2025&deflator=2.5%25&real=yes&set=emerging%3D%E7%BA%A610%25', 'zh'],
    ['scenario=slow&to=2024&periods=0', 'zh'],
  ])('shows every number and note that its command prints: %s', async (fragment, lang) => {
    const { page } = await open({ fragment });
    await expectSameAsCommandLine(page, lang);
  });

  test('follows its sliders and fields with the keyboard', async () => {
    const { page } = await open();
    const live = page.locator('#zh-live');
    const first = await shown(page, 'zh');
    expect(first.figures).toEqual(['20.1万亿元', '2.66万亿元', '22.8万亿元']);
    await live.getByLabel('战略性支柱产业集群', { exact: true }).press('ArrowRight');
    await live.getByLabel('战略性新兴产业集群，年增速（%）').fill('11.25');
    await live.getByLabel('推算至').press('End');
    await live.getByLabel('年度增长次数').press('ArrowLeft');
    await live.getByLabel('已公布年份用名义增速').check();
    await live.getByLabel('情景').selectOption('slow');
    await live.getByLabel('价格年涨幅').fill('1.5');
    await live.getByLabel('价格年涨幅').press('Tab');
    await live.getByLabel('另设一个集群的增速').selectOption('software');
    const command = await expectSameAsCommandLine(page, 'zh');
    expect(command).toMatch(
      /^jiqun project --scenario 'slow' --to '2035' --periods '15' --basis 'nominal' --deflator '1\.5%'/,
    );
    expect(command).toMatch(/--set 'pillar=5\.1%' --set 'emerging=11\.25%' --set 'software=[\d.]+%' --lang zh$/);
    const changed = await shown(page, 'zh');
    expect(changed.figures).not.toEqual(first.figures);
    expect(await live.locator('.change').first().textContent()).toMatch(/^较报告[+−]\d/);
    await live.getByRole('button', { name: '改回情景' }).first().click();
    expect((await shown(page, 'zh')).command).not.toContain('pillar');
    const restart = live.getByRole('button', { name: '恢复报告的假设' });
    await restart.click();
    expect(await restart.isVisible()).toBe(false);
    expect(await shown(page, 'zh')).toEqual(first);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('says what is missing where nothing can be computed', async () => {
    const { page } = await open({ fragment: 'lang=en&to=2030' });
    await unfold(page, 'en');
    await page.locator('#en-live').getByLabel('In prices of 2019').check();
    await expect
      .poll(() => page.locator('#en-live [role=alert]').textContent())
      .toContain('need the yearly change of prices');
    await page.locator('#en-live').getByLabel('Yearly change of prices').fill('2');
    await page.locator('#en-live').getByLabel('Yearly change of prices').press('Enter');
    await expectSameAsCommandLine(page, 'en');
  });

  test('keeps its setting in the address and finds it again', async () => {
    const { page } = await open({ fragment: 'lang=en' });
    await unfold(page, 'en');
    await page.locator('#en-live').getByLabel('Emerging clusters', { exact: true }).press('PageUp');
    await page.locator('#en-live').getByLabel('Project to').press('ArrowRight');
    const before = await shown(page, 'en');
    expect(before.command).toContain("--set 'emerging=");
    await page.reload();
    expect(await shown(page, 'en')).toEqual(before);
    await page.locator('#en nav a').nth(2).click();
    expect(new URL(page.url()).hash).toContain('set=emerging');
  });

  test.each(['scenario=none', 'to=1999', 'set=pillar%3Dmuch', '=%3Cimg%20src%3Dx%3E'])(
    'ignores an address that does not fit, and says so: %s',
    async (fragment) => {
      const { page } = await open({ fragment });
      expect(await page.locator('#zh .notice').textContent()).toContain('未采用');
      expect((await shown(page, 'zh')).command).toBe("jiqun project --scenario 'policy' --lang zh");
    },
  );

  test('copies the address of a setting', async () => {
    const { page } = await open({
      permissions: ['clipboard-read', 'clipboard-write'],
      fragment: 'scenario=slow&to=2030',
    });
    await page.locator('#zh-live').getByRole('button', { name: '复制此设定的链接' }).click();
    await expect.poll(() => page.locator('#zh-live .copy output').textContent()).toBe('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});
