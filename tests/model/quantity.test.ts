import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../src/model/quantity.js';
import { quantity } from './example.js';

const open = Number.POSITIVE_INFINITY;

describe('a quantity as a document writes it', () => {
  it.each([
    // text, comparator, value, upper, dimension, resolution, [low, high)
    ['15万亿元', '=', 150_000, 150_000, 'money', 10_000, 145_000, 155_000],
    ['1.5万亿元', '=', 15_000, 15_000, 'money', 1_000, 14_500, 15_500],
    ['1.50万亿元', '=', 15_000, 15_000, 'money', 100, 14_950, 15_050],
    ['5 万亿元', '=', 50_000, 50_000, 'money', 10_000, 45_000, 55_000],
    ['110760.94亿元', '=', 110_760.94, 110_760.94, 'money', 0.01, 110_760.935, 110_760.945],
    ['1,234.5亿元', '=', 1_234.5, 1_234.5, 'money', 0.1, 1_234.45, 1_234.55],
    ['12345万元', '=', 1.2345, 1.2345, 'money', 0.0001, 1.23445, 1.23455],
    ['4000亿元', '=', 4_000, 4_000, 'money', 1_000, 3_500, 4_500],
    ['超4000亿元', '>', 4_000, 4_000, 'money', 1_000, 4_000, open],
    ['超过4000亿元', '>', 4_000, 4_000, 'money', 1_000, 4_000, open],
    ['突破4000亿元', '>', 4_000, 4_000, 'money', 1_000, 4_000, open],
    ['逾4000亿元', '>', 4_000, 4_000, 'money', 1_000, 4_000, open],
    ['> 4000亿元', '>', 4_000, 4_000, 'money', 1_000, 4_000, open],
    ['5000亿元以上', '>=', 5_000, 5_000, 'money', 1_000, 5_000, open],
    ['>= 5000亿元', '>=', 5_000, 5_000, 'money', 1_000, 5_000, open],
    ['≥5000亿元', '>=', 5_000, 5_000, 'money', 1_000, 5_000, open],
    ['不低于5000亿元', '>=', 5_000, 5_000, 'money', 1_000, 5_000, open],
    ['达到5000亿元', '>=', 5_000, 5_000, 'money', 1_000, 5_000, open],
    ['2000亿元以内', '<=', 2_000, 2_000, 'money', 1_000, 0, 2_000],
    ['2000亿元以下', '<=', 2_000, 2_000, 'money', 1_000, 0, 2_000],
    ['不超过2000亿元', '<=', 2_000, 2_000, 'money', 1_000, 0, 2_000],
    ['<= 2000亿元', '<=', 2_000, 2_000, 'money', 1_000, 0, 2_000],
    ['不足2000亿元', '<', 2_000, 2_000, 'money', 1_000, 0, 2_000],
    ['低于2000亿元', '<', 2_000, 2_000, 'money', 1_000, 0, 2_000],
    ['近3万亿元', '<~', 30_000, 30_000, 'money', 10_000, 28_500, 30_000],
    ['接近3万亿元', '<~', 30_000, 30_000, 'money', 10_000, 28_500, 30_000],
    ['约14万亿元', '~', 140_000, 140_000, 'money', 10_000, 135_000, 145_000],
    ['两千亿级', '>=', 2_000, 2_000, 'money', 1_000, 2_000, open],
    ['万亿级', '>=', 10_000, 10_000, 'money', 10_000, 10_000, open],
    ['1万亿元级', '>=', 10_000, 10_000, 'money', 10_000, 10_000, open],
    ['近千亿级', '<~', 1_000, 1_000, 'money', 1_000, 950, 1_000],
    ['约两千亿级', '~', 2_000, 2_000, 'money', 1_000, 1_500, 2_500],
    ['超两千亿级', '>', 2_000, 2_000, 'money', 1_000, 2_000, open],
    ['1万亿级', '>=', 10_000, 10_000, 'money', 10_000, 10_000, open],
    ['10个', '=', 10, 10, 'count', 1, 10, 10],
    ['4618家', '=', 4_618, 4_618, 'count', 1, 4_618, 4_618],
    ['5000家', '=', 5_000, 5_000, 'count', 1, 5_000, 5_000],
    ['九个', '=', 9, 9, 'count', 1, 9, 9],
    ['六大', '=', 6, 6, 'count', 1, 6, 6],
    ['0个', '=', 0, 0, 'count', 1, 0, 0],
    ['10个以上', '>=', 10, 10, 'count', 1, 10, open],
    ['10个以内', '<=', 10, 10, 'count', 1, 0, 10],
    ['约40个', '~', 40, 40, 'count', 10, 35, 45],
    ['约11个', '~', 11, 11, 'count', 1, 9.5, 12.5],
    ['约1个', '~', 1, 1, 'count', 1, 0, 2.5],
    ['近40个', '<~', 40, 40, 'count', 1, 38, 40],
    ['近3家', '<~', 3, 3, 'count', 1, 2, 3],
    ['1500吨', '=', 1_500, 1_500, 'count', 1, 1_499.5, 1_500.5],
    ['519.19万辆', '=', 5_191_900, 5_191_900, 'count', 100, 5_191_850, 5_191_950],
    ['1.5个', '=', 1.5, 1.5, 'count', 0.1, 1.45, 1.55],
    ['两三家', '=', 2, 3, 'count', 1, 2, 3],
    ['三四个', '=', 3, 4, 'count', 1, 3, 4],
    ['十七八家', '=', 17, 18, 'count', 1, 17, 18],
    ['三至五个', '=', 3, 5, 'count', 1, 3, 5],
    ['二三十家', '=', 20, 30, 'count', 1, 20, 30],
    ['两三百亿元', '=', 200, 300, 'money', 100, 200, 300],
    ['两千三个', '=', 2_300, 2_300, 'count', 1, 2_300, 2_300],
    ['三万五千家', '=', 35_000, 35_000, 'count', 1, 35_000, 35_000],
    ['-2136.8亿元', '=', -2_136.8, -2_136.8, 'money', 0.1, -2_136.85, -2_136.75],
    ['0.3亿元', '=', 0.3, 0.3, 'money', 0.1, 0.25, 0.35],
    ['0亿元', '=', 0, 0, 'money', 1, 0, 0.5],
    ['6%以内', '<=', 6, 6, 'rate', 1, -open, 6],
    ['3–4个', '=', 3, 4, 'count', 1, 3, 4],
    ['3至4个', '=', 3, 4, 'count', 1, 3, 4],
    ['5万家', '=', 50_000, 50_000, 'count', 10_000, 45_000, 55_000],
    ['30万辆', '=', 300_000, 300_000, 'count', 10_000, 295_000, 305_000],
    ['16.12万个', '=', 161_200, 161_200, 'count', 100, 161_150, 161_250],
    ['10%以上', '>=', 10, 10, 'rate', 1, 10, open],
    ['5%左右', '~', 5, 5, 'rate', 1, 4.5, 5.5],
    ['~ 5%', '~', 5, 5, 'rate', 1, 4.5, 5.5],
    ['6.3%左右', '~', 6.3, 6.3, 'rate', 0.1, 5.8, 6.8],
    ['8.0%', '=', 8, 8, 'rate', 0.1, 7.95, 8.05],
    ['-3.8%', '=', -3.8, -3.8, 'rate', 0.1, -3.85, -3.75],
    ['−3.8%', '=', -3.8, -3.8, 'rate', 0.1, -3.85, -3.75],
    ['20%', '=', 20, 20, 'rate', 1, 19.5, 20.5],
    ['0.5%', '=', 0.5, 0.5, 'rate', 0.1, 0.45, 0.55],
    ['6%-6.5%', '=', 6, 6.5, 'rate', 0.1, 6, 6.5],
    ['7-7.5%', '=', 7, 7.5, 'rate', 0.1, 7, 7.5],
    ['-5%至-3%', '=', -5, -3, 'rate', 1, -5, -3],
    ['1.2个百分点', '=', 1.2, 1.2, 'points', 0.1, 1.15, 1.25],
  ] as const)('reads %s', (text, comparator, value, upper, dimension, resolution, low, high) => {
    const read = quantity(text);
    const interval = read.interval();
    expect({ ...pick(read), dimension: read.dimension, low: interval.low, high: interval.high }).toEqual({
      comparator,
      value,
      upper,
      resolution,
      dimension,
      low,
      high,
    });
  });

  it.each([
    ['', 'number-missing', ''],
    ['亿元', 'number-missing', ''],
    ['近万亿元', 'vague', '近1万亿元'],
    ['百余家', 'vague', '超100家'],
    ['十余家', 'vague', '超十家'],
    ['十几家', 'vague', '11–19家'],
    ['二十几家', 'vague', '21–29家'],
    ['上百家', 'vague', '100家以上'],
    ['上万家', 'vague', '1万家以上'],
    ['数十家', 'vague', '20–99家'],
    ['几家', 'vague', '2–9家'],
    ['近百家', 'vague', '近100家'],
    ['超千家', 'vague', '超1000家'],
    ['近百万辆', 'vague', '近100万辆'],
    ['三十来家', 'vague', '约三十家'],
    ['110多处', 'vague', '超110处'],
    ['一百多家', 'vague', '超一百家'],
    ['1.2万余家', 'vague', '超1.2万家'],
    ['三五个', 'vague', '3–5个'],
    ['5', 'unit-missing', ''],
    ['3–4', 'unit-missing', ''],
    ['超过3', 'unit-missing', ''],
    ['5个月', 'unit-unknown', '个月'],
    ['15万亿美元', 'unit-unknown', '万亿美元'],
    ['3000多亿元', 'vague', '超3000亿元'],
    ['5%%', 'unit-unknown', '%%'],
    ['5家–6%', 'unit-unknown', '家'],
    ['约5%左右', 'two-comparators', ''],
    ['超5000亿元以上', 'two-comparators', ''],
    ['5-3%', 'range-upside-down', ''],
    ['2万亿元-3000亿元', 'range-upside-down', ''],
    ['１５万亿元', 'full-width', '15万亿元'],
    ['5％', 'full-width', '5%'],
    ['第5个', 'unreadable', ''],
    ['12,34亿元', 'unreadable', ''],
    ['1e3亿元', 'unreadable', ''],
    ['数千亿元', 'vague', '2000–9999亿元'],
    ['十七八至二十家', 'unreadable', ''],
    ['二二二二二个', 'unreadable', ''],
  ] as const)('says what is wrong with "%s": %s', (text, fault, detail) => {
    expect(parseQuantity(text)).toEqual({ ok: false, fault, detail });
  });

  it('tells where trailing zeros leave the last place open', () => {
    expect(quantity('4000亿元').isAmbiguous).toBe(true);
    expect(quantity('1.50万亿元').isAmbiguous).toBe(false);
    expect(quantity('4500亿元').resolution).toBe(100);
    expect(quantity('20%').isAmbiguous).toBe(false);
  });

  it('places the value of a range in its middle', () => {
    expect(quantity('6%-6.5%').interval()).toEqual({ low: 6, value: 6.25, high: 6.5 });
    expect(quantity('1–2万亿元')).toMatchObject({ value: 10_000, upper: 20_000, isRange: true });
    expect(quantity('3000亿元-2万亿元')).toMatchObject({ value: 3_000, upper: 20_000 });
  });

  it('reads the words for closeness as the data set says', () => {
    const bands = { rateAboutPoints: 1, nearShare: 0.9 };
    expect(quantity('5%左右').interval(bands)).toEqual({ low: 4, value: 5, high: 6 });
    expect(quantity('近3万亿元').interval(bands)).toEqual({ low: 27_000, value: 28_500, high: 30_000 });
    expect(quantity('约14万亿元').interval(bands)).toEqual({ low: 135_000, value: 140_000, high: 145_000 });
  });

  it('has the point of 近 in the middle of its band, not at its ceiling', () => {
    expect(quantity('近2万亿元').interval()).toEqual({ low: 19_000, value: 19_500, high: 20_000 });
    expect(quantity('近40个').interval().value).toBe(39);
    expect(quantity('近5%').interval().value).toBe(4.875);
    expect(quantity('近0个').interval()).toEqual({ low: 0, value: 0, high: 0 });
  });

  it('is exact only where whole things are written out one by one', () => {
    const isExact = (text: string) => quantity(text).isExact;
    expect(['10个', '4618家', '三个', '6大'].map(isExact)).toEqual([true, true, true, true]);
    expect(['16.12万个', '5万家', '约10个', '近10个', '10个以上', '3–4个', '900吨', '15亿元', '5%'].some(isExact)).toBe(
      false,
    );
  });

  it('brackets the value of 近 a negative rate too', () => {
    const { low, value, high } = quantity('近-3%').interval();
    expect(low).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(high);
  });

  it('knows no negative zero', () => {
    expect(Object.is(quantity('-0%').value, 0)).toBe(true);
  });

  it('goes into JSON as it was written and cannot be changed', () => {
    const read = quantity('超4000亿元');
    expect(JSON.stringify({ amount: read })).toBe('{"amount":"超4000亿元"}');
    expect(Object.isFrozen(read)).toBe(true);
  });
});

function pick({ comparator, value, upper, resolution }: ReturnType<typeof quantity>) {
  return { comparator, value, upper, resolution };
}
