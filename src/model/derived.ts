import type { Path } from '../yaml/pointer.js';
import type { Dataset } from './dataset.js';
import type { DerivedFigure, Entity } from './entities.js';

/** A derived figure that a subject declares, and its place. */
export interface DeclaredFigure {
  readonly subject: Entity<'programme' | 'group' | 'cluster' | 'series'>;
  readonly value: DerivedFigure;
  readonly file: string;
  readonly path: Path;
}

/** Every derived figure of programmes, groups, clusters and series, in the order of the data. */
export function declaredFigures(dataset: Dataset): readonly DeclaredFigure[] {
  return (['programme', 'group', 'cluster', 'series'] as const)
    .flatMap((kind): readonly DeclaredFigure['subject'][] => dataset.all(kind))
    .flatMap(declaredBy);
}

/** The derived figures of one subject. */
export function declaredBy(subject: DeclaredFigure['subject']): readonly DeclaredFigure[] {
  const { derived = [] }: { readonly derived?: readonly DerivedFigure[] } = subject.value;
  return derived.map((value, index) => ({
    subject,
    value,
    file: subject.file,
    path: [...subject.path, 'derived', index],
  }));
}

/** Operation of a derived figure. */
export type DerivedOperation = ReturnType<typeof operandsOf>['operation'];

/** Operation of a derived figure, which is also its key, and its operands. */
export function operandsOf({ ratio, sum, difference }: DerivedFigure) {
  if (ratio) return { operation: 'ratio', operands: ratio } as const;
  if (sum) return { operation: 'sum', operands: sum } as const;
  return { operation: 'difference', operands: difference ?? [] } as const;
}
