import { describe, expect, it } from 'vitest';
import { term } from '../../src/lang/message.js';
import { Marks } from '../../src/report/marks.js';

describe('marks', () => {
  it('give the same remark the same letter, in the order of first use', () => {
    const marks = new Marks();
    expect([
      marks.on('x', ['mark-early', 'mark-rounding']),
      marks.on('y', ['mark-rounding']),
      marks.on('z', []),
    ]).toEqual(['x a b', 'y b', 'z']);
    expect(marks.notes('en')).toEqual([`a ${term('en', 'mark-early')}`, `b ${term('en', 'mark-rounding')}`]);
  });
});
