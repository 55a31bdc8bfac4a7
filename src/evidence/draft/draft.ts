import type { Dataset } from '../../model/dataset.js';
import type { Citation } from '../../model/entities.js';
import type { SourceDocument } from '../document.js';
import { markKnown } from './already.js';
import { figureItems } from './figures.js';
import { agencyItems, ambitionItems, editionItems, policyItems, unknownAgencies } from './frame.js';
import type { DocumentHeader } from './header.js';
import { industryItems } from './industries.js';
import type { DraftItem } from './item.js';
import { placeItems } from './places.js';
import { type DocumentReading, readDocument } from './reading.js';
import { type ClusterPassage, Subjects } from './subjects.js';
import { citationOf } from './token.js';

/** Proposals from a document for the data, none of them judged yet. */
export interface Draft {
  readonly document: SourceDocument;
  readonly source: string;
  readonly header: DocumentHeader;
  /** In the order of the document. */
  readonly items: readonly DraftItem[];
  /** Passages about one cluster, each with a citation of its heading. */
  readonly passages: readonly (ClusterPassage & { readonly cite?: Citation })[];
  /** Departments in the document that are no agency of the data set. */
  readonly unknownAgencies: readonly string[];
}

/**
 * Reads a document into proposed data. Every citation of an item stands once in the document, and its figure or list of
 * places there is the item's, as an audit would find.
 * @param source id of the source, whether the data set has it or not
 * @param wanted id of the cluster that the document is read for, known or new; the whole of it where it has no passage
 *   of its own
 */
export function draftOf(dataset: Dataset, document: SourceDocument, source: string, wanted?: string): Draft {
  const reading = readDocument(dataset, document, source);
  const subjects = new Subjects(reading, wanted);
  const agencies = agencyItems(reading);
  const found = [
    ...figureItems(reading, subjects),
    ...placeItems(reading, subjects),
    ...industryItems(reading, subjects),
    ...ambitionItems(reading, subjects),
    ...agencies,
    ...(subjects.whole === undefined ? policyItems(reading) : editionItems(reading, subjects.whole, agencies)),
  ];
  const passages = [...subjects.passages, ...wholePassage(reading, subjects)].map((passage) => {
    const cite = citationOf(reading, passage.heading);
    return { ...passage, ...(cite && { cite }) };
  });
  return {
    document,
    source,
    header: reading.header,
    items: markKnown(reading, found).toSorted((a, b) => a.start - b.start),
    passages,
    unknownAgencies: unknownAgencies(reading).map(({ words }) => words),
  };
}

/** The whole of a document about one cluster, under its title. */
function wholePassage({ document, header }: DocumentReading, { whole }: Subjects): readonly ClusterPassage[] {
  return whole === undefined || !header.title
    ? []
    : [{ cluster: whole, heading: header.title, start: 0, end: document.text.length }];
}
