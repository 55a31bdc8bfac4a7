import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/schema/kinds.js';
import { copyOf, type Meaning, meaningAt, type Visitor, visit } from '../../src/schema/visit.js';
import type { Path } from '../../src/yaml/pointer.js';

const scenario = {
  deflator: '2%',
  assumptions: [{ for: 'chips', rates: { 2021: '5%' }, cite: { source: 'decree', find: '5%', page: 3 } }],
};

/** What a visit meets: the path and what the schema says of the value there. */
function met(kind: Kind, value: unknown, hook: keyof Visitor, start: Path = []): readonly string[] {
  const seen: string[] = [];
  const note = (_value: unknown, { is, to, own, defines }: Meaning, path: Path): void => {
    seen.push([path.join('/'), is, to?.join('|'), own, defines].filter(Boolean).join(' '));
  };
  visit(kind, value, { [hook]: note }, start);
  return seen;
}

describe('a visit', () => {
  it('says what each value is, as the schema does, in the order of the file', () => {
    expect(met('scenario', scenario, 'single')).toEqual([
      'deflator rate',
      'assumptions/0/for group|cluster',
      'assumptions/0/rates/2021 rate',
      'assumptions/0/cite/source source',
      'assumptions/0/cite/find token',
      'assumptions/0/cite/page',
    ]);
  });

  it('knows the maps and lists that mean something', () => {
    expect(met('cluster', { plans: [{ id: '2021', acknowledge: [] }], cite: {} }, 'holder')).toEqual([
      '',
      'plans',
      'plans/0 edition',
      'plans/0/acknowledge acknowledgements',
      'cite citation',
    ]);
  });

  it('knows names that refer to something', () => {
    expect(met('expectation', { expect: [{ set: { chips: '5%' } }] }, 'name')).toEqual([
      'expect/0/set/chips group|cluster',
    ]);
    expect(met('scenario', scenario, 'name'), 'years refer to nothing').toEqual([]);
  });

  it('starts where a value stands in its file', () => {
    expect(met('programme', { growth: { track: 'gdp' } }, 'single', ['groups', 0])).toEqual([
      'groups/0/growth/track series',
    ]);
  });

  it('passes over what it is told to', () => {
    const seen: string[] = [];
    const holder = (_value: object, { is }: Meaning) => is !== 'citation';
    visit('scenario', scenario, { holder, single: (_value, _meaning, path) => seen.push(path.join('/')) });
    expect(seen).toEqual(['deflator', 'assumptions/0/for', 'assumptions/0/rates/2021']);
  });

  it('gives the map that holds a text', () => {
    const beside: unknown[] = [];
    visit(
      'source',
      { title: { zh: '甲', en: 'A' } },
      { single: (_value, _meaning, _path, holder) => beside.push(holder) },
    );
    expect(beside).toEqual([
      { zh: '甲', en: 'A' },
      { zh: '甲', en: 'A' },
    ]);
  });

  it.each(['constructor', '__proto__', 'toString'])('says nothing of a key that is no key: %s', (key) => {
    expect(meaningAt('cluster', [key])).toEqual({});
    expect(meaningAt('cluster', ['nowhere', 0, key])).toEqual({});
  });
});

describe('a copy', () => {
  it('is the same but for what is read', () => {
    const copy = copyOf('scenario', scenario, (value, { is }) =>
      is === 'rate' ? Number.parseFloat(String(value)) : value,
    );
    expect(copy).toEqual({
      deflator: 2,
      assumptions: [{ for: 'chips', rates: { 2021: 5 }, cite: { source: 'decree', find: '5%', page: 3 } }],
    });
    expect(Object.isFrozen(copy)).toBe(true);
    expect(Object.isFrozen(scenario)).toBe(false);
  });
});
