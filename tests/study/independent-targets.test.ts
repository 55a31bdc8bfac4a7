import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '../cases/case.js';
import { shippedFolder } from '../model/example.js';

/*
 * The assessment of every shipped target worked out a second time, from the files themselves and in plain arithmetic.
 * It shares no code with the tool: it reads the YAML, the words of quantities and the output of the commands by itself.
 */

interface Known {
  readonly year: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound?: 'at-least' | 'at-most';
  readonly origin: string;
  readonly rung: string;
  readonly disputed?: boolean;
  readonly figures: readonly {
    readonly metric: string;
    readonly year?: number;
    readonly text: string;
    readonly cite: Cite;
  }[];
}

interface Cite {
  readonly source: string;
  readonly find: string;
}

interface Row {
  readonly subject: { readonly id: string };
  readonly metric: string;
  readonly measure: string;
  readonly year?: number;
  readonly period?: string;
  readonly target: string;
  readonly threshold: { readonly level: number; readonly direction: string; readonly strict: boolean };
  readonly cite: Cite;
  readonly status: string;
  readonly rung: string;
  readonly met_in?: number;
  readonly deciding?: Known;
  readonly base?: Known;
  readonly latest?: Known;
  readonly needed?: { readonly value: number; readonly bound?: string; readonly from: number };
  readonly planned?: { readonly value: number };
  readonly gap: {
    readonly of?: string;
    readonly amount?: { readonly value: number };
    readonly share?: { readonly value: number };
  };
  readonly lenses?: Readonly<Record<string, { readonly value?: number }>>;
  readonly classification?: { readonly class: string; readonly judged_by: string };
}

const root = join(shippedFolder, '..');
const rows = async (...words: readonly string[]): Promise<readonly Row[]> =>
  (JSON.parse((await runCommand(['jiqun', ...words, '--format', 'json'], root)).stdout) as { targets: readonly Row[] })
    .targets;

/** Every text under `amount` or `rate` of the data, with its citation, as the files have them. */
const written = new Set<string>();
for (const file of readdirSync(shippedFolder, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.yaml')) continue;
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) {
      const { amount, rate, cite } = part as { amount?: unknown; rate?: unknown; cite?: Cite };
      for (const text of [amount, rate]) if (cite) written.add(`${String(text)}|${cite.source}|${cite.find}`);
      Object.values(part).forEach(walk);
    }
  };
  walk(parse(readFileSync(join(shippedFolder, file), 'utf8')));
}

const scales: Readonly<Record<string, number>> = { 万亿元: 1e4, 亿元: 1, 万元: 1e-4, 百亿: 100, 千亿: 1000, 万亿: 1e4 };

/** A quantity: the word before or after it, its number or both ends of a range, and the factor of its unit. */
function read(text: string): { readonly word: string; readonly numbers: readonly number[] } {
  const word = ['超过', '超', '突破', '不低于', '约', '接近', '近', '以上', '以内', '左右', '级', '达到', '达'].find(
    (item) => text.includes(item),
  );
  const chinese: Readonly<Record<string, string>> = { 两千亿级: '2000亿元' };
  const plain = (chinese[text] ?? text).replace(/超过|超|突破|不低于|约|接近|近|以上|以内|左右|级|达到|达/g, '');
  const match = /^([\d.]+)(%)?(?:[–—-]([\d.]+))?(%)?(.*)$/.exec(plain);
  if (!match) throw new Error(text);
  const unit = match[5] ?? '';
  const factor = scales[unit] ?? (unit.startsWith('万') ? 1e4 : 1);
  const numbers = [match[1], match[3]].flatMap((number) => (number === undefined ? [] : [Number(number) * factor]));
  return { word: word ?? '', numbers };
}

/** The level that a figure states: its number, of a range or a band the middle. */
function levelOf(text: string): number {
  const { word, numbers } = read(text);
  const [first = Number.NaN, last = first] = numbers;
  return word === '近' || word === '接近' ? first * 0.975 : (first + last) / 2;
}

/** The least demanding level that meets a target of a level. */
function thresholdOf(text: string): number {
  const { word, numbers } = read(text);
  const [first = Number.NaN] = numbers;
  if (word === '近' || word === '接近') return first * 0.95;
  const isCount = /^[^\d%]*\d+(?:家|个|件|种|台)/.test(text);
  if (isCount && (word === '超' || word === '超过' || word === '突破')) return first + 1;
  if (word !== '约' && word !== '左右') return first;
  if (text.includes('%')) return first - 0.5;
  const digits = String(Number(first.toPrecision(15))).replace(/\.?0+$/, '');
  const place = 10 ** (Math.floor(Math.log10(first)) - (digits.replace('.', '').replace(/^0+/, '').length - 1));
  return Math.max(first - place / 2, first * 0.95);
}

function isMet({ level, direction, strict }: Row['threshold'], value: number, isBeyond = false): boolean {
  const distance = (value - level) * (direction === 'up' ? 1 : -1);
  return Math.abs(distance) < 1e-9 * Math.abs(level) ? !strict || isBeyond : distance > 0;
}

/** Whether a level known at one end or in the middle meets the target. */
function meets(row: Row, known: Known): boolean {
  const isBeyond = known.bound !== undefined && /超|突破|低于/.test(known.figures[0]?.text ?? '');
  return isMet(row.threshold, known.value, isBeyond);
}

/** A level from the figures under it; undefined where a bridge or the plan's own rate leads to it. */
function workedOut({ origin, figures }: Known, measure: string): number | undefined {
  const levels = figures.map(({ text }) => levelOf(text));
  const [first = Number.NaN, second = Number.NaN] = levels;
  if (origin === 'stated') return first;
  if (origin === 'grown' && measure === 'level') return first * (1 + second / 100);
  if (origin === 'ratio') return (first / second) * 100;
  if (origin === 'sum') return levels.reduce((total, level) => total + level, 0);
  return origin === 'difference' ? first - second : undefined;
}

