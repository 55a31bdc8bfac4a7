import { type Conflict, conflictsOf, conflictVerdicts } from '../evidence/conflicts.js';
import type { DatedFigure, Figure } from '../model/figures.js';
import {
  citationColumns,
  flag,
  optionalBilingual,
  optionalText,
  placeColumns,
  placeId,
  text,
  whole,
} from './columns.js';
import { figureId, measureColumns, planId } from './figures.js';
import { defineTable, type TidyColumn } from './table.js';

/** One of the figures that contradict each other. */
interface Side {
  readonly conflict: Conflict;
  readonly number: number;
  readonly side: number;
  readonly figure: DatedFigure;
}

const ofFigure = (column: TidyColumn<Figure>): TidyColumn<Side> => ({
  ...column,
  value: ({ figure }, input) => column.value(figure, input),
});

export const conflicts = defineTable<Side>({
  name: 'conflicts',
  key: ['conflict', 'side'],
  items: ({ dataset }) =>
    conflictsOf(dataset).flatMap((conflict, index) =>
      conflict.sides.map((figure, at) => ({ conflict, number: index + 1, side: at + 1, figure })),
    ),
  columns: [
    whole('conflict', ({ number }) => number),
    whole('side', ({ side }) => side),
    text('verdict', ({ conflict }) => conflict.verdict, { values: conflictVerdicts }),
    text('figure', ({ figure }) => figureId(figure)),
    ...measureColumns.map(ofFigure),
    optionalText('plan', ({ figure: { subject, plan } }) => plan && planId(subject.id, plan), { refersTo: 'plans' }),
    flag('is_chosen', isChosen),
    optionalText('chosen_by', (side) => (isChosen(side) ? side.conflict.choice?.by : undefined)),
    ...optionalBilingual<Side>('reason_zh', 'reason_en', (side) =>
      isChosen(side) ? side.conflict.choice?.reason : undefined,
    ),
    text('citation', ({ figure }) => placeId(figure), { refersTo: 'citations' }),
    ...citationColumns<Side>(({ figure }) => figure.cite),
    ...placeColumns<Side>(({ figure }) => figure),
  ],
});

function isChosen({ conflict, figure }: Side): boolean {
  return conflict.choice?.figure === figure;
}
