import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultBands } from '../../src/model/quantity.js';
import type { SimulatedMember } from '../../src/study/member-sampler.js';
import { simulate } from '../../src/study/simulate.js';
import { type Distribution, defaultReadings, distributionOf, type WordReadings } from '../../src/study/uncertain.js';
import { quantity } from '../model/example.js';

interface Model {
  readonly years: number;
  readonly rates: readonly string[];
  readonly members: readonly { readonly base: string; readonly rate: number; readonly spread: number }[];
  readonly squiggle: Readonly<Record<'mean' | 'low' | 'median' | 'high', number>>;
}

const file = fileURLToPath(new URL('../fixtures/squiggle/models.json', import.meta.url));
const { models, samples }: { models: readonly Model[]; samples: number } = JSON.parse(readFileSync(file, 'utf8'));
const draws = 100_000;
const beyond = { shape: 'exponential', reach: 0.05 } as const;
const readings: WordReadings = { ...defaultReadings, above: beyond, below: beyond };

function read(text: string): Distribution {
  const distribution = distributionOf(quantity(text), readings, defaultBands);
  if (!distribution.ok) throw new Error(text);
  return distribution.value;
}

/** The members of a model: those with the same rate use the same datum. */
function membersOf({ rates, members }: Model): readonly SimulatedMember[] {
  return members.map(({ base, rate, spread }, index) => {
    const text = rates[rate] ?? '';
    const middle = quantity(text).interval().value / 100;
    const words = [{ datum: text, weight: 1, middle, distribution: read(text) }];
    return { id: `m${index}`, base: read(base), assumed: { rate: middle, spread, words } };
  });
}

describe('words as distributions', () => {
  it('are fifty models', () => expect(models).toHaveLength(50));

  it.each(models.map((model, index) => [index, model] as const))(
    'of model %i have the mean and the quantiles of Squiggle',
    (index, model) => {
      const { years, squiggle } = model;
      const result = simulate({ members: membersOf(model), years, draws, seed: index, correlation: 0 });
      if (!result.ok) throw new Error(result.notDefined);
      const last = result.value.years.at(-1);
      for (const name of ['mean', 'low', 'median', 'high'] as const) {
        const { value = 0, error = 0 } = last?.[name] ?? {};
        const ofBoth = error * Math.sqrt(1 + draws / samples);
        expect(Math.abs(value - squiggle[name]), name).toBeLessThan(5 * ofBoth);
        expect(ofBoth / value).toBeLessThan(0.02);
      }
    },
  );
});
