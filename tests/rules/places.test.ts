import { describe, expect, it } from 'vitest';
import { say } from '../../src/words/message.js';
import { type Edits, exampleTexts, findingsOfExample } from '../model/example.js';

const chips = 'clusters/small/chips.yaml';
const shire = 'regions/shire.yaml';
const cite = 'cite: { source: decree, find: 甲 }';
const layout = '  - { role: core, cities: [north-town], cite: { source: decree, find: 北镇 } }\n';
const design = 'for: { zh: 设计, en: design }';

/** The example with other entries in the layout of chips. */
function withLayout(...entries: readonly string[]): Edits {
  return { [chips]: [layout, entries.map((entry) => `  - { ${entry}, ${cite} }\n`).join('')] };
}

function withMore(text: string): Edits {
  return { [chips]: `${exampleTexts[chips]}${text}\n` };
}

const withAreas: Edits = {
  [shire]: [
    '{ id: coast, name: { zh: 沿海, en: Coast } }',
    `{ id: coast, name: { zh: 沿海, en: Coast }, cities: [north-town, south-town], ${cite} }`,
  ],
};

interface Found {
  readonly place: string;
  readonly related: readonly string[];
  readonly words: readonly string[];
}

/** What one rule finds: its places in short, and its words in both languages. */
async function found(rule: string, edits: Edits): Promise<readonly Found[]> {
  const findings = await findingsOfExample(edits);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ message, place, related, suggestion }) => ({
      place: `${place.file} ${place.path?.join('/')}`,
      related: related.map(
        (other) => `${other.place.file === place.file ? '' : `${other.place.file} `}${other.place.path?.join('/')}`,
      ),
      words: [say('zh', message), say('en', message), ...(suggestion ? [say('en', suggestion)] : [])],
    }));
}

describe('role-conflict', () => {
  it('finds a city that is both core and support for one activity, and every place that says core', async () => {
    const edits = withLayout(
      `role: core, ${design}, cities: [north-town]`,
      `role: belt, core: true, ${design}, cities: [south-town, north-town]`,
      `role: support, ${design}, cities: [north-town]`,
    );
    expect(await found('role-conflict', edits)).toEqual([
      {
        place: `${chips} layout/2/cities/0`,
        related: ['layout/0/cities/0', 'layout/1/cities/1'],
        words: [
          '在“设计”中既是核心，又是配套：north-town',
          'Both core and support for design: north-town.',
          'Look the passage up and remove one of the two; give different activities with "for".',
        ],
      },
    ]);
  });

  it('finds several cities of an entry at once', async () => {
    const [finding, ...others] = await found(
      'role-conflict',
      withLayout('role: core, cities: [north-town, south-town]', 'role: key, cities: [south-town, north-town]'),
    );
    expect(others).toEqual([]);
    expect(finding?.words[0]).toBe('既是核心，又是重点：south-town、north-town');
    expect([finding?.place, ...(finding?.related ?? [])]).toEqual([
      `${chips} layout/1/cities/0`,
      'layout/1/cities/1',
      'layout/0/cities/1',
      'layout/0/cities/0',
    ]);
  });

  it('finds it where no activity is given, and for areas too', async () => {
    const [city] = await found(
      'role-conflict',
      withLayout('role: core, cities: [north-town]', 'role: key, cities: [south-town, north-town]'),
    );
    expect([city?.place, city?.words[1]]).toEqual([`${chips} layout/1/cities/1`, 'Both core and key: north-town.']);
    const [area] = await found(
      'role-conflict',
      withLayout('role: core, areas: [coast]', 'role: support, areas: [coast]'),
    );
    expect(area?.words[0]).toBe('既是核心，又是配套：coast');
  });

  it.each([
    ['another activity', 'role: core, for: { zh: 制造, en: making }, cities: [north-town]'],
    ['no activity', 'role: core, cities: [north-town]'],
    ['another city', `role: core, ${design}, cities: [south-town]`],
    ['a role that is not less', `role: base, ${design}, cities: [north-town]`],
  ])('leaves %s alone', async (_what, entry) => {
    expect(await found('role-conflict', withLayout(entry, `role: support, ${design}, cities: [north-town]`))).toEqual(
      [],
    );
  });
});

describe('area-and-members', () => {
  it('finds an area with its own cities in one entry', async () => {
    const edits = { ...withAreas, ...withLayout('role: support, areas: [coast], cities: [south-town, north-town]') };
    expect(await found('area-and-members', edits)).toEqual([
      {
        place: `${chips} layout/0/areas/0`,
        related: ['layout/0/cities/0', 'layout/0/cities/1'],
        words: [
          '沿海已包括south-town、north-town，却与之并列',
          'Coast is named as a whole, and beside it its own south-town, north-town.',
          'Keep coast under "areas", or south-town, north-town under "cities"; where their roles differ, make ' +
            'two entries.',
        ],
      },
    ]);
  });

  it('leaves alone an area beside the cities of another, or in an entry of its own', async () => {
    expect(await found('area-and-members', withLayout('role: support, areas: [coast], cities: [north-town]'))).toEqual(
      [],
    );
    expect(
      await found('area-and-members', {
        ...withAreas,
        ...withLayout('role: core, cities: [north-town]', 'role: support, areas: [coast]'),
      }),
    ).toEqual([]);
  });

  it('looks at what other documents name too', async () => {
    const edits = {
      ...withAreas,
      ...withMore(`other_layout: [{ role: key, areas: [coast], cities: [north-town], ${cite} }]`),
    };
    expect((await found('area-and-members', edits)).map(({ place }) => place)).toEqual([
      `${chips} other_layout/0/areas/0`,
    ]);
  });
});

