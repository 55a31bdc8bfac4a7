import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/model/build.js';
import type { Rule } from '../../src/rules/rule.js';
import { rules, runRules } from '../../src/rules/run.js';
import { say } from '../../src/words/message.js';
import { type Edits, exampleFiles, exampleTexts, findingsOfExample, shippedData } from '../model/example.js';

/** Each finding in short: rule, file, path, and other places. */
async function found(edits: Edits): Promise<readonly string[]> {
  const findings = await findingsOfExample(edits);
  return findings.map(({ rule, place, related }) =>
    [`${rule} ${place.file} ${place.path?.join('/')}`, ...related.map((other) => other.place.file)].join(' + '),
  );
}

async function words(edits: Edits): Promise<readonly (string | undefined)[]> {
  const [finding] = await findingsOfExample(edits);
  return [finding && say('en', finding.message), finding?.suggestion && say('en', finding.suggestion)];
}

const chips = 'clusters/small/chips.yaml';
const policy = 'scenarios/policy.yaml';

describe('the rules', () => {
  it('find nothing in sound data', async () => {
    expect(await findingsOfExample()).toEqual([]);
  });

  it.each(rules.map(({ id }) => id))('%s finds nothing in the shipped data', async (id) => {
    expect((await shippedData()).findings.filter(({ rule }) => rule === id)).toEqual([]);
  });

  it('each have an id of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('go on when one of them crashes, and say which', async () => {
    const files = await exampleFiles({ 'clusters/small/lasers.yaml': null });
    const { dataset } = buildDataset(files);
    if (!dataset) throw new Error('no data set');
    const nothing = { zh: '无', en: 'nothing' };
    const words = { what: nothing, why: nothing, fix: nothing, example: { file: 'dataset.yaml', good: 'a', bad: 'b' } };
    const crashing: Rule = {
      ...words,
      id: 'crashing',
      severity: 'note',
      check: () => {
        throw new Error('boom');
      },
    };
    const lateCrash: Rule = {
      ...words,
      id: 'late',
      severity: 'note',
      *check() {
        yield {
          message: {
            phrase: {
              zh: '花括号里逗号会结束一个值；给整段文字加引号',
              en: 'Inside braces a comma ends a value: quote the whole text.',
            },
            values: {},
          },
          place: { file: 'a.yaml' },
        };
        throw new TypeError('later');
      },
    };
    const { findings } = runRules({ dataset, files, incomplete: new Set() }, [crashing, lateCrash, ...rules]);
    expect(findings.map(({ rule }) => rule)).toEqual(['rule-crashed', 'rule-crashed', 'group-size']);
    expect(findings[0] && say('en', findings[0].message)).toBe('The rule "crashing" itself failed: boom.');
  });
});

