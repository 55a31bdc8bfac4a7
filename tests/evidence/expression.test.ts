import { describe, expect, it } from 'vitest';
import { Allowance, ExpressionRefused, evaluateExpression } from '../../src/evidence/expression.js';
import { say } from '../../src/words/message.js';

const data = {
  clusters: Array.from({ length: 60 }, (_, index) => ({
    id: `c${index}`,
    group: index % 2 === 0 ? 'even' : 'odd',
    name: { zh: '集群', en: 'cluster' },
    cities: ['a', 'b'],
  })),
  long: 'x'.repeat(200_000),
};

async function value(text: string, allowance = new Allowance(60)): Promise<unknown> {
  return evaluateExpression(text, data, allowance);
}

/** Why an expression is refused, in English. */
async function refusal(text: string): Promise<string> {
  const error = await value(text).catch((thrown: unknown) => thrown);
  return error instanceof ExpressionRefused ? say('en', error.words) : `not refused: ${String(error)}`;
}

describe('an expression', () => {
  it('counts, filters, sorts and compares', async () => {
    expect(await value("$count(clusters[group = 'odd' and 'a' in cities])")).toBe(30);
    expect(await value('clusters^(>id)[0].id')).toBe('c9');
    expect(await value('($all := clusters.name; $distinct($all.zh))')).toBe('集群');
    expect(await value('$distinct([1, 2, 1, 3, 2])')).toEqual([1, 2, 3]);
    expect(await value('$count($distinct(clusters.group))')).toBe(2);
  });

  it.each([
    ['($f := function($x){$f($x+1)}; $f(1))', 'functions of its own'],
    ['clusters ~> $count', '"~>"'],
    ['$contains(long, /^(x+)+$/)', 'regular expressions'],
    ['$sum([1..9999].([1..9999].(1)))', 'ranges'],
    ['clusters{id: name}', 'braces'],
    ["{'a': 1}", 'braces'],
    ['clusters@$c.name', '"@"'],
    ['clusters#$i.name', '"@"'],
    ['|clusters|{}|', 'changes'],
    ['$substring(?, 1)', 'partly applied'],
  ])('%s is refused for its form', async (text, form) => {
    expect(await refusal(text)).toContain(`may not use ${form}`);
  });

  it.each([
    'random()',
    'shuffle(clusters)',
    'millis()',
    'now()',
    'eval("1")',
    'pad("x", 1e9)',
    'match("a", "a")',
    'f(1)',
  ])('$%s is refused for its function', async (call) => {
    expect(await refusal(`$${call}`)).toMatch(
      new RegExp(`may not use the function \\$${call.split('(')[0]}, but only those`),
    );
  });

  it.each(['$sort(clusters.id, $random)', '($g := $random; $g)', '($count := $sum; $count(clusters))'])(
    '%s finds no way round the list of functions',
    async (text) => {
      expect(await refusal(text)).toMatch(/no variable|may not use the function/);
    },
  );

  it.each([
    'clusters.($$.clusters.($$.clusters.($$.clusters)))',
    `($a := 'xxxxxxxxxxxxxxxxxxxx'; ${'$a := $a & $a; '.repeat(40)} $length($a))`,
    `($a := clusters; ${'$a := $append($a, $a); '.repeat(40)} $count($a))`,
    'clusters.($$.clusters = $$.clusters)',
    'clusters.$string($$.clusters)',
    'clusters.$split($$.long, "")',
    '**.**.**.**',
  ])('%s is stopped after as many steps on every machine', async (text) => {
    expect(await refusal(text)).toBe('It was stopped after 130000 steps; write it more simply.');
  });

  it('may take more steps where there are more data', () => {
    expect(new Allowance(10_000).each).toBeGreaterThan(new Allowance(100).each * 10);
  });

  it('is not evaluated once all together have taken their share', async () => {
    const allowance = new Allowance(60);
    const costly = 'clusters.($$.clusters.id)';
    let evaluated = 0;
    const refused = async (): Promise<unknown> => {
      for (;;) {
        const error = await value(costly, allowance).catch((thrown: unknown) => thrown);
        if (error instanceof ExpressionRefused) return say('en', error.words);
        evaluated++;
      }
    };
    expect(await refused()).toContain('All claims together took more than 1300000 steps');
    expect(evaluated).toBeGreaterThan(10);
  });
});
