import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../src/dataset/locate.js';
import { openDataset } from '../../src/dataset/open.js';
import type { Dataset } from '../../src/model/dataset.js';
import { promisedTargets } from '../../src/study/promises/targets-list.js';
import { allEntities } from '../../src/trace/data.js';
import { entriesOf } from '../../src/trace/entries.js';
import { nodesOf, type TraceNode } from '../../src/trace/node.js';
import { stepsOf, Tracer, type TraceSubject } from '../../src/trace/resolve.js';
import { root, runCommand } from '../cases/case.js';

interface Table {
  readonly kind: 'table';
  readonly rows: readonly {
    readonly values?: readonly (number | null)[];
    readonly cites?: readonly { readonly source: string; readonly find: string }[];
  }[];
  readonly records?: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number | null)[])[];
  };
}
interface Report {
  readonly reports: readonly {
    readonly sections: readonly {
      readonly id: string;
      readonly blocks: readonly (Table | { readonly kind: 'other' })[];
    }[];
  }[];
}
/** A promise as `targets` and `track` print it: under each name a value, or why there is none. */
type Promised = Readonly<Record<string, { readonly value?: number; readonly year?: number } | undefined>> & {
  readonly lenses?: Readonly<Record<string, { readonly value?: number } | undefined>>;
  readonly gap?: { readonly amount?: { readonly value: number }; readonly share?: { readonly value: number } };
};

let dataset: Dataset;

beforeAll(async () => {
  const opened = await openDataset(shippedData());
  if (!opened.dataset) throw new Error('the shipped data cannot be read');
  dataset = opened.dataset.ofProgramme();
});

async function output<T>(command: string): Promise<T> {
  return JSON.parse((await runCommand([...command.split(' '), '--format', 'json'], root)).stdout) as T;
}

