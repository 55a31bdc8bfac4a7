import { describe, expect, it } from 'vitest';
import { orUndefined } from '../../src/derive/result.js';
import { assessTargets, type TargetAssessment, type TargetRequest } from '../../src/study/promises/assess.js';
import { isFinal } from '../../src/study/promises/judge.js';
import { exampleDataset, quantity, shippedDataset } from '../model/example.js';
import { type Figures, withLasers } from './promises.js';

async function assessed(figures: Figures, request: TargetRequest = {}, edits = {}): Promise<TargetAssessment> {
  const all = assessTargets(await withLasers(figures, edits), request);
  const found = all.find(({ figure }) => figure.subject.id === 'lasers');
  if (!found) throw new Error('no target');
  return found;
}

const percent = (rate: number | undefined): string => ((rate ?? Number.NaN) * 100).toFixed(2);
const revenue = (year: number, amount: string, rest = ''): string =>
  `metric: revenue, year: ${year}, amount: ${amount}${rest}`;
const plans = ['id: "2021", period: 2021-2025'];
const edition = ', plan: "2021"';
const statusOf = async (observations: readonly string[], target: string, edits = {}): Promise<string> => {
  const { status, rung } = await assessed({ plans, observations, targets: [target] }, {}, edits);
  return `${status} ${rung}`;
};

describe('a target whose own year was measured', () => {
  it('is met, missed or met late by that year alone', async () => {
    const target = revenue(2022, '超8000亿元');
    expect(await statusOf([revenue(2022, '8001亿元')], target)).toBe('met measured');
    expect(await statusOf([revenue(2022, '6000亿元')], target)).toBe('missed measured');
    expect(await statusOf([revenue(2022, '6000亿元'), revenue(2025, '9500亿元')], target)).toBe('met-late measured');
    expect(await statusOf([revenue(2021, '9000亿元'), revenue(2022, '6000亿元')], target)).toBe('missed measured');
  });

  it('at the threshold itself is met unless the document says more than it', async () => {
    expect(await statusOf([revenue(2022, '8000.0亿元')], revenue(2022, '8000亿元以上'))).toBe('met measured');
    expect(await statusOf([revenue(2022, '8000.0亿元')], revenue(2022, '超8000亿元'))).toBe('missed measured');
    const count = (text: string): string => `metric: enterprises, year: 2022, amount: ${text}`;
    expect(await statusOf([count('10家')], count('10家以上'))).toBe('met measured');
    expect(await statusOf([count('9家')], count('10家以上'))).toBe('missed measured');
    expect(await statusOf([count('10家')], count('超10家'))).toBe('missed measured');
  });

  it('says where the digits of the figure leave the other status open', async () => {
    const close = await assessed({ observations: [revenue(2022, '8010亿元')], targets: [revenue(2022, '8012亿元')] });
    expect(close).toMatchObject({ status: 'missed', verdict: { dependsOnRounding: true } });
    const clear = await assessed({ observations: [revenue(2022, '8010亿元')], targets: [revenue(2022, '8020亿元')] });
    expect(clear).toMatchObject({ status: 'missed', verdict: { dependsOnRounding: false } });
  });

  it('has the gap of that year, no growth that is still needed, and no projection', async () => {
    const target = await assessed({
      observations: [revenue(2019, '1000亿元'), revenue(2025, '1500亿元')],
      targets: [revenue(2025, '2000亿元')],
    });
    expect(target).toMatchObject({
      status: 'missed',
      needed: { notDefined: 'final' },
      outlook: { projected: { notDefined: 'final' } },
      gap: { value: { of: 'measured', amount: { value: -500 }, share: { value: -0.25 } } },
    });
    expect(target.settledBy).toBeUndefined();
  });

  it('downwards is met by what lies below', async () => {
    const target = 'metric: enterprises, year: 2022, amount: 10家以内';
    expect(await statusOf(['metric: enterprises, year: 2022, amount: 10家'], target)).toBe('met measured');
    expect(await statusOf(['metric: enterprises, year: 2022, amount: 11家'], target)).toBe('missed measured');
  });

  it('is met inside the band that 约 and 近 open', async () => {
    expect(await statusOf([revenue(2022, '19500亿元')], revenue(2022, '接近2万亿元'))).toBe('met measured');
    expect(await statusOf([revenue(2022, '18900亿元')], revenue(2022, '接近2万亿元'))).toBe('missed measured');
    expect(await statusOf([revenue(2022, '13800亿元')], revenue(2022, '约1.4万亿元'))).toBe('met measured');
    const growth = ['metric: revenue, year: 2022, rate: 4.6%'];
    const plan = 'metric: revenue, period: 2022-2022, rate: 5%左右';
    const [goal] = assessTargets(await withLasers({ observations: growth, growth: [plan] })).filter(
      ({ figure }) => figure.subject.id === 'lasers',
    );
    expect(goal).toMatchObject({ measure: 'average-growth', status: 'met', rung: 'derived' });
  });
});

