import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import { orUndefined } from '../../src/derive/result.js';
import type { Report, Table } from '../../src/document/blocks.js';
import { parseQuantity } from '../../src/model/quantity.js';
import { quoted } from '../../src/output/workbook/grid.js';
import { reportSheets, sheetName, type TableFrame } from '../../src/output/workbook/tables.js';
import { renderWorkbook } from '../../src/output/workbook.js';
import { meanGrowth } from '../../src/study/mean-growth.js';
import { project } from '../../src/study/project.js';
import type { ProjectionRequest } from '../../src/study/projection.js';
import { assessTargets } from '../../src/study/promises/assess.js';
import { WrittenData } from '../../src/trace/data.js';
import { reportOf } from '../../src/view/report.js';
import { type Focus, ReportView } from '../../src/view/report-view.js';
import { languages } from '../../src/words/lang.js';
import { showRounded } from '../../src/words/number.js';
import { planDataset } from '../model/example.js';

const dataset = await planDataset();
const data = new WrittenData(dataset);
const date = new Date('2026-01-20T00:00:00Z');

async function workbook(lang: 'zh' | 'en' = 'en', request: ProjectionRequest = {}): Promise<Uint8Array> {
  const projection = project(dataset, { ...request, by: 'cluster' });
  return renderWorkbook({
    reports: [reportOf(new ReportView(dataset, request, []), lang, { isFull: true })],
    data,
    projection,
    targets: assessTargets(dataset),
    date,
  });
}

/** Context of a report's tables, with names of sheets as in a workbook of its own. */
function frame(): TableFrame {
  const taken = new Set<string>();
  return { lang: 'en', documentOf: (id) => id, nameOf: (title, index) => sheetName(title, index, taken) };
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

  it.each(languages)(
    'opens with findings, contents, the model and the targets, then a sheet a table, in %s',
    async (lang) => {
      const { sheets } = await readXlsx(await workbook(lang));
      const first =
        lang === 'zh'
          ? ['判断', '目录', '假设', '增速（公式）', '推算（公式）', '目标（公式）']
          : [
              'Findings',
              'Contents',
              'Assumptions',
              'Growth rates (formulas)',
              'Projection (formulas)',
              'Targets (formulas)',
            ];
      expect(sheets.slice(0, 6).map(({ name }) => name)).toEqual(first);
      expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
      for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
    },
  );

  it.each(requests.map((request, index) => [index, request] as const))(
    'holds every level of projection %i',
    async (_index, request) => {
      const { sheets } = await readXlsx(await workbook('en', request));
      const levels = project(dataset, { ...request, by: 'cluster' }).rows.flatMap(({ values }) =>
        (['value', 'low', 'high'] as const).map((end) =>
          values.map((level) => (Number.isFinite(level[end]) ? level[end] : '—')),
        ),
      );
      expect(sheets[4]?.rows.slice(1).map((row) => row.slice(2, -1))).toEqual(levels);
    },
  );

  it('averages growth over the years that grow, as the report does', async () => {
    const request = { to: 2030, periods: 9 };
    const { sheets } = await readXlsx(await workbook('en', request));
    const [row] = project(dataset, request).rows;
    const mean = row && orUndefined(meanGrowth(row, project(dataset, request)));
    expect(sheets[4]?.rows[1]?.at(-1)).toBeCloseTo(mean ?? Number.NaN, 12);
  });

  it('keeps the words of a section that has tables too, and heads each table as the report does', async () => {
    const focus = dataset.find('cluster', 'semiconductors');
    const view = new ReportView(dataset, {}, [], focus as Focus);
    const { sheets } = await readXlsx(
      await renderWorkbook({
        reports: [reportOf(view, 'en', { isFull: true })],
        data,
        projection: project(dataset, { by: 'cluster' }),
        targets: [],
        date,
      }),
    );
    expect(sheets.at(-1)?.rows.flat().join('\n')).toContain('Emerging clusters');
    expect(sheets.map(({ rows }) => rows[0]?.[0])).toContain('Figures');
  });

  it('has one value a cell where a table has lines one over the other, and leaves prose whole', () => {
    const table: Table<string> = {
      kind: 'table',
      columns: [
        { id: 'subject', header: 'Subject\nmetric' },
        { id: 'change', header: 'Change' },
        { id: 'level', header: 'Level\nper year', number: { digits: 1 } },
        { id: 'why', header: 'Why' },
      ],
      rows: [
        { cells: ['Software\nrevenue', '+0.4\n+1.9%', '7.0\n2%', 'one\ntwo'], values: [null, null, 7, null] },
        { cells: ['Steel', '0.0\n0.0%', '—', 'three'] },
      ],
    };
    const sections = [{ id: 'one', title: 'One', blocks: [table] }];
    const [sheet] = reportSheets({ lang: 'en', title: 'Title', subtitle: '', sections }, frame());
    expect(sheet?.rows).toEqual([
      ['Subject', 'Metric', 'Change', 'Change', 'Level', 'Per year', 'Why'],
      ['Software', 'revenue', '+0.4', '+1.9%', 7, '2%', 'one\ntwo'],
      ['Steel', '', '0.0', '0.0%', '—', '', 'three'],
    ]);
  });

  it('names the document and token behind the figures of a table', async () => {
    const { sheets } = await readXlsx(await workbook());
    const groups = sheets.find(({ name }) => name === 'The groups');
    expect(groups?.rows[0]?.at(-1)).toBe('Evidence');
    expect(String(groups?.rows[1]?.at(-1))).toContain('19 August 2020)「15 万亿元」');
  });
});