const growth = (from: number, to: number, years: number): number => (to / from) ** (1 / years) - 1;
const close = (actual: number | undefined, expected: number, what: string): void => {
  expect(Math.abs((actual ?? Number.NaN) - expected), `${what}: ${actual} and ${expected}`).toBeLessThan(
    1e-9 * Math.max(1, Math.abs(expected)),
  );
};
const nameOf = ({ subject, metric, year, target }: Row): string => `${subject.id} ${metric} ${year} ${target}`;

describe('the shipped targets, worked out again', async () => {
  const targets = await rows('targets');

  it('are those of the files', () => {
    expect(targets.length).toBeGreaterThan(90);
    for (const { target, cite, ...row } of targets)
      expect(written.has(`${target}|${cite.source}|${cite.find}`), nameOf({ target, cite, ...row })).toBe(true);
  });

  it('rest on figures of the files, read as they are written', () => {
    const known = targets.flatMap((row) =>
      [row.deciding, row.base, row.latest].flatMap((item) => (item ? [{ row, item }] : [])),
    );
    for (const { row, item } of known) {
      for (const { text, cite } of item.figures)
        expect(written.has(`${text}|${cite.source}|${cite.find}`), `${nameOf(row)}: ${text}`).toBe(true);
      const level = workedOut(item, row.measure);
      if (level !== undefined) close(item.value, level, nameOf(row));
    }
    expect(known.filter(({ item }) => item.origin === 'stated').length).toBeGreaterThan(40);
    expect(known.filter(({ item }) => item.origin !== 'stated').length).toBeGreaterThan(10);
  });

  it('ask for the level that their words say', () => {
    for (const row of targets.filter(({ measure }) => measure !== 'average-growth'))
      close(row.threshold.level, thresholdOf(row.target), nameOf(row));
  });

  it('are met, missed or late by the level that decides', () => {
    for (const row of targets) {
      const { status, deciding, latest, year = 9999 } = row;
      if (!deciding) continue;
      const isKept = meets(row, deciding);
      if (status === 'met') expect([isKept, deciding.year <= year], nameOf(row)).toEqual([true, true]);
      if (status === 'missed') expect([isKept, deciding.year], nameOf(row)).toEqual([false, year]);
      if (status === 'met-late') expect([isKept, deciding.year > year], nameOf(row)).toEqual([true, true]);
      if (status === 'met-late' && latest?.year === year) expect(meets(row, latest), nameOf(row)).toBe(false);
    }
  });

  it('need the growth that plain arithmetic says', () => {
    for (const row of targets) {
      const { needed, base, latest, planned, threshold, year = 0 } = row;
      const from = [latest, base].find((item) => item?.year === needed?.from);
      if (needed && from) close(needed.value, growth(from.value, threshold.level, year - from.year), nameOf(row));
      if (planned && base) close(planned.value, growth(base.value, threshold.level, year - base.year), nameOf(row));
    }
  });

  it('lie as far from their level as plain arithmetic says', () => {
    const settled = targets.filter(({ gap, measure }) => gap.of === 'measured' && measure === 'level');
    expect(settled.length).toBeGreaterThan(10);
    for (const row of settled) {
      const { latest, deciding, gap, threshold, year, status } = row;
      const level = status === 'met-late' && latest?.year === year ? latest : deciding;
      close(gap.amount?.value, (level?.value ?? Number.NaN) - threshold.level, nameOf(row));
      if (gap.share) close(gap.share.value, (level?.value ?? Number.NaN) / threshold.level - 1, nameOf(row));
    }
  });
});

describe.each([
  ['eurostat', 'pace_ratio', [0.95, 0.6, 0], ['on-track', 'slightly-behind', 'far-behind', 'moving-away']],
  ['statcan', 'pace_ratio', [0.95, 0.6, 0], ['on-track', 'slightly-behind', 'far-behind', 'moving-away']],
  ['un', 'attainment', [0.95, 0.1], ['on-track', 'acceleration-needed', 'stagnating']],
] as const)('the way of the shipped targets by %s, worked out again', async (method, lens, limits, classes) => {
  const targets = await rows('track', '--method', method);

  it('has the lenses and the class of its cut-offs', () => {
    let classified = 0;
    for (const row of targets) {
      const { base, latest, threshold, year = 0, lenses, classification } = row;
      if (!base || !latest || !lenses) continue;
      const [before, past] = [latest.year - base.year, year - base.year];
      const pace = growth(base.value, latest.value, before);
      const planned = growth(base.value, threshold.level, past);
      const direction = threshold.direction === 'up' ? 1 : -1;
      close(lenses['pace']?.value, pace, nameOf(row));
      close(lenses['planned']?.value, planned, nameOf(row));
      if (planned !== 0) close(lenses['pace_ratio']?.value, (direction * pace) / Math.abs(planned), nameOf(row));
      close(lenses['path_gap']?.value, latest.value / (base.value * (1 + planned) ** before) - 1, nameOf(row));
      const end = latest.value * (1 + pace) ** (year - latest.year);
      close(lenses['attainment']?.value, (end - base.value) / (threshold.level - base.value), nameOf(row));
      if (classification?.judged_by !== lens.replace('_', '-')) continue;
      classified += 1;
      const value = lenses[lens]?.value ?? Number.NaN;
      const place = limits.findIndex((limit) => value >= limit);
      expect(classification.class, nameOf(row)).toBe(classes[place === -1 ? classes.length - 1 : place]);
    }
    expect(classified).toBeGreaterThan(4);
  });
});
