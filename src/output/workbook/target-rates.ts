import type { Dataset } from '../../model/dataset.js';
import { groupBy } from '../../model/group-by.js';
import type { YearGrowth } from '../../study/scenario.js';
import type { Bilingual } from '../../words/lang.js';
import { bracketed, say } from '../../words/message.js';
import type { RateLine } from './rates.js';
import type { TargetFrame, TargetRow } from './target-row.js';

const phrases = {
  sheetForTargets: { zh: '用于目标', en: 'for targets' },
} as const satisfies Record<string, Bilingual>;

/**
 * The subject whose growth leads to a target: the group or cluster whose rate applies, or a cluster with its own
 * promise.
 */
interface TargetGrower {
  readonly id: string;
  readonly name: Bilingual;
  /** Key shared by targets with the same growth rates. */
  readonly key: string;
  readonly steps: readonly YearGrowth[];
}

/**
 * Finds the line of growth rates for each target: an existing one if it has the same steps, else a new one shared by
 * all targets with these rates.
 */
export function targetRates(
  targets: readonly TargetRow[],
  { dataset, rates, lang }: TargetFrame,
): ReadonlyMap<TargetRow, RateLine> {
  const growing = targets.flatMap((target) => {
    const grower = growerOf(target, dataset);
    return grower ? [{ target, grower }] : [];
  });
  const shared = groupBy(growing, ({ grower }) => grower.key);
  return new Map(
    [...shared.values()].flatMap((members) =>
      members.map(({ target, grower }) => {
        const steps = yearByYear(members.map((member) => member.grower.steps));
        const name = say(lang, bracketed(grower.name[lang], say(lang, phrases.sheetForTargets)));
        return [target, rates.find(grower.id, steps) ?? rates.add(name, grower.id, steps)] as const;
      }),
    ),
  );
}

function growerOf({ figure, base, projected }: TargetRow, dataset: Dataset): TargetGrower | undefined {
  if (!base || !projected) return undefined;
  const { subject } = figure;
  const { growth: steps } = projected;
  const [first] = steps;
  if (first?.status === 'planned') {
    // A path that starts from a level that no document states has no cell to start from.
    if (!base.quantity) return undefined;
    const key = [subject.id, figure.metric, base.year].join(' ');
    return { id: subject.id, name: subject.name, key, steps };
  }
  const id = first?.of ?? subject.id;
  return { id, name: dataset.find('group', id)?.name ?? subject.name, key: id, steps };
}

/** Steps of all years that any of the lists contains. */
function yearByYear(all: readonly (readonly YearGrowth[])[]): readonly YearGrowth[] {
  const byYear = new Map(all.flat().map((step) => [step.year, step]));
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}