describe('unknown-reference', () => {
  it.each([
    [chips, 'source: decree, find: 芯片', 'source: decre, find: 芯片', 'cite/source'],
    [chips, 'cities: [north-town]', 'cities: [north-town, west-town]', 'layout/0/cities/1'],
    [chips, 'cities: [north-town]', 'areas: [hills]', 'layout/0/areas/0'],
    [chips, 'programme: plan', 'programme: scheme', 'programme'],
    [chips, 'group: small', 'group: tiny', 'group'],
    ['dataset.yaml', 'region: shire', 'region: mordor', 'region'],
    ['dataset.yaml', 'default_scenario: policy', 'default_scenario: boom', 'default_scenario'],
    ['dataset.yaml', 'programmes: [plan]', 'programmes: [plan, other]', 'programmes/1'],
    ['programmes/plan.yaml', 'agency: ministry', 'agency: office', 'policy/agency'],
    ['programmes/plan.yaml', 'track: gdp-growth', 'track: gnp-growth', 'groups/0/growth/track'],
  ])('in %s: %s → %s', async (file, old, replacement, path) => {
    expect(await found({ [file]: [old, replacement] })).toContain(`unknown-reference ${file} ${path}`);
  });

  it('in an assumption for what is neither a group nor a cluster', async () => {
    const more =
      `${exampleTexts[policy]}  - { for: chips, rate: 1%, reason: { zh: 甲, en: a } }\n  - ` +
      `{ for: ships, rate: 1%, reason: { zh: 甲, en: a } }\n`;
    expect(await found({ [policy]: more })).toEqual([`unknown-reference ${policy} assumptions/3/for`]);
    expect(await words({ [policy]: more })).toEqual([
      'There is no group or cluster with the id "ships".',
      'Did you mean chips (Chips)?',
    ]);
  });

  it('in an overlap, an edition that is superseded and the plan of a target', async () => {
    const cite = 'cite: { source: decree, find: 甲 }';
    const more = `${exampleTexts[chips]}overlaps: [{ with: ships, reason: { zh: 甲, en: a } }]
plans:
  - { id: "2023", period: 2023-2025, supersedes: "2021", ${cite} }
targets:
  - { metric: revenue, amount: 超5000亿元, plan: "2022", ${cite} }
  - { metric: revenue, amount: 超5000亿元, plan: "2023", ${cite} }
growth:
  - { metric: revenue, period: 2023-2025, rate: 5%, plan: "2024", ${cite} }
`;
    expect(await found({ [chips]: more })).toEqual([
      `unknown-reference ${chips} plans/0/supersedes`,
      `unknown-reference ${chips} targets/0/plan`,
      `unknown-reference ${chips} growth/0/plan`,
      `unknown-reference ${chips} overlaps/0/with`,
    ]);
  });

  it('once, however often something is referred to', async () => {
    const edits: Edits = {
      'clusters/small/lasers.yaml': [
        'cities: [north-town]',
        'cities: [west-town], cite: { source: decree, find: 西镇 } }\n  - { role: base, cities: [south-town, west-town]',
      ],
      [chips]: ['[north-town]', '[west-town]'],
    };
    expect(await found(edits)).toEqual([
      `unknown-reference ${chips} layout/0/cities/0 + clusters/small/lasers.yaml + clusters/small/lasers.yaml`,
    ]);
    const [finding] = await findingsOfExample(edits);
    expect(finding?.related.map(({ place }) => place.path?.join('/'))).toEqual([
      'layout/0/cities/0',
      'layout/1/cities/1',
    ]);
    expect(finding?.related.flatMap(({ message }) => [say('en', message), say('zh', message)])).toEqual([
      'also referred to here',
      '此处也引用',
      'also referred to here',
      '此处也引用',
    ]);
  });

  it('once for an edition too that several targets refer to', async () => {
    const target = (year: number): string =>
      `{ metric: revenue, year: ${year}, amount: 超9000亿元, plan: "2022", cite: { source: decree, find: 甲 } }`;
    expect(await found({ [chips]: `${exampleTexts[chips]}targets: [${target(2024)}, ${target(2025)}]\n` })).toEqual([
      `unknown-reference ${chips} targets/0/plan + ${chips}`,
    ]);
  });

  it('apart where one id stands for things of two kinds', async () => {
    const edits: Edits = { [chips]: ['cities: [north-town]', 'cities: [nowhere], areas: [nowhere]'] };
    expect(await found(edits)).toEqual([
      `unknown-reference ${chips} layout/0/cities/0`,
      `unknown-reference ${chips} layout/0/areas/0`,
    ]);
  });

  it('finds the id behind a Chinese name, with or without 市', async () => {
    for (const name of ['北镇', '北镇市']) {
      expect(await words({ [chips]: ['[north-town]', `[${name}]`] })).toEqual([
        `There is no city with the id "${name}".`,
        'Did you mean north-town (North Town)?',
      ]);
    }
  });

  it('offers the id behind a name, and else what there is', async () => {
    expect(await words({ [chips]: ['[north-town]', '[nroth-town]'] })).toEqual([
      'There is no city with the id "nroth-town".',
      'Did you mean north-town (North Town)?',
    ]);
    expect(await words({ 'dataset.yaml': ['region: shire', 'region: mordor'] })).toEqual([
      'There is no region with the id "mordor".',
      'Known: shire.',
    ]);
  });

  it('keeps quiet about kinds of which a file is broken', async () => {
    const files = await exampleFiles({ [chips]: ['[north-town]', '[west-town]'] });
    const { dataset } = buildDataset(files);
    if (!dataset) throw new Error('no data set');
    expect(runRules({ dataset, files, incomplete: new Set(['city']) }).findings).toEqual([]);
  });
});

