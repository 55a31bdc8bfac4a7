import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/program.js';
import { describedTable } from '../../src/document/columns.js';
import { root, runCase } from '../cases/case.js';

const guide = readFileSync(join(root, '.github/CONTRIBUTING.md'), 'utf8');
const cluster = readFileSync(join(root, 'data/clusters/emerging/semiconductors.yaml'), 'utf8');

/** A case in a copy of the data, as its sections would be in a file. */
function run(command: string, change: readonly string[]) {
  const sections = new Map([
    ['command', command],
    ['change', change.join('\n')],
  ]);
  return runCase({ title: '', sections });
}

const inOneLine = (text: string): string => text.replaceAll('\n', '\\n');

describe('the contributing guide', () => {
  test('names only files and folders that are there', () => {
    const paths = [...guide.matchAll(/`((?:src|tests|data|schemas|\.ci)\/[\w./-]*)`/g)].map((match) => match[1] ?? '');
    const fixed = paths.filter((path) => !/[A-Z]{2}/.test(path));
    expect(fixed.length).toBeGreaterThan(15);
    for (const path of fixed)
      expect(existsSync(join(root, path)) || path === 'src/schema/generated/validator.js', path).toBe(true);
  });

  test('names every folder of the sources', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const paths = folders
      .map(({ name, parentPath }) => relative(root, join(parentPath, name)))
      .filter((path) => !path.endsWith('/generated'));
    expect(paths.length).toBeGreaterThan(25);
    for (const path of paths) expect(guide).toContain(`\`${path}\``);
  });

  test('lists the folders in the order in which they may import', () => {
    const [, order = ''] =
      /const order = \[([^\]]*)\]/.exec(readFileSync(join(root, 'tests/layering.test.ts'), 'utf8')) ?? [];
    const layers = [...order.matchAll(/'(\w+)'/g)].map(([, name]) => name);
    const listed = [...guide.matchAll(/^\| `src\/(\w+)` \|/gm)].map(([, name]) => name);
    expect(listed).toEqual([...layers, 'build']);
  });

  test('says what an id may be', () => {
    const { pattern, maxLength } = JSON.parse(readFileSync(join(root, 'schemas/common.schema.json'), 'utf8')).$defs.id;
    const [, example = ''] = /^\(`([^`]*)`\)/m.exec(guide) ?? [];
    expect(example).toMatch(new RegExp(pattern));
    expect(guide).toContain(`${maxLength} characters at most`);
  });

  test('a section of the report is a file of its folder, and --sections takes its id', async () => {
    const files = readdirSync(join(root, 'src/view/sections')).filter(
      (file) => file !== 'list.ts' && file !== 'section.ts',
    );
    const runs = await Promise.all(
      ['', '--cluster semiconductors '].map((focus) => run(`jiqun report ${focus}--sections nothing --lang en`, [])),
    );
    const ids = runs.flatMap(({ stderr }) => /Allowed values: ([^.]*)\./.exec(stderr)?.[1]?.split(', ') ?? []);
    expect(runs.map(({ exit }) => exit)).toEqual([2, 2]);
    expect([...new Set(ids)].map((id) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  test('a picture is a file of its folder, and a chart to ask for', async () => {
    const { stderr } = await run('jiqun chart nothing --lang en', []);
    const kinds = /Allowed values: ([^.]*)\./.exec(stderr)?.[1]?.split(', ') ?? [];
    expect(kinds.length).toBeGreaterThan(5);
    for (const kind of kinds) expect(existsSync(join(root, `src/view/pictures/${kind}.ts`)), kind).toBe(true);
  });

  test('a cluster is added in the three steps it gives', async () => {
    const withoutPlans = cluster.replace(/\nplans:[\s\S]*$/, '').replace(/\nother_layout:[\s\S]*?\n\n/, '\n');
    const added = withoutPlans.replace('id: semiconductors', 'id: photonics').replace('order: 1', 'order: 11');
    const copied = `write clusters/emerging/photonics.yaml :: ${inOneLine(added)}`;
    const raised =
      'replace programmes/strategic-clusters.yaml :: { zh: 进, en: advance }\\n    size: 10 :: ' +
      '{ zh: 进, en: advance }\\n    size: 11';
    expect((await run('jiqun validate', [copied])).exit).toBe(1);
    const { exit, stdout } = await run('jiqun validate --format json', [copied, raised]);
    expect(exit).toBe(0);
    const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly rule: string }[] };
    // The copy names cities of its own as core, and more of them than a document counts.
    expect(findings.filter(({ rule }) => rule !== 'claim-false')).toEqual([]);
    expect(guide).toContain('`claim-false`');
  });

  test('a bridge is added as it says, and a target goes over it', async () => {
    const text = [
      'bridges:',
      '  - from: { metric: software_revenue }',
      '    to: { metric: software_revenue, scope: 软件和信息技术服务业 }',
      '    for: [software]',
      '    relation: same',
      '    reason: { zh: 试用, en: on trial }',
      '',
    ].join('\n');
    const without = 'remove bridges/scopes.yaml';
    const added = [without, `write bridges/trial.yaml :: ${inOneLine(text)}`];
    expect((await run('jiqun targets --cluster software --lang en', [without])).stdout).not.toContain('bridged');
    const { stdout } = await run('jiqun targets --cluster software --lang en --notes', added);
    expect(stdout).toMatch(/bridged/);
    expect(stdout).toContain('on trial');
    expect((await run('jiqun validate --rule bridge-unused --lang en', added)).stdout).toMatch(/no findings/);
  });

  test('a derived figure is added as it says, and is shown', async () => {
    const text = [
      '',
      'derived:',
      '  - metric: share',
      '    year: 2025',
      '    scope: { zh: 占地区生产总值, en: of GDP }',
      '    ratio:',
      '      - { metric: value_added }',
      '      - { of: gd-gdp, metric: gdp }',
      '    reason: { zh: 均为现价, en: both in current prices }',
    ].join('\n');
    const added = [`append series/gd-services-value-added.yaml :: ${inOneLine(text)}`];
    expect((await run('jiqun validate --lang en', added)).stdout).toMatch(/no findings/);
    expect((await run('jiqun show gd-services-value-added --lang en', added)).stdout).toMatch(
      /^share \(of GDP\) +2025 +\d\d\.\d% .*both in current prices$/m,
    );
  });

  test('names the operations that a derived figure may have', () => {
    const { oneOf } = JSON.parse(readFileSync(join(root, 'schemas/common.schema.json'), 'utf8')).$defs.derived as {
      readonly oneOf: readonly { readonly required: readonly string[] }[];
    };
    const [, section = ''] = guide.split('## Add a derived figure');
    for (const name of oneOf.flatMap(({ required }) => required))
      expect(section.split('\n## ')[0]).toContain(`\`${name}\``);
  });

  test('a column is added as one entry, and stands in the table and in CSV', () => {
    const [, recipe = ''] = /## Add a column to a result\n([\s\S]*?)\n## /.exec(guide) ?? [];
    const entry = { id: 'rate', head: 'Rate', value: () => 0.05, screen: () => '5%' };
    for (const word of ['ResultColumn', ...Object.keys(entry), 'shown']) expect(recipe).toContain(`\`${word}\``);
    const name = { id: 'name', head: 'Name', value: () => 'pillar' };
    const table = describedTable({ columns: [name, entry], items: [{}], shown: ['name', 'rate'] });
    expect([table.columns.map(({ header }) => header), table.rows[0]?.cells]).toEqual([
      ['Name', 'Rate'],
      ['pillar', '5%'],
    ]);
    expect(table.records).toEqual({ columns: ['name', 'rate'], rows: [['pillar', 0.05]] });
  });

  test('a command is a file of its folder, in a group that help lists', () => {
    const files = readdirSync(join(root, 'src/cli/commands')).filter(
      (file) => file !== 'help.ts' && file !== 'overview.ts',
    );
    expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  test('a scenario is added as it says, and is projected', async () => {
    const reason = 'reason: { zh: 试算, en: trial }';
    const text =
      `id: slow\nname: { zh: 缓慢, en: Slow }\nsummary: { zh: 试算, en: trial }\nassumptions:\n  - ` +
      `{ for: pillar, rate: 3%, ${reason} }\n  - { for: emerging, rate: 8%, ${reason} }\n`;
    const { exit, stdout } = await run('jiqun project --scenario slow --lang en --no-chart', [
      `write scenarios/slow.yaml :: ${inOneLine(text)}`,
    ]);
    expect(exit).toBe(0);
    expect(stdout).toContain('17.911');
  });

  test('a scheme is added with the keys it names, and stands among the others with what is unknown', async () => {
    const cite = 'cite: { source: gd-chain-leader-2021, find: 总链长 }';
    const launch = `launch: { date: 2020-05, kind: document, title: { zh: 方案, en: plan }, ${cite} }`;
    const text =
      `# yaml-language-server: $schema=../../schemas/scheme.schema.json\nid: hunan\nname: ` +
      `{ zh: 湖南链长制, en: Hunan scheme }\nplace: { zh: 湖南, en: Hunan }\nletters: HN\nlevel: province\n\n${launch}\n`;
    const added = [`write schemes/hunan.yaml :: ${inOneLine(text)}`];
    expect(await run('jiqun validate --lang en', added)).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(/no findings/),
    });
    expect((await run('jiqun schemes --lang en', added)).stdout).toMatch(/^Hunan +2020-05 +province +\? /m);
  });

  test('the board is filled with the files that it prints', async () => {
    const { stdout } = await run('jiqun board electronics --lang en', []);
    const [, path = '', sample = ''] = /create (five-ones\S+\.yaml), such as\n\n((?: {4}.*\n|\n)*)/.exec(stdout) ?? [];
    const text = `${sample.trimEnd().replace(/^ {4}/gm, '')}\n`;
    const board = await run('jiqun board --lang en', [`write ${path} :: ${inOneLine(text)}`]);
    expect(board.stdout).toMatch(/^Next-generation electronic information +● 1\+/m);
  });
});