describe('a target whose own year was not measured', () => {
  const target = revenue(2025, '2000亿元', edition);

  it('is met early by the last level, and met late by a later one', async () => {
    expect(await statusOf([revenue(2023, '2100亿元')], target)).toBe('met path');
    expect(await statusOf([revenue(2022, '2100亿元'), revenue(2023, '1900亿元')], target)).not.toContain('met ');
    expect(await statusOf([revenue(2027, '2100亿元')], target)).toBe('met-late path');
    const early = await assessed({ observations: [revenue(2023, '2100亿元')], targets: [target] });
    expect(early.metIn).toBe(2023);
  });

  it('is classified by its pace from the base to the latest level', async () => {
    const at = (level: number) => [revenue(2019, '1000亿元'), revenue(2023, `${level}亿元`)];
    const planned = 2 ** (1 / 6) - 1;
    const levelAt = (ratio: number): number => Number((1000 * (1 + ratio * planned) ** 4).toFixed(2));
    expect(await statusOf(at(levelAt(0.96)), target)).toBe('on-track path');
    expect(await statusOf(at(levelAt(0.94)), target)).toBe('slightly-behind path');
    expect(await statusOf(at(levelAt(0.58)), target)).toBe('far-behind path');
    expect(await statusOf(at(990), target)).toBe('moving-away path');
  });

  it('says what it needs from the latest level on, and lies beside the goal of its group', async () => {
    const found = await assessed({
      plans,
      observations: [revenue(2019, '1000亿元'), revenue(2023, '1300.0亿元')],
      targets: [target],
    });
    expect(percent(orUndefined(found.needed)?.rate.value)).toBe(percent((2000 / 1300) ** 0.5 - 1));
    expect(percent(orUndefined(found.planned)?.value)).toBe(percent(2 ** (1 / 6) - 1));
    expect(percent(orUndefined(found.goal)?.rate.value)).toBe('10.00');
    expect(percent(orUndefined(found.ambition)?.value)).toBe('2.25');
    expect(orUndefined(found.outlook.projected)?.value).toBeCloseTo(1300 * 1.1 ** 2, 9);
    expect(orUndefined(found.gap)).toMatchObject({ of: 'projected' });
    expect(orUndefined(found.gap)?.amount.value).toBeCloseTo(1300 * 1.21 - 2000, 9);
    expect(orUndefined(found.outlook.yearReached)).toBe(2028);
  });

  it('is measured from the last level before its edition, or its document, begins', async () => {
    const observations = [revenue(2018, '900亿元'), revenue(2020, '1100亿元'), revenue(2023, '1400亿元')];
    const base = async (figures: Figures) => (await assessed({ observations, ...figures })).base?.year;
    expect(await base({ plans, targets: [target] })).toBe(2020);
    // The document is of 2024: what came before it is no way that its promise has come.
    expect(await base({ targets: [revenue(2027, '2000亿元')] })).toBe(2023);
    const late = await assessed({ observations, targets: [revenue(2027, '2000亿元')] });
    expect(late).toMatchObject({ status: 'open', reason: 'one-figure' });
    expect(
      await base({ plans: ['id: "2016", period: 2016-2020'], targets: [revenue(2025, '2000亿元', ', plan: "2016"')] }),
    ).toBe(2018);
  });

  it('is settled by a lower rung before a higher one says how it moves', async () => {
    const volume = (year: number, amount: string): string => `metric: output_volume, year: ${year}, amount: ${amount}`;
    const observations = [
      volume(2020, '100.0万辆'),
      volume(2023, '250.0万辆'),
      'metric: output_volume, year: 2024, rate: 43%',
    ];
    expect(await statusOf(observations, `${volume(2025, '超300万辆')}${edition}`)).toBe('met derived');
  });

  it('is open where a later year falls short, but not because of a bound', async () => {
    const known = [revenue(2019, '1000亿元'), revenue(2021, '1200亿元')];
    const by2022 = revenue(2022, '2000亿元');
    const short = await assessed({ plans, observations: [...known, revenue(2023, '1500亿元')], targets: [by2022] });
    expect(short).toMatchObject({ status: 'open', reason: 'own-year' });
    const bound = await assessed({ plans, observations: [revenue(2023, '1000亿元以上')], targets: [by2022] });
    expect(bound.reason).not.toBe('own-year');
  });

  it('with one level is open, and needs so much from there', async () => {
    const found = await assessed({ observations: [revenue(2019, '1000亿元')], targets: [target] });
    expect(found).toMatchObject({ status: 'open', rung: 'path', reason: 'one-figure', settledBy: { year: 2025 } });
    expect(percent(orUndefined(found.needed)?.rate.value)).toBe(percent(2 ** (1 / 6) - 1));
  });

  it(
    'is open where figures of its year exclude each other and nothing decides, and the chosen one counts where ' +
      'the data choose',
    async () => {
      const two = [revenue(2019, '1000亿元'), revenue(2023, '4112.83亿元'), revenue(2023, '6455亿元')];
      expect(await statusOf(two, revenue(2025, '1万亿元'))).toBe('open path');
      const file = 'prefer: { by: scope, reason: { zh: 全口径, en: the whole } }';
      const chosen = [two[0] ?? '', two[1] ?? '', `${two[2]}, ${file}`];
      const found = await assessed({ observations: chosen, targets: [revenue(2025, '1万亿元')] });
      expect(found.latest).toMatchObject({ year: 2023, level: { value: 6455 }, isDisputed: false });
    },
  );
});

