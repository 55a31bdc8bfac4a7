import type { Instrument, SchemeCounted, SchemeEventKind } from '../schema/generated/types.js';
import type { Bilingual } from '../words/lang.js';
import { compareText } from '../yaml/text.js';
import type { Dataset } from './dataset.js';
import { firstDay } from './dates.js';
import type { Entity, Scheme } from './entities.js';
import type { Figure } from './figures.js';
import type { Quantity } from './quantity.js';

export type { Instrument, SchemeCounted, SchemeEventKind };

/** Each instrument once, in the order in which matrices list them: planning, lists, people, resources. */
export const instruments = Object.keys({
  plan: 0,
  'yearly-plan': 0,
  'policy-kit': 0,
  mechanism: 0,
  map: 0,
  lists: 0,
  'enterprise-table': 0,
  'supplier-list': 0,
  'strengths-list': 0,
  'gap-list': 0,
  'research-list': 0,
  'partner-enterprises': 0,
  'partner-institutes': 0,
  'partner-funds': 0,
  'layout-list': 0,
  'project-list': 0,
  'lead-department': 0,
  'division-of-labour': 0,
  'work-team': 0,
  'promotion-office': 0,
  'investment-team': 0,
  commissioner: 0,
  adviser: 0,
  space: 0,
  land: 0,
  'leading-enterprises': 0,
  'chain-service': 0,
  'technology-platform': 0,
  'innovation-system': 0,
  'innovation-centre': 0,
  standards: 0,
  monitoring: 0,
} satisfies Record<Instrument, 0>) as readonly Instrument[];

export function isInstrument(word: string): word is Instrument {
  return (instruments as readonly string[]).includes(word);
}

/** Whether a scheme has an instrument: only what a document says is `yes` or `no`, all else is `unknown`. */
export type Holding = 'yes' | 'no' | 'unknown';

export function holdingOf(scheme: Scheme, instrument: Instrument): Holding {
  const isIn = (list: Scheme['without']): boolean => list?.some((item) => item.instrument === instrument) ?? false;
  if (isIn(scheme.instruments)) return 'yes';
  return isIn(scheme.without) ? 'no' : 'unknown';
}

/** The count of something in a scheme; undefined where no document gives it. */
export function countOf({ counts = [] }: Scheme, counted: SchemeCounted): Quantity | undefined {
  return counts.find(({ of }) => of === counted)?.amount;
}

/** A number of a scheme that is no figure of a metric, with its place and citation. */
export type StatedAmount = Pick<Figure, 'quantity' | 'cite' | 'file' | 'path' | 'key'>;

/** The numbers of a scheme's counts, bundles and criteria. */
export function amountsOf({ file, value }: Entity<'scheme'>): readonly StatedAmount[] {
  const { counts = [], bundles = [], chain_owner } = value;
  const criteria = chain_owner?.criteria ?? [];
  const placed = [
    ...counts.map(({ amount, cite }, index) => ({ amount, cite, path: ['counts', index] })),
    ...bundles.map(({ amount, cite }, index) => ({ amount, cite, path: ['bundles', index] })),
    ...criteria.map(({ amount, cite }, index) => ({ amount, cite, path: ['chain_owner', 'criteria', index] })),
  ];
  return placed.flatMap(({ amount, cite, path }) =>
    amount ? [{ quantity: amount, cite, file, path, key: 'amount' as const }] : [],
  );
}

/** One date of a scheme, for lists and drawings in the order of time. */
export interface SchemeDate {
  /** Id of the scheme. */
  readonly scheme: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY, as precise as the document is. */
  readonly date: string;
  /** Name of the place, short enough for a drawing. */
  readonly label: Bilingual;
  /** The event, or the title of the document. */
  readonly title: Bilingual;
  readonly kind: SchemeEventKind;
  /** Whether the scheme began with it. */
  readonly isLaunch: boolean;
}

/** Every date of every scheme, the earliest first; a date without a day stands before the days that it covers. */
export function datesOfSchemes(dataset: Dataset): readonly SchemeDate[] {
  const dates = dataset.all('scheme').flatMap(({ id, value: { place, launch, events = [] } }) =>
    [launch, ...events].map(
      ({ date, kind, title }, index): SchemeDate => ({
        scheme: id,
        date,
        label: place,
        title,
        kind,
        isLaunch: index === 0,
      }),
    ),
  );
  return dates.sort((a, b) => compareText(firstDay(a.date), firstDay(b.date)) || compareText(a.date, b.date));
}

/** The schemes in the order in which they began. */
export function schemesByLaunch(dataset: Dataset): readonly Scheme[] {
  return dataset
    .all('scheme')
    .map(({ value }) => value)
    .toSorted((a, b) => compareText(firstDay(a.launch.date), firstDay(b.launch.date)));
}
