import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../src/output/word/blocks.js';
import { renderWord } from '../../src/output/word.js';
import { reportOf } from '../../src/view/report.js';
import { ReportView } from '../../src/view/report-view.js';
import { languages } from '../../src/words/lang.js';
import { planDataset } from '../model/example.js';

const dataset = await planDataset();
const sources = dataset.all('source').map(({ value }) => value);
const date = new Date('2026-01-20T00:00:00Z');

const word = (lang: 'zh' | 'en'): Promise<Uint8Array> =>
  renderWord({
    reports: [reportOf(new ReportView(dataset, {}, []), lang, { isFull: true })],
    sources,
    picture: () => undefined,
    publisher: dataset.settings.title,
    date,
  });

const made = { zh: await word('zh'), en: await word('en') };
const part = (lang: 'zh' | 'en', name: string): string => strFromU8(unzipSync(made[lang])[name] ?? new Uint8Array());

describe('the Word document', () => {
  it('is the same every time and carries the date of the data', async () => {
    expect(Buffer.from(await word('zh')).equals(Buffer.from(made.zh))).toBe(true);
    expect(part('zh', 'docProps/core.xml')).toContain('2026-01-20T00:00:00Z');
  });

  it('has the page, fonts and numbered headings of an official document in Chinese', () => {
    const body = part('zh', 'word/document.xml');
    expect(/<w:pgSz w:w="1190[56]" w:h="1683[78]"/.test(body), 'A4').toBe(true);
    expect(body.includes('一、总体判断')).toBe(true);
    const styles = part('zh', 'word/styles.xml');
    for (const font of ['仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体'])
      expect(styles.includes(`w:eastAsia="${font}"`), font).toBe(true);
    expect(part('zh', 'word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong');
  });

  it.each(languages)('repeats the header of each table and numbers it by a field in %s', (lang) => {
    const body = part(lang, 'word/document.xml');
    const tables = body.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(8);
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(tables);
    expect(body.match(/w:instr="SEQ (?:表|Table) /g)?.length).toBe(tables);
  });

  it.each(languages)('lists the documents that its tables cite, numbered, in %s', (lang) => {
    const body = part(lang, 'word/document.xml');
    const text = body.replace(/<[^>]+>/g, '\n');
    const marks = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));
    expect(marks.size).toBeGreaterThan(10);
    for (const number of marks)
      expect(
        new RegExp(`^\\[${number}\\] ?\\n+${lang === 'zh' ? '《.+）$' : '.+\\)$'}`, 'm').test(text),
        String(number),
      ).toBe(true);
  });

  it.each(languages)('numbers and names every table apart, and refers to them, in %s', (lang) => {
    const body = part(lang, 'word/document.xml');
    const captions = [...body.matchAll(/<w:pStyle w:val="Caption"\/>.*?<\/w:p>/g)]
      .map(([paragraph]) => paragraph.replace(/<[^>]+>/g, ''))
      .filter((text) => /^(?:表|Table )\d/.test(text));
    expect(captions.length).toBeGreaterThan(8);
    expect(new Set(captions.map((text) => text.replace(/^\D+\d+/, ''))).size).toBe(captions.length);
    expect(body).toMatch(new RegExp(`w:instr="REF ${lang}_table_\\d+ `));
  });

  it.each(languages)('lists its annexes with their pages, without Word having to update anything, in %s', (lang) => {
    const body = part(lang, 'word/document.xml');
    const entries = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*PAGEREF _Toc\d+.*?<\/w:p>/g)].map(([entry]) => {
      const text = entry.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '').replace(/<[^>]+>/g, '');
      return { text, page: Number(/\d+$/.exec(text)?.[0]) };
    });
    expect(entries.length).toBeGreaterThan(8);
    expect(entries[0]?.text).toMatch(lang === 'zh' ? /^附件1/ : /^Annex 1/);
    const pages = entries.map(({ page }) => page);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages[0]).toBeGreaterThan(2);
    expect(part(lang, 'word/settings.xml')).not.toContain('updateFields');
  });

  it('has page numbers outside, and its language, subject and publisher', () => {
    expect(part('zh', 'word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(
      (name) => /<w:jc w:val="(\w+)"/.exec(part('zh', name))?.[1],
    );
    expect(footers.toSorted()).toEqual(['left', 'right']);
    const core = part('en', 'docProps/core.xml');
    expect(core).toContain('<dc:language>en-US</dc:language>');
    expect(core).toContain(`<dc:creator>${dataset.settings.title.en.replaceAll("'", '&apos;')}</dc:creator>`);
    expect(core).toMatch(/<dc:subject>Scenario/);
  });

  it('counts headings as Chinese does', () => {
    expect([1, 10, 11, 20, 34].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '三十四']);
  });
});