describe('city-outside-region', () => {
  const gondor = `id: gondor
code: "200000"
name: { zh: 刚铎, en: Gondor }
${cite}
cities: [{ id: white-city, code: "200100", name: { zh: 白城, en: White City } }]
areas: []
`;

  it("finds another region's city wherever a cluster names it", async () => {
    const { [chips]: edited } = withLayout('role: core, cities: [north-town, white-city]');
    const [old, text] = edited as readonly [string, string];
    const observed =
      `${exampleTexts[chips]?.replace(old, text)}targets: [{ metric: revenue, amount: 超5000亿元, city: white-city, ` +
      `${cite} }]\n`;
    expect(await found('city-outside-region', { 'regions/gondor.yaml': gondor, [chips]: observed })).toEqual([
      {
        place: `${chips} layout/0/cities/1`,
        related: ['targets/0/city', 'regions/gondor.yaml cities/0/id'],
        words: [
          '白城属于刚铎，规划所在的地区却是夏尔',
          'White City belongs to Gondor, and the programme is of Shire.',
          'Use a city of the region, or write it under "elsewhere".',
        ],
      },
    ]);
  });

  it('keeps quiet where the programme or its region is not known', async () => {
    const files = { 'regions/gondor.yaml': gondor, ...withLayout('role: core, cities: [white-city]') };
    expect(
      await found('city-outside-region', { ...files, 'programmes/plan.yaml': ['region: shire', 'region: mordor'] }),
    ).toEqual([]);
  });

  it('finds a code that is not one of the region', async () => {
    const edits: Edits = { [shire]: ['code: "100200"', 'code: "120200"'] };
    expect(await found('city-outside-region', edits)).toEqual([
      {
        place: `${shire} cities/1/code`,
        related: ['code'],
        words: [
          '南镇的代码120200不在夏尔（100000）之内',
          'The code 120200 of South Town is not one of Shire (100000).',
          'Look it up in GB/T 2260; codes here begin with 10.',
        ],
      },
    ]);
  });
});

describe('repeated-place', () => {
  it('finds the same list twice, whatever its order', async () => {
    const edits = withLayout(
      `role: key, ${design}, cities: [north-town, south-town]`,
      'role: core, cities: [north-town]',
      `role: key, ${design}, cities: [south-town, north-town]`,
    );
    expect(await found('repeated-place', edits)).toEqual([
      {
        place: `${chips} layout/2`,
        related: ['layout/0'],
        words: [
          '角色为重点、地方为south-town、north-town的条目重复',
          'The entry with the role key and the places south-town, north-town stands there already.',
          'Remove one, or correct its role, activity or places.',
        ],
      },
    ]);
  });

  it.each([
    ['another role', 'role: base, cities: [north-town]'],
    ['another activity', `role: core, ${design}, cities: [north-town]`],
    ['more places', 'role: core, cities: [north-town, south-town]'],
  ])('leaves %s alone', async (_what, entry) => {
    expect(await found('repeated-place', withLayout('role: core, cities: [north-town]', entry))).toEqual([]);
  });

  it('lets two documents say the same, and one document not', async () => {
    const entry = (plan: string) => `{ role: key, cities: [south-town], ${cite}${plan} }`;
    const plans = `plans: [{ id: "2021", period: 2021-2025, ${cite} }]\n`;
    expect(
      await found('repeated-place', withMore(`${plans}other_layout: [${entry('')}, ${entry(', plan: "2021"')}]`)),
    ).toEqual([]);
    expect(
      (await found('repeated-place', withMore(`other_layout: [${entry('')}, ${entry('')}]`))).map(({ place }) => place),
    ).toEqual([`${chips} other_layout/1`]);
  });
});

