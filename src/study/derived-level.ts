import type { Dataset } from '../model/dataset.js';
import { type DeclaredFigure, operandsOf } from '../model/derived.js';
import { type Evidence, statedLevels } from './promises/evidence.js';
import { knownLevels } from './promises/known-levels.js';

/** The level of a declared figure; undefined where one of its parts is not measured. */
export function derivedLevel(dataset: Dataset, { subject, value }: DeclaredFigure): Evidence | undefined {
  const [first] = operandsOf(value).operands;
  const matter = { subject, metric: value.metric, scope: value.scope?.zh };
  const measured = first && statedLevels(dataset, { ...first, subject: subjectOf(dataset, first.of) ?? subject });
  const like = measured?.[0]?.figures[0]?.quantity;
  return like && knownLevels(dataset, matter, like).find(({ by, origin }) => by === value && origin !== 'bridged');
}

function subjectOf(dataset: Dataset, id: string | undefined): DeclaredFigure['subject'] | undefined {
  if (id === undefined) return undefined;
  return (
    dataset.find('cluster', id) ??
    dataset.find('group', id) ??
    dataset.find('programme', id) ??
    dataset.find('series', id)
  );
}
