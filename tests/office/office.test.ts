import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, type Workbook } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { renderWord } from '../../src/output/word.js';
import { address } from '../../src/output/workbook/grid.js';
import { renderWorkbook } from '../../src/output/workbook.js';
import { reportOf } from '../../src/view/report.js';
import { ReportView } from '../../src/view/report-view.js';
import { languages } from '../../src/words/lang.js';
import { shippedDataset } from '../model/example.js';
import { changed, type ModelCase, modelCase, shippedTexts, typed } from '../output/assumptions.js';
import { convert, officeOfMachine } from './libreoffice.js';

const office = officeOfMachine();
const dataset = await shippedDataset();
const shipped = await shippedTexts();
const date = new Date('2026-01-20T00:00:00Z');
const view = new ReportView(dataset, {}, []);

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('computes the numbers of the workbook itself, and they are ours', async () => {
    const bytes = await workbook(await modelCase(shipped, {}));
    const ours = await readXlsx(bytes);
    expect(await differences(ours, withoutResults(bytes))).toEqual([]);
  }, 180_000);

  it.each(['policy', 'plans'])(
    'follows a change of every assumption of the scenario %s at once',
    async (scenario) => {
      const before = await modelCase(shipped, { scenario });
      const places: number[] = [];
      const apart: string[] = [];
      for (const [place, { text }] of before.model.quantities.entries()) {
        const { quantities } = (await changed(before, [place])).model;
        if (quantities.length === before.model.quantities.length) places.push(place);
        else apart.push(text);
      }
      // Changed alone, this one takes its row out of the model, which no sheet can follow.
      expect(apart).toEqual(scenario === 'plans' ? ['1.3万亿元'] : []);
      const after = await changed(before, places);
      const bytes = withoutResults(withTyped(await workbook(before), typed(after, places)));
      expect(await differences(await readXlsx(await workbook(after)), bytes)).toEqual([]);
    },
    180_000,
  );

  it('keeps the row that every page repeats on every sheet', async () => {
    const bytes = await workbook(await modelCase(shipped, {}));
    const { sheets } = await roundTrip(bytes);
    expect(sheets.length).toBeGreaterThan(20);
    expect(sheets.filter(({ pageSetup }) => pageSetup?.printTitlesRow === undefined).map(({ name }) => name)).toEqual(
      [],
    );
  }, 180_000);

  it.each(languages)(
    'lays the Word document out on pages with all its words in %s',
    async (lang) => {
      const report = reportOf(view, lang, { isFull: true });
      const bytes = await renderWord({
        reports: [report],
        sources: dataset.all('source').map(({ value }) => value),
        picture: () => undefined,
        publisher: dataset.settings.title,
        date,
      });
      const text =
        convert(office ?? '', 'report.docx', bytes, 'txt:Text (encoded):UTF8')
          .get('report.txt')
          ?.toString('utf8') ?? '';
      for (const { title } of report.sections) expect(text.includes(title), title).toBe(true);
      expect(text.includes('22.759')).toBe(true);
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

function workbook({ input }: ModelCase): Promise<Uint8Array> {
  return renderWorkbook({ ...input, reports: [reportOf(view, 'en', { isFull: true })], date });
}

/** A workbook as LibreOffice reads it, computes it and writes it again. */
function roundTrip(bytes: Uint8Array): Promise<Workbook> {
  const made = convert(office ?? '', 'report.xlsx', bytes, 'ods');
  const again = convert(office ?? '', 'report.ods', made.get('report.ods') ?? new Uint8Array(), 'xlsx');
  return readXlsx(new Uint8Array(again.get('report.xlsx') ?? []));
}

/** The live cells in which LibreOffice's numbers or words for a workbook are not those of another. */
async function differences(ours: Workbook, bytes: Uint8Array): Promise<readonly string[]> {
  const theirs = await roundTrip(bytes);
  const live = ours.sheets
    .slice(2, 6)
    .flatMap((sheet) => [...(sheet.cells ?? [])].map(([key, cell]) => ({ sheet, key, ...cell })));
  const computed = live.filter(({ formula }) => formula !== undefined);
  expect(computed.length).toBeGreaterThan(300);
  return computed.flatMap(({ sheet, key, formula }) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const value = theirs.sheets.find(({ name }) => name === sheet.name)?.rows[row]?.[column];
    const expected = sheet.rows[row]?.[column];
    const isSame =
      typeof expected === 'number'
        ? Math.abs(Number(value) - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
        : value === expected;
    return isSame ? [] : [`${sheet.name} ${key} ${formula}: ${value}, not ${expected}`];
  });
}

/** The workbook with other numbers in cells of its third sheet, the assumptions. */
function withTyped(bytes: Uint8Array, cells: ReturnType<typeof typed>): Uint8Array {
  const files = unzipSync(bytes);
  const name = 'xl/worksheets/sheet3.xml';
  const text = cells.reduce(
    (sheet, { row, column, value }) =>
      sheet.replace(new RegExp(`(<c r="${address(row, column)}"[^>]*><v>)[^<]*`), `$1${value}`),
    strFromU8(files[name] ?? new Uint8Array()),
  );
  return zipSync({ ...files, [name]: strToU8(text) });
}

/** The workbook without the values that we give its formulas, so that whoever opens it must compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (/worksheets\/sheet\d+\.xml$/.test(name))
      files[name] = strToU8(strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(files);
}
