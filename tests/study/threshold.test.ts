import { describe, expect, it } from 'vitest';
import { meets, type Threshold } from '../../src/study/threshold.js';

const atLeast: Threshold = { level: 20_000, direction: 1, isStrict: false };

describe('a level', () => {
  it('that compounding leaves a hair below the threshold meets it', () => {
    expect(meets(20_000 - 1e-8, atLeast)).toBe(true);
    expect(meets(19_999.9, atLeast)).toBe(false);
  });

  it('that compounding leaves a hair above does not meet "over"', () => {
    expect(meets(20_000 + 1e-8, { ...atLeast, isStrict: true })).toBe(false);
    expect(meets(20_000.1, { ...atLeast, isStrict: true })).toBe(true);
  });

  it('meets a threshold from above where less is asked for', () => {
    const within: Threshold = { level: 5, direction: -1, isStrict: false };
    expect([4, 5, 6].map((level) => meets(level, within))).toEqual([true, true, false]);
  });

  it('of zero meets a threshold of zero', () => {
    expect(meets(0, { level: 0, direction: 1, isStrict: false })).toBe(true);
  });
});
