import type { Dataset } from '../../model/dataset.js';
import type { Citation } from '../../model/entities.js';
import type { Range } from '../../yaml/text.js';
import type { ProposedDatum } from '../citations.js';
import { contains, type SourceDocument } from '../document.js';
import { extractMentions, type Mention } from '../extract.js';
import { type Fence, fencesOf } from '../fences.js';
import { Lexicon } from '../lexicon.js';
import { type DocumentHeader, headerOf } from './header.js';

/** A document with its recognised mentions, shared by all parts of a draft. */
export interface DocumentReading {
  readonly dataset: Dataset;
  readonly document: SourceDocument;
  /** Id of the source, whether the data set has it or not. */
  readonly source: string;
  readonly header: DocumentHeader;
  /** In the order of the text, without those on fenced lines. */
  readonly mentions: readonly Mention[];
  readonly fences: readonly Fence[];
}

export function readDocument(dataset: Dataset, document: SourceDocument, source: string): DocumentReading {
  const known = dataset.find('source', source);
  const fences: readonly Fence[] = known ? fencesOf(document, known).fences : [];
  const mentions = extractMentions(document.text, new Lexicon(dataset)).filter(
    (mention) => !fences.some((fence) => contains(fence, mention)),
  );
  return { dataset, document, source, mentions, fences, header: headerOf(document, known) };
}

/** The part of a sentence between commas, colons and brackets in which a range lies. */
export function clauseOf({ text }: SourceDocument, { start, end }: Range): Range {
  const isBreak = (at: number): boolean =>
    /[，,：:（）()。！？；;!?\n]/.test(text[at] ?? '\n') && !isThousands(text, at);
  let first = start;
  while (first > 0 && !isBreak(first - 1)) first--;
  let last = end;
  while (last < text.length && !isBreak(last)) last++;
  return { start: first, end: last };
}

/** Whether a comma separates thousands, as in 1,234. */
function isThousands(text: string, at: number): boolean {
  return text[at] === ',' && /^\d,\d{3}(?!\d)/.test(text.slice(at - 1, at + 4));
}

/** A proposed datum in the form that audits take; it stands in no file yet. */
export function proposedDatum(cite: Citation, value: Readonly<Record<string, unknown>>): ProposedDatum {
  return { cite, entity: { kind: 'cluster' }, file: '', path: [], value };
}