describe('a threshold in an observation', () => {
  it('is no base, no latest level and no gap, and gives a limit', async () => {
    const found = await assessed({
      observations: [revenue(2023, '1700亿元以上')],
      targets: [revenue(2025, '2000亿元')],
    });
    expect(found).toMatchObject({ status: 'open', rung: 'bound', reason: 'bound-only' });
    expect(orUndefined(found.needed)).toMatchObject({ bound: 'at-most' });
    expect(percent(orUndefined(found.needed)?.rate.value)).toBe(percent((2000 / 1700) ** 0.5 - 1));
    expect(found.base).toBeUndefined();
    expect(found.gap.ok).toBe(false);
  });

  it('says nothing where the limit is beyond all growth that anybody would expect', async () => {
    const found = await assessed({
      observations: [revenue(2024, '1000亿元以上')],
      targets: [revenue(2025, '2000亿元')],
    });
    expect(found).toMatchObject({ status: 'open', rung: 'open', needed: { notDefined: 'bound-only' } });
  });

  it('decides where all that it allows meets the target', async () => {
    expect(await statusOf([revenue(2025, '超2500亿元')], revenue(2025, '2000亿元'))).toBe('met measured');
    expect(await statusOf([revenue(2024, '超2500亿元')], revenue(2025, '2000亿元'))).toBe('met bound');
    expect(await statusOf([revenue(2025, '2500亿元以内')], revenue(2025, '3000亿元'))).toBe('missed measured');
  });

  it('never stands before a measurement', async () => {
    const found = await assessed({
      observations: [revenue(2019, '1000亿元'), revenue(2023, '1500亿元'), revenue(2023, '1000亿元以上')],
      targets: [revenue(2025, '2000亿元')],
    });
    expect(found.latest?.level.value).toBe(1500);
  });
});