describe('file-name', () => {
  it('wants each file named after its id', async () => {
    const edits = {
      'clusters/small/lasers.yaml': null,
      'clusters/small/optics.yaml': exampleTexts['clusters/small/lasers.yaml'] ?? '',
    };
    expect(await found(edits)).toEqual(['file-name clusters/small/optics.yaml id']);
    expect(await words(edits)).toEqual([
      'The file is named "optics.yaml", and its id is "lasers".',
      'Rename the file to lasers.yaml, or correct the id.',
    ]);
  });

  it('leaves a file alone whose id is a duplicate', async () => {
    expect(await found({ 'clusters/small/lasers.yaml': ['id: lasers', 'id: chips'] })).not.toContainEqual(
      expect.stringMatching(/^file-name/),
    );
  });
});

describe('group-folder', () => {
  it('wants each cluster in the folder of its group', async () => {
    const edits = {
      'clusters/small/lasers.yaml': null,
      'clusters/large/lasers.yaml': exampleTexts['clusters/small/lasers.yaml'] ?? '',
    };
    expect(await found(edits)).toEqual(['group-folder clusters/large/lasers.yaml group']);
    expect((await words(edits))[1]).toBe('Move the file to clusters/small/lasers.yaml, or correct the group.');
  });
});

describe('group-order', () => {
  it('shows both clusters that have one number, and the free ones', async () => {
    const edits: Edits = { 'clusters/small/lasers.yaml': ['order: 2', 'order: 1'] };
    expect(await found(edits)).toEqual([`group-order clusters/small/lasers.yaml order + ${chips}`]);
    expect((await words(edits))[1]).toBe("Number the clusters in the document's order; still free: 2.");
  });

  it('wants numbers within the size of the group', async () => {
    expect(await found({ 'clusters/small/lasers.yaml': ['order: 2', 'order: 3'] })).toEqual([
      'group-order clusters/small/lasers.yaml order',
    ]);
    expect(await found({ 'clusters/small/lasers.yaml': ['order: 2', 'order: 2'] })).toEqual([]);
  });
});

describe('group-size', () => {
  it('counts the clusters of a group', async () => {
    expect(await found({ 'clusters/small/lasers.yaml': null })).toEqual([
      'group-size programmes/plan.yaml groups/1/size',
    ]);
    expect((await words({ 'clusters/small/lasers.yaml': null }))[0]).toBe(
      'The group "small" has 2 clusters, and the data hold 1.',
    );
  });

  it('does not count when a cluster file is broken', async () => {
    const files = await exampleFiles({ 'clusters/small/lasers.yaml': null });
    const { dataset } = buildDataset(files);
    if (!dataset) throw new Error('no data set');
    expect(runRules({ dataset, files, incomplete: new Set(['cluster']) }).findings).toEqual([]);
  });
});

describe('metric-unit', () => {
  it.each([
    [chips, 'amount: 4000亿元', 'amount: 4000家', 'observations/0/amount'],
    ['programmes/plan.yaml', 'amount: 15万亿元', 'amount: 15%', 'groups/0/total/amount'],
    ['programmes/plan.yaml', 'amount: 5000亿元以内', 'amount: 5000家以内', 'groups/1/entry/amount'],
    ['series/gdp-growth.yaml', 'rate: 8.0%', 'amount: 8.0%', 'observations/0/amount'],
  ])('in %s: %s → %s', async (file, old, replacement, path) => {
    expect(await found({ [file]: [old, replacement] })).toEqual([`metric-unit ${file} ${path}`]);
  });

  it('looks at targets too, and says what was written', async () => {
    const target = '{ metric: revenue, amount: 30万辆, cite: { source: decree, find: 甲 } }';
    const more = `${exampleTexts[chips]}targets: [${target}]\n`;
    expect(await found({ [chips]: more })).toEqual([`metric-unit ${chips} targets/0/amount`]);
    expect((await words({ [chips]: more }))[0]).toBe('The metric revenue is measured in money, and "30万辆" is not.');
  });
});

describe('scenario-uncovered', () => {
  it('wants an assumption for every group', async () => {
    const edits: Edits = { [policy]: ['for: small', 'for: chips'] };
    expect(await found(edits)).toEqual([`scenario-uncovered ${policy} assumptions`]);
    expect(await words(edits)).toEqual([
      'There is no growth assumption for the group "small".',
      'Add an assumption with for: small.',
    ]);
  });
});
