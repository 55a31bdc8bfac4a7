import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readCase, root, runCase, runCommand } from '../cases/case.js';

const folder = join(root, 'schemas/output');
const names = readdirSync(folder).map((file) => file.replace('.schema.json', ''));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map(
  names.map((name) => [name, ajv.compile(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')))]),
);

const kinds = [
  'programmes',
  'groups',
  'tasks',
  'clusters',
  'regions',
  'cities',
  'areas',
  'agencies',
  'sources',
  'series',
  'schemes',
  'scenarios',
];
const commands: readonly string[] = [
  'jiqun',
  'jiqun audit --data tests/fixtures/evidence/demo/data --texts tests/fixtures/evidence/demo/texts',
  'jiqun audit --data tests/fixtures/evidence/demo/data --texts tests/fixtures/evidence/demo/texts --source ' +
    'decree --coverage',
  'jiqun diff tests/fixtures/plan/data data',
  'jiqun impact tests/fixtures/plan/data data',
  'jiqun draft tests/fixtures/draft/plan.txt --source made-up-plan --id made-up',
  'jiqun draft tests/fixtures/evidence/demo/texts/decree.txt --source decree --data tests/fixtures/evidence/demo/data',
  'jiqun board',
  'jiqun board semiconductors',
  'jiqun board software',
  'jiqun agencies',
  'jiqun agencies gd-miit',
  'jiqun agencies --matrix --programme strategic-clusters',
  'jiqun cities',
  'jiqun claims',
  'jiqun conflicts',
  'jiqun conflicts --programme world-class-clusters',
  'jiqun cities shenzhen',
  'jiqun cities meizhou --role core',
  'jiqun cities pearl-river-delta',
  'jiqun cities coastal-belt',
  'jiqun cities --rank',
  'jiqun cities --role base',
  'jiqun explain',
  'jiqun explain metric-unit',
  'jiqun growth gd-gdp',
  'jiqun growth gd-gdp --from 2019 --to 2021',
  'jiqun growth strategic-clusters',
  'jiqun project',
  'jiqun project --basis nominal --deflator 2% --real',
  'jiqun sensitivity --deflator 2%',
  'jiqun sensitivity software --grid growth,periods',
  'jiqun simulate',
  'jiqun simulate --spread 3% --draws 1000 --target 22万亿元',
  'jiqun solve semiconductors',
  'jiqun solve new-energy --rate 10%',
  'jiqun solve --base 1.5万亿元 --base-year 2019 --target 3万亿元 --rate 12%',
  'jiqun test',
  'jiqun compare policy slow --by cluster --years 2020,2025',
  'jiqun contribution',
  'jiqun contribution emerging --from 2021 --set emerging=12%',
  'jiqun contribution gd-gdp --observed --parts agriculture-food',
  'jiqun contribution --whole 8.0% --part primary=4.2% --part secondary=43.0%',
  'jiqun project --by cluster --to 2030 --set software=12% --periods 9',
  'jiqun targets',
  'jiqun targets --programme world-class-clusters',
  'jiqun targets --evidence path --deflator 2%',
  'jiqun targets --scorecard',
  'jiqun trace total.2025',
  'jiqun trace software',
  'jiqun trace software.targets.2025 --deflator 2%',
  'jiqun trace software.2024 --scenario plans --set pillar=8%',
  'jiqun track',
  'jiqun track --method un',
  'jiqun report',
  'jiqun schemes',
  'jiqun sources',
  'jiqun validate',
  'jiqun export targets',
  'jiqun export projections',
  ...kinds.map((kind) => `jiqun list ${kind}`),
  ...[
    'semiconductors',
    'strategic-clusters',
    'world-class-clusters',
    'world-class-robots',
    'weak-links',
    'pillar',
    'region/guangdong',
    'shenzhen',
    'east',
    'gd-miit',
    'gb-t-2260',
    'gd-gdp-growth',
    'changsha',
    'policy',
  ].map((id) => `jiqun show ${id}`),
];

const outputs = new Map<string, Promise<string>>();

/** What a command prints as JSON, run once. */
function outputOf(command: string): Promise<string> {
  const known =
    outputs.get(command) ?? runCommand([...command.split(' '), '--format', 'json'], root).then(({ stdout }) => stdout);
  outputs.set(command, known);
  return known;
}

function check(text: string): string {
  const output = JSON.parse(text) as { schema: string };
  const [, name = ''] = /^jiqun\.([a-z]+)\/\d+$/.exec(output.schema) ?? [];
  const validate = validators.get(name);
  expect(validate, `${output.schema} has a schema`).toBeDefined();
  expect(validate?.(output), JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true);
  return name;
}

/** The output for a city whose levels the data hold: the shipped ones know none. */
function locationQuotients() {
  return runCase(readCase(join(root, 'tests/cases/commands/contribution-city-json.case')));
}

describe('JSON output', () => {
  test.each(commands)('of %s fits the schema that it names', async (command) => {
    check(await outputOf(command));
  });

  test('of findings fits, with places and suggestions', async () => {
    const { sections, title } = readCase(join(root, 'tests/cases/shipped/unknown-city.case'));
    const changed = new Map([...sections, ['command', 'jiqun validate --format json']]);
    const { stdout } = await runCase({ title, sections: changed });
    expect(check(stdout)).toBe('findings');
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [{ line: 21, column: 14, path: '/layout/0/cities/0', suggestion: expect.any(String) }],
    });
  });

  test('of an audit with findings fits, texts missing and changed', async () => {
    const change =
      'remove ../texts/bulletin.txt\nappend ../texts/decree.txt :: 后记\nreplace clusters/large/steel.yaml :: ' +
      'east-port :: west-hill';
    const sections = new Map([
      ['command', 'jiqun audit --texts texts --format json --coverage'],
      ['fixture', 'evidence/demo'],
      ['change', change],
    ]);
    const { stdout, exit } = await runCase({ title: '', sections });
    expect([check(stdout), exit]).toEqual(['audit', 1]);
    expect(JSON.parse(stdout)).toMatchObject({ documents: [{ state: 'missing' }, { state: 'changed' }] });
  });

  test('of location quotients fits, where the shares are known', async () => {
    expect(check((await locationQuotients()).stdout)).toBe('location');
  });

  test('every schema is that of some command', async () => {
    const used = await Promise.all(commands.map(async (command) => check(await outputOf(command))));
    used.push(check((await locationQuotients()).stdout));
    // What is read from git needs a repository of its own: tests/review/history.test.ts holds it against its schema.
    expect([...new Set(used), 'history'].sort()).toEqual([...names].sort());
  });
});