describe('the lower rungs', () => {
  const bridge = (relation: string, rest = ''): Record<string, string> => ({
    'bridges/demo.yaml': `bridges:
  - from: { metric: revenue }
    to: { metric: main_business_revenue }
    relation: ${relation}
    reason: { zh: 口径相近, en: close }
${rest}`,
  });
  const promised = (text: string): string => `metric: main_business_revenue, year: 2025, amount: ${text}`;

  it('derive a level from a level and the published growth of the next year', async () => {
    const observations = [
      'metric: output_volume, year: 2023, amount: 253.18万辆',
      'metric: output_volume, year: 2024, rate: 43%',
    ];
    const found = await assessed({ observations, targets: ['metric: output_volume, year: 2025, amount: 超300万辆'] });
    expect(found).toMatchObject({
      status: 'met',
      rung: 'derived',
      metIn: 2024,
      verdict: { deciding: { origin: 'grown' } },
    });
    expect(found.verdict.deciding?.level.value).toBeCloseTo(2_531_800 * 1.43, 6);
  });

  it('never chain growth in constant prices to a level in current ones', async () => {
    const observations = [
      'metric: value_added, year: 2023, amount: 1000亿元',
      'metric: value_added, year: 2024, rate: 50%',
    ];
    expect(await statusOf(observations, 'metric: value_added, year: 2025, amount: 1400亿元')).toBe('open path');
    const nominal = [observations[0] ?? '', `${observations[1]}, basis: nominal`];
    expect(await statusOf(nominal, 'metric: value_added, year: 2025, amount: 1400亿元')).toBe('met derived');
  });

  it('compute declared ratios, sums and differences', async () => {
    const observations = [
      'metric: output_volume, year: 2023, amount: 50万辆, scope: { zh: 新, en: new }',
      'metric: output_volume, year: 2023, amount: 80万辆, scope: { zh: 旧, en: old }',
    ];
    const derived = (how: string, metric: string): string => `derived:
  - metric: ${metric}
    year: 2023
    ${how}: [{ metric: output_volume, scope: 新 }, { metric: output_volume, scope: 旧 }]
    reason: { zh: 口径相同, en: one scope }
`;
    const level = async (how: string, metric: string, target: string) => {
      const dataset = await withLasers({
        observations,
        targets: [`metric: ${metric}, year: 2023, amount: ${target}`],
        derived: derived(how, metric),
      });
      const [item] = assessTargets(dataset).filter(({ figure }) => figure.subject.id === 'lasers');
      return [item?.status, item?.rung, item?.verdict.deciding?.level.value];
    };
    expect(await level('ratio', 'share', '60%')).toEqual(['met', 'derived', 62.5]);
    expect(await level('sum', 'output_volume', '140万辆')).toEqual(['missed', 'derived', 1_300_000]);
    expect(await level('difference', 'output_volume', '20万辆')).toEqual(['missed', 'derived', -300_000]);
  });

  it('widen a bound that crosses a bridge with an error', async () => {
    const figures = { observations: [revenue(2023, '超3000亿元')], targets: [promised('4000亿元')] };
    const found = await assessed(figures, {}, bridge('proxy', '    error: 3%\n'));
    expect(orUndefined(found.needed)).toMatchObject({ bound: 'at-most', from: { level: { value: 2910 } } });
  });

  it('carry a figure over a bridge, as far as the bridge says', async () => {
    const observations = [revenue(2025, '4050.0亿元')];
    expect(await statusOf(observations, promised('4000亿元'))).toBe('open open');
    expect(await statusOf(observations, promised('4000亿元'), bridge('same'))).toBe('met bridged');
    const wide = await assessed(
      { observations, targets: [promised('4000亿元')] },
      {},
      bridge('proxy', '    error: 2%\n'),
    );
    expect(wide).toMatchObject({ status: 'met', verdict: { dependsOnRounding: true } });
    expect(await statusOf(observations, promised('4000亿元'), bridge('at-least'))).toBe('met bridged');
    expect(await statusOf(observations, promised('4000亿元'), bridge('at-most'))).toBe('open open');
    expect(await statusOf(observations, promised('5000亿元'), bridge('at-most'))).toBe('missed bridged');
  });

  it('give way to a higher one, and can be refused', async () => {
    const observations = [revenue(2025, '4050.0亿元'), 'metric: main_business_revenue, year: 2025, amount: 3900.0亿元'];
    expect(await statusOf(observations, promised('4000亿元'), bridge('same'))).toBe('missed measured');
    const only = { observations: [revenue(2025, '4050.0亿元')], targets: [promised('4000亿元')] };
    const refused = await assessed(only, { evidence: 'derived' }, bridge('same'));
    expect(refused).toMatchObject({ status: 'open', reason: 'evidence-refused' });
  });

  it('start from the base that a plan’s own level and rate imply', async () => {
    const found = await assessed(
      {
        plans: ['id: "2023", period: 2023-2025'],
        observations: [revenue(2023, '超2700亿元')],
        targets: ['metric: main_business_revenue, year: 2025, amount: 超4000亿元, plan: "2023"'],
        growth: ['metric: main_business_revenue, period: 2023-2025, rate: 超22%, plan: "2023"'],
      },
      {},
      bridge('same'),
    );
    expect(found).toMatchObject({ status: 'on-track', rung: 'implied', base: { year: 2022 }, latest: { year: 2023 } });
    expect(found.base?.level.value).toBeCloseTo(4000 / 1.22 ** 3, 8);
    expect(orUndefined(found.needed)).toMatchObject({ bound: 'at-most' });
    expect(percent(orUndefined(found.needed)?.rate.value)).toBe('21.72');
    const below = await assessed(
      {
        plans: ['id: "2023", period: 2023-2025'],
        observations: [revenue(2023, '超2600亿元')],
        targets: ['metric: main_business_revenue, year: 2025, amount: 超4000亿元, plan: "2023"'],
        growth: ['metric: main_business_revenue, period: 2023-2025, rate: 超22%, plan: "2023"'],
      },
      {},
      bridge('same'),
    );
    expect(below).toMatchObject({ status: 'open', rung: 'bound' });
  });

  it('take the entry criterion of the group as a limit in the base year', async () => {
    const target = 'metric: gross_output, year: 2025, amount: 8000亿元';
    const found = await assessed({ targets: [target] });
    expect(found).toMatchObject({ status: 'open', rung: 'bound' });
    expect(orUndefined(found.needed)).toMatchObject({ bound: 'at-least', from: { year: 2019, origin: 'entry' } });
    expect(percent(orUndefined(found.needed)?.rate.value)).toBe(percent((8000 / 5000) ** (1 / 6) - 1));
  });
});

