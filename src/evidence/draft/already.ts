import type { Dataset } from '../../model/dataset.js';
import { parseQuantity } from '../../model/quantity.js';
import type { Range } from '../../yaml/text.js';
import { checkAmounts } from '../amounts.js';
import { type CitedDatum, citationsBySource } from '../citations.js';
import { contains } from '../document.js';
import { locateCitation } from '../locate.js';
import { checkPlaces } from '../places.js';
import { doubt } from './doubts.js';
import type { DraftItem } from './item.js';
import type { DocumentReading } from './reading.js';

/** A datum that cites the document, with the places of it that it stands for. */
interface Standing {
  readonly datum: CitedDatum;
  readonly places: readonly Range[];
}

/** Marks the items that the data set holds: those that cite the document, and figures that it has from another one. */
export function markKnown(reading: DocumentReading, items: readonly DraftItem[]): readonly DraftItem[] {
  const standings = standingsOf(reading);
  return items.map((item) => {
    const already = namedAlready(reading.dataset, item) ?? citedAlready(standings, item);
    if (already) return { ...item, already };
    const elsewhere = statedElsewhere(reading, item);
    return elsewhere ? { ...item, review: [...item.review, doubt('elsewhere', elsewhere)] } : item;
  });
}

function standingsOf({ dataset, document, source, mentions }: DocumentReading): readonly Standing[] {
  return (citationsBySource(dataset).get(source) ?? []).flatMap((datum) => {
    const { status, hits } = locateCitation(document, datum);
    const [token] = hits;
    if (status !== 'found' || !token) return [];
    const matched = [
      ...checkPlaces(dataset, document, mentions, datum, token).matched,
      ...checkAmounts(document, mentions, datum, token).matched,
    ];
    return [{ datum, places: [token, ...matched] }];
  });
}

/** The datum that cites an item already: a figure by token or quantity, a place by its list, a name by its token. */
function citedAlready(standings: readonly Standing[], item: DraftItem): DraftItem['already'] {
  const key = {
    place: ['cities', 'areas', 'elsewhere'],
    agency: ['agency'],
    ambition: ['level'],
    edition: ['period'],
    policy: ['number'],
    industry: [],
    bottleneck: [],
  } as const;
  const keys: readonly string[] = item.kind in key ? key[item.kind as keyof typeof key] : ['amount', 'rate'];
  const isOf = ({ datum, places }: Standing): boolean =>
    keys.some((name) => name in datum.value) &&
    places.some((place) => contains(item, place) || contains(place, item) || overlap(place, item));
  const standing = standings.find(isOf);
  return standing && { file: standing.datum.file, path: standing.datum.path };
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The place of an item in the data: an industry, bottleneck or ambition of the cluster, an agency of the programme. */
function namedAlready(dataset: Dataset, { kind, subject, value }: DraftItem): DraftItem['already'] {
  if (kind === 'agency') return ledAlready(dataset, value);
  const cluster = subject?.kind === 'cluster' ? dataset.find('cluster', subject.id) : undefined;
  if (cluster && kind === 'ambition') return { file: cluster.file, path: ['ambition'] };
  if (!cluster || (kind !== 'industry' && kind !== 'bottleneck')) return undefined;
  const { industries, bottlenecks, applications = [] } = cluster.value;
  const lists = { industries, bottlenecks, applications };
  for (const [list, items] of Object.entries(lists)) {
    const index = items.findIndex(({ zh }) => zh === value['zh']);
    if (index !== -1) return { file: cluster.file, path: [list, index] };
  }
  return undefined;
}

function ledAlready(dataset: Dataset, { agency }: DraftItem['value']): DraftItem['already'] {
  for (const { file, value } of dataset.all('programme')) {
    const index = value.agencies?.findIndex((named) => named.agency === agency) ?? -1;
    if (index !== -1) return { file, path: ['agencies', index] };
  }
  return undefined;
}

/** A figure of the same subject, metric, year and size that rests on another document. */
function statedElsewhere(
  { dataset, source }: DocumentReading,
  { subject, value }: DraftItem,
): { readonly file: string; readonly source: string } | undefined {
  const written = value['amount'] ?? value['rate'];
  const read = typeof written === 'string' ? parseQuantity(written) : undefined;
  if (!read?.ok || !subject) return undefined;
  const same = dataset.figures.find(
    (figure) =>
      figure.subject.id === subject.id &&
      figure.metric === value['metric'] &&
      figure.year === value['year'] &&
      figure.quantity.dimension === read.quantity.dimension &&
      figure.quantity.value === read.quantity.value &&
      figure.cite.source !== source,
  );
  return same && { file: same.file, source: same.cite.source };
}
