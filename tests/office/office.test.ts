import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/lang/lang.js';
import { project } from '../../src/projection/project.js';
import { assessTargets } from '../../src/projection/promises/assess.js';
import { renderWord } from '../../src/render/word.js';
import { renderWorkbook } from '../../src/render/workbook.js';
import { reportOf, reportView } from '../../src/report/report.js';
import { shippedDataset } from '../model/example.js';
import { convert, findOffice } from './libreoffice.js';

const office = findOffice();
const dataset = await shippedDataset();
const date = new Date('2026-01-20T00:00:00Z');
const view = reportView(dataset, {}, []);

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('computes the numbers of the workbook itself, and they are ours', async () => {
    const projection = project(dataset, { by: 'cluster' });
    const bytes = await renderWorkbook({
      reports: [reportOf(view, 'en')],
      dataset,
      projection,
      targets: assessTargets(dataset),
      date,
    });
    const ours = await readXlsx(bytes);
    const made = convert(office ?? '', 'report.xlsx', withoutResults(bytes), 'ods');
    const recalculated = convert(office ?? '', 'report.ods', made.get('report.ods') ?? new Uint8Array(), 'xlsx').get(
      'report.xlsx',
    );
    const theirs = await readXlsx(new Uint8Array(recalculated ?? []));
    let compared = 0;
    for (const sheet of ours.sheets.slice(1, 4)) {
      const other = theirs.sheets.find(({ name }) => name === sheet.name);
      for (const [key, { formula, formulaResult }] of sheet.cells ?? []) {
        if (formula === undefined) continue;
        const [row = 0, column = 0] = key.split(',').map(Number);
        const value = Number(other?.rows[row]?.[column]);
        expect(Math.abs(value - Number(formulaResult)), `${sheet.name} ${key}: ${formula}`).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(Number(formulaResult))),
        );
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(150);
  }, 180_000);

  it.each(languages)(
    'lays the Word document out on pages with all its words in %s',
    async (lang) => {
      const report = reportOf(view, lang);
      const bytes = await renderWord({
        reports: [report],
        sources: dataset.all('source').map(({ value }) => value),
        picture: () => undefined,
        date,
      });
      const text =
        convert(office ?? '', 'report.docx', bytes, 'txt:Text (encoded):UTF8')
          .get('report.txt')
          ?.toString('utf8') ?? '';
      for (const { title } of report.sections) expect(text.includes(title), title).toBe(true);
      expect(text.includes('22.184')).toBe(true);
      const pdf =
        convert(office ?? '', 'report.docx', bytes, 'pdf')
          .get('report.pdf')
          ?.toString('latin1') ?? '';
      const pages = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
      expect(pages).toBeGreaterThan(10);
      expect(pages).toBeLessThan(60);
    },
    180_000,
  );
});

/** The workbook without the values that we give its formulas, so that whoever opens it must compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (/worksheets\/sheet\d+\.xml$/.test(name))
      files[name] = strToU8(strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(files);
}
