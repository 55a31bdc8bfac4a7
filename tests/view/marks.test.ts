import { describe, expect, it } from 'vitest';
import { Marks } from '../../src/view/marks.js';
import { say } from '../../src/words/message.js';

const early = { zh: '早', en: 'early' };
const rounded = { zh: '舍入', en: 'rounded' };

describe('marks', () => {
  it('give the same remark the same letter, in the order of first use', () => {
    const marks = new Marks();
    expect(
      [marks.on('x', [early, rounded]), marks.on('y', [rounded]), marks.on('z', [])].map((words) => say('en', words)),
    ).toEqual(['x a b', 'y b', 'z']);
    expect(marks.notes().map((words) => say('en', words))).toEqual(['a early', 'b rounded']);
    expect(marks.notes().map((words) => say('zh', words))).toEqual(['a 早', 'b 舍入']);
  });
});
