import { describe, expect, it } from 'vitest';
import type { Document, Records } from '../../../src/document/blocks.js';
import { spoken } from '../../../src/document/spoken.js';
import { documentRecords, renderCsv } from '../../../src/output/text/csv.js';
import { project } from '../../../src/study/project.js';
import { listBlocks } from '../../../src/view/list.js';
import { projectionBlocks } from '../../../src/view/projection.js';
import { planDataset } from '../../model/example.js';
import { readCsv } from '../../tables/csv.js';

const csv = (document: Document<string>): string => renderCsv(documentRecords(document) ?? { columns: [], rows: [] });

const render = (rows: Records<string>['rows']): string =>
  csv({ title: '', blocks: [{ kind: 'table', columns: [], rows: [], records: { columns: ['a', 'b'], rows } }] });

describe('CSV', () => {
  it('quotes what RFC 4180 wants quoted and nothing else', () => {
    expect(
      render([
        ['x,y', 'say "hi"'],
        ['line\nbreak', 'plain 中文'],
        [null, 1.5],
      ]),
    ).toBe('a,b\r\n"x,y","say ""hi"""\r\n"line\nbreak",plain 中文\r\n,1.5\r\n');
  });

  it('comes back as it was', () => {
    const rows = [
      ['a"b', 'c,\nd'],
      ['', '，'],
      ['""', ' x '],
    ];
    expect(readCsv(render(rows))).toEqual([['a', 'b'], ...rows]);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('never gives a spreadsheet a formula to run: %j', (text) => {
    const [, [cell = ''] = []] = readCsv(render([[text, '']]));
    expect(cell).toBe(`'${text}`);
  });

  it('writes control characters as escapes', () => {
    expect(readCsv(render([['\rx\u001b[2J', 'a\r\n::b']]))[1]).toEqual(['\\rx\\u001B[2J', 'a\n\\::b']);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('leaves texts for a program as they are: %j', (text) => {
    expect(readCsv(renderCsv({ columns: ['a'], rows: [[text]] }, 'program'))).toEqual([['a'], [text]]);
  });

  it.each(['=', '-', '+'])('leaves a sign alone: %j', (text) => {
    expect(readCsv(render([[text, '']]))[1]).toEqual([text, '']);
  });

  it('leaves numbers numbers, and writes none where there is none', () => {
    expect(
      render([
        [-3.8, Number.POSITIVE_INFINITY],
        [Number.NaN, 0],
      ]),
    ).toBe('a,b\r\n-3.8,\r\n,0\r\n');
  });

  it('is empty where there is no table', () => {
    expect(documentRecords({ title: '', blocks: [{ kind: 'text', text: 'x' }] })).toBeUndefined();
  });

  it('has a cell for every column in every row of the projection, unrounded', async () => {
    const dataset = await planDataset();
    const projection = project(dataset, { by: 'cluster' });
    const [head = [], ...rows] = readCsv(
      csv({ title: '', blocks: spoken(projectionBlocks(dataset, projection, {}), 'en') }),
    );
    expect(rows.every(({ length }) => length === head.length)).toBe(true);
    const end =
      rows.find((row) => row[head.indexOf('id')] === 'emerging' && row[head.indexOf('year')] === '2025') ?? [];
    expect(Number(end[head.indexOf('value')])).toBeCloseTo(26_573.415, 9);
    expect(end[head.indexOf('unit')]).toBe('亿元');
  });

  it('lists ids, not names', async () => {
    const rows = readCsv(csv({ title: '', blocks: spoken(listBlocks(await planDataset(), 'cluster'), 'en') }));
    const head = rows[0] ?? [];
    const chips = rows.find(([id]) => id === 'semiconductors') ?? [];
    expect(chips[head.indexOf('core_cities')]).toBe('guangzhou;shenzhen;zhuhai');
  });
});
