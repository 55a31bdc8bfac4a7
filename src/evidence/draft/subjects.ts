import type { Range } from '../../yaml/text.js';
import { contains, within } from '../document.js';
import { numberedParts } from '../passages.js';
import { isListJoint } from '../places.js';
import { type Doubt, doubt } from './doubts.js';
import type { DraftSubject } from './item.js';
import type { DocumentReading } from './reading.js';

/** A part of the document that is about one cluster. */
export interface ClusterPassage extends Range {
  readonly cluster: string;
  /** The words that name it. */
  readonly heading: Range;
}

/** The subject of a statement, and doubts about it. */
export interface SubjectReading {
  readonly subject?: DraftSubject;
  readonly review: readonly Doubt[];
}

/** Largest distance from the start of a line at which a cluster's name opens its passage. */
const headingReach = 12;
const longestHeading = 40;

/** Subjects of the parts of a document: clusters or groups. */
export class Subjects {
  readonly passages: readonly ClusterPassage[];
  readonly #reading: DocumentReading;
  readonly #whole: DraftSubject | undefined;
  readonly #groups: readonly (Range & { readonly id: string })[];

  /** @param wanted the cluster that the document is read for: the whole of it where no passage is about that cluster */
  constructor(reading: DocumentReading, wanted?: string) {
    this.#reading = reading;
    this.passages = passagesIn(reading);
    const isInPassage = this.passages.some(({ cluster }) => cluster === wanted);
    const id = isInPassage ? undefined : (wanted ?? (this.passages.length === 0 ? clusterOfTitle(reading) : undefined));
    this.#whole = id === undefined ? undefined : { kind: 'cluster', id };
    this.#groups = reading.dataset
      .all('group')
      .flatMap(({ id: group, name }) =>
        placesOf(reading.document.text, name.zh).map((place) => ({ ...place, id: group })),
      )
      .toSorted((a, b) => a.start - b.start);
  }

  /** The edition of its cluster's action plan that the document is. */
  get edition(): string | undefined {
    return this.#whole && this.#reading.header.period?.value.slice(0, 4);
  }

  /** The cluster that the whole document is about. */
  get whole(): string | undefined {
    return this.#whole?.id;
  }

  /**
   * The passage's cluster; or the cluster or group named before it in its sentence, or else in its paragraph; or the
   * document's.
   */
  of(range: Range): SubjectReading {
    const passage = this.passages.find((part) => contains(part, range));
    if (passage) return { subject: { kind: 'cluster', id: passage.cluster }, review: [] };
    if (this.#whole) return { subject: this.#whole, review: [] };
    const { document } = this.#reading;
    return (
      this.#namedIn({ start: document.sentence(range).start, end: range.start }, false) ??
      this.#namedIn({ start: document.wholeLines(range).start, end: range.start }, true) ?? {
        review: [doubt('subject-unknown')],
      }
    );
  }

  #namedIn(before: Range, isFar: boolean): SubjectReading | undefined {
    const clusters = within(this.#reading.mentions, before).filter(({ kind }) => kind === 'cluster');
    const cluster = clusters.at(-1);
    const group = within(this.#groups, before).at(-1);
    const review = isFar ? [doubt('subject-far')] : [];
    if (group && (!cluster || group.start > cluster.start)) return { subject: { kind: 'group', id: group.id }, review };
    if (!cluster) return undefined;
    const previous = clusters.at(-2);
    const isInList = previous && isListJoint(this.#reading.document.text.slice(previous.end, cluster.start));
    if (isInList) return { review: [doubt('subject-several')] };
    return { subject: { kind: 'cluster', id: cluster.id ?? '' }, review };
  }
}

/** Headed parts whose heading begins with the name of a cluster, and short lines that are such a name. */
function passagesIn({ document, mentions, fences }: DocumentReading): readonly ClusterPassage[] {
  const parts = numberedParts(document.outline);
  const clusters = mentions.filter(({ kind }) => kind === 'cluster');
  const opened = clusters.flatMap((mention, index): readonly ClusterPassage[] => {
    const line = document.wholeLines(mention);
    const [previous, next] = [clusters[index - 1], clusters[index + 1]];
    const isFirst = previous === undefined || previous.start < line.start;
    const lead = document.text.slice(line.start, mention.start).trim();
    const isInList = next !== undefined && isListJoint(document.text.slice(mention.end, next.start));
    if (mention.id === undefined || !isFirst || isInList || lead.length > headingReach) return [];
    const part = parts.find(({ start }) => start === line.start);
    if (part) return lead.length > 0 ? [{ ...part, cluster: mention.id, heading: mention }] : [];
    const isHeading = line.end - line.start <= longestHeading && lead === '' && line.start > 0;
    return isHeading ? [{ start: line.start, end: document.text.length, cluster: mention.id, heading: mention }] : [];
  });
  return opened.map((passage, index) => {
    const ends = [
      passage.end,
      opened[index + 1]?.start ?? passage.end,
      ...fences.flatMap(({ start }) => (start > passage.start ? [start] : [])),
    ];
    return { ...passage, end: Math.min(...ends) };
  });
}

/** The one cluster that the title of a document names. */
function clusterOfTitle({ mentions, header }: DocumentReading): string | undefined {
  const { title } = header;
  const named = title
    ? mentions.flatMap((mention) => (mention.kind === 'cluster' && contains(title, mention) ? (mention.id ?? []) : []))
    : [];
  return new Set(named).size === 1 ? named[0] : undefined;
}

function placesOf(text: string, words: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length });
  return found;
}
