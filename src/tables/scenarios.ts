import type { Assumption, Entity } from '../model/entities.js';
import type { Quantity } from '../model/quantity.js';
import { columnPhrases } from '../words/tables.js';
import {
  bilingual,
  flag,
  optionalCitationColumns,
  optionalQuantityColumns,
  optionalText,
  optionalWhole,
  placeColumns,
  placeId,
  text,
} from './columns.js';
import { defineTable, type FilePlace } from './table.js';

type Scenario = Entity<'scenario'>;

export const scenarios = defineTable<Scenario>({
  name: 'scenarios',
  key: ['id'],
  items: ({ dataset }) => dataset.all('scenario'),
  columns: [
    text('id', ({ id }) => id),
    ...bilingual<Scenario>('name_zh', 'name_en', ({ name }) => name),
    ...bilingual<Scenario>('summary_zh', 'summary_en', ({ value }) => value.summary),
    optionalText('deflator', ({ value }) => value.deflator?.text),
    flag('is_default', ({ id }, { dataset }) => id === dataset.settings.default_scenario),
    ...placeColumns<Scenario>((entity) => entity),
  ],
});

/** A rate assumed by a scenario, or the series that it follows. */
interface AssumedRate extends FilePlace {
  readonly scenario: string;
  readonly assumption: Assumption;
  readonly kind: (typeof assumptionKinds)[number];
  readonly year?: number;
  readonly rate?: Quantity;
}

const assumptionKinds = ['constant', 'by-year', 'track', 'own-targets'] as const;

export const assumptions = defineTable<AssumedRate>({
  name: 'assumptions',
  key: ['id'],
  items: ({ dataset }) => dataset.all('scenario').flatMap(assumedRates),
  columns: [
    text('id', placeId, { about: columnPhrases['place-id'] }),
    text('scenario', ({ scenario }) => scenario, { refersTo: 'scenarios' }),
    text('subject', ({ assumption }) => assumption.for, { about: columnPhrases['assumption-subject'] }),
    text('kind', ({ kind }) => kind, { about: columnPhrases['assumption-kind'], values: assumptionKinds }),
    optionalWhole('year', ({ year }) => year, { about: columnPhrases['assumption-year'] }),
    ...optionalQuantityColumns<AssumedRate>(({ rate }) => rate),
    optionalText('track', ({ assumption }) => assumption.track, { refersTo: 'series' }),
    optionalText('basis', ({ assumption }) => assumption.basis, { values: ['nominal', 'real'] }),
    ...bilingual<AssumedRate>('reason_zh', 'reason_en', ({ assumption }) => assumption.reason),
    ...optionalCitationColumns<AssumedRate>(({ assumption }) => assumption.cite),
    ...placeColumns<AssumedRate>((item) => item),
  ],
});

function assumedRates({ id, file, value }: Scenario): readonly AssumedRate[] {
  return value.assumptions.flatMap((assumption, index): readonly AssumedRate[] => {
    const own = { scenario: id, assumption, file, path: ['assumptions', index] };
    const { rate, rates, track, then, clusters } = assumption;
    const ownTargets =
      clusters === 'own-targets' ? [{ ...own, path: [...own.path, 'clusters'], kind: 'own-targets' as const }] : [];
    if (rates) {
      const years = Object.entries(rates).map(([year, of]) => ({
        ...own,
        path: [...own.path, 'rates', year],
        kind: 'by-year' as const,
        year: Number(year),
        rate: of,
      }));
      return [...years, ...ownTargets];
    }
    const known = rate ?? then;
    return [{ ...own, kind: track === undefined ? 'constant' : 'track', ...(known && { rate: known }) }, ...ownTargets];
  });
}
