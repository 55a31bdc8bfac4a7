import { yearsOfPeriod } from '../model/dates.js';
import type { Cluster } from '../model/entities.js';
import { columnPhrases } from '../words/tables.js';
import { citationColumns, optionalBilingual, optionalText, placeColumns, text, whole } from './columns.js';
import { planId } from './figures.js';
import { defineTable, type FilePlace, type TableInput } from './table.js';

interface Edition extends FilePlace {
  readonly cluster: string;
  readonly value: NonNullable<Cluster['plans']>[number];
}

function editions({ dataset }: TableInput): readonly Edition[] {
  return dataset
    .all('cluster')
    .flatMap(({ id, file, value: { plans: list = [] } }) =>
      list.map((value, index) => ({ cluster: id, value, file, path: ['plans', index] })),
    );
}

export const plans = defineTable<Edition>({
  name: 'plans',
  key: ['id'],
  items: editions,
  columns: [
    text('id', ({ cluster, value }) => planId(cluster, value.id), { about: columnPhrases['plan-id'] }),
    text('cluster', ({ cluster }) => cluster, { refersTo: 'clusters' }),
    ...optionalBilingual<Edition>('title_zh', 'title_en', ({ value }) => value.title),
    ...optionalBilingual<Edition>('scope_zh', 'scope_en', ({ value }) => value.scope),
    optionalText('number', ({ value }) => value.number),
    whole('first_year', ({ value }) => yearsOfPeriod(value.period).first),
    whole('last_year', ({ value }) => yearsOfPeriod(value.period).last),
    optionalText('issued', ({ value }) => value.issued),
    optionalText('supersedes', ({ cluster, value }) => value.supersedes && planId(cluster, value.supersedes), {
      refersTo: 'plans',
    }),
    ...citationColumns<Edition>(({ value }) => value.cite),
    ...placeColumns<Edition>((edition) => edition),
  ],
});

interface IssuingAgency {
  readonly plan: string;
  readonly order: number;
  readonly agency: string;
}

export const planAgencies = defineTable<IssuingAgency>({
  name: 'plan_agencies',
  key: ['plan', 'order'],
  items: (input) =>
    editions(input).flatMap(({ cluster, value }) =>
      (value.agencies ?? []).map((agency, index) => ({ plan: planId(cluster, value.id), order: index + 1, agency })),
    ),
  columns: [
    text('plan', ({ plan }) => plan, { refersTo: 'plans' }),
    whole('order', ({ order }) => order),
    text('agency', ({ agency }) => agency, { refersTo: 'agencies' }),
  ],
});