describe('repeated-item', () => {
  it('finds a city three times, each beyond the first with all the others', async () => {
    expect(
      await found('repeated-item', withLayout('role: core, cities: [north-town, north-town, south-town, north-town]')),
    ).toEqual([
      {
        place: `${chips} layout/0/cities/1`,
        related: ['layout/0/cities/0', 'layout/0/cities/3'],
        words: [
          '“north-town”是第2项，也是第1项',
          '"north-town" is item 2 of the list, and item 1 too.',
          'Remove the second "north-town", or write what the document has in its place.',
        ],
      },
      expect.objectContaining({
        place: `${chips} layout/0/cities/3`,
        related: ['layout/0/cities/0', 'layout/0/cities/1'],
      }),
    ]);
  });

  it.each([
    [
      chips,
      '  - { zh: 芯片, en: Chips }',
      '  - { zh: 芯片, en: Chips }\n  - { zh: 芯片, en: chips again }',
      'industries/1/zh',
    ],
    [
      chips,
      'bottlenecks: []',
      'bottlenecks: [{ zh: 甲, en: a }, { zh: 乙, en: b }, { zh: 甲, en: a }]',
      'bottlenecks/2/zh',
    ],
    [
      chips,
      'bottlenecks: []',
      'bottlenecks: []\napplications: [{ zh: 甲, en: a }, { zh: 甲, en: b }]',
      'applications/1/zh',
    ],
    [
      chips,
      'bottlenecks: []',
      'bottlenecks: []\ninitiatives: [{ zh: 甲, en: a }, { zh: 甲, en: b }]',
      'initiatives/1/zh',
    ],
    ['dataset.yaml', 'programmes: [plan]', 'programmes: [plan, plan]', 'programmes/1'],
    [
      'programmes/plan.yaml',
      '\ngroups:',
      `\nagencies: [{ agency: ministry, role: lead, ${cite} }, { agency: ministry, role: support, ${cite} }]\ngroups:`,
      'agencies/1/agency',
    ],
    [
      shire,
      'en: Coast } }',
      `en: Coast }, also: [海边, 海边], cities: [north-town, north-town], ${cite} }`,
      'areas/0/also/1',
    ],
  ])('in %s: %s → %s', async (file, old, replacement, path) => {
    const places = (await found('repeated-item', { [file]: [old, replacement] })).map(({ place }) => place);
    expect(places).toContain(`${file} ${path}`);
  });

  it('leaves reasons of acknowledgements and values without a name alone', async () => {
    const target = `{ metric: revenue, amount: 超5000亿元, ${cite} }`;
    expect(await found('repeated-item', withMore(`targets: [${target}, ${target}]`))).toEqual([]);
  });
});

describe('overlaps', () => {
  const reason = 'reason: { zh: 器件, en: devices }';

  it('of a cluster with itself are an error', async () => {
    expect(await found('overlap-self', withMore(`overlaps: [{ with: chips, ${reason} }]`))).toEqual([
      {
        place: `${chips} overlaps/0/with`,
        related: [],
        words: [
          '“chips”写成与自己重叠（理由：器件）',
          '"chips" is said to overlap with itself (reason: devices).',
          'Use the id of the other cluster, or remove the entry.',
        ],
      },
    ]);
  });

  it('stated by both sides, and once more, are one finding with all places', async () => {
    const lasers = 'clusters/small/lasers.yaml';
    const edits = {
      ...withMore(`overlaps: [{ with: lasers, ${reason} }, { with: steel, ${reason} }, { with: lasers, ${reason} }]`),
      [lasers]: `${exampleTexts[lasers]}overlaps: [{ with: chips, ${reason} }]\n`,
    };
    expect(await found('overlap-pair', edits)).toEqual([
      {
        place: `${chips} overlaps/2/with`,
        related: ['overlaps/0/with', `${lasers} overlaps/0/with`],
        words: [
          '“chips”与“lasers”的重叠已写过一次',
          'That "chips" and "lasers" overlap is stated already.',
          'Keep one of them, with both reasons.',
        ],
      },
    ]);
  });

  it('stated once are fine', async () => {
    const findings = await findingsOfExample(
      withMore(`overlaps: [{ with: lasers, ${reason} }, { with: steel, ${reason} }]`),
    );
    expect(findings).toEqual([]);
  });
});

describe('unused-definition', () => {
  it('gathers what nothing refers to, one note a file', async () => {
    const more =
      `  - { id: board, name: { zh: 委员会, en: Board }, ${cite} }\n  - { id: bureau, name: { zh: 局, en: Bureau }, ` +
      `${cite} }\n`;
    expect(await found('unused-definition', { 'agencies.yaml': `${exampleTexts['agencies.yaml']}${more}` })).toEqual([
      {
        place: 'agencies.yaml agencies/1/id',
        related: ['agencies/2/id'],
        words: [
          '没有引用的部门：board、bureau',
          'Nothing refers to board, bureau (agency).',
          'Refer to it where it belongs, or remove it.',
        ],
      },
    ]);
  });

  it('names a document that nothing cites', async () => {
    const draft = exampleTexts['sources/decree.yaml']?.replace('id: decree', 'id: draft') ?? '';
    expect((await found('unused-definition', { 'sources/draft.yaml': draft })).map(({ place }) => place)).toEqual([
      'sources/draft.yaml id',
    ]);
  });

  it('keeps quiet while a cluster is missing, which may refer to it', async () => {
    const draft = exampleTexts['sources/decree.yaml']?.replace('id: decree', 'id: draft') ?? '';
    expect(
      await found('unused-definition', { 'sources/draft.yaml': draft, 'clusters/small/lasers.yaml': null }),
    ).toEqual([]);
  });
});