describe('one promise', () => {
  it('is one row however often it is stated, with what became of each statement', async () => {
    const found = await assessed({
      plans: ['id: "2021", period: 2021-2025', 'id: "2023", period: 2023-2025, supersedes: "2021"'],
      observations: [revenue(2025, '8000亿元')],
      targets: [revenue(2025, '1万亿元', ', plan: "2023"'), revenue(2025, '7300亿元', ', plan: "2021"')],
    });
    expect(found.editions.map(({ plan }) => plan)).toEqual(['2021', '2023']);
    expect(found.figure.plan).toBe('2023');
    expect(found.status).toBe('missed');
    expect(found.history.map(({ verdict }) => verdict.status)).toEqual(['met', 'missed']);
  });

  it('of average growth is the level that the growth leads to', async () => {
    const total =
      'total: { metric: revenue, year: 2019, amount: 1.5万亿元, cite: { source: decree, find: 1.5万亿元 } }';
    const observed =
      `${total}\n    observations:\n      - ` +
      '{ metric: revenue, year: 2023, amount: 2.2万亿元, cite: { source: decree, find: 甲 } }';
    const dataset = await exampleDataset({ 'programmes/plan.yaml': [total, observed] });
    const [goal] = assessTargets(dataset, { method: 'statcan' });
    expect(goal?.figure).toMatchObject({ kind: 'growth', subject: { id: 'small' } });
    expect(goal?.threshold.level).toBeCloseTo(15_000 * 1.1 ** 6, 8);
    expect(goal).toMatchObject({ status: 'on-track', rung: 'path' });
  });

  it('of single years is judged in each year alone', async () => {
    const series = `  - { year: 2021, rate: 8.0%, cite: { source: decree, find: 8.0% } }
targets:
  - { year: 2020, rate: 6%左右, cite: { source: decree, find: 甲 } }
  - { year: 2021, rate: 6%以上, cite: { source: decree, find: 乙 } }
  - { period: 2021-2022, rate: 6%以上, cite: { source: decree, find: 丙 } }
`;
    const old = '  - { year: 2021, rate: 8.0%, cite: { source: decree, find: 8.0% } }\n';
    const dataset = await exampleDataset({ 'series/gdp-growth.yaml': [old, series] });
    const found = assessTargets(dataset).filter(({ figure }) => figure.subject.id === 'gdp-growth');
    expect(found.map(({ status, measure }) => `${status} ${measure}`)).toEqual([
      'open yearly-growth',
      'met yearly-growth',
      'on-track average-growth',
    ]);
    expect(orUndefined(found[1]?.gap ?? { ok: false, notDefined: 'final' })?.amount.value).toBeCloseTo(2, 9);
    expect(percent(orUndefined(found[2]?.needed ?? { ok: false, notDefined: 'final' })?.rate.value)).toBe(
      percent(1.06 ** 2 / 1.08 - 1),
    );
  });
});

describe('the scenario', () => {
  it('moves the projection and never the status', async () => {
    const figures = {
      observations: [revenue(2019, '1000亿元'), revenue(2023, '1300亿元')],
      targets: [revenue(2025, '2000亿元')],
    };
    const usual = await assessed(figures);
    const fast = await assessed(figures, { set: new Map([['small', quantity('40%')]]) });
    expect(fast.status).toBe(usual.status);
    expect(orUndefined(fast.outlook.projected)?.value).toBeCloseTo(1300 * 1.4 ** 2, 9);
  });
});

describe('the shipped targets', async () => {
  const targets = assessTargets(await shippedDataset());

  it('each have a status with a rung, and a reason and the missing figure where they are open', () => {
    for (const { status, rung, reason, settledBy, needed } of targets) {
      expect(status === 'open').toBe(reason !== undefined);
      expect(isFinal(status)).toBe(settledBy === undefined);
      if (rung === 'open') expect(status).toBe('open');
      if (isFinal(status)) expect(needed).toMatchObject({ notDefined: 'final' });
    }
  });
});
