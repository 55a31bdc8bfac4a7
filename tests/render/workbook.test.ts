import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import { languages } from '../../src/lang/lang.js';
import { showRounded } from '../../src/lang/number.js';
import { parseQuantity } from '../../src/model/quantity.js';
import { meanGrowth } from '../../src/projection/mean-growth.js';
import { type ProjectionRequest, project } from '../../src/projection/project.js';
import { orUndefined } from '../../src/projection/result.js';
import { assessTargets } from '../../src/projection/targets.js';
import { reportSheets, sheetName } from '../../src/render/workbook/tables.js';
import { renderWorkbook } from '../../src/render/workbook.js';
import type { Report } from '../../src/report/blocks.js';
import { type Focus, reportOf, reportView } from '../../src/report/report.js';
import { shippedDataset } from '../model/example.js';

const dataset = await shippedDataset();
const date = new Date('2026-01-20T00:00:00Z');

async function workbook(lang: 'zh' | 'en' = 'en', request: ProjectionRequest = {}): Promise<Uint8Array> {
  const projection = project(dataset, { ...request, by: 'cluster' });
  return renderWorkbook({
    reports: [reportOf(reportView(dataset, request, []), lang)],
    dataset,
    projection,
    targets: assessTargets(dataset),
    date,
  });
}

function rate(text: string) {
  const reading = parseQuantity(text);
  if (!reading.ok) throw new Error(text);
  return reading.quantity;
}

const requests: readonly ProjectionRequest[] = [
  {},
  { scenario: 'plans' },
  { scenario: 'observed', basis: 'nominal' },
  { to: 2030, periods: 9 },
  { set: new Map([['pillar', rate('5%')]]) },
  { deflator: rate('2%') },
];

describe('the workbook', () => {
  it('is the same every time', async () => {
    expect(Buffer.from(await workbook()).equals(Buffer.from(await workbook()))).toBe(true);
  });

  it.each(languages)('opens with a cover, the model and the targets, then a sheet a table, in %s', async (lang) => {
    const { sheets } = await readXlsx(await workbook(lang));
    const first =
      lang === 'zh'
        ? ['说明', '假设', '推算（公式）', '目标（公式）']
        : ['About', 'Assumptions', 'Projection (formulas)', 'Targets (formulas)'];
    expect(sheets.slice(0, 4).map(({ name }) => name)).toEqual(first);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
  });

  it.each(requests.map((request, index) => [index, request] as const))(
    'computes every level of projection %i from the assumptions as we do',
    async (_index, request) => {
      const { sheets } = await readXlsx(await workbook('en', request));
      const [assumptions, projection] = [sheets[1], sheets[2]];
      if (!assumptions || !projection) throw new Error('no model');
      const named = new Map([assumptions, projection].map((sheet) => [sheet.name, sheet]));
      let formulas = 0;
      for (const [key, { formula, formulaResult }] of projection.cells ?? []) {
        if (formula === undefined) continue;
        formulas++;
        const value = evaluate(formula, (reference) => {
          const [, sheet = projection.name, column = '', row = ''] =
            /^(?:'([^']+)'!)?([A-Z]+)(\d+)$/.exec(reference) ?? [];
          const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
          return Number(named.get(sheet)?.rows[Number(row) - 1]?.[at]);
        });
        expect(Math.abs(value - Number(formulaResult)), `${key}: ${formula}`).toBeLessThanOrEqual(
          1e-9 * Math.abs(Number(formulaResult)),
        );
      }
      expect(formulas).toBeGreaterThan(60);
    },
  );

  it('averages growth over the years that grow, as the report does', async () => {
    const request = { to: 2030, periods: 9 };
    const { sheets } = await readXlsx(await workbook('en', request));
    const [row] = project(dataset, request).rows;
    const mean = row && orUndefined(meanGrowth(row, project(dataset, request)));
    expect(sheets[2]?.rows[1]?.at(-1)).toBeCloseTo(mean ?? Number.NaN, 12);
  });

  it('keeps the words of a section that has tables too, and heads each table as the report does', async () => {
    const focus = dataset.find('cluster', 'semiconductors');
    const view = reportView(dataset, {}, [], focus as Focus);
    const { sheets } = await readXlsx(
      await renderWorkbook({
        reports: [reportOf(view, 'en')],
        dataset,
        projection: project(dataset, { by: 'cluster' }),
        targets: [],
        date,
      }),
    );
    expect(sheets[0]?.rows.flat().join('\n')).toContain('Emerging clusters');
    expect(sheets.map(({ rows }) => rows[0]?.[0])).toContain('Figures');
  });

  it('names the document and token behind the figures of a table', async () => {
    const { sheets } = await readXlsx(await workbook());
    const groups = sheets.find(({ name }) => name === 'The groups');
    expect(groups?.rows[0]?.at(-1)).toBe('Evidence');
    expect(String(groups?.rows[1]?.at(-1))).toContain('gd-proposal-reply-2020「15 万亿元」');
  });
});

/** Arithmetic of cells, numbers, the four signs, powers, MAX and MIN, by itself: what a spreadsheet would do. */
function evaluate(formula: string, read: (reference: string) => number): number {
  const words = formula
    .replace(/(?:'[^']+'!)?[A-Z]+\d+/g, (reference) => `(${read(reference)})`)
    .replaceAll('^', '**')
    .replace(/MAX|MIN/g, (name) => `Math.${name.toLowerCase()}`);
  return new Function(`return ${words}`)() as number;
}

describe('a number of which the place shown is decided by a half', () => {
  const table: Report = {
    lang: 'en',
    title: 'Growth',
    subtitle: '',
    sections: [
      {
        id: 'growth',
        title: 'Growth',
        blocks: [
          {
            kind: 'table',
            columns: [{ id: 'rate', header: 'Rate', number: { digits: 1, isPercent: true } }],
            rows: [0.0225, 0.0235, 0.0226].map((value) => ({ cells: [''], values: [value] })),
          },
        ],
      },
    ],
  };
  const codes = () =>
    [...(reportSheets(table, new Set())[1]?.cells?.values() ?? [])]
      .filter(({ value }) => typeof value === 'number')
      .map(({ value, style }) => [value, style?.numFmt]);
  afterEach(() => showRounded('half-up'));

  it('is left to the spreadsheet, which rounds it up', () => {
    expect(codes()).toEqual([
      [0.0225, '0.0%'],
      [0.0235, '0.0%'],
      [0.0226, '0.0%'],
    ]);
  });

  it('keeps its value and is shown as the data set has it, where that is the even neighbour', () => {
    showRounded('gbt8170');
    expect(codes()).toEqual([
      [0.0225, '"2.2%"'],
      [0.0235, '0.0%'],
      [0.0226, '0.0%'],
    ]);
  });
});

describe('names of sheets', () => {
  it('are cut, cleaned and told apart', () => {
    const taken = new Set<string>();
    const long = 'A title that is far longer than Excel allows';
    expect([
      sheetName('a/b:c', 0, taken),
      sheetName(long, 0, taken),
      sheetName(long, 1, taken),
      sheetName(long, 0, taken),
    ]).toEqual([
      'a b c',
      'A title that is far longer than',
      'A title that is far longer th 2',
      'A title that is far longer th 3',
    ]);
  });
});
