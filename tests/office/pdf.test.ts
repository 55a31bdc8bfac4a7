import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { wordToPdf } from '../../src/cli/office.js';
import { fontConfiguration, renderWord } from '../../src/output/word.js';
import { reportOf } from '../../src/view/report.js';
import { ReportView } from '../../src/view/report-view.js';
import { type Lang, languages } from '../../src/words/lang.js';
import { shippedDataset } from '../model/example.js';
import { officeOfMachine } from './libreoffice.js';

const office = officeOfMachine();
const dataset = await shippedDataset();
const view = new ReportView(dataset, {}, []);
const date = new Date('2026-01-20T00:00:00Z');

/** The PDF of a report; its streams hold no text that can be searched without a reader of fonts. */
async function pdf(lang: Lang, isFull: boolean): Promise<Buffer> {
  const word = await renderWord({
    reports: [reportOf(view, lang, { isFull })],
    sources: dataset.all('source').map(({ value }) => value),
    picture: () => undefined,
    publisher: dataset.settings.title,
    date,
    isForConversion: true,
  });
  return Buffer.from(await wordToPdf(office ?? '', word, { env: process.env, date, fonts: fontConfiguration() }));
}

const pagesOf = (bytes: Buffer): number =>
  Math.max(...[...bytes.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));

describe.skipIf(office === undefined)('the PDF through LibreOffice', () => {
  it.each(languages)('has two pages without annexes, embedded fonts and the date of the data, in %s', async (lang) => {
    const text = (await pdf(lang, false)).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(pagesOf(Buffer.from(text, 'latin1'))).toBe(2);
    expect(text).toMatch(/\/FontFile\d? /);
    expect(text).toContain('/CreationDate(D:20260120000000');
  });

  it('is the same every time, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('jiqun-pdf-'));
    const [one, other] = [await pdf('zh', true), await pdf('zh', true)];
    expect(one.equals(other)).toBe(true);
    expect(pagesOf(one)).toBeGreaterThan(20);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('jiqun-pdf-'))).toEqual(before);
  });
});