function traced(tracer: Tracer, address: string): readonly TraceNode[] {
  const end = address.search(/[.[]/);
  const id = address.slice(0, end);
  const subject: TraceSubject = allEntities(dataset).find((entity) => entity.id === id) ?? { kind: 'row', id };
  return tracer.trace(subject, stepsOf(address.slice(end)) ?? []);
}

async function tables(section: string): Promise<readonly Table[]> {
  const { reports } = await output<Report>('jiqun report --full');
  const blocks = reports.flatMap(({ sections }) =>
    sections.filter(({ id }) => section === '' || id === section).flatMap((item) => item.blocks),
  );
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

/** The rows of a table that a program reads, by the names of its columns. */
function recordsOf(table: Table | undefined): readonly Readonly<Record<string, string | number | null>>[] {
  const { columns = [], rows = [] } = table?.records ?? {};
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}

describe('every figure of the report can be traced', () => {
  it('of the projection and of the other scenarios, levels and growth', async () => {
    const [projection, scenarios] = [(await tables('projection'))[0], (await tables('scenarios'))[0]];
    const records = [...recordsOf(projection), ...recordsOf(scenarios)].filter(({ level }) => level !== 'conversion');
    expect(records.length).toBeGreaterThan(20);
    for (const { id, year, value, growth, scenario } of records) {
      const tracer = new Tracer(dataset, scenario === undefined ? {} : { scenario: String(scenario) });
      expect(traced(tracer, `${id}.${year}`)).toMatchObject([{ kind: 'level', value: { value } }]);
      if (typeof growth === 'number' && scenario === undefined)
        expect(traced(tracer, `${id}.growth.${year}`)).toMatchObject([{ value: { value: growth } }]);
    }
    const ids = [...new Set(records.filter(({ scenario }) => scenario === undefined).map(({ id }) => id))];
    const means = (projection?.rows ?? []).flatMap(({ values = [] }) => values.at(-1) ?? []).slice(0, ids.length);
    for (const [index, value] of means.entries()) {
      expect(traced(new Tracer(dataset), `${ids[index]}.growth.2019-2025`)).toMatchObject([
        { kind: 'growth', value: { value } },
      ]);
    }
    expect(means).toHaveLength(ids.length);
  });

  it('of the groups, back to the words of the programme', async () => {
    for (const { id, total, entry, source, find } of recordsOf((await tables('groups'))[0])) {
      const nodes = traced(new Tracer(dataset), `${id}.total`);
      expect(nodes).toMatchObject([{ kind: 'datum', quantity: { text: total } }]);
      expect([...nodesOf(nodes)]).toContainEqual(
        expect.objectContaining({ kind: 'source', cite: expect.objectContaining({ source, find }) }),
      );
      expect(traced(new Tracer(dataset), `${id}.entry`)).toMatchObject([{ quantity: { text: entry } }]);
    }
  });

  it('whose row cites a document is among what rests on it', async () => {
    const tracer = new Tracer(dataset);
    // Statements of documents rest on nothing but themselves, and figures of other programmes are traced in their own
    // view.
    const { reports } = await output<Report>('jiqun report --full');
    const own = reports.flatMap(({ sections }) =>
      sections.filter(({ id }) => !['claims', 'programmes', 'conflicts'].includes(id)),
    );
    const rested = own.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
    const cites = rested.flatMap(({ rows }) => rows.flatMap((row) => row.cites ?? []));
    expect(cites.length).toBeGreaterThan(20);
    for (const source of new Set(cites.map((cite) => cite.source))) {
      const subject = allEntities(dataset).find(({ kind, id }) => kind === 'source' && id === source);
      const found = subject ? entriesOf(subject, tracer).map(({ cite }) => cite?.find) : [];
      for (const cite of cites.filter((item) => item.source === source))
        expect([...found, ...entityCites(source)], source).toContain(cite.find);
    }
  });
});

/** What whole entities cite for themselves: the passage that names a cluster. */
function entityCites(source: string): readonly string[] {
  return allEntities(dataset).flatMap(({ value }) =>
    'cite' in value && value.cite.source === source ? [value.cite.find] : [],
  );
}

describe('every number of a promise can be traced', () => {
  it.each([
    ['targets', ''],
    ['targets', ' --deflator 2%'],
  ])('that %s%s prints', async (command, options) => {
    const { targets } = await output<{ readonly targets: readonly Promised[] }>(`jiqun ${command}${options}`);
    const tracer = new Tracer(dataset, options === '' ? {} : { deflator: scenarioRate() });
    const figures = promisedTargets(dataset).map(({ figure }) => figure);
    expect(targets).toHaveLength(figures.length);
    for (const [index, target] of targets.entries()) {
      const address = tracer.data.datum(figures[index]?.quantity ?? scenarioRate())?.address ?? '';
      const numbers = {
        ...Object.fromEntries(['needed', 'goal', 'ambition', 'projected'].map((name) => [name, target[name]?.value])),
        gap: target.gap?.amount?.value,
        'gap-share': target.gap?.share?.value,
        'year-reached': target['year_reached']?.year,
      };
      expectResults(tracer, address, numbers);
    }
  });

  it('that track prints', async () => {
    const { targets } = await output<{ readonly targets: readonly Promised[] }>('jiqun track');
    const tracer = new Tracer(dataset);
    const figures = promisedTargets(dataset).map(({ figure }) => figure);
    for (const [index, { lenses = {} }] of targets.entries()) {
      const address = tracer.data.datum(figures[index]?.quantity ?? scenarioRate())?.address ?? '';
      expectResults(
        tracer,
        address,
        Object.fromEntries(Object.entries(lenses).map(([name, result]) => [name.replaceAll('_', '-'), result?.value])),
      );
    }
  });
});

function expectResults(tracer: Tracer, address: string, numbers: Readonly<Record<string, number | undefined>>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (value === undefined) continue;
    expect(traced(tracer, `${address}.${name}`), `${address}.${name}`).toMatchObject([
      { result: { value: { value } } },
    ]);
  }
}

/** The 2 % that the command line above gives: any quantity of that value. */
function scenarioRate() {
  const rate = dataset.figures.find(({ quantity }) => quantity.text === '2%左右')?.quantity;
  if (!rate) throw new Error('no figure of 2%');
  return rate;
}