describe('the first sheets', () => {
  it('hold the findings of the report, a row each', async () => {
    const [findings] = (await readXlsx(await workbook('zh'))).sheets;
    expect(findings?.rows[0]).toEqual(['部分', '序号', '判断', '说明', '性质']);
    expect(findings?.rows[1]?.slice(0, 2)).toEqual(['总体判断', 1]);
    expect(String(findings?.rows[1]?.[2])).toMatch(/万亿元/);
  });

  it('list every sheet with a link to it', async () => {
    const { sheets } = await readXlsx(await workbook('zh'));
    const [, contents] = sheets;
    const links = [...(contents?.cells?.values() ?? [])].flatMap(({ hyperlink }) => hyperlink?.location ?? []);
    const others = sheets.filter(({ name }) => name !== '目录');
    expect(links).toEqual(others.map(({ name }) => `${quoted(name)}!A1`));
  });
});

describe('a chart', () => {
  it('is drawn by Excel from the numbers beside it', async () => {
    const bytes = await workbook('en');
    const { sheets } = await readXlsx(bytes);
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
    const ranges = files.map(([, content]) => [...strFromU8(content).matchAll(/<c:val>.*?<c:f>([^<]*)/g)]);
    expect(files.length).toBeGreaterThan(3);
    for (const [, range = ''] of ranges.flat()) {
      const [, name = '', column = '', first = '', last = ''] =
        /^'(.*)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(range.replaceAll('&apos;', "'")) ?? [];
      const sheet = sheets.find((one) => one.name === name.replaceAll("''", "'"));
      const place = column.charCodeAt(0) - 65;
      const values =
        column.length > 1 ? [0] : sheet?.rows.slice(Number(first) - 1, Number(last)).map((row) => row[place]);
      expect(
        values?.some((value) => typeof value === 'number'),
        range,
      ).toBe(true);
    }
  });
});

describe('the row that every page repeats', () => {
  it('is named with its sheet in apostrophes, so that no sheet loses it', async () => {
    const bytes = await workbook('en');
    const parts = /<definedNames>(.*)<\/definedNames>/.exec(
      strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array()),
    );
    const names = [
      ...(parts?.[1] ?? '').matchAll(/<definedName name="_xlnm.Print_Titles" [^>]*localSheetId="(\d+)"[^>]*>([^<]*)</g),
    ];
    const { sheets } = await readXlsx(bytes);
    expect(names.map(([, index, range = '']) => [Number(index), range.replace(/(?<=\$)\d+/g, '')])).toEqual(
      sheets.map(({ name }, index) => [index, `'${name}'!$:$`]),
    );
    expect(sheets.every(({ pageSetup }) => /^\$[124]:\$[124]$/.test(pageSetup?.printTitlesRow ?? ''))).toBe(true);
  });

  it('stands with what is printed and with a filter over the rows of every table', async () => {
    const { sheets } = await readXlsx(await workbook('zh'));
    expect(sheets.every(({ pageSetup }) => /^\$A\$1:\$[A-Z]+\$\d+$/.test(pageSetup?.printArea ?? ''))).toBe(true);
    expect(sheets.find(({ name }) => name === '来源')?.autoFilter?.range).toMatch(/^A1:[A-Z]\d+$/);
    expect(sheets.every(({ pageSetup }) => pageSetup?.fitToWidth === 1)).toBe(true);
  });

  it('doubles an apostrophe in a name', () => {
    expect(quoted("Guangdong's plan")).toBe("'Guangdong''s plan'");
  });
});
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
    [...(reportSheets(table, frame())[0]?.cells?.values() ?? [])]
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
  it('are legal whatever the title is', () => {
    const taken = new Set<string>();
    const titles = [
      'History',
      "'quoted'",
      '',
      '???',
      'Plan',
      'PLAN',
      'tab\there',
      `${'x'.repeat(30)}𠀀`,
      '规划：甲/乙',
    ];
    const names = titles.map((title) => sheetName(title, 0, taken));
    expect(names).toEqual([
      'History 2',
      'quoted',
      '-',
      '- 2',
      'Plan',
      'PLAN 2',
      'tab here',
      'x'.repeat(30),
      '规划：甲 乙',
    ]);
  });

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
