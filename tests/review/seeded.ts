/** Edits of a plan drawn from a seed: figures, citations, words, entries added and removed, in any order. */
import { readdirSync } from 'node:fs';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Scratch } from './scratch.js';

/** Draws whole numbers below a limit. */
export function drawer(seed: number): (below: number) => number {
  const generator = xoroshiro128plus(seed);
  return (below) => Math.floor(((generator.next() >>> 0) / 2 ** 32) * below);
}

/** Files that the totals rest on, edited more often. */
const weighty = ['series/gd-gdp-growth.yaml', 'programmes/strategic-clusters.yaml', 'scenarios/plans.yaml'];

/** Makes so many edits in the working tree: most of figures that results rest on. */
export function makeEdits(scratch: Scratch, count: number, seed: number): void {
  const draw = drawer(seed);
  const files = readdirSync(scratch.data, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:programmes|clusters|series|scenarios)\/.*\.yaml$/.test(file))
    .sort();
  for (let edit = 0; edit < count; edit++) {
    const from = draw(3) === 0 ? weighty : files;
    const file = from[draw(from.length)] ?? '';
    const text = scratch.read(file);
    const made =
      draw(10) < 8 ? reviseFigure(text, draw) : draw(2) === 0 ? rewordOne(text, draw) : removeItem(text, draw);
    if (made !== text) scratch.write(file, made);
  }
}

type Draw = (below: number) => number;

function pick(text: string, pattern: RegExp, draw: Draw): RegExpExecArray | undefined {
  const found = [...text.matchAll(pattern)];
  return found[draw(Math.max(1, found.length))];
}

function splice(text: string, at: number, length: number, into: string): string {
  return text.slice(0, at) + into + text.slice(at + length);
}

function reviseFigure(text: string, draw: Draw): string {
  const found = pick(text, /((?:amount|rate): "?[^\d"\n,}]*)(\d+(?:\.\d+)?)/g, draw);
  if (!found) return text;
  const [, before = '', number = ''] = found;
  const places = number.split('.')[1]?.length ?? 0;
  const changed = (Number(number) * (1 + (draw(21) - 10) / 100) + 10 ** -places).toFixed(places);
  return splice(text, found.index + before.length, number.length, changed);
}

function rewordOne(text: string, draw: Draw): string {
  const found = pick(text, /zh: [^,"\n}]+, en: [^,"\n}]+(?= })/g, draw);
  return found ? splice(text, found.index, found[0].length, `${found[0]} indeed`) : text;
}

function removeItem(text: string, draw: Draw): string {
  const found = pick(text, /^ {2}- metric: [^\n]+\n(?: {4}[^\n]+\n)+(?= {2}- metric)/gm, draw);
  return found ? splice(text, found.index, found[0].length, '') : text;
}
