import type { Citation, Entity } from '../model/entities.js';
import type { Interval, Quantity } from '../model/quantity.js';
import { knownGrowth } from '../study/scenario.js';
import { allEntities, quantitiesOf } from './data.js';
import type { DatumNode } from './node.js';
import type { Tracer, TraceSubject } from './resolve.js';

/** A traceable value: its address and description. */
export interface TraceEntry {
  readonly address: string;
  /** A level in 亿元, or growth as a fraction. */
  readonly computed?: { readonly measure: 'level' | 'growth'; readonly year: number; readonly value: Interval };
  readonly datum?: DatumNode;
  readonly quantity?: Quantity;
  readonly cite?: Citation;
}

/**
 * All traceable values of a subject, computed and stated; for a source, the data that rest on it.
 */
export function entriesOf(subject: TraceSubject, tracer: Tracer): readonly TraceEntry[] {
  if (subject.kind === 'row') return rowEntries(subject.id, tracer);
  if (subject.kind === 'source') return restingOn(subject.id, tracer);
  const rows = subject.kind === 'group' || subject.kind === 'cluster' ? rowEntries(subject.id, tracer) : [];
  const derived = subject.kind === 'series' ? derivedEntries(subject, tracer) : [];
  return [...rows, ...derived, ...writtenEntries(subject, tracer)];
}

/** Traceable ids besides those of the data: the total, and each group's remainder. */
export function rowIds(tracer: Tracer): readonly string[] {
  return tracer
    .projection()
    .rows.filter(({ level }) => level === 'total' || level === 'remainder')
    .map(({ id }) => id);
}

function rowEntries(id: string, tracer: Tracer): readonly TraceEntry[] {
  const row = tracer.projection().rows.find((item) => item.id === id);
  if (!row) return [];
  return [
    ...row.values.map(({ year, low, value, high }) => ({
      address: `${id}.${year}`,
      computed: { measure: 'level' as const, year, value: { low, value, high } },
    })),
    ...row.growth.map(({ year, rate }) => ({
      address: `${id}.growth.${year}`,
      computed: { measure: 'growth' as const, year, value: rate },
    })),
  ];
}

function derivedEntries({ id, value }: Entity<'series'>, { data }: Tracer): readonly TraceEntry[] {
  if (value.measure !== 'growth') return [];
  const known = [...knownGrowth(value, data.dataset).values()].filter(({ status }) => status === 'derived');
  return known.map(({ year, rate }) => ({
    address: `${id}.${year}`,
    computed: { measure: 'growth', year, value: rate },
  }));
}

/** Stated values of an entity: its quantities, and other data that cite a document. */
function writtenEntries(entity: Entity, { data }: Tracer): readonly TraceEntry[] {
  const quantities = quantitiesOf(entity.kind, entity).flatMap(([quantity]): readonly TraceEntry[] => {
    const datum = data.datum(quantity);
    return datum ? [{ address: datum.address, datum, quantity, ...citeOf(datum) }] : [];
  });
  const named = new Set(quantities.map(({ address }) => address));
  const others = data
    .citedIn(entity.file)
    .filter(({ file, path }) => path.length > entity.path.length && data.ownerOf(file, path) === entity)
    .map(({ path, cite }) => ({ address: data.addressOf(entity, path), cite }))
    .filter(({ address }) => !named.has(address) && !quantities.some((item) => item.address.startsWith(`${address}.`)));
  return [...quantities, ...others];
}

function citeOf({ inputs }: DatumNode): Pick<TraceEntry, 'cite'> {
  const source = inputs.find((node) => node.kind === 'source');
  return source ? { cite: source.cite } : {};
}

/** Every datum that cites a source. */
function restingOn(source: string, tracer: Tracer): readonly TraceEntry[] {
  return allEntities(tracer.data.dataset)
    .filter(({ kind }) => kind !== 'source')
    .flatMap((entity) => writtenEntries(entity, tracer))
    .filter(({ cite }) => cite?.source === source);
}
